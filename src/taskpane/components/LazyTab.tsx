/** A tab whose panel is a chunk of its own: loads it when it is first opened, and says so where that fails. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ComponentType, type ReactElement, type ReactNode, useEffect, useState } from "react";
import { useTongue } from "../words/words-context";
import { Reading } from "./Pages";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalM}` } });

export interface PanelProps {
  /** What went wrong, above everything else. */
  readonly notice: ReactNode;
  /** Whether the notice's button is the next step. */
  readonly noticeLeads: boolean;
}

export type Panel = ComponentType<PanelProps>;

/** Answers the same component each time. */
export type LoadPanel = () => Promise<Panel>;

export interface LazyTabProps extends PanelProps {
  readonly load: LoadPanel;
}

export function LazyTab({ load, notice, noticeLeads }: LazyTabProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const [loaded, setLoaded] = useState<{ readonly panel: Panel } | "loading" | "failed">("loading");
  useEffect(() => {
    if (loaded !== "loading") return undefined;
    let isHere = true;
    load().then(
      (panel) => isHere && setLoaded({ panel }),
      () => isHere && setLoaded("failed"),
    );
    return () => {
      isHere = false;
    };
  }, [load, loaded]);

  if (loaded === "loading") return <Reading />;
  if (loaded === "failed") {
    return (
      <div role="alert" className={shared.page}>
        <p className={`${shared.body} ${styles.text}`}>{t("tab.failed")}</p>
        <Button onClick={() => setLoaded("loading")}>{t("command.retry")}</Button>
      </div>
    );
  }
  return <loaded.panel notice={notice} noticeLeads={noticeLeads} />;
}
