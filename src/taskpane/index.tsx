/** The page's entry: waits for Excel, puts host, controller and pane together, and answers the ribbon. */
import { createRoot } from "react-dom/client";
import { registerRibbon, type RibbonTasks } from "../commands/ribbon";
import { profiles } from "../profiles";
import { copyText } from "./boot/clipboard";
import { surroundings } from "./boot/office";
import { panelLoaders } from "./boot/panels";
import type { AppProps } from "./components/App";
import { Root } from "./components/Root";
import { messagePause } from "./controller/slices";
import { loadRulePage } from "./rule-page";
import type { Language } from "../rules/rule";
import type { Tongue } from "./words/words-context";
import { languageFor, translator } from "./words/words";

/** Undefined where office.js did not load. */
const office = (globalThis as { Office?: typeof Office }).Office;

/** Asked for at once, so that it loads while Excel is still getting ready. */
const reviewLoading = import(/* webpackChunkName: "review" */ "./boot/review");

async function startPane(language: Language): Promise<{ readonly app: AppProps; readonly tasks: RibbonTasks }> {
  const { ruleAreas, ExcelHost, Controller, Result, createCommands, browserPreferences, ribbonTasks, followRibbon, ...review } = await reviewLoading;
  const host = new ExcelHost();
  const controller = new Controller({
    host,
    review,
    language,
    preferences: browserPreferences(() => window.localStorage, office?.context.partitionKey),
    loadPage: loadRulePage,
    now: () => Date.now(),
    pause: messagePause,
  });
  void controller.start();
  if (office) followRibbon(office, controller.store);
  window.addEventListener("focus", () => void controller.refresh());
  const { loadEvaluation, panels } = panelLoaders(controller, host);
  const app: AppProps = { controller, commands: createCommands(controller), profiles, ruleAreas, Result, panels, onCopy: copyText };
  return { app, tasks: ribbonTasks(controller, loadEvaluation) };
}

async function open(element: HTMLElement): Promise<void> {
  let giveTasks: (tasks: RibbonTasks | Promise<never>) => void = () => undefined;
  const tasks = new Promise<RibbonTasks>((resolve) => {
    giveTasks = resolve;
  });
  // Told to whoever presses a button.
  tasks.catch(() => undefined);
  if (office?.actions) registerRibbon(office, tasks);

  const around = await surroundings(office, { excel: office?.HostType?.Excel, address: window.location.search });
  const inExcel = around === "excel";
  const locale = inExcel ? office?.context.displayLanguage : navigator.language;
  const language = languageFor(locale);
  const tongue: Tongue = { language, t: translator(language) };
  document.documentElement.lang = language;

  // Null as well where the review's chunk cannot be loaded: the same trouble, and the same way out, as office.js missing.
  const pane = inExcel ? await startPane(language).catch(() => null) : null;
  giveTasks(pane?.tasks ?? Promise.reject(new Error("no pane")));
  createRoot(element).render(
    <Root
      tongue={tongue}
      themeHints={themeHints}
      app={pane?.app ?? null}
      trouble={around === "excel" ? "no-office" : around}
      onReload={() => window.location.reload()}
    />,
  );
}

/** Outside a host, office.js has no context to ask. */
const themeHints = (): Office.OfficeTheme | undefined => office?.context?.officeTheme;

const root = document.getElementById("root");
if (root) void open(root);
