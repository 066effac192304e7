/** A page of the pane in one state, for looking at it: gallery.html?scene=findings&tone=dark&lang=en-US. Never shipped. */
import { createRoot } from "react-dom/client";
import { profiles } from "../../../src/profiles";
import { newChecker, describe, ruleAreas, leftOut, Result, writeFindingsList } from "../../../src/taskpane/boot/review";
import { panelLoaders } from "../../../src/taskpane/boot/panels";
import { createCommands } from "../../../src/taskpane/commands";
import { App } from "../../../src/taskpane/components/App";
import { Frame } from "../../../src/taskpane/components/Frame";
import { Outside } from "../../../src/taskpane/components/Outside";
import { Controller } from "../../../src/taskpane/controller/controller";
import { messagePause } from "../../../src/taskpane/controller/slices";
import type { State } from "../../../src/taskpane/state/state";
import { languageFor, translator } from "../../../src/taskpane/words/words";
import { FakeHost } from "../fake-host";
import { FakePreferences } from "../fake-preferences";
import { fakePage } from "../make-controller";
import { seedWorkbook } from "../seed-workbook";
import { scenes } from "./scenes";

const query = new URLSearchParams(window.location.search);
const language = languageFor(query.get("lang") ?? "zh-CN");
const tone = query.get("tone") === "dark" ? "dark" : "light";
const name = query.get("scene") ?? "findings";
const t = translator(language);

const now = (): number => new Date(2024, 10, 5, 14, 32).getTime();

function controllerOf(host: FakeHost): Controller {
  return new Controller({ host, review: { newChecker, describe, leftOut, writeFindingsList }, language, preferences: new FakePreferences(), loadPage: fakePage, now, pause: messagePause });
}

/** States that cannot be reached and held: a check half way, and one that found nothing. */
async function posed(controller: Controller): Promise<Partial<State>> {
  await controller.start();
  await controller.setScope("workbook");
  await controller.check();
  const { checked } = controller.store.getState();
  if (!checked) throw new Error("nothing was checked");
  if (name === "checking") {
    const { tables } = checked;
    const counts = Object.fromEntries(
      tables.slice(0, 11).map((table) => {
        const own = { error: 0, warning: 0, info: 0 };
        for (const item of checked.items) if (item.group === table.id) own[item.severity] += 1;
        return [table.id, own];
      }),
    );
    return { progress: { visible: true, tables, done: 11, counts } };
  }
  return { checked: { ...checked, items: checked.items.filter((item) => item.severity === "info").slice(0, 2) }, marks: { cells: 17, checkedAt: 1 } };
}

async function open(element: HTMLElement): Promise<void> {
  const scene = scenes[name];
  const host = scene?.host() ?? new FakeHost(seedWorkbook(name === "checking" ? "平乡县总工会" : "临西县总工会"));
  const controller = controllerOf(host);
  const { loadEvaluation, panels } = panelLoaders(controller, host);
  const evaluation = await loadEvaluation();
  if (scene) await scene.play(controller, host, evaluation.controller);
  else controller.store.setState(await posed(controller));
  createRoot(element).render(
    <Frame tone={tone} tongue={{ language, t }}>
      {name === "outside" ? (
        <Outside trouble="outside" onReload={() => undefined} />
      ) : (
        <App controller={controller} commands={createCommands(controller)} profiles={profiles} ruleAreas={ruleAreas} Result={Result} panels={panels} onCopy={async () => undefined} />
      )}
    </Frame>,
  );
}

const root = document.getElementById("root");
if (root) void open(root);
