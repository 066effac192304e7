/** One thing wrong: title and cells; open, what there is to know and to do about it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, memo, type ReactElement, type ReactNode, useId } from "react";
import type { Row } from "../state/rows";
import type { FindingItem } from "../state/state";
import { useTongue } from "../words/words-context";
import { useChipStyles } from "./chip";
import { SeverityIcon } from "./icons";
import { forced, useSharedStyles, wide } from "./shared-styles";

/** More chips than fit on two lines would make a closed row a page. */
const chipsWhenClosed = 6;

const useStyles = makeStyles({
  row: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `10px ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    scrollMarginTop: "36px",
  },
  /** Rows out of sight are not laid out; 63: a title on one line. */
  closed: { contentVisibility: "auto", containIntrinsicSize: "auto 63px", ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover } },
  open: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    [forced]: { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  /** The cell is selected on the sheet. */
  selected: {
    "::before": {
      content: '""',
      position: "absolute",
      insetInlineStart: 0,
      top: "10px",
      bottom: "10px",
      width: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      [forced]: { forcedColorAdjust: "none", backgroundColor: "Highlight" },
    },
  },
  icon: { paddingTop: "2px" },
  head: { display: "grid", rowGap: "2px", columnGap: tokens.spacingHorizontalM },
  columns: { [wide]: { gridTemplateColumns: "minmax(0, 1fr) 220px", alignItems: "start" } },
  /** The whole head of the row is the button's. */
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    "::after": { content: '""', position: "absolute", inset: 0, height: "100%" },
    ":focus-visible": { outlineStyle: "none" },
    ":focus-visible::after": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  titleOpen: { fontWeight: tokens.fontWeightSemibold },
  meta: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  chip: { display: "inline-flex", maxWidth: "100%", whiteSpace: "nowrap" },
  sheet: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" },
  quote: { flex: "1 1 0", minWidth: "36px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  quoteOpen: { flex: "0 1 auto", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  tag: { marginInlineStart: "auto", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  message: { position: "relative", zIndex: 1, margin: `${tokens.spacingVerticalS} 0 0`, overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
});

/** What makes a button a node of the list, which is one tab stop. */
export interface NodeProps {
  readonly "data-node": string;
  readonly tabIndex: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: () => void;
}

export interface FindingRowProps {
  readonly row: Row;
  /** The cell of the row spoken of. */
  readonly item: FindingItem;
  /** Whether it is the list's tab stop. */
  readonly isStop: boolean;
  /** Ids of the findings of the selected cells; null where none is of this row. */
  readonly selected: ReadonlySet<string> | null;
  /** Whether cells are named with their sheet: the group does not say it. */
  readonly withSheet: boolean;
  /** Shown where the title does not say what is wrong. */
  readonly message: string | null;
  /** What stands under the head of the open row; null where it is closed. */
  readonly detail: ReactNode | null;
  readonly detailId: string;
  readonly onKeyDown: NodeProps["onKeyDown"];
  readonly onFocus: (node: string) => void;
  readonly onVisit: (item: FindingItem) => void;
  readonly onToggle: (row: Row, item: FindingItem) => void;
}

/** Remembered: with hundreds of rows, only those that changed are drawn again. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps): ReactElement {
  const { row, item, isStop, selected, withSheet, message, detail, detailId, onKeyDown, onFocus, onVisit, onToggle } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const chips = useChipStyles();
  const { t } = useTongue();
  const id = useId();
  const isOpen = detail !== null;
  const shown = isOpen ? row.items : row.items.slice(0, chipsWhenClosed);
  const more = row.items.length - shown.length;
  const tag = isOpen ? null : tagOf(row);
  return (
    <li data-place className={mergeClasses(styles.row, isOpen ? styles.open : styles.closed, selected !== null && !isOpen && styles.selected)}>
      <div className={styles.icon}>
        <SeverityIcon severity={row.severity} />
      </div>
      <div>
        <div className={mergeClasses(styles.head, !withSheet && styles.columns)}>
          <button
            type="button"
            data-node={row.id}
            tabIndex={isStop ? 0 : -1}
            onKeyDown={onKeyDown}
            onFocus={() => onFocus(row.id)}
            aria-expanded={isOpen}
            aria-describedby={`${id}-meta`}
            aria-keyshortcuts="F I"
            {...(isOpen ? { "aria-controls": detailId } : {})}
            className={mergeClasses(shared.bareButton, styles.title, isOpen && styles.titleOpen)}
            onClick={() => (isOpen ? onToggle(row, item) : onVisit(item))}
          >
            {row.title}
          </button>
          <div className={mergeClasses(shared.small, styles.meta)} id={`${id}-meta`}>
            <span className={styles[row.severity]}>{t(`severity.${row.severity}`)}</span>
            {shown.map((each, index) => (
              <button
                key={each.id}
                type="button"
                tabIndex={isOpen ? 0 : -1}
                title={t("list.cell", { address: `${each.sheet}!${each.address}` })}
                aria-label={withSheet ? `${each.sheet}!${each.address}` : each.address}
                className={mergeClasses(
                  shared.bareButton,
                  shared.focusRing,
                  chips.chip,
                  styles.chip,
                  isOpen && chips.open,
                  (isOpen ? row.items.length > 1 && each === item : selected?.has(each.id) === true) && chips.current,
                )}
                onClick={() => onVisit(each)}
              >
                {withSheet && each.sheet !== shown[index - 1]?.sheet ? (
                  <>
                    <span className={styles.sheet}>{each.sheet}</span>
                    <span>!{each.address}</span>
                  </>
                ) : (
                  each.address
                )}
              </button>
            ))}
            {more > 0 && <span className={shared.quiet}>{t("list.moreCells", { n: more })}</span>}
            {selected !== null && <span className={shared.unseen}>{t("row.selected")}</span>}
            {item.quote.trim() !== "" && (
              <span className={mergeClasses(styles.quote, isOpen && styles.quoteOpen)} title={item.quote}>
                {item.quote}
              </span>
            )}
            {tag && <span className={styles.tag}>{t(tag)}</span>}
          </div>
        </div>
        {isOpen && message !== null && <p className={mergeClasses(shared.body, styles.message)}>{message}</p>}
        {detail}
      </div>
    </li>
  );
}, isSame);

/** A check makes its rows anew, of the same findings where nothing changed. */
function isSame(before: FindingRowProps, after: FindingRowProps): boolean {
  const { row, ...rest } = before;
  const isSameRow = row.id === after.row.id && row.title === after.row.title && row.items.length === after.row.items.length && row.items.every((item, index) => item === after.row.items[index]);
  return isSameRow && Object.entries(rest).every(([name, value]) => Object.is(value, after[name as keyof typeof rest]));
}

function tagOf({ items }: Row): "row.fixable" | "row.suggested" | null {
  if (items.some(({ fix }) => fix?.kind === "fix")) return "row.fixable";
  return items.some(({ fix }) => fix !== null) ? "row.suggested" : null;
}
