/** Settings from a file or from pasted text: what would change is shown before anything does. */
import { Button, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { type ReactElement, useRef, useState } from "react";
import { profiles } from "../../../profiles";
import type { WorkbookSettings } from "../../../review/settings";
import { parseShared, type SettingChanges, settingChanges, type SharedSettings } from "../../../review/shared-settings";
import { chosenMethod, SettingsError } from "../../../review/workbook-settings";
import type { Language } from "../../../rules/rule";
import { Icon, SeverityIcon } from "../../components/icons";
import { useSharedStyles } from "../../components/shared-styles";
import { SubPage } from "../../components/SubPage";
import { useTongue } from "../../words/words-context";
import { listedRules } from "../rule-list";
import { type SettingsTranslate, useWords } from "../words/words";
import { usePageStyles } from "./ExportPage";

const useStyles = makeStyles({
  told: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  bad: { color: tokens.colorStatusDangerForeground3 },
  changes: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
  change: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  text: { marginTop: 0 },
});

type Read = { readonly settings: SharedSettings } | { readonly why: SettingsError["why"]; readonly detail: string };

export interface ImportPageProps {
  readonly now: WorkbookSettings;
  readonly onTake: (settings: SharedSettings) => void;
  readonly onBack: () => void;
}

export function ImportPage({ now, onTake, onBack }: ImportPageProps): ReactElement {
  const styles = useStyles();
  const pageStyles = usePageStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { language } = useTongue();
  const input = useRef<HTMLInputElement>(null);
  const pasted = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [isUnreadable, setUnreadable] = useState(false);
  const read = text.trim() === "" ? null : readText(text);
  const changes = read && "settings" in read ? settingChanges(now, read.settings) : null;
  const n = changes ? changes.fields.length + changes.rules.length : 0;
  return (
    <SubPage title={words("import.title")} body={words("import.body")} onBack={onBack}>
      <div className={pageStyles.line}>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words("import.choose")}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            setUnreadable(false);
            file?.text().then(setText, () => setUnreadable(true));
            // The same file may be chosen again once it was mended.
            target.value = "";
          }}
        />
        <Button appearance={n > 0 ? "secondary" : "primary"} className={n > 0 ? pageStyles.regular : undefined} data-primary={n === 0 || undefined} onClick={() => input.current?.click()}>
          {words("import.choose")}
        </Button>
      </div>
      <Textarea
        appearance="filled-darker"
        className={pageStyles.well}
        textarea={{ className: pageStyles.text, ref: pasted }}
        aria-label={words("import.paste")}
        placeholder={words("import.paste")}
        value={text}
        onChange={(_, data) => setText(data.value)}
        resize="vertical"
      />
      <div aria-live="polite">
        {isUnreadable && <Trouble text={words("import.unreadable")} />}
        {read && "why" in read && <Trouble text={words(`import.${read.why}`, { detail: read.detail })} />}
        {changes && n === 0 && (
          <div className={styles.told}>
            <Icon name="done" />
            {words("import.same")}
          </div>
        )}
        {read && "settings" in read && changes && n > 0 && (
          <section>
            <h2 className={shared.section}>{words("import.changes", { n })}</h2>
            <p className={mergeClasses(shared.body, styles.text)}>{words("import.replaces")}</p>
            <ul className={mergeClasses(shared.list, styles.changes)}>
              {linesOf(changes, now, read.settings, words, language).map(({ key, name, before, after }) => (
                <li key={key} className={styles.change}>
                  <span>{name}</span>
                  <span className={mergeClasses(shared.small, shared.quiet)}>{words("import.from", { before, after })}</span>
                </li>
              ))}
            </ul>
            <Button
              appearance="primary"
              data-primary
              onClick={() => {
                // With the changes made there is nothing left to take: the button goes before the page does.
                pasted.current?.focus();
                onTake(read.settings);
              }}
            >
              {words("import.take")}
            </Button>
          </section>
        )}
      </div>
    </SubPage>
  );
}

function Trouble({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.told, styles.bad)}>
      <SeverityIcon severity="error" />
      {text}
    </div>
  );
}

function readText(text: string): Read {
  try {
    return { settings: parseShared(text) };
  } catch (error) {
    if (error instanceof SettingsError) return { why: error.why, detail: error.message };
    throw error;
  }
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

function linesOf({ fields, rules }: SettingChanges, before: SharedSettings, after: SharedSettings, words: SettingsTranslate, language: Language): Line[] {
  const nameOf = new Map(listedRules(language).map(({ id, name }) => [id, name]));
  return [
    ...fields.map((field) => ({ key: field, name: words(field === "progressThresholds" ? "thresholds" : field), before: shown(field, before, words, language), after: shown(field, after, words, language) })),
    ...rules.map(({ rule, from, to }) => ({ key: rule, name: nameOf.get(rule) ?? rule, before: words(`severity.${from}`), after: words(`severity.${to}`) })),
  ];
}

function shown(field: SettingChanges["fields"][number], settings: SharedSettings, words: SettingsTranslate, language: Language): string {
  if (field === "profile") return profiles.find(({ id }) => id === settings.profile)?.name[language] ?? words("profile.auto");
  if (field === "method") return typeof settings.method === "object" && settings.method ? settings.method.name : (chosenMethod(settings)?.name[language] ?? words("method.auto"));
  if (field === "marking") return words(`marking.${settings.marking}`);
  if (field === "live") return words(settings.live ? "import.on" : "import.off");
  const parts = Object.entries(settings.progressThresholds).map(([month, percent]) => words("import.threshold", { month, percent }));
  return parts.length === 0 ? words("import.off") : parts.join(words("profile.and"));
}
