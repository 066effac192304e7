/** Keeps the focus in the pane or a tab: what held it may go away with the screen it stood on, and the focus would fall to the page. */
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
    // Whoever works on a sheet is left there.
    const onLeave = (): void => {
      last.current = null;
    };
    // Left on purpose: what they left may go away later.
    const onBlur = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget === null && document.hasFocus()) queueMicrotask(() => last.current === target && last.current?.isConnected && onLeave());
    };
    current?.addEventListener("focusin", onFocus);
    current?.addEventListener("focusout", onBlur);
    window.addEventListener("blur", onLeave);
    return () => {
      current?.removeEventListener("focusin", onFocus);
      current?.removeEventListener("focusout", onBlur);
      window.removeEventListener("blur", onLeave);
    };
  }, [root]);

  // After every change of what is shown: only then can something have gone.
  useEffect(() => {
    const left = before.current;
    before.current = page;
    if (!last.current || last.current.isConnected || document.activeElement !== document.body) return;
    const find = (selector: string): HTMLElement | null => root.current?.querySelector<HTMLElement>(selector) ?? null;
    const opener = page === null && left !== null ? find(`[data-opener="${left}"]`) : null;
    (opener ?? find('[data-home="first"]') ?? find("[data-home]"))?.focus();
  });
}
