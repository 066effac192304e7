/** The score as one big figure, its bar with the grades' cut-offs, and the parts it is made of. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { EvaluationView, Part } from "../../../review/evaluation-view";
import { forced, useSharedStyles } from "../../components/shared-styles";
import { useWords } from "../words/words";

const hatch = `repeating-linear-gradient(-45deg, ${tokens.colorCompoundBrandBackground} 0 3px, ${tokens.colorNeutralBackground1} 3px 6px)`;

const useStyles = makeStyles({
  section: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  line: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  figure: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, fontFamily: "inherit" },
  soFar: { color: tokens.colorNeutralForeground2 },
  grade: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground3 },
  facts: { marginLeft: "auto", color: tokens.colorNeutralForeground2 },
  bar: { position: "relative", height: "8px", marginTop: tokens.spacingVerticalS, overflow: "hidden", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground6, [forced]: { border: "1px solid CanvasText" } },
  thin: { height: "4px", marginTop: tokens.spacingVerticalXS, borderRadius: tokens.borderRadiusSmall },
  fill: { position: "absolute", top: 0, bottom: 0 },
  earned: { backgroundColor: tokens.colorCompoundBrandBackground, [forced]: { forcedColorAdjust: "none", backgroundColor: "Highlight" } },
  open: { backgroundImage: hatch, [forced]: { forcedColorAdjust: "none", backgroundImage: "repeating-linear-gradient(-45deg, Highlight 0 3px, Canvas 3px 6px)" } },
  marks: { position: "relative", height: "20px" },
  mark: { position: "absolute", top: 0, height: "20px", paddingLeft: tokens.spacingHorizontalXS, borderLeft: `1px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
  parts: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(52px, 1fr))", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
  part: { minWidth: 0 },
  partName: { color: tokens.colorNeutralForeground2, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  of: { marginTop: "2px", color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", "& b": { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 } },
});

export interface ScoreSummaryProps {
  readonly view: EvaluationView;
  /** The method's document. */
  readonly source: string;
}

export function ScoreSummary({ view, source }: ScoreSummaryProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { earned, undecided, lost, most, isComplete, grade, execution } = view;
  const facts = [isComplete ? "" : words("score.undecided", { n: undecided }), isZero(lost) ? (isComplete ? words("score.nothingLost") : "") : words("score.lost", { n: lost }), isComplete ? source : ""];
  const whole = Math.max(Number(most), 100);
  const tone = grade === null ? null : toneOf(grade, view);
  const parts: Part[] = view.groups.map(({ short, name, ...part }) => ({ ...part, name: short || name || words("row.group") }));
  if (execution) {
    const { points, most: full } = execution;
    parts.push({ name: words("part.execution"), earned: points ?? "0.00", undecided: points === null ? (full ?? "0") : "0.00", most: full ?? "0", isOpen: points === null });
  }
  return (
    <section className={styles.section} aria-label={words("score.label")}>
      <div className={styles.line}>
        <h1 className={styles.figure}>{earned}</h1>
        {grade ? <span className={mergeClasses(styles.grade, tone !== null && styles[tone])}>{grade}</span> : !isComplete && <span className={styles.soFar}>{words("score.soFar")}</span>}
        <span className={mergeClasses(shared.small, styles.facts)}>{facts.filter((fact) => fact !== "").join(" • ")}</span>
      </div>
      <Bar earned={earned} undecided={undecided} whole={whole} label={words("score.spoken", { earned, undecided, lost, most })} />
      <div className={styles.marks} aria-hidden>
        {view.cutoffs
          .filter(({ from }) => from > 0)
          .map(({ grade: name, from }) => (
            <span key={name} className={styles.mark} style={{ left: `${(from / whole) * 100}%` }}>
              {name}
            </span>
          ))}
      </div>
      <ul className={mergeClasses(shared.list, styles.parts)} aria-label={words("score.parts")}>
        {parts.map((part) => (
          <li key={part.name} className={styles.part}>
            <div className={mergeClasses(shared.small, styles.partName)} title={part.name} aria-hidden>
              {part.name}
            </div>
            <Bar thin earned={part.earned} undecided={part.undecided} whole={Number(part.most)} label={words("part.spoken", { name: part.name, earned: part.earned, undecided: part.undecided, most: part.most })} />
            <div className={mergeClasses(shared.small, styles.of)} aria-hidden>
              <b>{part.isOpen ? "—" : trimmed(part.earned)}</b>/{part.most}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Solid for what is earned, hatched for what is open, empty for what is lost. */
function Bar({ earned, undecided, whole, label, thin = false }: { readonly earned: string; readonly undecided: string; readonly whole: number; readonly label: string; readonly thin?: boolean }): ReactElement {
  const styles = useStyles();
  const { unseen } = useSharedStyles();
  const percent = (value: string): number => (whole > 0 ? Math.min((Number(value) / whole) * 100, 100) : 0);
  const done = percent(earned);
  return (
    <div>
      <span className={unseen}>{label}</span>
      <div aria-hidden className={mergeClasses(styles.bar, thin && styles.thin)}>
        <div className={mergeClasses(styles.fill, styles.earned)} style={{ left: 0, width: `${done}%` }} />
        <div className={mergeClasses(styles.fill, styles.open)} style={{ left: `${done}%`, width: `${percent(undecided)}%` }} />
      </div>
    </div>
  );
}

const isZero = (points: string): boolean => Number(points) === 0;

/** "32.50" → "32.5": beside a whole number of points. */
const trimmed = (points: string): string => points.replace(/\.?0+$/u, "");

/** The two best grades have passed well, the last has failed. */
function toneOf(grade: string, { cutoffs }: EvaluationView): "passed" | "failed" | null {
  const rank = cutoffs.findIndex((one) => one.grade === grade);
  if (rank === cutoffs.length - 1) return "failed";
  return rank < 2 ? "passed" : null;
}
