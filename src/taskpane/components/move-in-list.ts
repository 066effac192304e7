/** Arrow keys, Home, End and whole pages over the nodes of a list that is one tab stop. */

/** About what a pane of usual height shows. */
const page = 8;

export const nodesOf = (list: ParentNode): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[data-node]")];

/** Whether the key was one that moves. */
export function moveInList(list: HTMLElement, key: string, from: EventTarget): boolean {
  const nodes = nodesOf(list);
  const at = nodes.findIndex((node) => node === from);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: nodes.length - 1,
  };
  const target = targets[key];
  if (target === undefined) return false;
  nodes[Math.max(0, Math.min(target, nodes.length - 1))]?.focus();
  return true;
}
