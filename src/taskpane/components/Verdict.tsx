/** 可提交 or 不可提交, how many of what, when it was checked, whether it still holds, and the next step. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Severity } from "../../rules/rule";
import type { Commands } from "../commands";
import { hasOtherScope, isElsewhere, isPartial, type Primary, safeFixes } from "../state/next-step";
import { count } from "../state/rows";
import { type Checked, type Counts, severities, type State } from "../state/state";
import type { Translate } from "../words/words";
import { useTongue } from "../words/words-context";
import { CommandButton } from "./CommandButton";
import { Icon, type IconName, SeverityIcon } from "./icons";
import { forced, useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  verdict: { flex: "none", padding: tokens.spacingHorizontalM },
  grid: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  time: { gridColumn: 3, color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  line: { gridColumn: "2 / 4", color: tokens.colorNeutralForeground2 },
  stale: { gridColumn: "2 / 4", display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start", color: tokens.colorStatusWarningForeground1, overflowWrap: "anywhere" },
  bad: { color: tokens.colorStatusDangerForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground1 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  filters: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  filter: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalXS,
    height: "32px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    whiteSpace: "nowrap",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    "& b": { fontWeight: tokens.fontWeightSemibold },
    [forced]: { border: "1px solid ButtonBorder" },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
    [forced]: { border: "2px solid Highlight" },
  },
  zero: { color: tokens.colorNeutralForeground3, "& b": { fontWeight: tokens.fontWeightRegular } },
  marked: { marginTop: tokens.spacingVerticalM },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  main: { flexGrow: 1, flexBasis: 0, minWidth: "max-content", paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

export interface VerdictProps {
  readonly checked: Checked;
  readonly state: State;
  readonly commands: Commands;
  readonly primary: Primary | null;
  readonly onToggle: (severity: Severity) => void;
}

export function Verdict({ checked, state, commands, primary, onToggle }: VerdictProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t, language } = useTongue();
  const counts = count(checked.items);
  const { icon, tone, title, line } = judge(checked, counts, t);
  const ignored = ignoredLine(checked, t);
  const stale = staleLine(state, checked, t);
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(checked.at);
  return (
    <section className={styles.verdict} aria-labelledby="verdict">
      <div className={styles.grid}>
        <Icon name={icon} className={tone === "open" ? styles.warn : styles[tone]} />
        <h1 id="verdict" className={mergeClasses(shared.heading, styles[tone])}>
          {title}
        </h1>
        <span className={mergeClasses(shared.small, styles.time)}>{t("verdict.at", { time })}</span>
        {stale ? (
          <div className={mergeClasses(shared.small, styles.stale)}>
            <SeverityIcon severity="warning" />
            {stale}
          </div>
        ) : (
          <div className={mergeClasses(shared.small, styles.line)}>{line}</div>
        )}
        {ignored !== null && <div className={mergeClasses(shared.small, styles.line)}>{ignored}</div>}
      </div>
      {checked.items.length > 0 && (
        <fieldset className={styles.filters} aria-label={t("verdict.filters")}>
          {severities.map((severity) => {
            const pressed = state.filter.severities.includes(severity);
            return (
              <button
                key={severity}
                type="button"
                aria-pressed={pressed}
                className={mergeClasses(shared.bareButton, shared.focusRing, styles.filter, pressed && styles.pressed, counts[severity] === 0 && styles.zero)}
                onClick={() => onToggle(severity)}
              >
                <SeverityIcon severity={severity} dimmed={counts[severity] === 0} />
                <span>
                  {t(`severity.${severity}`)} <b>{counts[severity]}</b>
                </span>
              </button>
            );
          })}
        </fieldset>
      )}
      <Actions checked={checked} state={state} commands={commands} primary={primary} clear={counts.error + counts.warning === 0} />
    </section>
  );
}

interface ActionsProps extends Pick<VerdictProps, "checked" | "state" | "commands" | "primary"> {
  /** No error and no warning left. */
  readonly clear: boolean;
}

