/** Puts the pane together: head, tabs, the tab that is open, and what is spoken. */
import { makeStyles } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { runShortcut } from "../keys";
import { primaryOf, screenOf } from "../state/next-step";
import type { Tab } from "../state/state";
import { FindingsTab, type FindingsTabProps } from "./FindingsTab";
import { Head } from "./Head";
import { LazyTab, type LoadPanel } from "./LazyTab";
import { NoticeBar } from "./NoticeBar";
import { Speech } from "./Speech";
import { panelId, tabId, Tabs } from "./Tabs";

const useStyles = makeStyles({
  fill: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
});

export interface AppProps extends Omit<FindingsTabProps, "notice"> {
  /** The tabs that are chunks of their own. */
  readonly panels: Readonly<Record<Exclude<Tab, "findings">, LoadPanel>>;
  readonly onCopy: (detail: string) => Promise<void>;
}

export function App({ controller, commands, profiles, ruleAreas, panels, onCopy }: AppProps): ReactElement {
  const styles = useStyles();
  const state = useStore(controller.store);
  const { checked, notice, tab } = state;
  const frame = useRef<HTMLDivElement>(null);
  const screen = screenOf(state);
  const primary = primaryOf(state);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (runShortcut(event, commands, controller.store.getState())) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [commands, controller]);

  // 取消 goes away with its screen: without this the focus would fall to the page.
  useEffect(() => {
    if (screen !== "checking") return undefined;
    const { current } = frame;
    return () => {
      if (document.activeElement === document.body) current?.querySelector<HTMLElement>('[data-command="check"]')?.focus();
    };
  }, [screen]);

  const noticeBar = notice && screen !== "checking" && <NoticeBar key={notice.title.key} notice={notice} state={state} commands={commands} onCopy={onCopy} />;
  return (
    <>
      <div ref={frame}>
        <Head
          state={state}
          commands={commands}
          profiles={profiles}
          primary={tab === "findings" && primary === "check"}
          onScope={(scope) => void controller.setScope(scope)}
          onProfile={(profile) => void controller.setProfile(profile)}
        />
      </div>
      <main className={styles.fill}>
        <Tabs chosen={tab} findings={checked?.items.length ?? null} onChoose={(next) => controller.setTab(next)} />
        <div key={tab} role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)} className={styles.fill}>
          {tab !== "findings" ? (
            <LazyTab load={panels[tab]} notice={noticeBar} noticeLeads={primary === "notice"} />
          ) : (
            <FindingsTab controller={controller} commands={commands} profiles={profiles} ruleAreas={ruleAreas} notice={noticeBar} />
          )}
        </div>
      </main>
      <Speech polite={state.polite} assertive={state.assertive} />
    </>
  );
}
