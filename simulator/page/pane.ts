/** The task pane: its frame, its width, and the add-in's conversation with the open workbook. */
import type { AddInConnection } from "../boot/host-frame";
import { openAddIn } from "../boot/host-frame";
import type { Grid } from "../grid";
import type { Faults } from "../richapi/faults";
import type { SettingsStore } from "../richapi/settings-store";
import type { Shell } from "../shell";
import { byId } from "./elements";
import { FrameTheme } from "./frame-theme";
import { fitWidth, greatestWidth, leastWidth } from "./options";

export interface PaneContent {
  readonly url: string;
  readonly grid: Grid;
  readonly settings: SettingsStore;
  readonly faults: Faults;
  readonly shell: Shell;
  readonly language: string;
  readonly dark: boolean;
  /** The user went out of the pane by a key. */
  readonly onLeave: () => void;
}

const notBuilt = "加载项还没有构建。\n\n先运行 npm run build，再刷新本页。";
const keyStep = 20;

export class Pane {
  private readonly section = byId("pane", HTMLElement);
  private readonly body = byId("pane-body", HTMLElement);
  private readonly handle = byId("handle", HTMLElement);
  private readonly field = byId("width", HTMLInputElement);
  private readonly theme: FrameTheme;
  private connection: AddInConnection | null = null;
  private shell: Shell | null = null;
  private stopFollowing: () => void = () => undefined;

  constructor(width: number, dark: boolean) {
    this.theme = new FrameTheme(dark);
    this.setWidth(width);
    this.field.addEventListener("change", () => this.setWidth(Number(this.field.value)));
    byId("pane-close", HTMLButtonElement).addEventListener("click", () => this.shell?.showPane(false));
    this.handle.addEventListener("pointerdown", (event) => this.drag(event));
    this.handle.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") this.setWidth(this.width + keyStep);
      if (event.key === "ArrowRight") this.setWidth(this.width - keyStep);
    });
  }

  /** Loads the add-in anew; what it was connected to before is left. */
  async load(content: PaneContent): Promise<void> {
    this.connection?.dispose();
    this.connection = null;
    this.follow(content.shell);
    // Of another server nothing may be asked but to show its page.
    const isHere = new URL(content.url).origin === location.origin;
    if (isHere && !(await fetch(content.url)).ok) {
      const words = document.createElement("p");
      words.textContent = notBuilt;
      this.body.replaceChildren(words);
      return;
    }
    const frame = document.createElement("iframe");
    frame.title = "绩效助手";
    const { language, ...rest } = content;
    this.connection = openAddIn({ frame, locale: language, ...rest });
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    this.body.replaceChildren(frame);
    this.theme.install(frame);
    await loaded;
  }

  get log(): AddInConnection["log"] {
    return this.connection?.log ?? [];
  }

  async invoke(functionName: string): Promise<void> {
    if (this.connection === null) throw new Error(notBuilt);
    await this.connection.invokeCommand(functionName);
  }

  /** The user comes into the pane by a key. */
  enter(): void {
    if (!this.section.hidden) this.connection?.enter();
  }

  private follow(shell: Shell): void {
    this.stopFollowing();
    this.shell = shell;
    this.setShown(shell.isPaneShown);
    this.stopFollowing = shell.listen((event) => {
      if (event.type === "pane") this.setShown(event.isShown);
    });
  }

  private setShown(isShown: boolean): void {
    this.section.hidden = !isShown;
    this.handle.hidden = !isShown;
  }

  setDark(dark: boolean): void {
    this.theme.setDark(dark);
    const frame = this.body.querySelector("iframe");
    if (frame !== null) frame.style.colorScheme = dark ? "dark" : "light";
  }

  private get width(): number {
    return this.section.clientWidth;
  }

  private setWidth(width: number): void {
    const fitted = fitWidth(width);
    this.section.style.width = `${fitted}px`;
    this.field.value = String(fitted);
    this.handle.setAttribute("aria-valuenow", String(fitted));
  }

  private drag(start: PointerEvent): void {
    const right = this.section.getBoundingClientRect().right;
    this.handle.setPointerCapture(start.pointerId);
    this.handle.classList.add("dragging");
    document.body.classList.add("resizing");
    const move = (event: PointerEvent): void => this.setWidth(Math.min(greatestWidth, Math.max(leastWidth, right - event.clientX)));
    const end = (): void => {
      this.handle.removeEventListener("pointermove", move);
      this.handle.classList.remove("dragging");
      document.body.classList.remove("resizing");
    };
    this.handle.addEventListener("pointermove", move);
    this.handle.addEventListener("lostpointercapture", end, { once: true });
  }
}
