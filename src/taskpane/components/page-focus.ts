/** Gives the focus back to 全部安全修复 when the page it opened closes. */
import { useEffect } from "react";

export function usePageFocus(isPreviewing: boolean): void {
  useEffect(() => {
    if (!isPreviewing) return undefined;
    return () => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>('[data-command="fixAll"]')?.focus();
    };
  }, [isPreviewing]);
}
