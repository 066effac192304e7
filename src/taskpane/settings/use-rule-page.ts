/** The page of a rule over the 设置 tab. */
import { useCallback, useState } from "react";
import type { Controller } from "../controller/controller";
import type { OpenPage } from "../state/state";

export interface RulePageState {
  readonly page: OpenPage | null;
  readonly open: (rule: string) => void;
  readonly close: () => void;
}

export function useRulePage(controller: Controller): RulePageState {
  const [page, setPage] = useState<OpenPage | null>(null);
  const open = useCallback((rule: string): void => {
    setPage({ rule, status: "loading", blocks: [] });
    // Another page, or none, may be wanted by the time it comes.
    const arrive = (arrived: OpenPage): void => setPage((now) => (now?.rule === rule ? arrived : now));
    controller.loadPage(rule).then(
      (blocks) => arrive({ rule, status: "ready", blocks }),
      () => arrive({ rule, status: "failed", blocks: [] }),
    );
  }, [controller]);
  const close = useCallback(() => setPage(null), []);
  return { page, open, close };
}
