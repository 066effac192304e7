/** The 问题 tab: picks the screen and hands each component its data and callbacks. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { type ComponentType, type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Commands } from "../commands";
import type { Controller } from "../controller/controller";
import { isWithoutTables, primaryOf, screenOf } from "../state/next-step";
import { Checking } from "./Checking";
import type { ProfileChoice } from "./Head";
import { FirstRun, Newcomer, NoTables, Reading, Welcome } from "./Pages";
import type { ResultProps } from "./Result";
import { RulePage } from "./RulePage";
import { useTabStyles, useTabScroll } from "./tab-scroll";
import { TablesFound } from "./TablesFound";

const useStyles = makeStyles({
  /** Where a row far down the list was pressed, what came of it must be seen there. */
  notice: { position: "sticky", top: 0, zIndex: 3 },
  belowNotice: { scrollPaddingTop: "180px" },
});

export interface FindingsTabProps {
  readonly controller: Controller;
  readonly commands: Commands;
  readonly profiles: readonly ProfileChoice[];
  /** First halves of the ids of all rules. */
  readonly ruleAreas: ReadonlySet<string>;
  /** Comes with the review: nothing is found before that is there. */
  readonly Result: ComponentType<ResultProps>;
  /** What went wrong, above everything else. */
  readonly notice: ReactNode;
}

export function FindingsTab({ controller, commands, profiles, ruleAreas, Result, notice }: FindingsTabProps): ReactElement {
  const styles = useStyles();
  const { scroller } = useTabStyles();
  const state = useStore(controller.store);
  const { checked, progress, survey, page } = state;
  const main = useRef<HTMLDivElement>(null);
  const scrolled = useRef(0);
  const screen = screenOf(state);
  const primary = primaryOf(state);
  const profileName = (id: string): string => profiles.find((profile) => profile.id === id)?.name ?? id;
  useTabScroll(main, "findings");

  const openPage = (rule: string): Promise<void> => {
    scrolled.current = main.current?.scrollTop ?? 0;
    return controller.openPage(rule);
  };
  // Back where the page was opened, on the link that opened it.
  const openedRule = page?.rule;
  useEffect(() => {
    if (openedRule === undefined) return undefined;
    const { current } = main;
    current?.scrollTo?.({ top: 0 });
    return () => {
      current?.scrollTo?.({ top: scrolled.current });
      current?.querySelector<HTMLElement>(`[data-rule="${openedRule}"]`)?.focus({ preventScroll: true });
    };
  }, [openedRule]);

  return (
    <div ref={main} data-scroller className={mergeClasses(scroller, Boolean(notice) && styles.belowNotice)} aria-busy={screen === "checking" || screen === "starting"}>
      {notice && <div className={styles.notice}>{notice}</div>}
      {page && <RulePage page={page} onBack={() => controller.closePage()} onRetry={() => void controller.openPage(page.rule)} />}
      {screen === "starting" && !notice && <Reading />}
      {screen === "first-run" && survey && (
        <FirstRun
          survey={survey}
          state={state}
          commands={commands}
          primary={primary === "checkElsewhere"}
          onGo={(table) => void controller.goToTable(table)}
        />
      )}
      {(screen === "nothing" || screen === "empty") && <NoTables empty={screen === "empty"} state={state} commands={commands} primary={primary === "sample"} />}
      {screen === "ready" && !state.preferences.welcomed && <Welcome state={state} commands={commands} />}
      {screen === "ready" && survey && (
        <TablesFound survey={survey} profileName={profileName} ruleAreas={ruleAreas} onGo={(table) => void controller.goToTable(table)} />
      )}
      {screen === "checking" && progress && <Checking progress={progress} state={state} commands={commands} />}
      {screen === "checked" && checked && (
        <Result controller={controller} commands={commands} state={state} checked={checked} primary={primary} onPage={(rule) => void openPage(rule)}>
          {isWithoutTables(state) && <Newcomer state={state} commands={commands} primary={primary === "sample"} />}
        </Result>
      )}
    </div>
  );
}
