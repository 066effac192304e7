/** Before the first check: the tables that were found, by kind, and what will be looked at. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { TableKind } from "../../profiles/profile";
import { grouped } from "../../sheet/grouped";
import type { Survey, TableSummary } from "../state/state";
import type { MessageKey } from "../words/words";
import { useTongue } from "../words/words-context";
import { Icon } from "./icons";
import { Privacy } from "./Privacy";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  intro: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  bar: {
    backgroundColor: tokens.colorNeutralBackground2,
    "& > *": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  barName: { padding: 0, textAlign: "left", fontWeight: tokens.fontWeightSemibold },
  fold: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "36px",
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
  },
  sectionName: { flex: "none" },
  span: {
    flex: "1 1 0",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "right",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  figureHead: { padding: `0 ${tokens.spacingHorizontalM} 0 0`, textAlign: "right", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  row: { "& > *": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` } },
  name: { padding: 0, textAlign: "left", fontWeight: tokens.fontWeightRegular },
  go: { width: "100%", minHeight: "36px", padding: "8px 8px 8px 36px", overflowWrap: "anywhere", ":hover": { color: tokens.colorBrandForeground1 } },
  figure: { padding: `0 ${tokens.spacingHorizontalM} 0 0`, textAlign: "right", whiteSpace: "nowrap", width: "1%" },
  total: { padding: "8px 8px 8px 36px", textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  will: { padding: `20px ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  facts: { margin: `${tokens.spacingVerticalS} 0 0`, display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, rowGap: "6px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  fact: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The kinds with a heading of their own; the rest are other tables. */
const sections: readonly { readonly label: MessageKey; readonly kinds: readonly TableKind[] }[] = [
  { label: "kind.goal", kinds: ["goal"] },
  { label: "kind.overall-self-evaluation", kinds: ["overall-self-evaluation"] },
  { label: "kind.self-evaluation", kinds: ["self-evaluation"] },
  { label: "kind.budget", kinds: ["budget"] },
  { label: "kind.other", kinds: ["procurement", "assets"] },
];

const evaluated: readonly TableKind[] = ["self-evaluation", "overall-self-evaluation"];
const planned: readonly TableKind[] = ["goal", ...evaluated];

/** What is looked at, by the areas of the rules that look and the kinds of table they look at. */
const will: readonly { readonly areas: readonly string[]; readonly kinds: readonly TableKind[]; readonly term: MessageKey; readonly fact: MessageKey }[] = [
  { areas: ["structure"], kinds: planned, term: "ready.structure", fact: "ready.structure.what" },
  { areas: ["target"], kinds: planned, term: "ready.target", fact: "ready.target.what" },
  { areas: ["plan", "funding"], kinds: planned, term: "ready.funding", fact: "ready.funding.what" },
  { areas: ["actual", "score", "weight"], kinds: evaluated, term: "ready.actual", fact: "ready.actual.what" },
  { areas: ["text"], kinds: planned, term: "ready.text", fact: "ready.text.what" },
  { areas: ["budget"], kinds: ["budget"], term: "ready.budgetTables", fact: "ready.budgetTables.what" },
  { areas: ["cross"], kinds: [...planned, "budget"], term: "ready.cross", fact: "ready.cross.what" },
];

export interface TablesFoundProps {
  readonly survey: Survey;
  readonly profileName: (id: string) => string;
  /** First halves of the ids of all rules. */
  readonly ruleAreas: ReadonlySet<string>;
  readonly onGo: (table: TableSummary) => void;
}

export function TablesFound({ survey, profileName, ruleAreas, onGo }: TablesFoundProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const { tables } = survey;
  const shownSections = sections
    .map(({ label, kinds }) => ({ label, members: tables.filter((table) => kinds.includes(table.kind)) }))
    .filter(({ members }) => members.length > 0);
  const looks = will.filter(
    ({ areas, kinds }) => areas.some((area) => ruleAreas.has(area)) && tables.some((table) => kinds.includes(table.kind)),
  );
  return (
    <>
      <div className={styles.intro}>
        <h1 className={shared.heading}>{t("ready.title", { n: tables.length })}</h1>
        <Subtitle tables={tables} profileName={profileName} />
      </div>
      <table className={styles.table}>
        {shownSections.map(({ label, members }) => (
          <Section key={label} label={label} members={members} onGo={onGo} />
        ))}
      </table>
      {looks.length > 0 && (
        <section className={styles.will}>
          <h2 className={shared.section}>{t("ready.will")}</h2>
          <dl className={styles.facts}>
            {looks.map(({ term, fact }) => (
              <Fact key={term} term={t(term)} fact={t(fact)} className={styles.fact} />
            ))}
          </dl>
        </section>
      )}
      <Privacy />
    </>
  );
}

