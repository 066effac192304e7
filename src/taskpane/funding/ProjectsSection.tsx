/** The budgets of all projects side by side, and 项目支出 of the departmental tables. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { ProjectBar, ProjectList, ProjectTotal } from "../../review/funding-view";
import { cellAddress, type CellRange } from "../../sheet/range";
import { Icon } from "../components/icons";
import { useSharedStyles } from "../components/shared-styles";
import { cellText } from "./cell-text";
import { isZero, minus } from "./figures";
import { useFundingStyles } from "./styles";
import { useWords } from "./words/words";

const useStyles = makeStyles({
  track: { padding: "0 0 0 8px", "& > *": { width: "72px" } },
  /** At most two lines; the whole name is in the title. */
  clamped: { display: "-webkit-box", overflow: "hidden", WebkitBoxOrient: "vertical", WebkitLineClamp: "2" },
  more: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "32px", color: tokens.colorBrandForeground1 },
  note: { margin: `${tokens.spacingVerticalXS} 0 0` },
  expenditure: { "& > *": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` } },
});

/** More are folded away. */
const shownAtFirst = 8;

export interface ProjectsSectionProps {
  readonly projects: ProjectList;
  readonly expenditure: ProjectTotal | null;
  /** The table shown above. */
  readonly chosen: string;
  readonly nameOf: (tableId: string) => string;
  readonly onChoose: (project: ProjectBar) => void;
  readonly onGo: (sheetId: string, range: CellRange) => void;
}

export function ProjectsSection({ projects, expenditure, chosen, nameOf, onChoose, onGo }: ProjectsSectionProps): ReactElement {
  const styles = useFundingStyles();
  const own = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  const body = useRef<HTMLTableSectionElement>(null);
  // The button that unfolded the rest has gone with it.
  useEffect(() => {
    if (isWhole) body.current?.rows[shownAtFirst]?.querySelector("button")?.focus();
  }, [isWhole]);
  const { bars, unit, total, convertedFrom, leftOut } = projects;
  const shown = isWhole || bars.length <= shownAtFirst + 1 ? bars : bars.slice(0, shownAtFirst);
  const notes = [
    convertedFrom.length > 0 ? words("projects.converted", { units: convertedFrom.join(words("listed")), unit: unit ?? "" }) : "",
    leftOut > 0 ? words("projects.leftOut", { n: leftOut }) : "",
  ].filter((note) => note !== "");
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={shared.section}>{words("projects.title", { n: bars.length })}</h2>
        <span className={mergeClasses(shared.small, shared.quiet)}>{words("projects.total", { total: minus(total), unit: unit ?? "" }).trim()}</span>
      </div>
      <table className={styles.table} aria-label={words("projects.title", { n: bars.length })}>
        <thead className={shared.unseen}>
          <tr>
            <th scope="col">{words("projects.name")}</th>
            <th scope="col">{words("projects.compared")}</th>
            <th scope="col">{words("sources.head.amount")}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map((bar) => (
            <tr key={bar.id} aria-current={bar.id === chosen || undefined}>
              <th scope="row" aria-label={nameOf(bar.id)} className={mergeClasses(styles.name, styles.widest)}>
                <button type="button" title={nameOf(bar.id)} className={mergeClasses(shared.bareButton, shared.focusRing, styles.go)} onClick={() => onChoose(bar)}>
                  <span className={own.clamped}>{nameOf(bar.id)}</span>
                </button>
              </th>
              <td className={own.track}>
                <div aria-hidden className={styles.bar}>
                  {Number(bar.length) > 0 && <div className={styles.fill} style={{ width: `${bar.length}%` }} />}
                </div>
              </td>
              <td className={mergeClasses(styles.figure, bar.amount?.state !== "figure" && styles.quiet)}>{cellText(bar.amount, words)}</td>
            </tr>
          ))}
          {shown.length < bars.length && (
            <tr>
              <td colSpan={3}>
                <button type="button" className={mergeClasses(shared.bareButton, shared.focusRing, own.more)} onClick={() => setWhole(true)}>
                  <Icon name="unfolded" />
                  {words("projects.more", { n: bars.length - shown.length })}
                </button>
              </td>
            </tr>
          )}
          {expenditure && (
            <tr className={own.expenditure}>
              <th scope="row" className={mergeClasses(styles.name, styles.widest)}>
                <button
                  type="button"
                  title={words("go", { cell: cellAddress(expenditure.range.top, expenditure.range.left) })}
                  className={mergeClasses(shared.bareButton, shared.focusRing, styles.go)}
                  onClick={() => onGo(expenditure.sheetId, expenditure.range)}
                >
                  {words("projects.expenditure", { unit: expenditure.unit === unit ? "" : (expenditure.unit ?? ""), sheet: expenditure.sheet })}
                </button>
              </th>
              <td className={styles.figure}>
                <Comparison difference={expenditure.difference} />
              </td>
              <td className={styles.figure}>{cellText(expenditure.amount, words)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} className={mergeClasses(shared.small, shared.quiet, own.note)}>
          {note}
        </p>
      ))}
    </section>
  );
}

function Comparison({ difference }: { readonly difference: string }): ReactElement {
  const styles = useFundingStyles();
  const words = useWords();
  if (isZero(difference)) return <span className={styles.passed}>{words("projects.same")}</span>;
  return <span className={styles.quiet}>{words(difference.startsWith("-") ? "projects.below" : "projects.above", { n: difference.replace("-", "") })}</span>;
}
