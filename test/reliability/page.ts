/** docs/reliability.md from what a run has seen. */
import { faultRows } from "./faults";
import type { Outcome, Trial } from "./trial";
import { type UseCaseId, useCases } from "./use-cases";

export interface Cell {
  readonly use: UseCaseId;
  readonly fault: string;
  readonly trials: readonly Trial[];
}

const intro = `# Reliability

What becomes of every use case when something goes wrong in the middle of it: the real office.js runtime and the pane's controller over the simulator's grid, met by each fault at every batch, and by an error at every action.
Written by \`npm run docs:reliability\`, which takes half an hour; \`npm test\` meets up to four batches of each use case and three actions of each batch, and fails where something goes wrong, or ends as it never did when this page was written.

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

export function page(cells: readonly Cell[]): string {
  const rows = faultRows.map((fault) => [
    fault.name,
    ...useCases.map((use) => (fault.senseless?.(use.id) ? "–" : words(cells.find((cell) => cell.use === use.id && cell.fault === fault.id)?.trials ?? []))),
  ]);
  const table = [["", ...useCases.map(({ name }) => name)], ["---", ...useCases.map(() => "---")], ...rows].map((row) => `| ${row.join(" | ")} |`);
  const reasons = faultRows.flatMap((fault) => useCases.flatMap((use) => {
    const why = fault.senseless?.(use.id);
    return why ? [`- ${fault.name}, ${use.name}: ${why}.`] : [];
  }));
  return [intro, ...table, "", ...reasons, ""].join("\n");
}

/** The page without what was seen. */
export const blank = (text: string): string => text.replaceAll(/ (?:[a-z, ]+ \d+(?:<br>)?)+(?= \|)/gu, " ");

/** What was seen and the page does not say. */
export function unsaid(cells: readonly Cell[], text: string): string[] {
  const lines = text.split("\n").map((line) => line.split(" | "));
  return cells.flatMap(({ use, fault, trials }) => {
    const [row, column] = [faultRows.find(({ id }) => id === fault)?.name ?? fault, useCases.findIndex(({ id }) => id === use) + 1];
    const said = lines.find(([first]) => first === `| ${row}`)?.[column] ?? "";
    const outcomes = said.split("<br>").map((part) => part.replace(/ \d+(?: \|)?$/u, ""));
    return [...new Set(trials.map(({ outcome }) => wordOf[outcome]))].filter((word) => !outcomes.includes(word)).map((word) => `${row}, ${use}: ${word}`);
  });
}

function words(trials: readonly Trial[]): string {
  return order
    .map((outcome) => ({ outcome, count: trials.filter((trial) => trial.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${wordOf[outcome]} ${count}`)
    .join("<br>");
}
