/** Keeps the focus in the tab: what held it may go away with the screen it stood on, and the focus would fall to the page. */
import { type RefObject, useEffect, useRef } from "react";

/** `page`: the page over the tab; whoever leaves it comes back to where it was opened from. Elements say so by `data-opener`; `data-home` is where to go otherwise, the first that is there. */
export function useKeepFocus(root: RefObject<HTMLElement | null>, page: string | null): void {
  const last = useRef<Element | null>(null);
  const before = useRef(page);
  useEffect(() => {
    const { current } = root;
    const onFocus = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
    };
    current?.addEventListener("focusin", onFocus);
    return () => current?.removeEventListener("focusin", onFocus);
  }, [root]);

  // After every change of the tab: only then can something have gone.
  useEffect(() => {
    const left = before.current;
    before.current = page;
    if (!last.current || last.current.isConnected || document.activeElement !== document.body) return;
    const find = (selector: string): HTMLElement | null => root.current?.querySelector<HTMLElement>(selector) ?? null;
    const opener = page === null && left !== null ? find(`[data-opener="${left}"]`) : null;
    (opener ?? find('[data-home="first"]') ?? find("[data-home]"))?.focus();
  });
}
