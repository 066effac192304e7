/** The 结构 tab: which classes each table has, and the tree of the one chosen. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Finding } from "../../review/finding";
import { type Coverage, type CoverageCell, coverageOf, hasGrid } from "../../review/structure/coverage";
import { findingsByTable } from "../../review/structure/place-findings";
import { nodeOf, type Tree, treeOf } from "../../review/structure/tree";
import { contains, overlaps, rangeAddress } from "../../sheet/range";
import type { Language } from "../../rules/rule";
import type { Table } from "../../tables/table";
import type { Place } from "../../workbook/port";
import { createCommands } from "../commands";
import { useChipStyles } from "../components/chip";
import { SeverityIcon } from "../components/icons";
import type { PanelProps } from "../components/LazyTab";
import { FirstRun, NoTables, Reading } from "../components/Pages";
import { useSharedStyles } from "../components/shared-styles";
import { useTabScroll, useTabStyles } from "../components/tab-scroll";
import { staleLine } from "../components/Verdict";
import type { Picture } from "../controller/controller";
import { isPartial, primaryOf, screenOf } from "../state/next-step";
import type { Checked, FindingItem, State } from "../state/state";
import { ownName, summarizeTables } from "../state/summaries";
import { useTongue } from "../words/words-context";
import type { StructureController } from "./controller";
import { Legend } from "./Legend";
import { Matrix, type TableName } from "./Matrix";
import { TreeView } from "./TreeView";
import { type StructureTranslate, useWords } from "./words/words";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  title: { overflowWrap: "anywhere" },
  about: { marginLeft: "auto", display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  line: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "center", padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`, color: tokens.colorNeutralForeground2 },
  stale: { color: tokens.colorStatusWarningForeground1 },
  none: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  treeHead: { paddingTop: "20px" },
});

export function Panel({ controller, notice }: PanelProps & { readonly controller: StructureController }): ReactElement {
  const { scroller } = useTabStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { t } = useTongue();
  const { pane } = controller;
  const state = useStore(pane.store);
  const main = useRef<HTMLDivElement>(null);
  useTabScroll(main, "structure");
  const { picture } = pane;
  const { survey } = state;
  const commands = useMemo(() => createCommands(pane), [pane]);

  return (
    <div ref={main} className={scroller}>
      {notice}
      <h1 className={shared.unseen}>{t("tab.structure")}</h1>
      {!picture && !notice && <Reading />}
      {picture && picture.result.tables.length === 0 && survey && (
        screenOf(state) === "first-run"
          ? <FirstRun survey={survey} state={state} commands={commands} primary={primaryOf(state) === "checkElsewhere"} onGo={(table) => void pane.goToTable(table)} />
          : <NoTables empty={survey.empty} state={state} commands={commands} primary={primaryOf(state) === "sample"} />
      )}
      {picture && picture.result.tables.length > 0 && !picture.result.tables.some(hasGrid) && (
        <div className={shared.page}>
          <h2 className={shared.heading}>{words("none.title")}</h2>
          <p className={shared.body}>{words("none.body")}</p>
        </div>
      )}
      {picture && picture.result.tables.some(hasGrid) && <Structure controller={controller} picture={picture} state={state} scroller={main} />}
    </div>
  );
}

interface StructureProps {
  readonly controller: StructureController;
  readonly picture: Picture;
  readonly state: State;
  readonly scroller: { readonly current: HTMLElement | null };
}

function Structure({ controller, picture, state, scroller }: StructureProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const chips = useChipStyles();
  const words = useWords();
  const { t, language } = useTongue();
  const { table: wanted, at, node, folded, rows } = useStore(controller.store);
  const { checked } = state;
  const { result } = picture;
  const coverages = useMemo(() => coverageOf(result), [result]);
  const names = useMemo(() => namesOf(result.tables), [result]);
  const findings = useMemo(() => findingsByTable(result.findings), [result]);
  const items = useMemo(() => itemsOf(picture, checked), [picture, checked]);
  const tables = result.tables.filter(hasGrid);
  const table = tables.find(({ id }) => id === wanted) ?? tables[0];
  const tree = useMemo(() => (table ? treeOf(table, findings.get(table.id) ?? []) : null), [table, findings]);
  const here = useMemo(() => new Set(tree && at ? (node === null ? nodesAt(tree, at) : [node]) : []), [tree, at, node]);
  const nameOf = (id: string): TableName => names.get(id) ?? { short: "", full: "" };
  const stale = checked && staleLine(state, checked, t);

  // The node a cell of the matrix stands for is looked for in the tree: it is brought into sight.
  const [shown, setShown] = useState<{ readonly node: string } | null>(null);
  useEffect(() => {
    const place = shown && [...(scroller.current?.querySelectorAll<HTMLElement>("[data-place]") ?? [])].find((one) => one.dataset["place"] === shown.node);
    if (typeof place?.scrollIntoView === "function") place.scrollIntoView({ block: "nearest" });
  }, [shown, scroller]);

  const onTable = (id: string): void => {
    const chosen = tables.find((one) => one.id === id);
    controller.choose(id);
    if (chosen) void controller.go({ sheetId: chosen.sheetId, range: treeOf(chosen, []).range }, null);
  };
  const onCell = (id: string, cell: CoverageCell): void => {
    const chosen = tables.find((one) => one.id === id);
    const found = chosen && nodeOf(treeOf(chosen, findings.get(id) ?? []), cell);
    if (!chosen || !found) return onTable(id);
    controller.choose(id);
    controller.fold(found.group, false);
    setShown({ node: found.node.id });
    return void controller.go({ sheetId: chosen.sheetId, range: found.node.range }, found.node.id);
  };

  return (
    <>
      {!checked && (
        <div className={mergeClasses(shared.small, styles.line)}>
          <SeverityIcon severity="info" />
          {words("unchecked")}
        </div>
      )}
      {checked && (stale ?? isPartial(checked)) && (
        <div className={mergeClasses(shared.small, styles.line, styles.stale)}>
          <SeverityIcon severity="warning" />
          {stale ?? t("verdict.partial.line", { done: checked.done, total: checked.total })}
        </div>
      )}
      {coverages.map((coverage) => {
        const rules = words("coverage.rules", { regions: regionsOf(coverage, language, words) });
        const status = checked && !isSilent(state) ? statusOf(coverage, words) : null;
        const isOnly = coverages.length === 1;
        const title = isOnly ? words("coverage.title") : rules;
        return (
          <section key={coverage.profiles.map(({ id }) => id).join()} aria-label={title}>
            <div className={styles.head}>
              <h2 className={mergeClasses(shared.section, styles.title)}>{title}</h2>
              <span className={mergeClasses(shared.small, styles.about)}>{[isOnly ? rules : null, status].filter((part) => part !== null).join(" · ")}</span>
            </div>
            <Matrix
              coverage={coverage}
              label={title}
              nameOf={nameOf}
              chosen={table?.id ?? null}
              rows={rows}
              onTable={onTable}
              onCell={onCell}
              onMore={() => controller.showMoreTables()}
            />
          </section>
        );
      })}
      <Legend coverages={coverages} />
      {table && tree && (
        <section aria-label={nameOf(table.id).full}>
          <div className={mergeClasses(styles.head, styles.treeHead)}>
            <h2 className={mergeClasses(shared.section, styles.title)}>{nameOf(table.id).full}</h2>
            <span className={mergeClasses(shared.small, styles.about)}>
              {words("tree.count", { n: tree.count })}
              <button
                type="button"
                title={words("tree.go", { address: rangeAddress(tree.range) })}
                className={mergeClasses(shared.bareButton, shared.focusRing, chips.chip)}
                onClick={() => void controller.go({ sheetId: tree.sheetId, range: tree.range }, null)}
              >
                {rangeAddress(tree.range)}
              </button>
            </span>
          </div>
          {tree.count + tree.findings.length === 0 && <p className={mergeClasses(shared.body, styles.none)}>{words("tree.noRows")}</p>}
          <TreeView
            key={table.id}
            tree={tree}
            label={nameOf(table.id).full}
            folded={folded}
            here={here}
            wanted={node}
            itemOf={(finding) => items.get(finding)}
            onGo={(range, id) => void controller.go({ sheetId: tree.sheetId, range }, id)}
            onFold={(id, isFolded) => controller.fold(id, isFolded)}
            onFinding={(item) => void controller.openFinding(item)}
          />
        </section>
      )}
    </>
  );
}

function namesOf(tables: readonly Table[]): ReadonlyMap<string, TableName> {
  const summaries = new Map(summarizeTables(tables).map(({ id, name }) => [id, name]));
  return new Map(
    tables.map((table) => {
      const full = summaries.get(table.id) ?? table.sheet;
      return [table.id, { full, short: full === table.sheet ? full : ownName(table) }];
    }),
  );
}

/** The controller puts a result's findings into words one by one, in their order. */
function itemsOf({ result }: Picture, checked: Checked | null): ReadonlyMap<Finding, FindingItem> {
  return new Map(
    result.findings.flatMap((finding, index) => {
      const item = checked?.items[index];
      return item?.rule === finding.rule && item.address === finding.address ? [[finding, item] as const] : [];
    }),
  );
}