function Fact({ term, fact, className }: { readonly term: string; readonly fact: string; readonly className: string }): ReactElement {
  return (
    <>
      <dt>{term}</dt>
      <dd className={className}>{fact}</dd>
    </>
  );
}

/** Whose tables, of which year, by whose rules: what all of them agree on. */
function Subtitle({ tables, profileName }: Pick<TablesFoundProps, "profileName"> & { readonly tables: readonly TableSummary[] }): ReactElement | null {
  const shared = useSharedStyles();
  const { t } = useTongue();
  const unit = only(tables.map((table) => table.unitName));
  const year = only(tables.map((table) => table.year));
  const rules = [...new Set(tables.filter((table) => table.indicators > 0).map((table) => profileName(table.profile)))];
  const parts = [
    [unit, year === null ? null : t("ready.year", { year })].filter((part) => part !== null).join(" "),
    ...(rules.length > 0 && rules.length <= 2 ? [t("ready.by", { profile: rules })] : []),
  ].filter((part) => part !== "");
  return parts.length > 0 ? <p className={shared.body}>{parts.join(" · ")}</p> : null;
}

/** The one value all that have any share. */
function only<T>(values: readonly (T | null)[]): T | null {
  const [first = null, ...others] = new Set(values.filter((value) => value !== null));
  return others.length === 0 ? first : null;
}

interface SectionProps {
  readonly label: MessageKey;
  readonly members: readonly TableSummary[];
  readonly onGo: (table: TableSummary) => void;
}

function Section({ label, members, onGo }: SectionProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const hasIndicators = members.some((table) => table.indicators > 0);
  const [folded, setFolded] = useState(!hasIndicators);
  const byUnit = grouped(members, (table) => table.budgetUnit ?? "");
  byUnit.delete("");
  const [unit = null, ...otherUnits] = byUnit.keys();
  const hasBudget = unit !== null;
  const columns = hasIndicators && !folded;
  return (
    <tbody>
      <tr className={styles.bar}>
        <th scope="rowgroup" className={styles.barName} colSpan={columns ? 1 : 3}>
          <button
            type="button"
            aria-expanded={!folded}
            className={mergeClasses(shared.bareButton, shared.focusRing, styles.fold)}
            onClick={() => setFolded(!folded)}
          >
            <Icon name={folded ? "folded" : "unfolded"} />
            <span className={mergeClasses(shared.section, styles.sectionName)}>
              {t(label)} {members.length}
            </span>
            {folded && <span className={styles.span}>{span(members)}</span>}
          </button>
        </th>
        {columns && (
          <>
            <td className={styles.figureHead}>{t("ready.indicators")}</td>
            <td className={styles.figureHead}>{hasBudget && otherUnits.length === 0 ? t("ready.budget", { unit }) : ""}</td>
          </>
        )}
      </tr>
      {!folded &&
        members.map((table) => (
          <tr key={table.id} className={styles.row}>
            <th scope="row" className={styles.name} colSpan={columns ? 1 : 3}>
              <button
                type="button"
                title={t("ready.go", { table: table.name })}
                className={mergeClasses(shared.bareButton, shared.focusRing, styles.go)}
                onClick={() => onGo(table)}
              >
                {table.name}
              </button>
            </th>
            {columns && (
              <>
                <td className={styles.figure}>{table.indicators || ""}</td>
                <td className={styles.figure}>{table.budget === null ? "" : otherUnits.length > 0 ? `${table.budget} ${table.budgetUnit}` : table.budget}</td>
              </>
            )}
          </tr>
        ))}
      {columns && members.length > 1 && otherUnits.length === 0 && (
        <tr className={styles.row}>
          <th scope="row" className={styles.total}>
            {t("ready.total")}
          </th>
          <td className={styles.figure}>{members.reduce((sum, table) => sum + table.indicators, 0)}</td>
          <td className={mergeClasses(styles.figure, styles.strong)}>{hasBudget ? total(members) : ""}</td>
        </tr>
      )}
    </tbody>
  );
}

/** Amounts come with two decimals: added up in hundredths, exact without the decimal library, which the first script does without. */
function total(tables: readonly TableSummary[]): string {
  const hundredths = tables.reduce((sum, { budget }) => sum + BigInt((budget ?? "0.00").replace(".", "")), 0n);
  const [sign, digits] = hundredths < 0n ? ["-", -hundredths] : ["", hundredths];
  const text = digits.toString().padStart(3, "0");
  return `${sign}${text.slice(0, -2)}.${text.slice(-2)}`;
}

function span(tables: readonly TableSummary[]): string {
  const first = tables[0]?.name ?? "";
  const last = tables.at(-1)?.name ?? "";
  return first === last ? first : `${first} – ${last}`;
}
