/** Puts the pane together: head, tabs, the tab that is open, and what is spoken. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { Language } from "../../rules/rule";
import { listenForKeys, runShortcut } from "../keys";
import { headLeads, primaryOf, screenOf } from "../state/next-step";
import type { Tab } from "../state/state";
import { Fallback } from "./Fallback";
import { FindingsTab, type FindingsTabProps } from "./FindingsTab";
import { Head } from "./Head";
import { useKeepFocus } from "./keep-focus";
import { LazyTab, type LoadPanel } from "./LazyTab";
import { NoticeBar } from "./NoticeBar";
import { usePageFocus } from "./page-focus";
import { Speech } from "./Speech";
import { panelId, tabId, Tabs } from "./Tabs";
import { UndoBar } from "./UndoBar";

const useStyles = makeStyles({
  fill: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
  here: { display: "contents" },
  /** Kept as it is under the page of all safe fixes. */
  away: { display: "none" },
  /** What the undo bar covers; scrollers leave as much free at their end. */
  covered: { "--undo-bar": "56px" },
});

export interface AppProps extends Omit<FindingsTabProps, "notice" | "profiles"> {
  readonly profiles: readonly { readonly id: string; readonly name: Readonly<Record<Language, string>> }[];
  /** The tabs that are chunks of their own, and the page of all safe fixes. */
  readonly panels: Readonly<Record<Exclude<Tab, "findings"> | "fixes", LoadPanel>>;
  readonly onCopy: (detail: string) => Promise<void>;
}

export function App({ controller, commands, profiles, ruleAreas, Result, panels, onCopy }: AppProps): ReactElement {
  const styles = useStyles();
  const state = useStore(controller.store);
  const { checked, notice, preferences, tab, isPreviewing, isUndoOffered } = state;
  const root = useRef<HTMLDivElement>(null);
  const screen = screenOf(state);
  const primary = primaryOf(state);
  const { language } = state;
  const choices = useMemo(() => profiles.map(({ id, name }) => ({ id, name: name[language] })), [profiles, language]);

  useEffect(() => listenForKeys((event) => runShortcut(event, commands, controller.store.getState())), [commands, controller]);

  useKeepFocus(root, null);
  usePageFocus(isPreviewing);
  // Whoever has seen a result needs no welcome.
  useEffect(() => {
    if (screen === "checked" && !preferences.welcomed) controller.setPreferences({ welcomed: true });
  }, [controller, screen, preferences.welcomed]);

  const noticeBar = notice && screen !== "checking" && <NoticeBar key={notice.title.key} notice={notice} state={state} commands={commands} onCopy={onCopy} />;
  return (
    <>
      <div ref={root} hidden={isPreviewing} className={mergeClasses(isPreviewing ? styles.away : styles.here, isUndoOffered && styles.covered)}>
        <Head
          state={state}
          commands={commands}
          profiles={choices}
          primary={headLeads(state)}
          onScope={(scope) => void controller.setScope(scope)}
          onProfile={(profile) => void controller.setProfile(profile)}
        />
        <main className={styles.fill}>
          <Tabs chosen={tab} findings={checked?.items.length ?? null} onChoose={(next) => controller.setTab(next)} />
          <div key={tab} role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)} className={styles.fill}>
            {tab !== "findings" ? (
              <LazyTab load={panels[tab]} notice={noticeBar} noticeLeads={primary === "notice"} />
            ) : (
              <Fallback>
                <FindingsTab controller={controller} commands={commands} profiles={choices} ruleAreas={ruleAreas} Result={Result} notice={isPreviewing ? null : noticeBar} />
              </Fallback>
            )}
          </div>
        </main>
        <UndoBar state={state} commands={commands} onUndoTo={(id) => void controller.undo.undoTo(id)} />
      </div>
      {isPreviewing && (
        <main className={styles.fill}>
          <LazyTab load={panels.fixes} notice={noticeBar} noticeLeads={notice?.leads ?? false} onLeave={() => controller.mending.closePreview()} />
        </main>
      )}
      <Speech polite={state.polite} assertive={state.assertive} />
    </>
  );
}
