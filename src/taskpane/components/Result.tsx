/** What a check found: the verdict, and the list of findings. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useMemo, useRef } from "react";
import type { CellRange } from "../../sheet/range";
import type { Commands } from "../commands";
import type { Controller } from "../controller/controller";
import { isReadyToHandIn, type Primary } from "../state/next-step";
import { groupRows, type Row, visibleItems } from "../state/rows";
import type { Checked, FindingItem, State } from "../state/state";
import { FindingList } from "./FindingList";
import { useKeepPlace } from "./keep-place";
import { MendingProvider } from "./mending-context";
import { Verdict } from "./Verdict";
import { YearEnd } from "./YearEnd";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column" },
  /** Kept as it is under a rule's page, so that coming back finds it as it was left. */
  away: { display: "none" },
});

export interface ResultProps {
  readonly controller: Controller;
  readonly commands: Commands;
  readonly state: State;
  readonly checked: Checked;
  readonly primary: Primary | null;
  readonly onPage: (rule: string) => void;
  /** Between the verdict and the list. */
  readonly children: ReactNode;
}

export function Result({ controller, commands, state, checked, primary, onPage, children }: ResultProps): ReactElement {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const focus = useKeepPlace(root);
  const { filter } = state;
  const { grouping } = state.preferences;
  const { severities, query } = filter;
  const groups = useMemo(() => groupRows(checked, { severities, query }, grouping), [checked, severities, query, grouping]);
  const shown = useMemo(() => visibleItems(checked, { severities, query }).length, [checked, severities, query]);
  const acts = useMemo(() => {
    const { list } = controller;
    return {
      onVisit: (item: FindingItem) => void list.visit(item),
      onOpen: (item: FindingItem) => list.open(item),
      onToggle: (row: Row, item: FindingItem) => list.toggle(row, item),
      onMore: () => list.drawMore(),
      onLocate: (item: FindingItem, range: CellRange) => void controller.locate({ sheetId: item.sheetId, range }),
    };
  }, [controller]);
  return (
    <MendingProvider value={controller.mending}>
      <div ref={root} className={mergeClasses(styles.result, state.page !== null && styles.away)} {...focus}>
        <Verdict checked={checked} state={state} commands={commands} primary={primary} onToggle={(severity) => controller.list.toggleSeverity(severity)} />
        {children}
        {(checked.items.length > 0 || state.settings.ignores.length > 0) && (
          <FindingList
            checked={checked}
            groups={groups}
            shown={shown}
            state={state}
            commands={commands}
            onQuery={(query) => controller.list.search(query)}
            onGroup={(chosen) => controller.list.setGrouping(chosen)}
            onSelected={() => controller.list.openSelected()}
            onFold={(group, folded) => controller.list.fold(group, folded)}
            onPage={onPage}
            {...acts}
          />
        )}
        {isReadyToHandIn(state) && checked.tables.some(({ kind }) => kind === "goal") && <YearEnd onGo={() => controller.setTab("evaluation")} />}
      </div>
    </MendingProvider>
  );
}
