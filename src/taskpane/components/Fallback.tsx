/** Stands in for a part of the pane that could not be loaded, or failed while it was drawn: the rest goes on. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ReactElement, type ReactNode } from "react";
import { useTongue } from "../words/words-context";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalM}` } });

export interface FallbackProps {
  /** The way back of a page that covers everything else. */
  readonly onLeave?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** React offers this to classes alone. */
export class Fallback extends Component<FallbackProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    const { onLeave, children } = this.props;
    return this.state.hasFailed ? <Failed text="tab.crashed" onRetry={() => this.setState({ hasFailed: false })} onLeave={onLeave} /> : children;
  }
}

export interface FailedProps extends Pick<FallbackProps, "onLeave"> {
  readonly text: "tab.crashed" | "tab.failed";
  readonly onRetry: () => void;
}

export function Failed({ text, onRetry, onLeave }: FailedProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  return (
    <div role="alert" className={shared.page}>
      <p className={`${shared.body} ${styles.text}`}>{t(text)}</p>
      <Button onClick={onRetry}>{t("command.retry")}</Button> {onLeave && <Button onClick={onLeave}>{t("page.back")}</Button>}
    </div>
  );
}
