/** A tab whose panel is a chunk of its own: loads it when it is first opened, and says so where that fails. */
import { type ComponentType, type ReactElement, type ReactNode, useEffect, useState } from "react";
import { Failed, Fallback } from "./Fallback";
import { Reading } from "./Pages";

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
  /** The way back of a page that covers everything else. */
  readonly onLeave?: () => void;
}

export function LazyTab({ load, notice, noticeLeads, onLeave }: LazyTabProps): ReactElement {
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
  if (loaded === "failed") return <Failed text="tab.failed" onRetry={() => setLoaded("loading")} onLeave={onLeave} />;
  return (
    <Fallback onLeave={onLeave}>
      <loaded.panel notice={notice} noticeLeads={noticeLeads} />
    </Fallback>
  );
}