function Actions({ checked, state, commands, primary, clear }: ActionsProps): ReactElement | null {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const { marks, writing } = state;
  const main = safeFixes(checked) > 0 ? commands.fixAll : clear ? null : count(checked.items).error > 0 ? commands.nextError : commands.nextWarning;
  // Before it is handed in, the marks go: nothing stands beside that.
  const isLast = clear && main === null && marks !== null;
  const canMark = !isLast && checked.items.length > 0 && marks?.checkedAt !== checked.at && state.settings.marking !== "none";
  const canList = !isLast && !isPartial(checked) && checked.tables.length > 0;
  if (clear && !marks && !canMark && !canList) return null;
  return (
    <>
      {marks && (
        <p className={mergeClasses(isLast ? shared.body : shared.small, !isLast && shared.quiet, styles.marked)}>
          {marks.cells === null
            ? t("verdict.marked.unknown")
            : t(clear ? "verdict.marked.clear" : "verdict.marked", { n: marks.cells })}
        </p>
      )}
      <div className={styles.actions}>
        {main && <CommandButton command={main} state={state} primary={primary === main.id} className={styles.main} />}
        {marks && (
          <CommandButton
            command={commands.clearMarks}
            state={state}
            primary={primary === "clearMarks"}
            className={main ? undefined : styles.main}
            {...(writing === "clear" ? { label: t("clearing.now") } : {})}
          />
        )}
        {canMark && (
          <CommandButton command={commands.mark} state={state} {...(writing === "mark" ? { label: t("marking.now") } : {})} />
        )}
        {canList && (
          <CommandButton command={commands.writeList} state={state} {...(writing === "list" ? { label: t("listing.now") } : {})} />
        )}
      </div>
    </>
  );
}

interface Judgement {
  readonly icon: IconName;
  readonly tone: "bad" | "good" | "open";
  readonly title: string;
  readonly line: string;
}

/** Errors found in a part are errors of the whole; their absence in a part proves nothing. */
function judge(checked: Checked, counts: Counts, t: Translate): Judgement {
  const { done, total, tables } = checked;
  if (counts.error > 0) {
    const line = isPartial(checked) ? t("verdict.partial.line", { done, total }) : badLine(checked, counts.error, t);
    return { icon: "error", tone: "bad", title: t("verdict.bad"), line };
  }
  if (isPartial(checked)) return { icon: "warning", tone: "open", title: t("verdict.partial"), line: t("verdict.partial.line", { done, total }) };
  if (tables.length === 0) return { icon: "warning", tone: "open", title: t("verdict.none"), line: t("verdict.none.line") };
  return { icon: "passed", tone: "good", title: t("verdict.good"), line: goodLine(checked, counts, t) };
}

/** How many errors, and how many of them are mended without a choice, with one, or by hand. */
function badLine({ items }: Checked, n: number, t: Translate): string {
  const errorsWith = (kind: "fix" | "suggestion"): number => items.filter(({ severity, fix }) => severity === "error" && fix?.kind === kind).length;
  const fixes = errorsWith("fix");
  const suggestions = errorsWith("suggestion");
  if (fixes > 0) return fixes === n ? t("verdict.bad.all", { n }) : t("verdict.bad.some", { n, k: fixes });
  if (suggestions > 0) return suggestions === n ? t("verdict.bad.chosen", { n }) : t("verdict.bad.advised", { n, k: suggestions });
  return t("verdict.bad.own", { n });
}

/** An error set aside does not make a table submittable without a word. */
function ignoredLine({ ignored }: Checked, t: Translate): string | null {
  if (ignored.length === 0) return null;
  const errors = ignored.filter(({ item }) => item.severity === "error").length;
  return errors > 0 ? t("verdict.ignored.errors", { n: ignored.length, k: errors }) : t("verdict.ignored", { n: ignored.length });
}

function goodLine({ tables }: Checked, counts: Counts, t: Translate): string {
  if (counts.warning > 0) return t("verdict.warn.line", { n: counts.warning });
  return t("verdict.good.line", { tables: tables.length, indicators: tables.reduce((sum, table) => sum + table.indicators, 0) });
}

export function staleLine(state: State, checked: Checked, t: Translate): string | null {
  const names = state.changedSheets.filter((name) => name !== "");
  if (names.length > 2) return t("stale.more", { sheets: names.slice(0, 2), n: names.length });
  if (names.length > 0) return t("stale.sheets", { sheets: names });
  if (state.changedSheets.length > 0) return t("stale.workbook");
  if (hasOtherScope(state, checked)) return t("stale.options");
  return isElsewhere(state, checked) ? t("stale.elsewhere", { sheet: checked.sheets.map(({ name }) => name) }) : null;
}
