/** A tab's one scroller, and its scroll place while another tab is shown. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type RefObject, useLayoutEffect } from "react";

export const useTabStyles = makeStyles({
  scroller: {
    flex: "1 1 0",
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    overflowY: "auto",
    scrollbarGutter: "stable",
    scrollbarWidth: "thin",
    scrollPaddingTop: "36px",
    // What the undo bar covers.
    scrollPaddingBottom: "var(--undo-bar, 0px)",
    "& > *": { flexShrink: 0 },
    paddingBottom: `calc(${tokens.spacingVerticalS} + var(--undo-bar, 0px))`,
  },
});

const places = new Map<string, number>();

/** `key` names what is scrolled: a tab, or a page over it. */
export function useTabScroll(element: RefObject<HTMLElement | null>, key: string): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    current.scrollTo?.({ top: places.get(key) ?? 0 });
    // Kept as it happens: when the key changes, what is scrolled has changed already.
    const keep = (): void => void places.set(key, current.scrollTop);
    current.addEventListener("scroll", keep, { passive: true });
    return () => current.removeEventListener("scroll", keep);
  }, [element, key]);
}
