/** What is wrong with a part of the money: one line a finding, each the way to it; or that nothing is. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Severity } from "../../rules/rule";
import { Icon, SeverityIcon } from "../components/icons";
import { useSharedStyles } from "../components/shared-styles";
import type { FindingItem } from "../state/state";
import { useWords } from "./words/words";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "start", width: "100%", boxSizing: "border-box", padding: "4px 0", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere", "& > :first-child": { marginTop: "2px" } },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  go: { ":hover": { color: tokens.colorBrandForeground1 } },
});

export interface TroubleLine {
  readonly severity: Severity | "passed";
  readonly text: string;
  /** Null for what is only said: no check found it, or the user set it aside. */
  readonly item: FindingItem | null;
}

export function Trouble({ lines, onOpen }: { readonly lines: readonly TroubleLine[]; readonly onOpen: (item: FindingItem) => void }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  return (
    <>
      {lines.map(({ severity, text, item }) => {
        const inside = (
          <>
            {severity === "passed" ? <Icon name="passed" className={styles.passed} /> : <SeverityIcon severity={severity} />}
            <span>{text}</span>
          </>
        );
        return item ? (
          <button key={item.id} type="button" title={words("problem.open")} className={mergeClasses(shared.bareButton, shared.focusRing, styles.line, styles.go)} onClick={() => onOpen(item)}>
            {inside}
          </button>
        ) : (
          <div key={text} className={styles.line}>
            {inside}
          </div>
        );
      })}
    </>
  );
}