const regionsOf = ({ profiles }: Coverage, language: Language, words: StructureTranslate): string => [...new Set(profiles.map(({ region }) => region[language]))].join(words("coverage.and"));

/** Where the rules about missing classes are switched off, nothing is said of them. */
const isSilent = ({ settings: { severities } }: State): boolean => severities["structure/missing-level1"] === "off" || severities["structure/missing-level2"] === "off";

function statusOf({ lacking, excused, isComplete }: Coverage, words: StructureTranslate): string | null {
  if (lacking > 0) return words("coverage.lacking", { n: lacking });
  if (excused > 0) return words("coverage.excused");
  return isComplete ? words("coverage.complete") : null;
}

/** The nodes whose cells are selected: of a row of a class or an indicator that row, of a level 1 its bar. */
function nodesAt(tree: Tree, at: Place): string[] {
  if (at.sheetId !== tree.sheetId) return [];
  const { top, left } = at.range;
  return tree.groups.flatMap((group) => {
    if (!group.isMissing && contains(group.range, top, left)) return [group.id];
    return group.classes.flatMap(({ isMissing, range, indicators }) => {
      if (!isMissing && contains(range, top, left)) return indicators.slice(0, 1).map(({ id }) => id);
      return indicators.filter(({ row }) => overlaps(at.range, { ...tree.range, top: row, bottom: row })).map(({ id }) => id);
    });
  });
}
