/** docs/reliability.md from what a run has seen. */
import { faultRows } from "./faults";
import type { Outcome, Trial } from "./trial";
import { type UseCaseId, useCases } from "./use-cases";

export interface Cell {
  readonly use: UseCaseId;
  readonly fault: string;
  readonly trials: readonly Trial[];
}

/** How many points at most were met. */
interface Tried {
  /** Of a use case. */
  readonly batches: number;
  /** Of a batch. */
  readonly actions: number;
}

const intro = ({ batches, actions }: Tried): string => `# Reliability

What becomes of every use case when something goes wrong in the middle of it: the real office.js runtime and the pane's controller over the simulator's grid, met by each fault at one batch after the other
(errors at one action after the other). Written by \`npm run docs:reliability\`; \`npm test\` fails where a run gives another page. ${Number.isFinite(batches) ? `Met were up to ${batches} batches of each use case and ${actions} actions of each batch, the first and the last among them; JIXIAO_EVERY_POINT=1 meets all.` : "Met was every batch, and every action."}

Beside what the table says, every trial holds that: what is not done is told by a notice whose words name the next step, in both languages, and claim no more than is so; nothing is changed that the use case does not
change by itself; what was written is taken back by 撤销, or the user is told why not; nothing is said to be under way afterwards; and the same action succeeds once the fault is gone.

| word | what happened |
| --- | --- |
| done | as if there had been no fault |
| unchanged | the workbook as before |
| in parts | some of it stands; the notice says so, and doing it again completes it |
| done, not laid out | all of it stands but the print layout of a sheet of the add-in's, which Excel refuses where no printer is installed; the next writing does it |
| done, told | all of it stands; the notice tells what is not known or not up to date |

The number is how many trials ended so. –: it makes no sense there, for the reason below the table.
`;

const order: readonly Outcome[] = ["done", "done, not laid out", "unchanged", "in parts", "done, unsure"];
const wordOf: Readonly<Record<Outcome, string>> = { done: "done", "done, not laid out": "done, not laid out", unchanged: "unchanged", "in parts": "in parts", "done, unsure": "done, told" };

export function page(cells: readonly Cell[], tried: Tried): string {
  const rows = faultRows.map((fault) => [
    fault.name,
    ...useCases.map((use) => (fault.senseless?.(use.id) ? "–" : words(cells.find((cell) => cell.use === use.id && cell.fault === fault.id)?.trials ?? []))),
  ]);
  const table = [["", ...useCases.map(({ name }) => name)], ["---", ...useCases.map(() => "---")], ...rows].map((row) => `| ${row.join(" | ")} |`);
  const reasons = faultRows.flatMap((fault) => useCases.flatMap((use) => {
    const why = fault.senseless?.(use.id);
    return why ? [`- ${fault.name}, ${use.name}: ${why}.`] : [];
  }));
  return [intro(tried), ...table, "", ...reasons, ""].join("\n");
}

function words(trials: readonly Trial[]): string {
  return order
    .map((outcome) => ({ outcome, count: trials.filter((trial) => trial.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${wordOf[outcome]} ${count}`)
    .join("<br>");
}
