/** The 自评 tab: puts its parts together and hands each its data and callbacks. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { Icon, SeverityIcon } from "../../components/icons";
import { Reading } from "../../components/Pages";
import { Privacy } from "../../components/Privacy";
import { useSharedStyles } from "../../components/shared-styles";
import { useTabScroll, useTabStyles } from "../../components/tab-scroll";
import { listenForKeys, runShortcut } from "../../keys";
import { useTongue } from "../../words/words-context";
import { evaluationCommands } from "../commands";
import type { EvaluationController } from "../controller";
import { listedMethods } from "../method-choice";
import { type EvaluationState, initialEvaluation } from "../state";
import { useWords } from "../words/words";
import { Footer } from "./Bars";
import { IndicatorList } from "./IndicatorList";
import { useKeepFocus } from "../../components/keep-focus";
import { MethodPage } from "./MethodPage";
import { OtherPage } from "./OtherPage";
import { Pickers } from "./Pickers";
import { ResultBar } from "./ResultBar";
import { ScoreSummary } from "./ScoreSummary";

const useStyles = makeStyles({
  root: { display: "contents" },
  intro: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}` },
  text: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
  hint: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground1, paddingTop: tokens.spacingVerticalM, paddingBottom: 0 },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
});

export interface PanelProps {
  readonly controller: EvaluationController;
  /** What went wrong, above everything else. */
  readonly notice: ReactNode;
  /** Whether the notice's button is the next step. */
  readonly noticeLeads: boolean;
}

export function Panel({ controller, notice, noticeLeads }: PanelProps): ReactElement {
  const styles = useStyles();
  const { scroller } = useTabStyles();
  const pane = useStore(controller.store);
  const evaluation = pane.evaluation ?? initialEvaluation;
  const body = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useKeepFocus(root, evaluation.page?.kind ?? null);
  useTabScroll(body, evaluation.page === null ? "evaluation" : `evaluation/${evaluation.page.kind}`);
  useEffect(() => void controller.enter(), [controller]);

  useEffect(() => {
    const commands = evaluationCommands(controller);
    return listenForKeys((event) => runShortcut(event, commands, controller.store.getState()));
  }, [controller]);

  // What was done is told at the top.
  const { result } = evaluation;
  const told = useRef(result);
  useEffect(() => {
    if (result === told.current) return;
    told.current = result;
    if (result) body.current?.scrollTo?.({ top: 0 });
  }, [result]);

  const walk = async (): Promise<void> => {
    const todo = await controller.nextTodo();
    if (todo) focusTodo(body.current, todo.id);
  };
  const { page, status, view } = evaluation;
  return (
    <div ref={root} className={styles.root}>
      <div ref={body} className={scroller} aria-busy={status === "loading" || evaluation.work !== null}>
        {notice}
        <Content evaluation={evaluation} controller={controller} />
      </div>
      {status === "ready" && view && (page?.kind !== "method") && (page === null || evaluation.work !== null) && (
        <Footer
          evaluation={evaluation}
          isPrimary={!noticeLeads}
          onTodo={() => void walk()}
          onScope={(scope) => controller.setScope(scope)}
          onGenerate={() => void controller.generate()}
          onCancel={() => controller.cancel()}
        />
      )}
    </div>
  );
}

