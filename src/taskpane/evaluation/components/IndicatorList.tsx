/** The execution and the indicators by level 1, each group under its own bar with its points. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { EvaluationView } from "../../../review/evaluation-view";
import { SeverityIcon } from "../../components/icons";
import { useSharedStyles } from "../../components/shared-styles";
import { useWords } from "../words/words";
import { ExecutionRow } from "./ExecutionRow";
import { IndicatorRow, type RowActions } from "./IndicatorRow";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({
  group: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    marginTop: "-1px",
  },
  points: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  weights: { display: "flex", gap: tokens.spacingHorizontalS, justifyContent: "flex-end", padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  wrong: { color: tokens.colorStatusWarningForeground1 },
});

export interface IndicatorListProps extends RowActions {
  readonly view: EvaluationView;
  readonly open: string | null;
}

export function IndicatorList({ view, open, onType, onToggle, onLocate }: IndicatorListProps): ReactElement {
  const styles = useStyles();
  const list = useListStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { sum, due } = view.weights;
  return (
    <div data-entries="">
      <div className={mergeClasses(shared.small, list.columns, list.heads)} aria-hidden>
        <span className={list.narrowOnly}>{words("head.indicator")}</span>
        <span className={list.wideOnly}>{words("head.name")}</span>
        <span className={list.wideOnly}>{words("head.target")}</span>
        <span className={list.end}>{words("head.actual")}</span>
        <span className={list.end}>{words("head.score")}</span>
        <span className={mergeClasses(list.wideOnly, list.end)}>{words("head.weight")}</span>
      </div>
      {view.execution && (
        <ul className={shared.list} aria-label={words("execution.name")}>
          <ExecutionRow execution={view.execution} isOpen={open === "execution"} onType={onType} onToggle={onToggle} />
        </ul>
      )}
      {view.groups.map((group) => (
        <section key={group.id} aria-label={group.name || words("row.group")}>
          <div className={styles.group}>
            <h2 className={shared.section}>{group.name || words("row.group")}</h2>
            <span className={mergeClasses(shared.small, styles.points)}>
              {group.isOpen ? "—" : group.earned}/{group.most}
            </span>
          </div>
          <ul className={shared.list}>
            {group.rows.map((row) => (
              <IndicatorRow key={row.id} row={row} bands={view.bands} isOpen={open === row.id} onType={onType} onToggle={onToggle} onLocate={onLocate} />
            ))}
          </ul>
        </section>
      ))}
      <div className={mergeClasses(shared.small, shared.quiet, styles.weights, sum !== due && styles.wrong)}>
        {sum !== due && <SeverityIcon severity="warning" />}
        {sum === due ? words("weights.sum", { sum }) : words("weights.wrong", { sum, due })}
      </div>
    </div>
  );
}
