/** The pane's icons by what they stand for, each from its own module: the icon package as a whole is large. */
import type { Severity } from "../../rules/rule";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Circle16Regular } from "@fluentui/react-icons/svg/circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Location16Regular } from "@fluentui/react-icons/svg/location";
import { LockClosed16Filled, LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { Wrench16Regular } from "@fluentui/react-icons/svg/wrench";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const icons = {
  back: ArrowLeft16Regular,
  done: Checkmark16Regular,
  passed: CheckmarkCircle16Filled,
  unfolded: ChevronDown16Regular,
  folded: ChevronRight16Regular,
  waiting: Circle16Regular,
  error: DismissCircle16Filled,
  fix: Wrench16Regular,
  info: Info16Regular,
  locate: Location16Regular,
  locked: LockClosed16Filled,
  private: LockClosed16Regular,
  search: Search16Regular,
  undo: ArrowUndo16Regular,
  warning: Warning16Filled,
} as const;

export type IconName = keyof typeof icons;

const useStyles = makeStyles({
  icon: { display: "block", flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  dimmed: { color: tokens.colorNeutralForeground3 },
});

export function Icon({ name, size, className }: { readonly name: IconName; readonly size?: number; readonly className?: string | undefined }): ReactElement {
  const styles = useStyles();
  const Drawing = icons[name];
  return <Drawing aria-hidden className={mergeClasses(styles.icon, className)} {...(size ? { width: size, height: size } : {})} />;
}

export function SeverityIcon({ severity, dimmed = false, size }: { readonly severity: Severity; readonly dimmed?: boolean; readonly size?: number }): ReactElement {
  const styles = useStyles();
  return <Icon name={severity} {...(size ? { size } : {})} className={dimmed ? styles.dimmed : styles[severity]} />;
}
