/** Three small counts in fixed columns; a zero stays blank. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type Counts, severities } from "../state/state";
import { useTongue } from "../words/words-context";
import { SeverityIcon } from "./icons";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  counts: { display: "flex", flex: "none", gap: tokens.spacingHorizontalM },
  one: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function SeverityCounts({ counts }: { readonly counts: Counts }): ReactElement {
  const styles = useStyles();
  const { unseen } = useSharedStyles();
  const { t } = useTongue();
  return (
    <span className={styles.counts}>
      {severities.map((severity) =>
        counts[severity] === 0 ? null : (
          <span key={severity} className={styles.one}>
            <SeverityIcon severity={severity} size={14} />
            <span className={unseen}>{t(`severity.${severity}`)} </span>
            {counts[severity]}
          </span>
        ),
      )}
    </span>
  );
}
