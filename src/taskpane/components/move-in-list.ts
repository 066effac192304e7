/** Arrow keys, Home and End over the nodes of a list that is one tab stop. */

/** Whether the key was one that moves. */
export function moveInList(list: HTMLElement, key: string, from: EventTarget): boolean {
  const nodes = [...list.querySelectorAll<HTMLElement>("[data-node]")];
  const at = nodes.findIndex((node) => node === from);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, nodes.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: nodes.length - 1,
  };
  const target = targets[key];
  if (target === undefined) return false;
  nodes[target]?.focus();
  return true;
}
