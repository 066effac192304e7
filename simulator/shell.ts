/** What Excel shows around the workbook for an add-in: the buttons of its ribbon tab, and its pane. */

interface ShellControl {
  readonly id: string;
  readonly enabled: boolean;
}

interface ShellOptions {
  /** Ids of the tabs that are the add-in's. */
  readonly tabs?: readonly string[];
  readonly controls?: readonly ShellControl[];
  readonly isPaneShown?: boolean;
}

type ShellEvent = { readonly type: "enabled"; readonly id: string; readonly enabled: boolean } | { readonly type: "pane"; readonly isShown: boolean };

export class Shell {
  readonly #tabs: ReadonlySet<string>;
  readonly #enabled: Map<string, boolean>;
  readonly #listeners = new Set<(event: ShellEvent) => void>();
  #isPaneShown: boolean;

  constructor({ tabs = [], controls = [], isPaneShown = true }: ShellOptions = {}) {
    this.#tabs = new Set(tabs);
    this.#enabled = new Map(controls.map(({ id, enabled }) => [id, enabled]));
    this.#isPaneShown = isPaneShown;
  }

  hasTab(id: string): boolean {
    return this.#tabs.has(id);
  }

  /** Null for a button the add-in does not have. */
  isEnabled(id: string): boolean | null {
    return this.#enabled.get(id) ?? null;
  }

  setEnabled(id: string, enabled: boolean): void {
    if (!this.#enabled.has(id) || this.#enabled.get(id) === enabled) return;
    this.#enabled.set(id, enabled);
    this.#tell({ type: "enabled", id, enabled });
  }

  get isPaneShown(): boolean {
    return this.#isPaneShown;
  }

  /** A hidden pane's page runs on, as in a shared runtime. */
  showPane(isShown: boolean): void {
    if (this.#isPaneShown === isShown) return;
    this.#isPaneShown = isShown;
    this.#tell({ type: "pane", isShown });
  }

  /** Answers a function that ends it. */
  listen(listener: (event: ShellEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #tell(event: ShellEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
