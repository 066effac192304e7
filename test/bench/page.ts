/** docs/performance.md of a run. */
import { isWithin, type Line, shownBound, shownValue } from "./line";

export interface Run {
  readonly date: string;
  readonly machine: { readonly processor: string; readonly cores: number; readonly node: string; readonly platform: string };
  readonly seconds: number;
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
}

const headings: Readonly<Record<string, readonly [title: string, about: string]>> = {
  check: ["Full check", "A bare pass trims every text and adds every number of the same cells, straight over the rows the reader hands over. The schema (zod 4) holds each indicator row, an object made from the same cells, to its types and one pattern for targets. Every round checks a workbook of other projects, so nothing remembered of the one before helps. Reading the targets, of which each text is read once, is one of the many things a check needs: what it takes alone says how near to a bare pass a check can come."],
  edit: ["One edit", "From a changed cell to the new findings of the whole workbook, by the checker that checked it before, as live checking does it; the sheet of the cell is read anew, row by row. Edits are spread over the workbook; the memory is not cleaned between them, as nothing does while somebody types."],
  requests: ["What Excel is asked", "`context.sync()` calls and UTF-8 bytes of a use case as the pane does it, on Microsoft's own runtime over a workbook in memory. Sizes are tables."],
  files: ["Files", "In one process. exceljs reads values and styles into objects of its own."],
  "command line": ["Command line", "Processes of their own, start-up included on both sides. One process keeps more than one core busy, as V8 compiles and collects beside it: on two cores two processes cannot be twice as fast."],
  memory: ["Memory", "Peak resident memory of a process that reads a file and checks it; per row after taking off what the same process needs for ten rows."],
  template: ["A template with formulas", "The same kinds of rows in one sheet, a column for each check, worked out by LibreOffice; what loading and saving the rows alone takes is taken off."],
};

const layouts = `Three layouts hold the same kinds of projects: \`forms\` are goal tables, every fifth a self-evaluation, twenty on a sheet; \`list\` has all projects under one header; \`table\` is one long table.
Projects are made up of some hundred kinds of public work, two thousand places and the wording of published forms: 10,000 rows hold some 5,000 different names
and 4,000 different targets (\`table\` 9,000 names), generic ones like 服务对象满意度 repeat as they do in life, targets come in the usual notations, and some have the usual mistakes: about as many findings a
row as in the published workbooks. The made workbooks are the same in every run.`;

const escape = (text: string): string => text.replaceAll("|", "\\|");

function tableOf(lines: readonly Line[], sizes: string): string {
  const rows = lines.map((line) => {
    const { layout, size, what, bound } = line;
    return `| ${layout} | ${size === null ? "" : size.toLocaleString("en-US")} | ${escape(what)} | ${shownValue(line)} | ${shownBound(line)} | ${bound === null ? "" : isWithin(line) ? "ok" : "**over**"} |`;
  });
  return [`| layout | ${sizes} | what | median | bound | |`, "| --- | ---: | --- | ---: | ---: | --- |", ...rows].join("\n");
}

export function pageOf({ date, machine, seconds, lines, notes }: Run): string {
  const groups = [...new Set(lines.map(({ group }) => group))];
  const over = lines.filter((line) => !isWithin(line)).length;
  const bounded = lines.filter(({ bound }) => bound !== null).length;
  const parts = [
    "# Performance",
    `Written by \`npm run docs:performance\`; \`npm run bench -- --quick\` takes a shorter look. ${bounded - over} of ${bounded} bounds are kept.`,
    "## Method",
    "Ratios hold across machines, times do not: works that are compared are done in turns, A, B, A, B …, after a round to warm up and with the memory cleaned before each, and the median of each stands here (at 100,000 rows of a full check: one round). Processes are measured whole, without a round to warm up.",
    layouts,
    `Measured on ${date}: ${machine.processor}, ${machine.cores} cores, ${machine.platform}, Node ${machine.node}; ${Math.round(seconds / 60)} minutes.`,
    ...groups.flatMap((group) => {
      const [title, about] = headings[group] ?? [group, ""];
      return [`## ${title}`, about, tableOf(lines.filter((line) => line.group === group), group === "requests" ? "tables" : "rows")];
    }),
    ...notes,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
