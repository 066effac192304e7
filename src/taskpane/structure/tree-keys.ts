/** Arrow keys over the tree: up and down from line to line, left and right within a line, left of it to its level 1. */
import { moveInList } from "../components/move-in-list";

/** Whether the key was one that moves. */
export function moveInTree(list: HTMLElement, key: string, from: EventTarget): boolean {
  const line = from instanceof HTMLElement ? from.closest<HTMLElement>("[data-line]") : null;
  const main = line?.querySelector<HTMLElement>("[data-node]");
  if (!line || !main) return false;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return moveInList(list, key, main);
  const stops = [...line.querySelectorAll<HTMLElement>("[data-stop]")];
  const beside = stops[stops.findIndex((stop) => stop === from) + (key === "ArrowLeft" ? -1 : 1)];
  const level1 = key === "ArrowLeft" ? line.closest("[data-level1]")?.querySelector<HTMLElement>("[data-node]") : null;
  (beside ?? level1)?.focus();
  return true;
}
