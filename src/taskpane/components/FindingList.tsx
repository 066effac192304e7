/** The findings in groups that fold: one tab stop with keys of its own for the whole list. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, type RefObject, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { CellRange } from "../../sheet/range";
import type { Commands } from "../commands";
import { isComposing } from "../keys";
import { type Group, openRowOf, type Row, selectedItems } from "../state/rows";
import type { Checked, FindingItem, Grouping, State } from "../state/state";
import type { Translate } from "../words/words";
import { useTongue } from "../words/words-context";
import { CommandButton } from "./CommandButton";
import { FindingDetail } from "./FindingDetail";
import { FindingRow } from "./FindingRow";
import { Icon } from "./icons";
import { IgnoredGroup, ignoredGroupId, ignoredNodes } from "./IgnoredGroup";
import { ListHead } from "./ListHead";
import { moveInList, nodesOf } from "./move-in-list";
import { SeverityCounts } from "./SeverityCounts";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  section: { flex: "none" },
  name: { overflowWrap: "anywhere" },
  /** Sticks for as long as its rows last: they are its siblings. */
  heading: { position: "sticky", top: 0, zIndex: 2, margin: "-1px 0 0", font: "inherit" },
  none: { padding: tokens.spacingHorizontalM, paddingLeft: "36px" },
  noneText: { margin: `0 0 ${tokens.spacingVerticalS}` },
  more: { width: "100%", minHeight: "36px", paddingLeft: "36px", color: tokens.colorBrandForegroundLink },
  keys: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, margin: 0, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0 36px` },
  key: { display: "inline-flex", gap: tokens.spacingHorizontalXS, "& kbd": { fontFamily: "inherit", color: tokens.colorNeutralForeground2 } },
});

/** Rows drawn beyond the open one and the one with the focus. */
const margin = 20;

export interface FindingListProps {
  readonly checked: Checked;
  readonly groups: readonly Group[];
  readonly shown: number;
  readonly state: State;
  readonly commands: Commands;
  readonly onQuery: (query: string) => void;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onSelected: () => void;
  readonly onVisit: (item: FindingItem) => void;
  readonly onOpen: (item: FindingItem) => void;
  readonly onToggle: (row: Row, item: FindingItem) => void;
  readonly onFold: (group: string, folded: boolean) => void;
  readonly onMore: () => void;
  readonly onLocate: (item: FindingItem, range: CellRange) => void;
  readonly onPage: (rule: string) => void;
}

export function FindingList(props: FindingListProps): ReactElement {
  const { checked, groups, shown, state, commands, onQuery, onGroup, onSelected, onVisit, onOpen, onToggle, onFold, onMore, onLocate, onPage } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const list = useRef<HTMLDivElement>(null);
  const detailId = `${useId()}-detail`;
  const [current, setCurrent] = useState<string | null>(null);
  const [showsIgnored, setShowsIgnored] = useState(false);
  const { open, collapsed, selection, drawn } = state;
  const { grouping } = state.preferences;

  const openRow = useMemo(() => openRowOf(groups, open), [groups, open]);
  const openItem = openRow && itemOf(openRow, open?.item ?? null);
  const selected = useMemo(() => selectedItems(checked.items, selection), [checked, selection]);
  const selectedIds = useMemo(() => new Set(selected.map(({ id }) => id)), [selected]);
  const nodes = useMemo(() => groups.flatMap((group) => [group.id, ...(collapsed.includes(group.id) ? [] : group.rows.map(({ id }) => id))]), [groups, collapsed]);
  const groupOf = useMemo(() => new Map(groups.flatMap((group) => group.rows.map((row) => [row.id, { row, group }] as const))), [groups]);
  const ignored = useMemo(() => (state.settings.ignores.length === 0 ? [] : [ignoredGroupId, ...(showsIgnored ? ignoredNodes(checked.ignored) : [])]), [state.settings.ignores, showsIgnored, checked]);
  const isThere = (node: string): boolean => nodes.includes(node) || ignored.includes(node);
  const stop = [current, openRow?.id].find((node) => node != null && isThere(node)) ?? nodes[0] ?? ignored[0];
  const limit = Math.max(drawn, nodes.indexOf(stop ?? "") + margin, nodes.indexOf(openRow?.id ?? "") + margin);
  const sections = useMemo(() => firstRows(groups, collapsed, limit), [groups, collapsed, limit]);
  useShowOpenRow(list, openRow?.id ?? null, openItem?.id ?? null);

  /** Opens the row at this finding and goes to what is to be pressed there; where there is nothing, the row says what to do. */
  const act = (item: FindingItem, action: "fix" | "ignore"): void => {
    flushSync(() => onOpen(item));
    const button = list.current?.querySelector<HTMLElement>(`[data-action="${action}"]`);
    button?.focus();
    if (action === "ignore") button?.click();
  };

  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const node = event.currentTarget.dataset["node"];
    if (node === undefined || !list.current || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = groupOf.get(node);
    const item = place && itemOf(place.row, open?.item ?? null);
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const isIgnored = ignored.includes(node);
    const isFolded = isIgnored ? !showsIgnored : collapsed.includes(node);
    const fold = (folded: boolean): void => (isIgnored ? setShowsIgnored(!folded) : onFold(node, folded));
    if (moveInList(list.current, key, event.currentTarget)) event.preventDefault();
    else if (place && item && key === "Enter") onVisit(item);
    else if (place && item && key === " ") onToggle(place.row, item);
    else if (place && item && key === "f") act(item.fix ? item : (place.row.items.find(({ fix }) => fix) ?? item), "fix");
    else if (place && item && key === "i") act(item, "ignore");
    else if (place && key === "ArrowLeft") nodeIn(list.current, place.group.id)?.focus();
    else if (isIgnored && node !== ignoredGroupId && key === "ArrowLeft") nodeIn(list.current, ignoredGroupId)?.focus();
    else if (!place && key === "ArrowLeft") fold(true);
    else if (!place && key === "ArrowRight" && isFolded) fold(false);
    else if (!place && key === "ArrowRight") moveInList(list.current, "ArrowDown", event.currentTarget);
    else return;
    event.preventDefault();
  };
  // The same function for every row at every time, so that rows are drawn again only for their own sake.
  const latest = useRef(onKey);
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => latest.current(event), []);

  return (
    <section className={styles.section} aria-label={t("list.title")}>
      {checked.items.length > 0 && <ListHead shown={shown} total={checked.items.length} selected={selected} state={state} commands={commands} onQuery={onQuery} onGroup={onGroup} onSelected={onSelected} />}
      {groups.length === 0 && checked.items.length > 0 && (
        <div className={styles.none}>
          <p className={mergeClasses(shared.body, styles.noneText)}>{t("list.none")}</p>
          <CommandButton command={commands.clearFilters} state={state} />
        </div>
      )}
      <div ref={list}>
        <ul className={shared.list}>
          {sections.map(({ group, rows }) => (
            <li key={group.id}>
              <h3 className={styles.heading}>
                <button
                  type="button"
                  data-node={group.id}
                  tabIndex={stop === group.id ? 0 : -1}
                  onKeyDown={onKeyDown}
                  onFocus={() => setCurrent(group.id)}
                  aria-expanded={!collapsed.includes(group.id)}
                  className={mergeClasses(shared.bareButton, shared.focusRing, shared.bar)}
                  onClick={() => onFold(group.id, !collapsed.includes(group.id))}
                >
                  <Icon name={collapsed.includes(group.id) ? "folded" : "unfolded"} />
                  <span className={mergeClasses(shared.section, styles.name)}>{nameOf(group, t)}</span>
                  <SeverityCounts counts={group.counts} />
                </button>
              </h3>
              {rows.length > 0 && (
                <ul className={shared.list}>
                  {rows.map((row) => (
                    <FindingRow
                      key={row.id}
                      row={row}
                      item={itemOf(row, open?.item ?? null)}
                      isStop={stop === row.id}
                      selected={row.items.some(({ id }) => selectedIds.has(id)) ? selectedIds : null}
                      withSheet={grouping !== "table"}
                      message={row === openRow && row.title !== openItem?.title && openItem?.title !== group.name ? (openItem?.title ?? null) : null}
                      detailId={detailId}
                      detail={row === openRow && openItem ? <FindingDetail id={detailId} row={row} item={openItem} state={state} onLocate={onLocate} onPage={onPage} /> : null}
                      onKeyDown={onKeyDown}
                      onFocus={setCurrent}
                      onVisit={onVisit}
                      onToggle={onToggle}
                    />
                  ))}
                </ul>
              )}
            </li>
          ))}
          {limit < nodes.length && <More key={limit} left={nodes.length - limit} className={mergeClasses(shared.bareButton, shared.focusRing, styles.more)} onMore={onMore} onKeyDown={onKeyDown} />}
        </ul>
        <IgnoredGroup
          ignored={checked.ignored}
          isOpen={showsIgnored}
          isBusy={state.isMending || state.writing !== null || state.progress !== null}
          onFold={(folded) => setShowsIgnored(!folded)}
          onVisit={onVisit}
          nodeProps={(node) => ({ "data-node": node, tabIndex: stop === node ? 0 : -1, onKeyDown, onFocus: () => setCurrent(node) })}
        />
      </div>
      {groups.length > 0 && <Keys className={mergeClasses(shared.small, shared.quiet, styles.keys)} keyClassName={styles.key} />}
    </section>
  );
}

/** The cell of the row that was visited last, or its first. */
const itemOf = (row: Row, id: string | null): FindingItem => row.items.find((item) => item.id === id) ?? row.items[0];

const nameOf = (group: Group, t: Translate): string => group.name ?? t(`severity.${group.rows[0]?.severity ?? "info"}`);

interface Section {
  readonly group: Group;
  /** None where it is folded. */
  readonly rows: readonly Row[];
}

/** As many groups and rows as are drawn. */
function firstRows(groups: readonly Group[], collapsed: readonly string[], limit: number): readonly Section[] {
  const sections: Section[] = [];
  let left = limit;
  for (const group of groups) {
    if (left <= 0) break;
    left -= 1;
    const rows = collapsed.includes(group.id) ? [] : group.rows.slice(0, left);
    left -= rows.length;
    sections.push({ group, rows });
  }
  return sections;
}

const nodeIn = (list: HTMLElement, node: string): HTMLElement | undefined => nodesOf(list).find((each) => each.dataset["node"] === node);

/** Brings a row that was opened from elsewhere (下一处错误) into view and hands it the focus. */
function useShowOpenRow(list: RefObject<HTMLElement | null>, row: string | null, item: string | null): void {
  const shown = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    const isFirst = shown.current === undefined;
    shown.current = item;
    if (item === null || row === null || !list.current) return;
    const node = nodeIn(list.current, row);
    // Back on the tab, it stands as it was left; come here with the row's opening, nothing has the focus.
    if (isFirst && document.activeElement !== document.body) return;
    // Not out of the sheet one types in.
    if (document.hasFocus() && !list.current.contains(document.activeElement)) node?.focus();
    const box = node?.closest("li");
    if (typeof box?.scrollIntoView === "function") box.scrollIntoView({ block: "nearest" });
  }, [list, row, item]);
}

interface MoreProps {
  readonly left: number;
  readonly className: string;
  readonly onMore: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The rows that are not drawn yet: they are as soon as one scrolls near. */
function More({ left, className, onMore, onKeyDown }: MoreProps): ReactElement {
  const { t } = useTongue();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!button.current || typeof IntersectionObserver === "undefined") return undefined;
    const near = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && onMore(), { root: button.current.closest("[data-scroller]"), rootMargin: "1500px" });
    near.observe(button.current);
    return () => near.disconnect();
  }, [onMore]);
  return (
    <li>
      <button ref={button} type="button" data-node="more" tabIndex={-1} className={className} onClick={onMore} onKeyDown={onKeyDown}>
        {t("list.more", { n: left })}
      </button>
    </li>
  );
}

const keys = ["move", "go", "open", "fix", "ignore", "search"] as const;

/** What the keys do, where it is out of the way and yet to be found. */
function Keys({ className, keyClassName }: { readonly className: string; readonly keyClassName: string }): ReactElement {
  const { t } = useTongue();
  return (
    <p className={className}>
      {keys.map((key) => (
        <span key={key} className={keyClassName}>
          <kbd>{t(`list.key.${key}`)}</kbd>
          {t(`list.key.${key}.what`)}
        </span>
      ))}
    </p>
  );
}
