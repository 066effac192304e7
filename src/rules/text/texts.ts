/** The texts of a table that someone typed, each cell once, with the part it plays. */
import { isBlank } from "../../sheet/text";
import { mayRest, sorted, type Work } from "../../sheet/work";
import type { Indicator, Table, TextField } from "../../tables/table";
import { rememberWork } from "../remember";

export type Part = "name" | "purpose" | "goals" | "goalsDone" | "profile" | "task" | "level3" | "description" | "target" | "basis" | "actual" | "reason" | "title";

export interface TypedText extends TextField {
  readonly part: Part;
}

/** The project's name first, for it is where a reviewer points; then from top to bottom; the title, which often repeats the name, last. Blank cells are left out. */
export const textsOf = rememberWork(function* (table: Table): Work<readonly TypedText[]> {
  const { projectProfile: profile } = table;
  const inside = [
    ...part("purpose", table.purpose),
    ...part("goals", table.goals),
    ...part("goalsDone", table.goalsDone),
    ...part("profile", profile?.projectType, profile?.longTermPlan, profile?.fundRule, profile?.basis, profile?.scope, profile?.conditions, profile?.period),
    ...table.tasks.flatMap(({ name, content }) => part("task", name, content)),
  ];
  for (const [index, indicator] of table.indicators.entries()) {
    if (mayRest(index)) yield null;
    inside.push(...textsOfRow(indicator));
  }
  const inOrder = yield* sorted(inside, (a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  return yield* eachCellOnce([...part("name", table.project.name), ...inOrder, ...part("title", table.title)]);
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
function* eachCellOnce(texts: readonly TypedText[]): Work<TypedText[]> {
  const seen = new Set<string>();
  const kept: TypedText[] = [];
  for (const [index, text] of texts.entries()) {
    if (mayRest(index)) yield null;
    const key = `${text.range.top}/${text.range.left}`;
    if (isBlank(text.text) || seen.has(key)) continue;
    seen.add(key);
    kept.push(text);
  }
  return kept;
}
