/** The settings that are no rules: profile, method, marks, live checking, progress, language, the file for others. */
import { Button, makeStyles, mergeClasses, Switch, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { profiles } from "../../../profiles";
import { type Marking, markings, type WorkbookSettings } from "../../../review/settings";
import { SeverityIcon } from "../../components/icons";
import { useSharedStyles } from "../../components/shared-styles";
import { WellSelect } from "../../components/WellSelect";
import { listedMethods, methodIdOf } from "../../evaluation/method-choice";
import type { Preferences } from "../../state/state";
import { useTongue } from "../../words/words-context";
import { useWords } from "../words/words";
import { SettingRow } from "./SettingRow";
import { Thresholds } from "./Thresholds";

const useStyles = makeStyles({
  list: { padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}` },
  apart: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, marginTop: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalXS },
  switch: { marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  warning: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, color: tokens.colorStatusWarningForeground1 },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
});

/** A value of the method's choice that is no method. */
const EDIT = " edit";

export interface GeneralProps {
  readonly settings: WorkbookSettings;
  readonly preferences: Preferences;
  readonly hasNotes: boolean;
  /** Ids of the profiles of the tables found. */
  readonly found: readonly string[];
  readonly errorsOff: number;
  readonly onChange: (change: Partial<WorkbookSettings>) => void;
  readonly onLanguage: (language: Preferences["language"]) => void;
  readonly onEditMethod: () => void;
  readonly onPage: (page: "export" | "import") => void;
  readonly onShowOff: () => void;
}

export function General({ settings, preferences, hasNotes, found, errorsOff, onChange, onLanguage, onEditMethod, onPage, onShowOff }: GeneralProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { language } = useTongue();
  const methodId = methodIdOf(settings);
  const methods = listedMethods(language);
  const isOwn = methodId !== null && !methods.some(({ id }) => id === methodId);
  return (
    <>
      <div className={styles.list}>
        <SettingRow
          label={words("profile")}
          hint={settings.profile === null ? foundText(found, language, words) : words("profile.chosen")}
          isChoice
          control={
            <WellSelect label={words("profile")} value={settings.profile ?? ""} title={profiles.find(({ id }) => id === settings.profile)?.name[language] ?? ""} onChoose={(value) => onChange({ profile: value === "" ? null : value })}>
              <option value="">{words("profile.auto")}</option>
              {profiles.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name[language]}
                </option>
              ))}
            </WellSelect>
          }
        />
        <SettingRow
          label={words("method")}
          hint={words("method.hint")}
          isChoice
          control={
            <WellSelect
              label={words("method")}
              value={isOwn ? "own" : (methodId ?? "")}
              onChoose={(value) => (value === EDIT ? onEditMethod() : onChange({ method: value === "" ? null : value }))}
            >
              <option value="">{words("method.auto")}</option>
              {methods.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              {isOwn && <option value="own">{words("method.own")}</option>}
              <option value={EDIT}>{words(isOwn ? "method.edit" : "method.make")}</option>
            </WellSelect>
          }
        />
        <SettingRow
          label={words("marking")}
          hint={hasNotes ? null : words("marking.noNotes")}
          isChoice
          control={
            <WellSelect label={words("marking")} value={settings.marking} onChoose={(value) => onChange({ marking: markingOf(value) })}>
              {markings.map((marking) => (
                <option key={marking} value={marking} disabled={!hasNotes && (marking === "note" || marking === "both")}>
                  {words(`marking.${marking}`)}
                </option>
              ))}
            </WellSelect>
          }
        />
        <SettingRow label={words("live")} hint={words("live.hint")} control={<Switch className={styles.switch} aria-label={words("live")} checked={settings.live} onChange={(_, { checked }) => onChange({ live: checked })} />} />
        <Thresholds values={settings.progressThresholds} onChange={(progressThresholds) => onChange({ progressThresholds })} />
        <div className={styles.apart}>
          <SettingRow
            label={words("language")}
            hint={words("language.hint")}
            isChoice
            control={
              <WellSelect label={words("language")} value={preferences.language ?? ""} onChoose={(value) => onLanguage(value === "zh-CN" || value === "en-US" ? value : null)}>
                <option value="">{words("language.auto")}</option>
                <option value="zh-CN">{words("language.zh-CN")}</option>
                <option value="en-US">{words("language.en-US")}</option>
              </WellSelect>
            }
          />
          <SettingRow
            label={words("file")}
            hint={words("file.hint")}
            control={
              <div className={styles.buttons}>
                {(["export", "import"] as const).map((page) => (
                  <Button key={page} className={styles.button} data-opener={page} onClick={() => onPage(page)}>
                    {words(`file.${page}`)}
                  </Button>
                ))}
              </div>
            }
          />
        </div>
      </div>
      {errorsOff > 0 && (
        <div className={mergeClasses(shared.small, styles.warning)}>
          <SeverityIcon severity="warning" />
          <span>
            {words("errorsOff", { n: errorsOff })}{" "}
            <button type="button" className={mergeClasses(shared.bareButton, shared.focusRing, styles.link)} onClick={onShowOff}>
              {words("errorsOff.show")}
            </button>
          </span>
        </div>
      )}
    </>
  );
}

const markingOf = (value: string): Marking => markings.find((one) => one === value) ?? "fill";

/** More names than this fill the pane. */
const namesShown = 2;

function foundText(found: readonly string[], language: keyof (typeof profiles)[number]["name"], words: ReturnType<typeof useWords>): string | null {
  const names = profiles.filter(({ id }) => found.includes(id)).map(({ name }) => name[language]);
  if (names.length === 0) return null;
  const shown = names.slice(0, namesShown).join(words("profile.and"));
  return names.length > namesShown ? words("profile.nowMore", { profiles: shown, n: names.length }) : words("profile.now", { profiles: shown });
}
