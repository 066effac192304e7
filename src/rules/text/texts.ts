/** The texts of a table that someone typed, each cell once, with the part it plays. */
import { remember } from "../../sheet/remember";
import { isBlank } from "../../sheet/text";
import { mayRest, type Work } from "../../sheet/work";
import type { Indicator, Table, TextField } from "../../tables/table";

export type Part = "name" | "purpose" | "goals" | "goalsDone" | "profile" | "task" | "level3" | "description" | "target" | "basis" | "actual" | "reason" | "title";

export interface TypedText extends TextField {
  readonly part: Part;
}

/** What was found in a text. */
export interface FoundIn<Found> {
  readonly text: TypedText;
  readonly found: readonly Found[];
}

/**
 * Looks for something in every text of a table; those with nothing in them are left out. The project's name comes first, for it is where a reviewer points; then from top to bottom;
 * the title, which often repeats the name, last.
 */
export function inTexts<Found>(look: (text: TypedText) => readonly Found[]): (table: Table) => Work<FoundIn<Found>[]> {
  const inAll = (texts: readonly TypedText[]): FoundIn<Found>[] =>
    texts.flatMap((text) => {
      const found = isBlank(text.text) ? [] : look(text);
      return found.length > 0 ? [{ text, found }] : [];
    });
  const inRow = remember((indicator: Indicator) => inAll(textsOfRow(indicator)));
  return function* (table) {
    const inside = inAll(textsAbove(table));
    for (const [index, indicator] of table.indicators.entries()) {
      if (mayRest(index)) yield null;
      for (const one of inRow(indicator)) inside.push(one);
    }
    inside.sort((a, b) => a.text.range.top - b.text.range.top || a.text.range.left - b.text.range.left);
    return eachCellOnce([...inAll(part("name", table.project.name)), ...inside, ...inAll(part("title", table.title))]);
  };
}

const textsAbove = ({ projectProfile: profile, ...table }: Table): TypedText[] => [
  ...part("purpose", table.purpose),
  ...part("goals", table.goals),
  ...part("goalsDone", table.goalsDone),
  ...part("profile", profile?.projectType, profile?.longTermPlan, profile?.fundRule, profile?.basis, profile?.scope, profile?.conditions, profile?.period),
  ...table.tasks.flatMap(({ name, content }) => part("task", name, content)),
];

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
function eachCellOnce<Found>(texts: readonly FoundIn<Found>[]): FoundIn<Found>[] {
  const seen = new Set<string>();
  return texts.filter(({ text: { range } }) => {
    const key = `${range.top}/${range.left}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
