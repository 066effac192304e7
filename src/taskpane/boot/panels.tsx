/** How the tabs that are chunks of their own are loaded: each once, and asked for again where it could not be had. */
import type { ReactElement } from "react";
import type { WorkbookHost } from "../../workbook/port";
import type { Controller } from "../controller/controller";
import type { Tab } from "../state/state";
import type { LoadPanel, Panel, PanelProps } from "../components/LazyTab";
import type { EvaluationPart } from "./evaluation";

export interface PanelLoaders {
  readonly loadEvaluation: () => Promise<EvaluationPart>;
  /** Of the tabs, and of the page of all safe fixes. */
  readonly panels: Readonly<Record<Exclude<Tab, "findings"> | "fixes", LoadPanel>>;
}

export function panelLoaders(controller: Controller, host: WorkbookHost): PanelLoaders {
  const loadEvaluation = once(async () => (await import(/* webpackChunkName: "evaluation" */ "./evaluation")).startEvaluation(controller, host));
  // Where its tab cannot be loaded, the tab itself says so.
  const editMethod = async (): Promise<void> => {
    controller.setTab("evaluation");
    const part = await loadEvaluation().catch(() => null);
    await part?.controller.enter();
    part?.controller.editMethod();
  };
  return {
    loadEvaluation,
    panels: {
      structure: once(async () => (await import(/* webpackChunkName: "structure" */ "./structure")).startStructure(controller)),
      funding: once(async () => bound((await import(/* webpackChunkName: "funding" */ "../funding/Panel")).Panel, controller)),
      evaluation: once(async () => {
        const part = await loadEvaluation();
        return (props) => <part.Panel controller={part.controller} {...props} />;
      }),
      settings: once(async () => {
        const { Panel: Settings } = await import(/* webpackChunkName: "settings" */ "../settings/Panel");
        return (props) => <Settings controller={controller} onEditMethod={() => void editMethod()} {...props} />;
      }),
      fixes: once(async () => bound((await import(/* webpackChunkName: "fixes" */ "../fixes/Panel")).Panel, controller)),
    },
  };
}

const bound =
  (Inner: (props: PanelProps & { readonly controller: Controller }) => ReactElement, controller: Controller): Panel =>
  (props) => <Inner controller={controller} {...props} />;

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
