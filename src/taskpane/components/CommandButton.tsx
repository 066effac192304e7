/** A button for one command: its words, icon and readiness come from the command. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Command } from "../commands";
import { keysOf } from "../keys";
import type { State } from "../state/state";
import { useTongue } from "../words/words-context";
import { Icon } from "./icons";

const useStyles = makeStyles({
  button: { minWidth: 0, height: "32px", paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM, whiteSpace: "nowrap" },
  regular: { fontWeight: tokens.fontWeightRegular },
});

export interface CommandButtonProps {
  readonly command: Command;
  readonly state: State;
  readonly primary?: boolean;
  readonly subtle?: boolean;
  /** Words in place of the command's, while it runs. */
  readonly label?: string;
  readonly className?: string | undefined;
  /** Where the focus goes when what held it goes away. */
  readonly isHome?: boolean;
}

export function CommandButton({ command, state, primary = false, subtle = false, label, className, isHome = false }: CommandButtonProps): ReactElement {
  const styles = useStyles();
  const { t } = useTongue();
  const keys = keysOf(command);
  return (
    <Button
      appearance={primary ? "primary" : subtle ? "subtle" : "secondary"}
      className={mergeClasses(styles.button, !primary && styles.regular, className)}
      data-command={command.id}
      data-primary={primary || undefined}
      data-home={isHome || undefined}
      {...(keys ? { title: keys.shown, "aria-keyshortcuts": keys.aria } : {})}
      disabledFocusable={!command.enabled(state)}
      icon={command.icon ? <Icon name={command.icon} /> : null}
      onClick={() => void command.run()}
    >
      {label ?? t(command.label, command.labelParams?.(state))}
    </Button>
  );
}
