/** Starts the simulator page: reads the address, opens the workbook, wires the toolbar, offers `window.simulator` to tests. */
import "./page.css";
import { formatRect } from "../files/address";
import type { Value } from "../grid";
import type { BatchRecord } from "../richapi/session";
import type { Faults } from "../richapi/faults";
import type { UniverGrid } from "../univer/grid";
import { byId } from "./elements";
import type { SheetModel } from "./model";
import { modelOf, setCell } from "./model";
import type { Options } from "./options";
import { readOptions, toLanguage } from "./options";
import { Simulator } from "./simulator";

export interface TestApi {
  /** Ends when the first workbook and the pane are loaded. */
  readonly ready: Promise<void>;
  readonly grid: UniverGrid;
  /** May be changed at any time. */
  readonly faults: Faults;
  /** The batches answered since the pane was loaded. */
  readonly log: readonly BatchRecord[];
  open(sample: string): Promise<void>;
  openBytes(name: string, bytes: ArrayLike<number>): Promise<void>;
  /** The workbook as a new .xlsx. */
  copy(): Promise<number[]>;
  /** A ribbon button, by its id or by its function's name; ends when the add-in says it is done. */
  invoke(commandId: string): Promise<void>;
  model(): SheetModel[];
  selection(): { sheet: string; address: string };
  /** As a user types it. */
  setCell(sheetName: string, address: string, value: Value): Promise<void>;
}

declare global {
  interface Window {
    simulator: TestApi;
  }
}

function say(message: string): void {
  const place = byId("message", HTMLElement);
  place.hidden = message === "";
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "知道了";
  close.addEventListener("click", () => (place.hidden = true));
  place.replaceChildren(message, close);
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What a user asks for: a failure is said, not thrown. */
function attempt(action: () => Promise<void>): void {
  action().catch((error: unknown) => say(words(error)));
}

function optionsOfAddress(): Options {
  try {
    return readOptions(new URLSearchParams(location.search), matchMedia("(prefers-color-scheme: dark)").matches);
  } catch (error) {
    say(`地址里的参数不对：${words(error)}`);
    throw error;
  }
}

const options = optionsOfAddress();
const simulator = new Simulator(options, say);

async function listSamples(): Promise<void> {
  const names = (await (await fetch("/samples/")).json()) as string[];
  const list = byId("samples", HTMLSelectElement);
  list.replaceChildren(...names.map((name) => new Option(name.replace(/\.xlsx$/, ""), name)));
  list.value = options.sample;
  list.addEventListener("change", () => attempt(() => simulator.openSample(list.value)));
}

async function openFile(file: File): Promise<void> {
  await simulator.openBytes(file.name, new Uint8Array(await file.arrayBuffer()));
  byId("samples", HTMLSelectElement).value = "";
}

function wireToolbar(): void {
  const chooser = byId("file", HTMLInputElement);
  byId("open", HTMLButtonElement).addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    chooser.value = "";
    if (file !== undefined) attempt(() => openFile(file));
  });
  byId("save", HTMLButtonElement).addEventListener("click", () => attempt(() => simulator.downloadCopy()));
  const language = byId("language", HTMLSelectElement);
  language.value = options.language;
  language.addEventListener("change", () => attempt(() => simulator.setLanguage(toLanguage(language.value))));
  const dark = byId("dark", HTMLInputElement);
  dark.checked = options.dark;
  dark.addEventListener("change", () => simulator.setDark(dark.checked));
  const protect = byId("protect", HTMLInputElement);
  protect.addEventListener("change", () => simulator.setProtected(protect.checked));
}

/** A file may be dropped anywhere but on the pane, which is another document. */
function wireDrop(): void {
  const sign = byId("drop", HTMLElement);
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    sign.hidden = false;
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) sign.hidden = true;
  });
  addEventListener("drop", (event) => {
    sign.hidden = true;
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    attempt(() => openFile(file));
  });
}

/** From the sheet into the pane, as in Excel; office.js has the way back. */
function wireKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.key !== "F6" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    simulator.pane.enter();
  });
}

wireToolbar();
wireDrop();
wireKeys();
/** Where the sample cannot be opened, the pane stands beside an empty workbook. */
async function openFirst(): Promise<void> {
  try {
    await simulator.openSample(options.sample);
  } catch (error) {
    say(words(error));
    await simulator.loadPane();
    throw error;
  }
}

const ready = Promise.all([listSamples(), openFirst()]).then(() => undefined);
ready.catch((error: unknown) => say(words(error)));

window.simulator = {
  ready,
  get grid() {
    return simulator.grid;
  },
  get log() {
    return simulator.pane.log;
  },
  faults: simulator.faults,
  open: (sample) => simulator.openSample(sample),
  openBytes: (name, bytes) => simulator.openBytes(name, Uint8Array.from(bytes)),
  copy: async () => [...(await simulator.copy())],
  invoke: (commandId) => simulator.invoke(commandId),
  model: () => modelOf(simulator.grid),
  selection() {
    const { sheetId, rect } = simulator.grid.selection;
    return { sheet: simulator.grid.sheet(sheetId)?.name ?? "", address: formatRect(rect) };
  },
  setCell: (sheetName, address, value) => setCell(simulator.grid, sheetName, address, value),
};
