/** What was set aside, at the end of the list: each with its reason and the way back; what is found no more can go. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useRef } from "react";
import type { GoneIgnore } from "../controller/mending";
import type { FindingItem, IgnoredItem } from "../state/state";
import { useTongue } from "../words/words-context";
import { useChipStyles } from "./chip";
import { Icon, SeverityIcon } from "./icons";
import { useMending } from "./mending-context";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  group: { gridTemplateColumns: "16px minmax(0, 1fr)", marginTop: "-1px" },
  heading: { margin: 0, font: "inherit" },
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `10px ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: "auto",
    containIntrinsicSize: "auto 63px",
  },
  icon: { paddingTop: "2px" },
  title: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  meta: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, marginTop: "2px", color: tokens.colorNeutralForeground3 },
  reason: { color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
  action: { minWidth: 0, height: "24px", alignSelf: "start", fontWeight: tokens.fontWeightRegular, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

/** What makes a button of the group a node of the list. */
export interface IgnoredNode {
  readonly "data-node": string;
  readonly tabIndex: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: () => void;
}

/** Of the group's head and of its rows. */
export const ignoredGroupId = "ignored";
export const ignoredNodes = (ignored: readonly IgnoredItem[]): string[] => ignored.map(({ item }) => `ignored:${item.id}`);

export interface IgnoredGroupProps {
  readonly ignored: readonly IgnoredItem[];
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onFold: (folded: boolean) => void;
  readonly onVisit: (item: FindingItem) => void;
  readonly nodeProps: (node: string) => IgnoredNode;
}

export function IgnoredGroup({ ignored, isOpen, isBusy, onFold, onVisit, nodeProps }: IgnoredGroupProps): ReactElement | null {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const mending = useMending();
  const group = useRef<HTMLDivElement>(null);
  const gone = mending.gone();
  if (ignored.length + gone.length === 0) return null;

  /** What had the focus has gone with its row: on to the row that took its place. */
  const follow = async (at: number, work: Promise<boolean>): Promise<void> => {
    if (!(await work)) return;
    const { current } = group;
    const buttons = [...(current?.querySelectorAll<HTMLElement>("[data-action]") ?? [])];
    (buttons[Math.min(at, buttons.length - 1)] ?? current?.querySelector<HTMLElement>("[data-node]"))?.focus();
  };
  return (
    <div ref={group}>
      <h3 className={styles.heading}>
        <button
          type="button"
          {...nodeProps(ignoredGroupId)}
          aria-expanded={isOpen}
          className={mergeClasses(shared.bareButton, shared.focusRing, shared.bar, styles.group)}
          onClick={() => onFold(isOpen)}
        >
          <Icon name={isOpen ? "unfolded" : "folded"} />
          <span className={shared.section}>{t("ignored.title", { n: ignored.length + gone.length })}</span>
        </button>
      </h3>
      {isOpen && (
        <ul className={shared.list}>
          {ignored.map((one, index) => (
            <Ignored key={one.item.id} one={one} isBusy={isBusy} node={nodeProps(`ignored:${one.item.id}`)} onVisit={onVisit} onRestore={() => void follow(index, mending.restore(one))} />
          ))}
          {gone.map((one, index) => (
            <Gone key={JSON.stringify(one.ignore)} one={one} isBusy={isBusy} onDelete={() => void follow(ignored.length + index, mending.forget(one.ignore))} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Ignored({ one, node, isBusy, onVisit, onRestore }: { readonly one: IgnoredItem; readonly node: IgnoredNode; readonly isBusy: boolean; readonly onVisit: (item: FindingItem) => void; readonly onRestore: () => void }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const chips = useChipStyles();
  const { t } = useTongue();
  const { item, reason, since } = one;
  return (
    <li className={styles.row}>
      <div className={styles.icon}>
        <SeverityIcon severity={item.severity} dimmed />
      </div>
      <div>
        <button type="button" {...node} className={mergeClasses(shared.bareButton, shared.focusRing, styles.title)} title={t("list.cell", { address: item.address })} onClick={() => onVisit(item)}>
          {item.title}
        </button>
        <div className={mergeClasses(shared.small, styles.meta)}>
          <span>{t(`severity.${item.severity}`)}</span>
          <span className={chips.chip}>
            {item.sheet}!{item.address}
          </span>
          <span className={styles.reason}>{reason}</span>
          <span>{t("ignored.since", { day: since })}</span>
        </div>
      </div>
      <Button className={styles.action} appearance="subtle" data-action="restore" tabIndex={node.tabIndex} disabledFocusable={isBusy} onClick={onRestore}>
        {t("ignored.restore")}
      </Button>
    </li>
  );
}

function Gone({ one: { ignore, rule }, isBusy, onDelete }: { readonly one: GoneIgnore; readonly isBusy: boolean; readonly onDelete: () => void }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const { sheet, place, reason } = ignore;
  return (
    <li className={styles.row}>
      <div className={styles.icon}>
        <Icon name="waiting" />
      </div>
      <div>
        <div className={styles.title}>{rule}</div>
        <div className={mergeClasses(shared.small, styles.meta)}>
          <span>{t("ignored.gone")}</span>
          <span>{[sheet, ...place.slice(1)].filter((part) => part !== "").join(" · ")}</span>
          <span className={styles.reason}>{reason}</span>
        </div>
      </div>
      <Button className={styles.action} appearance="subtle" data-action="forget" disabledFocusable={isBusy} onClick={onDelete}>
        {t("ignored.delete")}
      </Button>
    </li>
  );
}
