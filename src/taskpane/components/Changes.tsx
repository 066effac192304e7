/** Cells before and after a fix: the checkpoints of a plan as columns, all others as rows. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Place } from "../../workbook/port";
import type { Change } from "../state/change";
import { useTongue } from "../words/words-context";
import { forced, useSharedStyles } from "./shared-styles";

/** Texts that are wider together stand one below the other; a Han character is as wide as two letters. */
const widestOnLine = 20;

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(28px, auto) minmax(0, 1fr) auto 16px minmax(48px, auto)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  row: { display: "grid", gridColumn: "1 / -1", gridTemplateColumns: "subgrid", rowGap: tokens.spacingVerticalXXS, alignItems: "baseline", minHeight: "24px" },
  below: { gridColumn: "1 / -1", overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  rest: { gridColumn: "2 / -1" },
  address: { color: tokens.colorBrandForegroundLink, fontSize: tokens.fontSizeBase200, ":hover": { textDecorationLine: "underline" }, [forced]: { color: "LinkText" } },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  from: { color: tokens.colorNeutralForeground3, textAlign: "end" },
  to: { textAlign: "end" },
  start: { textAlign: "start" },
  arrow: { color: tokens.colorNeutralForeground3 },
  new: { fontWeight: tokens.fontWeightSemibold },
  aside: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  plan: { width: "100%", borderCollapse: "collapse", "& th": { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 } },
  cell: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, textAlign: "end" },
  rowHead: { paddingLeft: 0, textAlign: "start", whiteSpace: "nowrap" },
  line: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
});

export interface ChangesProps {
  readonly cells: readonly Change[];
  readonly onGo: (place: Place) => void;
  /** Whether the figures to be written stand out. */
  readonly strong?: boolean;
}

/** One row a cell. */
export function ChangeRows({ cells, onGo, strong = false }: ChangesProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <ul className={mergeClasses(shared.list, styles.list)}>
      {cells.map((cell, index) => (
        <ChangeRow key={`${index} ${cell.address}`} cell={cell} onGo={onGo} strong={strong} />
      ))}
    </ul>
  );
}

function ChangeRow({ cell, onGo, strong }: Required<Omit<ChangesProps, "cells">> & { readonly cell: Change }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const { address, label, from, to, becomesNumber } = cell;
  const place = (
    <button type="button" className={mergeClasses(shared.bareButton, shared.focusRing, styles.address)} title={t("list.cell", { address })} onClick={() => onGo(cell)}>
      {address}
    </button>
  );
  const arrow = (
    <span className={styles.arrow}>
      <span aria-hidden>→</span>
      <span className={shared.unseen}>{t("fix.becomes")}</span>
    </span>
  );
  const before = from === "" ? t("fix.blank") : from;
  if (widthOf(from) + widthOf(to) > widestOnLine) {
    return (
      <li className={styles.row}>
        {place}
        <span className={mergeClasses(styles.label, styles.rest)}>{label}</span>
        <span className={mergeClasses(styles.from, styles.start, styles.below)}>{before}</span>
        <span className={mergeClasses(styles.to, styles.start, styles.below)}>
          {arrow} <Changed from={from} to={to} />
        </span>
      </li>
    );
  }
  return (
    <li className={styles.row}>
      {place}
      <span className={styles.label}>{label}</span>
      <span className={styles.from}>
        {before} {becomesNumber && <span className={styles.aside}>{t("fix.text")}</span>}
      </span>
      {arrow}
      <span className={mergeClasses(styles.to, strong && styles.new)}>
        {to} {becomesNumber && <span className={styles.aside}>{t("fix.number")}</span>}
      </span>
    </li>
  );
}

const widthOf = (text: string): number => text.length + (text.match(/[^ -ÿ]/gu)?.length ?? 0);

/** The new text with what is new of it standing out. */
function Changed({ from, to }: Pick<Change, "from" | "to">): ReactElement {
  const styles = useStyles();
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < most - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  const end = to.length - tail;
  return (
    <>
      {to.slice(0, head)}
      <span className={styles.new}>{to.slice(head, end)}</span>
      {to.slice(end)}
    </>
  );
}

/** The checkpoints of a plan side by side. */
export function PlanChanges({ cells }: Pick<ChangesProps, "cells">): ReactElement {
  const styles = useStyles();
  const { t } = useTongue();
  return (
    <table className={styles.plan}>
      <thead>
        <tr>
          <td aria-hidden />
          {cells.map(({ address, label }) => (
            <th key={address} scope="col" className={styles.cell} title={address}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(["from", "to"] as const).map((which) => (
          <tr key={which} className={mergeClasses(which === "to" && styles.line)}>
            <th scope="row" className={mergeClasses(styles.cell, styles.rowHead)}>
              {t(which === "from" ? "fix.from" : "fix.to")}
            </th>
            {cells.map((cell) => (
              <td key={cell.address} className={mergeClasses(styles.cell, which === "to" ? styles.new : styles.from)}>
                {cell[which] || t("fix.blank")}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
