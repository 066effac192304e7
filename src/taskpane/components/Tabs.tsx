/** The parts of the pane as tabs: one tab stop, arrow keys between them. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { isComposing } from "../keys";
import { type Tab, tabs } from "../state/state";
import { useTongue } from "../words/words-context";
import { forced, useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  tabs: { flex: "none", display: "flex", padding: `0 ${tokens.spacingHorizontalXS}`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  tab: {
    position: "relative",
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    height: "36px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1 },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": { content: '""', position: "absolute", left: tokens.spacingHorizontalS, right: tokens.spacingHorizontalS, bottom: 0, height: "3px", borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorCompoundBrandStroke, [forced]: { forcedColorAdjust: "none", backgroundColor: "Highlight" } },
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
  const { t } = useTongue();
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
    <div role="tablist" aria-label={t("tabs.label")} className={styles.tabs}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === chosen}
          aria-controls={panelId(tab)}
          tabIndex={tab === chosen ? 0 : -1}
          className={mergeClasses(shared.bareButton, shared.focusRing, styles.tab, tab === chosen && styles.chosen)}
          onClick={() => onChoose(tab)}
          onKeyDown={onKeyDown}
        >
          {t(`tab.${tab}`)}
          {tab === "findings" && findings !== null && <span className={styles.count}>{findings}</span>}
        </button>
      ))}
    </div>
  );
}
