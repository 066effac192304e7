/** How the tabs that are chunks of their own are loaded: each once, and asked for again where it could not be had. */
import type { ReactElement } from "react";
import type { WorkbookHost } from "../../workbook/port";
import type { Controller } from "../controller/controller";
import type { Tab } from "../state/state";
import type { LoadPanel, Panel, PanelProps } from "../components/LazyTab";
import type { EvaluationPart } from "./evaluation";

export interface PanelLoaders {
  readonly loadEvaluation: () => Promise<EvaluationPart>;
  readonly panels: Readonly<Record<Exclude<Tab, "findings">, LoadPanel>>;
}

export function panelLoaders(controller: Controller, host: WorkbookHost): PanelLoaders {
  const loadEvaluation = once(async () => (await import(/* webpackChunkName: "evaluation" */ "./evaluation")).startEvaluation(controller, host));
  return {
    loadEvaluation,
    panels: {
      structure: once(async () => bound((await import(/* webpackChunkName: "structure" */ "../structure/Panel")).Panel, controller)),
      funding: once(async () => bound((await import(/* webpackChunkName: "funding" */ "../funding/Panel")).Panel, controller)),
      evaluation: once(async () => {
        const part = await loadEvaluation();
        return (props) => <part.Panel controller={part.controller} {...props} />;
      }),
      settings: once(async () => bound((await import(/* webpackChunkName: "settings" */ "../settings/Panel")).Panel, controller)),
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
