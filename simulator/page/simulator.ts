/** One page's state: the open workbook, the pane beside it, and what the toolbar sets. */
import { readXlsx } from "../files/read-xlsx";
import { writeXlsx } from "../files/write-xlsx";
import type { Faults } from "../richapi/faults";
import type { SettingsStore } from "../richapi/settings-store";
import { memorySettings } from "../richapi/settings-store";
import { Shell } from "../shell";
import { blankWorkbook } from "../univer/blank";
import type { UniverGrid } from "../univer/grid";
import { byId } from "./elements";
import type { Control, Manifest } from "./manifest";
import { parseManifest } from "./manifest";
import type { Language, Options } from "./options";
import { Pane } from "./pane";
import { drawRibbon } from "./ribbon";
import { Spreadsheet } from "./spreadsheet";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export class Simulator {
  /** Read anew for every batch; a test may change it at any time. */
  readonly faults: Faults;
  readonly pane: Pane;
  grid: UniverGrid;
  private readonly spreadsheet: Spreadsheet;
  private settings: SettingsStore = memorySettings();
  private language: Language;
  private dark: boolean;
  private manifest: Manifest | null = null;
  private shell: Shell;
  private leaveRibbon: () => void = () => undefined;

  constructor({ faults, width, dark, language, isPaneShown }: Options, private readonly say: (message: string) => void) {
    this.faults = faults;
    this.language = language;
    this.dark = dark;
    this.pane = new Pane(width, dark);
    this.shell = new Shell({ isPaneShown });
    this.spreadsheet = new Spreadsheet({
      container: byId("grid", HTMLElement),
      dark,
      onRefused: (sheet) => say(`工作表“${sheet}”受保护，不能修改。取消勾选“保护本工作表”再改。`),
    });
    const blank = "空白.xlsx";
    this.grid = this.spreadsheet.show(blankWorkbook(blank));
    byId("book-name", HTMLElement).textContent = blank;
    this.paint();
  }

  async openSample(name: string): Promise<void> {
    const answer = await fetch(`/samples/${encodeURIComponent(name)}`);
    if (!answer.ok) throw new Error(`没有示例 ${name}`);
    await this.openBytes(name, new Uint8Array(await answer.arrayBuffer()));
  }

  /** The workbook open before stays open when these bytes are none. */
  async openBytes(name: string, bytes: Uint8Array): Promise<void> {
    const { data, lost } = await readXlsx(name, bytes);
    this.settings = memorySettings();
    this.grid = this.spreadsheet.show(data);
    byId("book-name", HTMLElement).textContent = name;
    document.title = `${name} · 绩效助手模拟器`;
    this.say(lost.length === 0 ? "" : `这份工作簿里有模拟器不显示、副本也不保留的内容：${lost.join("、")}。原文件不会改动。`);
    this.showProtection();
    this.grid.listen((event) => {
      if (event.type === "activated") this.showProtection();
    });
    await this.grid.settled();
    await this.loadPane();
  }

  copy(): Promise<Uint8Array> {
    return writeXlsx(this.grid.snapshot());
  }

  async downloadCopy(): Promise<void> {
    const bytes = await this.copy();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: xlsxType }));
    link.download = this.grid.name.replace(/(\.xlsx)?$/i, "-副本.xlsx");
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async loadPane(): Promise<void> {
    const manifest = parseManifest(await (await fetch("/manifest.xml")).text(), this.language);
    this.manifest = manifest;
    this.shell = new Shell({ tabs: [manifest.tabId], controls: manifest.groups.flatMap((group) => group.controls), isPaneShown: this.shell.isPaneShown });
    this.leaveRibbon();
    this.leaveRibbon = drawRibbon(byId("ribbon", HTMLElement), manifest, this.shell, (control) => this.press(control));
    byId("pane-title", HTMLElement).textContent = manifest.name;
    const { grid, settings, faults, shell, language, dark } = this;
    await this.pane.load({ url: manifest.paneUrl, grid, settings, faults, shell, language, dark, onLeave: () => this.spreadsheet.focus() });
  }

  /** By a control's id in the manifest, or by the name of its function. */
  async invoke(commandId: string): Promise<void> {
    const controls = this.manifest?.groups.flatMap((group) => group.controls) ?? [];
    const control = controls.find(({ id, action }) => id === commandId || (action.kind === "function" && action.name === commandId));
    if (control === undefined) throw new Error(`manifest.xml 里没有命令 ${commandId}`);
    await this.run(control);
  }

  async setLanguage(language: Language): Promise<void> {
    this.language = language;
    await this.loadPane();
  }

  setDark(dark: boolean): void {
    this.dark = dark;
    this.spreadsheet.setDark(dark);
    this.pane.setDark(dark);
    this.paint();
  }

  setProtected(value: boolean): void {
    this.grid.sheet(this.grid.activeSheetId)?.setProtected(value);
  }

  private async run({ action }: Control): Promise<void> {
    if (action.kind === "pane") this.shell.showPane(true);
    else await this.pane.invoke(action.name);
  }

  private async press(control: Control): Promise<void> {
    try {
      await this.run(control);
    } catch (error) {
      this.say(`“${control.label}”没有完成：${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private showProtection(): void {
    byId("protect", HTMLInputElement).checked = this.grid.sheet(this.grid.activeSheetId)?.isProtected === true;
  }

  private paint(): void {
    document.documentElement.classList.toggle("dark-page", this.dark);
  }
}
