/** What the marks of the matrices mean, as far as they occur. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Coverage } from "../../review/structure/coverage";
import { forced, useSharedStyles } from "../components/shared-styles";
import { useWords } from "./words/words";

const useStyles = makeStyles({
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`, color: tokens.colorNeutralForeground2 },
  item: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalSNudge },
  dot: { width: "6px", height: "6px", borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorStatusWarningForeground3, [forced]: { forcedColorAdjust: "none", backgroundColor: "Highlight" } },
  box: { width: "16px", height: "16px", lineHeight: "14px", boxSizing: "border-box", textAlign: "center", border: `1px solid ${tokens.colorStatusWarningForeground1}`, borderRadius: tokens.borderRadiusSmall, color: tokens.colorStatusWarningForeground1 },
});

export function Legend({ coverages }: { readonly coverages: readonly Coverage[] }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const cells = coverages.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return (
    <div className={mergeClasses(shared.small, styles.legend)}>
      {cells.some(({ isMarked }) => isMarked) && (
        <span className={styles.item}>
          <span aria-hidden className={styles.dot} />
          {words("legend.marked")}
        </span>
      )}
      {cells.some(({ state }) => state === "missing") && (
        <span className={styles.item}>
          <span aria-hidden className={styles.box}>
            {words("cell.missing")}
          </span>
          {words("legend.missing")}
        </span>
      )}
      {cells.some(({ state }) => state === "optional") && (
        <span className={styles.item}>
          <span aria-hidden>·</span>
          {words("legend.optional")}
        </span>
      )}
    </div>
  );
}
