/** The 资金 tab: plan, sources and execution of one table, the projects side by side, and the way from amounts to percent. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { fundingView, type FundingView, type TableFunds, touches } from "../../review/funding-view";
import type { CellRange } from "../../sheet/range";
import { createCommands } from "../commands";
import { useKeepFocus } from "../components/keep-focus";
import type { PanelProps } from "../components/LazyTab";
import { NoTables, Reading } from "../components/Pages";
import { useSharedStyles } from "../components/shared-styles";
import { useTabScroll, useTabStyles } from "../components/tab-scroll";
import { WellSelect } from "../components/WellSelect";
import type { Controller, Picture } from "../controller/controller";
import { headLeads, primaryOf } from "../state/next-step";
import type { FindingItem, State } from "../state/state";
import { summarizeTables } from "../state/summaries";
import { useTongue } from "../words/words-context";
import { useChosenTable } from "./chosen-table";
import { ExecutionSection } from "./ExecutionSection";
import { conversionOf, PlanSection } from "./PlanSection";
import { ProjectsSection } from "./ProjectsSection";
import { SourcesSection } from "./SourcesSection";
import { useFundingStyles } from "./styles";
import { useWords } from "./words/words";

const useStyles = makeStyles({
  root: { display: "contents" },
  picker: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  main: { display: "grid", padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  label: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  page: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}` },
  text: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
  end: { height: tokens.spacingVerticalL },
  /** The undo bar lies over the foot. */
  underUndo: { height: "64px" },
});

export function Panel({ controller, notice, noticeLeads }: PanelProps & { readonly controller: Controller }): ReactElement {
  const styles = useStyles();
  const { scroller } = useTabStyles();
  const state = useStore(controller.store);
  const body = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useKeepFocus(root, null);
  useTabScroll(body, "funding");
  const { picture } = controller;
  const view = useMemo(() => picture && fundingView(picture.result), [picture]);
  return (
    <div ref={root} className={styles.root}>
      <div ref={body} className={scroller}>
        {notice}
        {picture && view ? (
          view.tables.length > 0 ? (
            <Funds controller={controller} state={state} picture={picture} view={view} isLed={noticeLeads || headLeads(state)} />
          ) : (
            <Nothing controller={controller} state={state} picture={picture} />
          )
        ) : (
          !notice && <Reading />
        )}
      </div>
    </div>
  );
}

interface FundsProps {
  readonly controller: Controller;
  readonly state: State;
  readonly picture: Picture;
  readonly view: FundingView;
  /** Whether the next step of the pane is another's. */
  readonly isLed: boolean;
}

