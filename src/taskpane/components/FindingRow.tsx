/** One thing wrong: title and cells; open, the why, what to do, the basis and the way to the cell. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useId } from "react";
import type { CellRange } from "../../sheet/range";
import type { Commands } from "../commands";
import type { Row } from "../state/rows";
import type { FindingItem, State } from "../state/state";
import { useTongue } from "../words/words-context";
import { useChipStyles } from "./chip";
import { FindingDetail } from "./FindingDetail";
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
  closed: { ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover } },
  open: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    [forced]: { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  icon: { paddingTop: "2px" },
  head: {
    display: "grid",
    rowGap: "2px",
    columnGap: tokens.spacingHorizontalM,
    [wide]: { gridTemplateColumns: "minmax(0, 1fr) 168px", alignItems: "start" },
  },
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
  quote: { flex: "1 1 0", minWidth: "48px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  quoteOpen: { flex: "0 1 auto", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
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
  readonly open: boolean;
  /** The cell of the row spoken of. */
  readonly item: FindingItem;
  readonly nodeProps: NodeProps;
  readonly state: State;
  readonly commands: Commands;
  readonly onVisit: (item: FindingItem) => void;
  readonly onToggle: (row: Row) => void;
  readonly onLocate: (item: FindingItem, range: CellRange) => void;
  readonly onPage: (rule: string) => void;
}

export function FindingRow(props: FindingRowProps): ReactElement {
  const { row, open, item, nodeProps, onVisit, onToggle } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const chips = useChipStyles();
  const { t } = useTongue();
  const id = useId();
  const shown = open ? row.items : row.items.slice(0, chipsWhenClosed);
  const more = row.items.length - shown.length;
  return (
    <li className={mergeClasses(styles.row, open ? styles.open : styles.closed)}>
      <div className={styles.icon}>
        <SeverityIcon severity={row.severity} />
      </div>
      <div>
        <div className={styles.head}>
          <button
            type="button"
            {...nodeProps}
            aria-expanded={open}
            aria-describedby={`${id}-meta`}
            {...(open ? { "aria-controls": `${id}-detail` } : {})}
            className={mergeClasses(shared.bareButton, styles.title, open && styles.titleOpen)}
            onClick={() => (open ? onToggle(row) : onVisit(item))}
          >
            {row.title}
          </button>
          <div className={mergeClasses(shared.small, styles.meta)} id={`${id}-meta`}>
            <span className={styles[row.severity]}>{t(`severity.${row.severity}`)}</span>
            {shown.map((each) => (
              <button
                key={each.id}
                type="button"
                tabIndex={open ? 0 : -1}
                title={t("list.cell", { address: each.address })}
                className={mergeClasses(
                  shared.bareButton,
                  shared.focusRing,
                  chips.chip,
                  open && chips.open,
                  open && row.items.length > 1 && each === item && chips.current,
                )}
                onClick={() => onVisit(each)}
              >
                {each.address}
              </button>
            ))}
            {more > 0 && <span className={shared.quiet}>{t("list.moreCells", { n: more })}</span>}
            {item.quote.trim() !== "" && (
              <span className={mergeClasses(styles.quote, open && styles.quoteOpen)} title={item.quote}>
                {item.quote}
              </span>
            )}
          </div>
        </div>
        {open && <FindingDetail {...props} id={`${id}-detail`} />}
      </div>
    </li>
  );
}
