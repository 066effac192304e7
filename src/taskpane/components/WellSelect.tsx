/** A choice in a well of the pane: fits at 320 px, and has a border that high contrast shows. */
import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { forced, wellOutline } from "./shared-styles";

const useStyles = makeStyles({
  well: { width: "100%", minWidth: 0 },
  select: {
    width: "100%",
    minWidth: 0,
    // Fluent's own padding cuts 自动识别 off at 320.
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: "24px",
    textOverflow: "ellipsis",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    [forced]: wellOutline,
  },
  disabled: { color: tokens.colorNeutralForegroundDisabled, cursor: "not-allowed", [forced]: { color: "GrayText" } },
  arrow: { right: "4px", fontSize: "16px" },
});

export interface WellSelectProps {
  /** Absent where a label stands around it. */
  readonly label?: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly title?: string;
  /** Keeps the focus it may have, which a disabled field would lose. */
  readonly disabled?: boolean;
  /** On a coloured ground. */
  readonly isOnColor?: boolean;
  readonly className?: string | undefined;
  /** `data-` attributes of the field. */
  readonly data?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

export function WellSelect({ label, value, onChoose, title, disabled = false, isOnColor = false, className, data = {}, children }: WellSelectProps): ReactElement {
  const styles = useStyles();
  return (
    <Select
      appearance={isOnColor ? "filled-lighter" : "filled-darker"}
      className={mergeClasses(styles.well, className)}
      select={{ className: mergeClasses(styles.select, disabled && styles.disabled), ...data }}
      icon={{ className: styles.arrow }}
      aria-label={label}
      title={title}
      aria-disabled={disabled || undefined}
      value={value}
      onChange={(_, { value: chosen }) => !disabled && onChoose(chosen)}
    >
      {children}
    </Select>
  );
}