function Funds({ controller, state, picture, view, isLed }: FundsProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { t } = useTongue();
  const [shown, choose] = useChosenTable(controller, view.tables, state.selection);
  const names = useMemo(() => new Map(summarizeTables(picture.result.tables).map(({ id, name }) => [id, name])), [picture]);
  const nameOf = (id: string): string => names.get(id) ?? "";
  if (!shown) return <></>;
  const { plan, sources, execution, family } = shown;
  const items = itemsOf(state, shown);
  const projects = view.projects[family];
  const onGo = (range: CellRange): void => void controller.locate({ sheetId: shown.sheetId, range });
  const onOpen = (item: FindingItem): void => {
    controller.setTab("findings");
    void controller.list.show(item);
  };
  const wasSetAside = state.checked?.ignored.some(({ item }) => item.group === shown.id && plan && touches(plan.places, item.range)) ?? false;
  return (
    <>
      <h1 className={shared.unseen}>{t("tab.funding")}</h1>
      <div className={styles.picker}>
        <WellSelect data={home} label={words("table.choose")} title={nameOf(shown.id)} value={shown.id} onChoose={(id) => chooseById(view.tables, id, choose)}>
          {view.tables.map(({ id }) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </WellSelect>
      </div>
      {(plan || family === "goal") && <PlanSection plan={plan} items={items} isJudged={picture.isChecked && !wasSetAside} onGo={onGo} onOpen={onOpen} />}
      <NextStep controller={controller} state={state} view={view} shown={shown} isLed={isLed} nameOf={nameOf} onChoose={choose} />
      {execution && <ExecutionSection execution={execution} items={items} onGo={onGo} onOpen={onOpen} />}
      {sources && <SourcesSection sources={sources} family={family} items={items} onGo={onGo} onOpen={onOpen} />}
      {projects && (
        <ProjectsSection
          projects={projects}
          expenditure={family === "goal" ? view.projectTotal : null}
          chosen={shown.id}
          nameOf={nameOf}
          onChoose={({ id, sheetId, range }) => {
            chooseById(view.tables, id, choose);
            void controller.locate({ sheetId, range });
          }}
          onGo={(sheetId, range) => void controller.locate({ sheetId, range })}
        />
      )}
      <div className={mergeClasses(styles.end, state.undo.length > 0 && styles.underUndo)} />
    </>
  );
}

/** Where the focus goes when what had it is no more. */
const home = { "data-home": "" };

const itemsOf = (state: State, table: TableFunds): FindingItem[] => state.checked?.items.filter(({ group }) => group === table.id) ?? [];

function chooseById(tables: readonly TableFunds[], id: string, choose: (table: TableFunds) => void): void {
  const table = tables.find((one) => one.id === id);
  if (table) choose(table);
}

interface NextStepProps extends Omit<FundsProps, "picture"> {
  readonly shown: TableFunds;
  readonly nameOf: (id: string) => string;
  readonly onChoose: (table: TableFunds) => void;
}

/** Converts this plan; where there is nothing to convert, leads to the next one, then to what is to be mended by hand. One button, so that the focus stays on it. */
function NextStep({ controller, state, view, shown, isLed, nameOf, onChoose }: NextStepProps): ReactElement | null {
  const styles = useStyles();
  const funding = useFundingStyles();
  const words = useWords();
  const items = itemsOf(state, shown);
  const conversion = conversionOf(shown.plan, items);
  const places = [...(shown.plan?.places ?? []), ...(shown.sources?.places ?? []), ...(shown.execution?.places ?? [])];
  const byHand = items.find(({ range, severity }) => severity !== "info" && touches(places, range));
  const at = view.tables.indexOf(shown);
  const next = [...view.tables.slice(at + 1), ...view.tables.slice(0, at)].find((table) => conversionOf(table.plan, itemsOf(state, table)));
  if (!conversion && !next && !byHand) return null;
  const n = conversion?.fix?.cells.length ?? 0;
  const label = conversion
    ? words(shown.plan?.remark === "shares" ? "convert.shares" : "convert.amounts", { n })
    : next
      ? words("convert.next", { table: nameOf(next.id) })
      : words("problem.go", { cell: byHand?.address ?? "" });
  const run = async (): Promise<void> => {
    if (conversion) await controller.mending.apply([conversion]);
    else if (next) {
      onChoose(next);
      await controller.locate({ sheetId: next.sheetId, range: next.plan?.places[0] ?? next.range });
    } else if (byHand) await controller.locate(byHand);
  };
  return (
    <div className={styles.main}>
      <Button
        appearance={isLed ? "secondary" : "primary"}
        data-primary={!isLed || undefined}
        className={mergeClasses(funding.action, isLed && funding.regular)}
        disabledFocusable={state.isMending || state.progress !== null}
        title={label}
        onClick={() => void run()}
      >
        <span className={styles.label}>{state.isMending ? words("convert.writing") : label}</span>
      </Button>
    </div>
  );
}

/** Tables without money, no table here, no table anywhere. */
function Nothing({ controller, state, picture }: Pick<FundsProps, "controller" | "state" | "picture">): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const commands = useMemo(() => createCommands(controller), [controller]);
  const { tables } = picture.result;
  const elsewhere = state.survey?.elsewhere.length ?? 0;
  if (tables.length === 0 && elsewhere === 0) return <NoTables empty={state.survey?.empty ?? false} state={state} commands={commands} primary={primaryOf(state) === "sample"} />;
  const isHere = tables.length > 0;
  const onlyBudgets = tables.every(({ kind }) => kind === "budget" || kind === "procurement" || kind === "assets");
  return (
    <div className={styles.page}>
      <h1 className={shared.heading}>{words(isHere ? "nothing.title" : "here.title")}</h1>
      <p className={mergeClasses(shared.body, styles.text)}>{isHere ? words(onlyBudgets ? "nothing.budgets" : "nothing.body") : words("here.body", { n: elsewhere })}</p>
      {!isHere && (
        <Button {...(primaryOf(state) === "checkElsewhere" ? { appearance: "primary", "data-primary": true } : {})} onClick={() => void controller.setScope("workbook")}>
          {words("here.all")}
        </Button>
      )}
    </div>
  );
}
