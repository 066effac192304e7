/** The 结构 tab. */
import type { ReactElement } from "react";
import type { PanelProps } from "../components/LazyTab";
import { useTabStyles } from "../components/tab-scroll";
import type { Controller } from "../controller/controller";

export function Panel({ notice }: PanelProps & { readonly controller: Controller }): ReactElement {
  const { scroller } = useTabStyles();
  return <div className={scroller}>{notice}</div>;
}
