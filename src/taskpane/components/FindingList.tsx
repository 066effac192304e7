/** The findings by table: search, groups that fold, and one tab stop with arrow keys for the whole list. */
import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import type { CellRange } from "../../sheet/range";
import type { Commands } from "../commands";
import { isComposing } from "../keys";
import type { Group, Row } from "../state/rows";
import type { FindingItem, State } from "../state/state";
import { useTongue } from "../words/words-context";
import { CommandButton } from "./CommandButton";
import { FindingRow, type NodeProps } from "./FindingRow";
import { Icon } from "./icons";
import { moveInList } from "./move-in-list";
import { SeverityCounts } from "./SeverityCounts";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  section: { flex: "none" },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1, "& span": { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 } },
  small: { height: "24px", fontSize: tokens.fontSizeBase200, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  search: { flexGrow: 1, minWidth: 0 },
  found: { whiteSpace: "nowrap" },
  group: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    minHeight: "36px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    marginTop: "-1px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
  },
  name: { overflowWrap: "anywhere" },
  heading: { margin: 0, font: "inherit" },
  none: { padding: tokens.spacingHorizontalM, paddingLeft: "36px" },
  noneText: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

export interface FindingListProps {
  readonly groups: readonly Group[];
  readonly shown: number;
  readonly total: number;
  readonly state: State;
  readonly commands: Commands;
  readonly onQuery: (query: string) => void;
  readonly onVisit: (item: FindingItem) => void;
  readonly onToggle: (row: Row) => void;
  readonly onFold: (group: string, folded: boolean) => void;
  readonly onLocate: (item: FindingItem, range: CellRange) => void;
  readonly onPage: (rule: string) => void;
}

export function FindingList(props: FindingListProps): ReactElement {
  const { groups, shown, total, state, commands, onQuery, onVisit, onToggle, onFold, onLocate, onPage } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const { filter, open, collapsed } = state;

  useShowOpenRow(list, open?.item ?? null, open?.row ?? null);

  const nodes = groups.flatMap((group) => [group.id, ...(collapsed.includes(group.id) ? [] : group.rows.map((row) => row.id))]);
  const stop = current !== null && nodes.includes(current) ? current : (open && nodes.includes(open.row) ? open.row : nodes[0]);
  const rowsById = new Map(groups.flatMap((group) => group.rows.map((row) => [row.id, { row, group }] as const)));
  const groupIds = new Set(groups.map((group) => group.id));

  const onKeyDown = (node: string, event: KeyboardEvent<HTMLElement>): void => {
    if (!list.current || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = rowsById.get(node);
    if (moveInList(list.current, event.key, event.currentTarget)) event.preventDefault();
    else if (place && event.key === "Enter") onVisit(itemOf(place.row, open?.item ?? null));
    else if (place && event.key === " ") onToggle(place.row);
    else if (place && event.key === "ArrowLeft") focusNode(list.current, place.group.id);
    else if (groupIds.has(node) && event.key === "ArrowLeft") onFold(node, true);
    else if (groupIds.has(node) && event.key === "ArrowRight" && collapsed.includes(node)) onFold(node, false);
    else if (groupIds.has(node) && event.key === "ArrowRight") moveInList(list.current, "ArrowDown", event.currentTarget);
    else return;
    event.preventDefault();
  };

  const nodeProps = (node: string): NodeProps => ({
    "data-node": node,
    tabIndex: stop === node ? 0 : -1,
    onKeyDown: (event) => onKeyDown(node, event),
    onFocus: () => setCurrent(node),
  });

  return (
    <section className={styles.section} aria-label={t("list.title")}>
      <div className={styles.head}>
        {filter.searching ? (
          <>
            <SearchField query={filter.query} commands={commands} onQuery={onQuery} />
            <span className={mergeClasses(shared.small, shared.quiet, styles.found)}>{t("list.found", { shown, n: total })}</span>
            <CommandButton command={commands.endSearch} state={state} subtle className={styles.small} />
          </>
        ) : (
          <>
            <h2 className={mergeClasses(shared.section, styles.title)}>
              {t("list.title")} <span>{shown === total ? total : t("list.found", { shown, n: total })}</span>
            </h2>
            <CommandButton command={commands.search} state={state} subtle className={styles.small} />
          </>
        )}
      </div>
      {groups.length === 0 && (
        <div className={styles.none}>
          <p className={mergeClasses(shared.body, styles.noneText)}>{t("list.none")}</p>
          <CommandButton command={commands.clearFilters} state={state} />
        </div>
      )}
      <ul className={shared.list} ref={list}>
        {groups.map((group) => {
          const folded = collapsed.includes(group.id);
          return (
            <li key={group.id}>
              <h3 className={styles.heading}>
                <button
                  type="button"
                  {...nodeProps(group.id)}
                  aria-expanded={!folded}
                  className={mergeClasses(shared.bareButton, shared.focusRing, styles.group)}
                  onClick={() => onFold(group.id, !folded)}
                >
                  <Icon name={folded ? "folded" : "unfolded"} />
                  <span className={mergeClasses(shared.section, styles.name)}>{group.name}</span>
                  <SeverityCounts counts={group.counts} />
                </button>
              </h3>
              {!folded && (
                <ul className={shared.list}>
                  {group.rows.map((row) => (
                    <FindingRow
                      key={row.id}
                      row={row}
                      open={open?.row === row.id}
                      item={itemOf(row, open?.item ?? null)}
                      nodeProps={nodeProps(row.id)}
                      state={state}
                      commands={commands}
                      onVisit={onVisit}
                      onToggle={onToggle}
                      onLocate={onLocate}
                      onPage={onPage}
                    />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The cell of the row that was visited last, or its first. */
const itemOf = (row: Row, id: string | null): FindingItem => row.items.find((item) => item.id === id) ?? row.items[0];

const focusNode = (list: HTMLElement, node: string): void =>
  [...list.querySelectorAll<HTMLElement>("[data-node]")].find((each) => each.dataset["node"] === node)?.focus();

/** Brings a row that was opened from elsewhere (下一处错误) into view and hands it the focus. */
function useShowOpenRow(list: { readonly current: HTMLElement | null }, item: string | null, row: string | null): void {
  useEffect(() => {
    if (item === null || row === null || !list.current) return;
    if (!list.current.contains(document.activeElement)) focusNode(list.current, row);
    const node = [...list.current.querySelectorAll<HTMLElement>("[data-node]")].find((each) => each.dataset["node"] === row);
    const box = node?.closest("li");
    if (typeof box?.scrollIntoView === "function") box.scrollIntoView({ block: "nearest" });
  }, [list, item, row]);
}

interface SearchFieldProps {
  readonly query: string;
  readonly commands: Commands;
  readonly onQuery: (query: string) => void;
}

function SearchField({ query, commands, onQuery }: SearchFieldProps): ReactElement {
  const styles = useStyles();
  const { t } = useTongue();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Input
      input={{ ref: field }}
      type="search"
      size="small"
      appearance="filled-darker"
      className={styles.search}
      aria-label={t("command.search")}
      placeholder={t("list.search")}
      contentBefore={<Icon name="search" />}
      value={query}
      onChange={(_, { value }) => onQuery(value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || isComposing(event.nativeEvent)) return;
        event.preventDefault();
        void commands.endSearch.run();
      }}
    />
  );
}
