/** One setting: what it is and what it does on the left, its control on the right. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useSharedStyles } from "../../components/shared-styles";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "center", boxSizing: "border-box", minHeight: "44px", padding: `${tokens.spacingVerticalXS} 0` },
  choice: { gridTemplateColumns: "minmax(0, 13fr) minmax(0, 11fr)" },
  hint: { overflowWrap: "anywhere" },
  below: { gridColumn: "1 / -1", paddingTop: tokens.spacingVerticalXS },
});

export interface SettingRowProps {
  readonly label: string;
  readonly hint?: string | null;
  /** Whether the control is a choice, as wide as the others. */
  readonly isChoice?: boolean;
  readonly control: ReactNode;
  /** Under both. */
  readonly children?: ReactNode;
}

/** The control brings its own accessible name: the label here is what the eye sees. */
export function SettingRow({ label, hint = null, isChoice = false, control, children }: SettingRowProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={mergeClasses(styles.row, isChoice && styles.choice)}>
      <div>
        <div>{label}</div>
        {hint !== null && <div className={mergeClasses(shared.small, shared.quiet, styles.hint)}>{hint}</div>}
      </div>
      {control}
      {children != null && children !== false && <div className={styles.below}>{children}</div>}
    </div>
  );
}
