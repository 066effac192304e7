/** Loads Microsoft's own, unmodified Excel runtime into this realm, with as much of a browser window as it asks for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface RichApiMessage {
  readonly type: "richApiMessage";
  readonly entries: readonly {
    readonly messageCategory: number;
    readonly messageType: number;
    readonly targetId: string;
    readonly message: string;
    readonly id: string;
    readonly isRemoteOverride: boolean;
  }[];
}

export type BatchCallback = (
  result: { status: "succeeded"; value: { data: [number, string[], string] } } | { status: "failed"; error: { code: number; message: string } },
) => void;

export interface OfficeRuntime {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly OSF: {
    readonly DDA: {
      readonly RichApi: {
        executeRichApiRequestAsync?: (message: readonly unknown[], callback: BatchCallback) => void;
        richApiMessageManager?: { register(handler: (message: RichApiMessage) => void): Promise<void> };
      };
    };
  };
}

type Evaluate = (window: object) => OfficeRuntime;

let compiled: { readonly evaluate: Evaluate; readonly names: readonly string[] } | null = null;

/** The debug build: it declares each of its globals on a line of its own, by which they can be found. */
function compile() {
  const folder = join(process.cwd(), "node_modules/@microsoft/office-js/dist");
  const source = readFileSync(join(folder, "excel-web-16.00.debug.js"), "utf8");
  const names = [...source.matchAll(/^var (\w+)/gm)].map((match) => match[1] ?? "");
  // `with` makes the window the script's global scope; a Function keeps arrays and errors those of the test's realm.
  const body = `with (window) {${source}\n;return { Excel, Office, OfficeExtension, OSF };}`;
  const script = Reflect.construct(Function, ["window", body]);
  const evaluate: Evaluate = (window) => Reflect.apply(script, window, [window]);
  return { evaluate, names };
}

const nothing = () => undefined;

function makeWindow(names: readonly string[]): Record<string, unknown> {
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const location = { href: "https://localhost/taskpane.html", search: "", hash: "", hostname: "localhost", protocol: "https:" };
  const document = {
    URL: location.href,
    location,
    cookie: "",
    body: { appendChild: nothing },
    documentElement: {},
    addEventListener: nothing,
    createElement: () => ({ style: {}, setAttribute: nothing }),
    getElementsByTagName: () => [],
  };
  const window: Record<string, unknown> = {
    document,
    location,
    name: "",
    navigator: { userAgent: "node", language: "zh-CN" },
    history: {},
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    setTimeout,
    clearTimeout,
    sessionStorage: storage,
    localStorage: storage,
  };
  for (const name of names) window[name] = undefined;
  for (const self of ["window", "self", "top", "parent"]) window[self] = window;
  return window;
}

/** A fresh runtime: no context, registration or handler of an earlier one. */
export function loadRuntime(): { readonly runtime: OfficeRuntime; readonly window: Record<string, unknown> } {
  compiled ??= compile();
  const window = makeWindow(compiled.names);
  const runtime = compiled.evaluate(window);
  return { runtime, window };
}
