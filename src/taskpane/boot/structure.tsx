/** The 结构 tab in a chunk of its own, loaded when it is first asked for. */
import type { Panel as TabPanel } from "../components/LazyTab";
import type { Controller } from "../controller/controller";
import { StructureController } from "../structure/controller";
import { Panel } from "../structure/Panel";

export function startStructure(pane: Controller): TabPanel {
  const controller = new StructureController(pane);
  return (props) => <Panel controller={controller} {...props} />;
}
