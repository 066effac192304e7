/** Which entry of a view a field stands for, and what typing into it comes to. Pure. */
import type { Entry, EntryCell, EvaluationView, ViewRow } from "../../review/evaluation-view";
import { type Typed, typedActual, typedNumber } from "./typed";

/** What is typed where. */
export type EntryPlace =
  | { readonly row: string; readonly what: "actual" | "weight" | "score" | "reason" }
  /** `line`: -1 for the total, else the number of the part. */
  | { readonly row: "execution"; readonly what: "budget" | "adjusted" | "executed" | "reason"; readonly line: number };

/** Null where there is nothing to write: no cell, or the same text. */
export function entered(view: EvaluationView, place: EntryPlace, text: string): { readonly cell: EntryCell; readonly typed: Typed } | null {
  const found = "line" in place ? { entry: ofExecution(view, place), row: null } : ofRow(view, place);
  const cell = found.entry?.cell;
  if (!cell || text.trim() === found.entry.text) return null;
  return { cell, typed: typed(place, text, cell, found.row, view.isGenerated) };
}

function ofExecution({ execution }: EvaluationView, { what, line }: Extract<EntryPlace, { line: number }>): Entry | null {
  if (what === "reason") return execution?.reason ?? null;
  return (line < 0 ? execution?.total : execution?.parts[line])?.[what] ?? null;
}

function ofRow({ groups }: EvaluationView, { row: id, what }: Exclude<EntryPlace, { line: number }>): { readonly entry: Entry | null; readonly row: ViewRow | null } {
  const row = groups.flatMap(({ rows }) => rows).find((one) => one.id === id) ?? null;
  return { entry: row?.[what] ?? null, row };
}

function typed({ what }: EntryPlace, text: string, cell: EntryCell, row: ViewRow | null, isGenerated: boolean): Typed {
  if (what === "reason") return { value: text.trim() };
  if (what === "score") return typedNumber(text, cell, { min: row?.score?.min ?? null, max: row?.score?.max ?? null });
  if (what === "weight") return typedNumber(text, cell, { min: "0", max: null, isStrict: true });
  if (what !== "actual") return typedNumber(text, cell, { min: "0", max: null });
  return typedActual(text, row?.actualKind ?? "text", cell, row?.unit ?? "", !isGenerated);
}
