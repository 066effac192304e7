/** One thing wrong: title and cells; open, the why, what to do, the basis and the way to the cell. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useId } from "react";
import type { CellRange } from "../../sheet/range";
import type { Command, Commands } from "../commands";
import type { Row } from "../state/rows";
import type { FindingItem, State } from "../state/state";
import { useTongue } from "../words/words-context";
import { CommandButton } from "./CommandButton";
import { Icon, SeverityIcon } from "./icons";
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
  chip: {
    position: "relative",
    zIndex: 1,
    height: "20px",
    paddingLeft: "5px",
    paddingRight: "5px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    [forced]: { border: "1px solid LinkText" },
  },
  chipOpen: { backgroundColor: tokens.colorNeutralBackground1, ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  chipCurrent: { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  quote: { flex: "1 1 0", minWidth: "48px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  quoteOpen: { flex: "0 1 auto", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  /** Above the title's area, so that the text can be selected. */
  detail: { position: "relative", zIndex: 1, marginTop: tokens.spacingVerticalS, display: "grid", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  text: { margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
  facts: { margin: 0, display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, lineHeight: "18px" },
  term: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  fact: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline", [forced]: { color: "LinkText" } },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  action: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
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
  const { t } = useTongue();
  const id = useId();
  const chips = open ? row.items : row.items.slice(0, chipsWhenClosed);
  const more = row.items.length - chips.length;
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
            {chips.map((each) => (
              <button
                key={each.id}
                type="button"
                tabIndex={open ? 0 : -1}
                title={t("list.cell", { address: each.address })}
                className={mergeClasses(
                  shared.bareButton,
                  shared.focusRing,
                  styles.chip,
                  open && styles.chipOpen,
                  open && row.items.length > 1 && each === item && styles.chipCurrent,
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
        {open && <Detail {...props} id={`${id}-detail`} />}
      </div>
    </li>
  );
}

function Detail({ item, state, commands, onLocate, onPage, id }: FindingRowProps & { readonly id: string }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const next = nextCommand(item, commands);
  return (
    <div className={styles.detail} id={id}>
      <p className={mergeClasses(shared.body, styles.text)}>{item.why}</p>
      {item.next !== "" && <p className={mergeClasses(shared.body, styles.text)}>{item.next}</p>}
      <dl className={mergeClasses(shared.small, styles.facts)}>
        {item.related.length > 0 && (
          <>
            <dt className={styles.term}>{t("row.related")}</dt>
            <dd className={styles.fact}>
              {item.related.map(({ range, address }) => (
                <button
                  key={address}
                  type="button"
                  title={t("list.cell", { address })}
                  className={mergeClasses(shared.bareButton, shared.focusRing, styles.chip, styles.chipOpen)}
                  onClick={() => onLocate(item, range)}
                >
                  {address}
                </button>
              ))}
            </dd>
          </>
        )}
        <dt className={styles.term}>{t("row.basis")}</dt>
        <dd className={styles.fact}>
          {item.basis.document} · {item.basis.asks}
          <button type="button" className={mergeClasses(shared.bareButton, shared.focusRing, styles.link)} data-rule={item.rule} onClick={() => onPage(item.rule)}>
            {t("row.page")}
          </button>
        </dd>
      </dl>
      <div className={styles.actions}>
        <Button className={styles.action} icon={<Icon name="locate" />} onClick={() => onLocate(item, item.range)}>
          {t("command.locate")}
        </Button>
        {next && <CommandButton command={next} state={state} label={t("command.next")} subtle />}
      </div>
    </div>
  );
}

const nextCommand = (item: FindingItem, commands: Commands): Command | null =>
  item.severity === "error" ? commands.nextError : item.severity === "warning" ? commands.nextWarning : null;
