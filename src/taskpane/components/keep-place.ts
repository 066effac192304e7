/** Keeps the focus in the result when what had it goes away: it moves to the row that took its place, else to the next step. */
import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";
import { nodesOf } from "./move-in-list";

interface Held {
  readonly element: Element;
  /** The row or group it stood in, and how far down the list that is. */
  readonly node: string | null;
  readonly index: number;
}

export interface FocusHandlers {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/** A row with lists of its own says by `data-place` that it is one. */
export function useKeepPlace(root: RefObject<HTMLElement | null>): FocusHandlers {
  const held = useRef<Held | null>(null);

  const hold = (element: Element): void => {
    const row = element.closest("[data-place]") ?? element.closest("li");
    const node = (element.closest<HTMLElement>("[data-node]") ?? row?.querySelector<HTMLElement>("[data-node]"))?.dataset["node"] ?? null;
    const index = node === null || !root.current ? -1 : nodesOf(root.current).findIndex((each) => each.dataset["node"] === node);
    held.current = { element, node, index };
  };

  const settle = (): void => {
    const { current } = held;
    if (!current || !root.current) return;
    if (current.element.isConnected) {
      // Rows above may have come or gone.
      if (current.node !== null) hold(current.element);
      return;
    }
    // While the user works on the sheet, the focus is theirs: it is settled when they come back.
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    const nodes = nodesOf(root.current);
    const same = nodes.find((each) => each.dataset["node"] === current.node);
    const heir = current.index === -1 ? undefined : nodes[Math.min(current.index, nodes.length - 1)];
    (same ?? heir ?? document.querySelector<HTMLElement>("[data-primary]"))?.focus();
  };

  useLayoutEffect(settle);
  useLayoutEffect(() => {
    const onReturn = (): void => settle();
    window.addEventListener("focus", onReturn);
    return () => window.removeEventListener("focus", onReturn);
  });

  return {
    onFocus: ({ target }) => hold(target),
    // Not told of elements that go away: React is deaf while it changes the page.
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget === null ? document.hasFocus() : !root.current?.contains(relatedTarget)) held.current = null;
    },
  };
}
