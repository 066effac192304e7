/** The parts of the pane as tabs: one tab stop, arrow keys between them. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useEffect } from "react";
import { isComposing } from "../keys";
import { type Tab, tabs } from "../state/state";
import { useTongue } from "../words/words-context";
import { forced, useSharedStyles, wide } from "./shared-styles";

const below360 = "@container pane (max-width: 359px)";

const useStyles = makeStyles({
  tabs: {
    flex: "none",
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // Counts of many digits in a narrow pane: the tabs scroll, with the focused one in sight.
    overflowX: "auto",
    overflowY: "hidden",
    scrollbarWidth: "none",
    scrollPaddingInline: tokens.spacingHorizontalXXL,
  },
  tab: {
    position: "relative",
    display: "inline-flex",
    flex: "none",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    height: "36px",
    padding: "0 10px",
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1 },
  },
  /** Words longer than the Chinese ones. */
  wordy: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    [below360]: { fontSize: tokens.fontSizeBase200 },
    [wide]: { padding: "0 10px" },
  },
  close: { columnGap: 0, [wide]: { columnGap: tokens.spacingHorizontalXS } },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": { content: '""', position: "absolute", left: tokens.spacingHorizontalXS, right: tokens.spacingHorizontalXS, bottom: 0, height: "3px", borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorCompoundBrandStroke, [forced]: { forcedColorAdjust: "none", backgroundColor: "Highlight" } },
  },
  // As wide as when it is chosen, and bold: the others stay where they are.
  name: {
    display: "inline-grid",
    "::after": { content: "attr(data-name)", height: 0, overflow: "hidden", visibility: "hidden", fontWeight: tokens.fontWeightSemibold },
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
});

export const tabId = (tab: Tab): string => `tab-${tab}`;
export const panelId = (tab: Tab): string => `panel-${tab}`;

export interface TabsProps {
  readonly chosen: Tab;
  /** Shown beside the name; null: nothing. */
  readonly findings: number | null;
  readonly onChoose: (tab: Tab) => void;
}

export function Tabs({ chosen, findings, onChoose }: TabsProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t, language } = useTongue();
  const isWordy = language !== "zh-CN";
  useEffect(() => {
    document.getElementById(tabId(chosen))?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = tabs.indexOf(chosen);
    const next = { ArrowRight: tabs[(at + 1) % tabs.length], ArrowLeft: tabs.at(at - 1), Home: tabs[0], End: tabs.at(-1) }[event.key];
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" aria-label={t("tabs.label")} className={mergeClasses(styles.tabs, isWordy && styles.close)}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === chosen}
          aria-controls={panelId(tab)}
          tabIndex={tab === chosen ? 0 : -1}
          className={mergeClasses(shared.bareButton, shared.focusRing, styles.tab, isWordy && styles.wordy, tab === chosen && styles.chosen)}
          onClick={() => onChoose(tab)}
          onKeyDown={onKeyDown}
        >
          <span className={styles.name} data-name={t(`tab.${tab}`)}>
            {t(`tab.${tab}`)}
          </span>
          {tab === "findings" && findings !== null && <span className={styles.count}>{findings}</span>}
        </button>
      ))}
    </div>
  );
}
