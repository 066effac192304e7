/** What stays below the list: what is missing, and the one next step. */
import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Icon, SeverityIcon } from "../../components/icons";
import { forced, useSharedStyles } from "../../components/shared-styles";
import { WellSelect } from "../../components/WellSelect";
import type { EvaluationState } from "../state";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  grow: { flexGrow: 1, minWidth: 0 },
  todo: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px", color: tokens.colorBrandForegroundLink, [forced]: { color: "LinkText" } },
  full: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  well: { flex: "none", width: "104px", minWidth: 0 },
  button: { flex: "none", minWidth: 0, height: "32px", paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM, whiteSpace: "nowrap" },
  regular: { fontWeight: tokens.fontWeightRegular },
  progress: { marginTop: tokens.spacingVerticalXS, height: "4px", backgroundColor: tokens.colorNeutralBackground6 },
});

export interface FooterProps {
  readonly evaluation: EvaluationState;
  /** Whether generating is the next step of the pane. */
  readonly isPrimary: boolean;
  readonly onTodo: () => void;
  readonly onScope: (scope: EvaluationState["scope"]) => void;
  readonly onGenerate: () => void;
  readonly onCancel: () => void;
}

export function Footer({ evaluation, isPrimary, onTodo, onScope, onGenerate, onCancel }: FooterProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { work, view, tables, chosen, scope } = evaluation;
  if (work) {
    const label = work.total === 0 ? words("footer.starting") : words("footer.working", { done: Math.min(work.done + 1, work.total), total: work.total });
    return (
      <footer className={shared.footer}>
        <div className={styles.grow}>
          <div className={shared.small}>{label}</div>
          <ProgressBar className={styles.progress} aria-label={label} thickness="large" {...(work.total === 0 ? {} : { value: work.done, max: work.total })} />
        </div>
        <Button className={mergeClasses(styles.button, styles.regular)} data-home="" onClick={onCancel}>
          {words("footer.cancel")}
        </Button>
      </footer>
    );
  }
  const table = tables.find(({ id }) => id === chosen);
  const isThere = scope === "all" ? tables.some(({ kind }) => kind === "generated") : table?.kind === "generated" || table?.generated != null;
  const hasSeveral = tables.filter(({ kind }) => kind !== "generated").length > 1 || tables.filter(({ kind }) => kind === "generated").length > 1;
  const todos = view?.todos.length ?? 0;
  return (
    <footer className={shared.footer}>
      <div className={mergeClasses(styles.grow, shared.small)}>
        {todos > 0 && (
          <button type="button" className={mergeClasses(shared.bareButton, shared.focusRing, styles.todo)} data-home="first" title={words("footer.todoHint")} onClick={onTodo}>
            <SeverityIcon severity="warning" />
            {words("footer.todo", { n: todos })}
          </button>
        )}
        {view?.isComplete && todos === 0 && (
          <span className={styles.full}>
            <Icon name="passed" className={styles.passed} />
            {words("footer.full", { n: view.entries })}
          </span>
        )}
      </div>
      {hasSeveral && (
        <WellSelect className={styles.well} label={words("footer.scope")} value={scope} onChoose={(value) => onScope(value === "all" ? "all" : "table")}>
          <option value="table">{words("footer.table")}</option>
          <option value="all">{words("footer.all")}</option>
        </WellSelect>
      )}
      <Button appearance={isPrimary ? "primary" : "secondary"} className={mergeClasses(styles.button, !isPrimary && styles.regular)} data-primary={isPrimary || undefined} data-home="" onClick={onGenerate}>
        {words(isThere ? "footer.update" : "footer.generate")}
      </Button>
    </footer>
  );
}
