/** The texts of a table that someone typed, each cell once, with the part it plays. */
import { isBlank } from "../../sheet/text";
import type { Indicator, Table, TextField } from "../../tables/table";
import { remember } from "../remember";

export type Part = "name" | "purpose" | "goals" | "goalsDone" | "profile" | "task" | "level3" | "description" | "target" | "basis" | "actual" | "reason" | "title";

export interface TypedText extends TextField {
  readonly part: Part;
}

/** The project's name first, for it is where a reviewer points; then from top to bottom; the title, which often repeats the name, last. Blank cells are left out. */
export const textsOf = remember((table: Table): readonly TypedText[] => {
  const { projectProfile: profile } = table;
  const inside = [
    ...part("purpose", table.purpose),
    ...part("goals", table.goals),
    ...part("goalsDone", table.goalsDone),
    ...part("profile", profile?.projectType, profile?.longTermPlan, profile?.fundRule, profile?.basis, profile?.scope, profile?.conditions, profile?.period),
    ...table.tasks.flatMap(({ name, content }) => part("task", name, content)),
    ...table.indicators.flatMap(textsOfRow),
  ];
  const texts = [...part("name", table.project.name), ...inside.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left), ...part("title", table.title)];
  return eachCellOnce(texts.filter(({ text }) => !isBlank(text)));
});

const textsOfRow = ({ level3, description, target, basis, actual, reason }: Indicator): TypedText[] => [
  ...part("level3", level3),
  ...part("description", description),
  ...part("target", target),
  ...part("basis", basis),
  ...part("actual", actual),
  ...part("reason", reason),
];

const part = (name: Part, ...fields: readonly (TextField | null | undefined)[]): TypedText[] =>
  fields.flatMap((field) => (field ? [{ part: name, text: field.text, range: field.range }] : []));

/** A cell merged over several rows is read on each of them. */
function eachCellOnce(texts: readonly TypedText[]): TypedText[] {
  const seen = new Set<string>();
  return texts.filter(({ range }) => {
    const key = `${range.top}/${range.left}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
