/** Which of Univer's commands are the user changing a sheet: what a protected sheet does not allow. */
import type { ICommandInfo } from "@univerjs/core";

const edits = new RegExp(
  `^sheet\\.command\\.(${[
    "set-range-values", "clear-selection", "insert-", "delete-range", "remove-row", "remove-col", "move-(range|rows|cols)", "paste", "cut",
    "set-(style|bold|italic|underline|strike|font|text|background|horizontal|vertical|border|row-height|col-width|worksheet-row|worksheet-col)",
    "add-worksheet-merge", "remove-worksheet-merge", "auto-fill", "refill", "copy-(down|right)", "reorder-range", "numfmt",
    "(add|set|delete)-conditional-rule", "note\\.",
  ].join("|")})`,
);
const openEditor = "sheet.operation.set-cell-edit-visible";

export function isEdit({ id, params }: Pick<ICommandInfo, "id" | "params">): boolean {
  const { visible }: { readonly visible?: boolean } = params ?? {};
  if (id === openEditor) return visible === true;
  return edits.test(id);
}