function Content({ evaluation, controller }: { readonly evaluation: EvaluationState; readonly controller: EvaluationController }): ReactElement | null {
  const { language } = useTongue();
  const methods = listedMethods(language);
  const { status, page, view, other } = evaluation;
  if (status === "loading") return <Reading />;
  if (page?.kind === "method") {
    return (
      <MethodPage
        draft={page.draft}
        wrong={page.wrong}
        methods={methods}
        grades={view?.cutoffs.map(({ grade }) => grade) ?? []}
        isOwn={evaluation.methodId !== null}
        onChange={(change) => controller.changeDraft(change)}
        onSave={() => void controller.saveMethod()}
        onReset={() => void controller.setMethod(null)}
        onBack={() => controller.close()}
      />
    );
  }
  if (page?.kind === "other") {
    return (
      <OtherPage
        other={other}
        isWorking={evaluation.work !== null}
        onFile={(name, bytes) => void controller.readOther(name, bytes)}
        onToggle={(id) => controller.toggleOther(id)}
        onGenerate={() => void controller.generateOther()}
        onBack={() => controller.close()}
      />
    );
  }
  if (status === "failed") return null;
  const { result } = evaluation;
  return (
    <>
      {result && <ResultBar result={result} onGo={(sheetId) => void controller.goToSheet(sheetId)} onDismiss={() => controller.dismissResult()} />}
      {view ? (
        <>
          <Pickers
            evaluation={evaluation}
            methods={methods}
            onTable={(id) => controller.choose(id)}
            onOther={() => controller.openOther()}
            onMethod={(id) => void controller.setMethod(id)}
            onEditMethod={() => controller.editMethod()}
          />
          <Outdated evaluation={evaluation} />
          <ScoreSummary view={view} source={evaluation.method?.source ?? ""} />
          <Hint evaluation={evaluation} onChoose={(id) => controller.choose(id)} />
          <IndicatorList
            view={view}
            open={evaluation.open}
            onType={(place, text) => controller.type(place, text)}
            onToggle={(id) => void controller.toggle(id)}
            onLocate={(id) => void controller.locate(id)}
          />
        </>
      ) : (
        <Nothing why={evaluation.emptiness} onOther={() => controller.openOther()} />
      )}
    </>
  );
}

function Outdated({ evaluation }: { readonly evaluation: EvaluationState }): ReactElement | null {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  if (!evaluation.isOutdated) return null;
  return (
    <div className={mergeClasses(shared.small, styles.hint, styles.warning)}>
      <SeverityIcon severity="warning" />
      <span>{words("hint.outdated")}</span>
    </div>
  );
}

/** A goal table has no place for actuals: it says where they go. */
function Hint({ evaluation, onChoose }: { readonly evaluation: EvaluationState; readonly onChoose: (id: string) => void }): ReactElement | null {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const twin = evaluation.tables.find(({ id }) => id === evaluation.chosen)?.generated ?? null;
  const { view } = evaluation;
  const text = twin !== null ? "hint.twin" : view?.source === "goal" ? "hint.goal" : view?.execution?.range === null ? "hint.execution" : null;
  if (text === null) return null;
  return (
    <div className={mergeClasses(shared.small, styles.hint)}>
      <Icon name="info" />
      <span>
        {words(text)}
        {text !== "hint.twin" && view?.weights.areAssigned && `${words("gap")}${words("hint.assigned")}`}
        {twin !== null && (
          <>
            {" "}
            <button type="button" className={mergeClasses(shared.bareButton, shared.focusRing, styles.link)} onClick={() => onChoose(twin)}>
              {words("hint.openTwin")}
            </button>
          </>
        )}
      </span>
    </div>
  );
}

function Nothing({ why, onOther }: { readonly why: EvaluationState["emptiness"]; readonly onOther: () => void }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  return (
    <>
      <div className={styles.intro}>
        <h1 className={shared.heading}>{words("none.title")}</h1>
        <p className={mergeClasses(shared.body, styles.text)}>{words(why === "budgets" ? "none.budgets" : why === "rows" ? "none.rows" : "none.body")}</p>
        <Button appearance="primary" data-primary onClick={onOther}>
          {words("other.open")}
        </Button>
      </div>
      <Privacy />
    </>
  );
}

/** The field of a to-do; it may have come into being only now. */
function focusTodo(body: HTMLElement | null, id: string): void {
  const field = [...(body?.querySelectorAll<HTMLElement>("[data-todo]") ?? [])].find((each) => each.dataset["todo"] === id);
  field?.focus();
  if (typeof field?.scrollIntoView === "function") field.scrollIntoView({ block: "center" });
}
