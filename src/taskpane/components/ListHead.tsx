/** The list's head: how it is grouped, how many findings, those of the selected cell; or the search field. */
import { Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useLayoutEffect, useRef } from "react";
import { rangeAddress } from "../../sheet/range";
import type { Commands } from "../commands";
import { isComposing } from "../keys";
import { type FindingItem, type Grouping, groupings, type State } from "../state/state";
import { useTongue } from "../words/words-context";
import { CommandButton } from "./CommandButton";
import { Icon } from "./icons";
import { forced, useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  searching: { paddingLeft: tokens.spacingHorizontalM },
  small: { height: "24px", fontSize: tokens.fontSizeBase200, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  grouping: { flex: "none", minWidth: 0 },
  select: {
    height: "24px",
    // As wide as what is chosen, not as the longest choice.
    fieldSizing: "content",
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: "24px",
    backgroundColor: "transparent",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    [forced]: { border: "1px solid ButtonBorder" },
  },
  arrow: { right: "6px", fontSize: "16px" },
  counts: { flexGrow: 1, minWidth: 0, display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", whiteSpace: "nowrap" },
  selected: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", color: tokens.colorBrandForegroundLink, textDecorationLine: "underline", [forced]: { color: "LinkText" } },
  search: { flexGrow: 1, minWidth: 0 },
  found: { whiteSpace: "nowrap" },
});

export interface ListHeadProps {
  readonly shown: number;
  readonly total: number;
  /** What is wrong in the cells the user selected. */
  readonly selected: readonly FindingItem[];
  readonly state: State;
  readonly commands: Commands;
  readonly onQuery: (query: string) => void;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onSelected: () => void;
}

export function ListHead({ shown, total, selected, state, commands, onQuery, onGroup, onSelected }: ListHeadProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const { filter, preferences, selection } = state;
  const head = useRef<HTMLDivElement>(null);
  useSearchFocus(head, filter);
  const found = shown === total ? null : t("list.found", { shown, n: total });
  const title = <h2 className={shared.unseen}>{t("list.title")}</h2>;

  if (filter.searching) {
    return (
      <div ref={head} className={mergeClasses(styles.head, styles.searching)}>
        {title}
        <Input
          type="search"
          size="small"
          appearance="filled-darker"
          className={styles.search}
          aria-label={t("command.search")}
          placeholder={t("list.search")}
          contentBefore={<Icon name="search" />}
          value={filter.query}
          onChange={(_, { value }) => onQuery(value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || isComposing(event.nativeEvent)) return;
            event.preventDefault();
            if (filter.query === "") void commands.endSearch.run();
            else onQuery("");
          }}
        />
        {found && <span className={mergeClasses(shared.small, shared.quiet, styles.found)}>{found}</span>}
        <CommandButton command={commands.endSearch} state={state} subtle className={styles.small} />
      </div>
    );
  }
  return (
    <div ref={head} className={styles.head}>
      {title}
      <Select
        size="small"
        className={styles.grouping}
        select={{ className: styles.select }}
        icon={{ className: styles.arrow }}
        aria-label={t("list.grouping")}
        value={preferences.grouping}
        onChange={(_, { value }) => {
          const chosen = groupings.find((grouping) => grouping === value);
          if (chosen) onGroup(chosen);
        }}
      >
        {groupings.map((grouping) => (
          <option key={grouping} value={grouping}>
            {t(`list.by.${grouping}`)}
          </option>
        ))}
      </Select>
      <div className={mergeClasses(shared.small, styles.counts)}>
        {(found ?? (selected.length === 0 && t("list.total", { n: total }))) && <span className={shared.quiet}>{found ?? t("list.total", { n: total })}</span>}
        {selected.length > 0 && selection && (
          <button type="button" className={mergeClasses(shared.bareButton, shared.focusRing, styles.selected)} onClick={onSelected}>
            {t("list.selected", { address: addressOf(selected, rangeAddress(selection.range)), n: selected.length })}
          </button>
        )}
      </div>
      <CommandButton command={commands.search} state={state} subtle className={styles.small} />
    </div>
  );
}

/** Of a merged cell the user selects all, where the finding names the first. */
function addressOf([first, ...rest]: readonly FindingItem[], selected: string): string {
  return first && rest.every(({ address }) => address === first.address) ? first.address : selected;
}

/** The search takes the focus each time it is called up, and gives it back when it closes. */
function useSearchFocus(head: { readonly current: HTMLElement | null }, { called, searching }: State["filter"]): void {
  const answered = useRef(called);
  const opener = useRef<{ readonly element: Element | null; readonly node: string | undefined } | null>(null);
  useLayoutEffect(() => {
    const field = head.current?.querySelector("input");
    if (called === answered.current || !field) return;
    answered.current = called;
    const { activeElement } = document;
    if (activeElement === field) return;
    const node = activeElement instanceof HTMLElement ? activeElement.dataset["node"] : undefined;
    opener.current ??= { element: activeElement, node };
    field.focus();
    field.select();
  }, [called, head]);

  useLayoutEffect(() => {
    if (searching) return;
    const from = opener.current;
    opener.current = null;
    if (!from || document.activeElement !== document.body) return;
    const rows = head.current?.parentElement?.querySelectorAll<HTMLElement>("[data-node]") ?? [];
    const row = [...rows].find((each) => each.dataset["node"] === from.node);
    const place = row ?? (from.element?.isConnected && from.element !== document.body ? from.element : head.current?.querySelector('[data-command="search"]'));
    if (place instanceof HTMLElement) place.focus();
  }, [searching, head]);
}
