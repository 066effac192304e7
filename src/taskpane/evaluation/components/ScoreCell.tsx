/** "2.50/10", 待定 while it is open; the weight has a column of its own in a wide pane. */
import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Points } from "../../../review/evaluation-view";
import { useWords } from "../words/words";
import { useListStyles } from "./list-styles";

export function ScoreCell({ state, points, most }: Points): ReactElement {
  const styles = useListStyles();
  const words = useWords();
  if (state === "none") return <div className={mergeClasses(styles.score, styles.quiet)}>{words("row.none")}</div>;
  return (
    <div className={mergeClasses(styles.score, state === "short" && styles.short)}>
      {points === null ? words("row.undecided") : <b>{points}</b>}
      {most !== null && <span className={styles.narrowOnly}>/{most}</span>}
    </div>
  );
}
