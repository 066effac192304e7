/** The 问题 tab: picks the screen and hands each component its data and callbacks. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { Commands } from "../commands";
import type { Controller } from "../controller/controller";
import { primaryOf, screenOf } from "../state/next-step";
import { groupRows, visibleItems } from "../state/rows";
import { Checking } from "./Checking";
import { FindingList } from "./FindingList";
import type { ProfileChoice } from "./Head";
import { FirstRun, NoTables, Reading } from "./Pages";
import { RulePage } from "./RulePage";
import { useTabStyles, useTabScroll } from "./tab-scroll";
import { TablesFound } from "./TablesFound";
import { Verdict } from "./Verdict";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column" },
  /** Kept as it is under a rule's page, so that coming back finds it as it was left. */
  away: { display: "none" },
});

export interface FindingsTabProps {
  readonly controller: Controller;
  readonly commands: Commands;
  readonly profiles: readonly ProfileChoice[];
  /** First halves of the ids of all rules. */
  readonly ruleAreas: ReadonlySet<string>;
  /** What went wrong, above everything else. */
  readonly notice: ReactNode;
}

export function FindingsTab({ controller, commands, profiles, ruleAreas, notice }: FindingsTabProps): ReactElement {
  const styles = useStyles();
  const { scroller } = useTabStyles();
  const state = useStore(controller.store);
  const { checked, progress, survey, filter, page } = state;
  const main = useRef<HTMLDivElement>(null);
  const scrolled = useRef(0);
  const screen = screenOf(state);
  const primary = primaryOf(state);
  const groups = useMemo(() => (checked ? groupRows(checked, filter) : []), [checked, filter]);
  const shown = useMemo(() => (checked ? visibleItems(checked, filter).length : 0), [checked, filter]);
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
    <div ref={main} className={scroller} aria-busy={screen === "checking" || screen === "starting"}>
      {notice}
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
      {(screen === "nothing" || screen === "empty") && <NoTables empty={screen === "empty"} />}
      {screen === "ready" && survey && (
        <TablesFound survey={survey} profileName={profileName} ruleAreas={ruleAreas} onGo={(table) => void controller.goToTable(table)} />
      )}
      {screen === "checking" && progress && <Checking progress={progress} state={state} commands={commands} />}
      {screen === "checked" && checked && (
        <div className={mergeClasses(styles.result, page !== null && styles.away)}>
          <Verdict
            checked={checked}
            state={state}
            commands={commands}
            primary={primary}
            onToggle={(severity) => controller.toggleSeverity(severity)}
          />
          {checked.items.length > 0 && (
            <FindingList
              groups={groups}
              shown={shown}
              total={checked.items.length}
              state={state}
              commands={commands}
              onQuery={(query) => controller.search(query)}
              onVisit={(item) => void controller.visit(item)}
              onToggle={(row) => controller.toggleOpen(row.id, row.items[0])}
              onFold={(group, folded) => controller.fold(group, folded)}
              onLocate={(item, range) => void controller.locate({ sheetId: item.sheetId, range })}
              onPage={(rule: string) => void openPage(rule)}
            />
          )}
        </div>
      )}
    </div>
  );
}
