/** What is printed in place of a figure that is not there. */
import type { MoneyCell } from "../../review/funding-view";
import { minus } from "./figures";
import type { FundingTranslate } from "./words/words";

/** `blank`: how an empty cell is called here. */
export function cellText(cell: MoneyCell | null, words: FundingTranslate, blank: "blank" | "asNought" = "blank"): string {
  if (cell === null) return words("none");
  if (cell.state === "blank") return words(blank);
  return cell.state === "figure" ? minus(cell.text) : cell.text;
}
