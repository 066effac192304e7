/** Puts an add-in page into an iframe and answers it as Excel on the web does. */
import type { Grid } from "../grid";
import type { Faults } from "../richapi/faults";
import type { BatchRecord } from "../richapi/session";
import type { SettingsStore } from "../richapi/settings-store";
import type { Shell } from "../shell";
import { readRequest } from "./envelope";
import { Host } from "./host";

export interface AddInOptions {
  /** Not yet in the document: it is named and given its address here, then the caller inserts it. */
  readonly frame: HTMLIFrameElement;
  /** Same host name as this page, https; the port may differ. office.js trusts no other. */
  readonly url: string;
  readonly grid: Grid;
  /** Such as "zh-CN". */
  readonly locale: string;
  /** The web runtime has no `officeTheme`; the frame's colour scheme is what the add-in can see. */
  readonly dark: boolean;
  readonly settings: SettingsStore;
  /** Read anew for every batch, so it may be changed at any time. */
  readonly faults: Faults;
  readonly shell: Shell;
  /** Called when a ribbon command called `event.completed()`. */
  readonly onCommandResult?: (id: string) => void;
  /** The user went out of the pane by a key: Ctrl+F6, or Tab at its end. */
  readonly onLeave?: () => void;
}

export interface AddInConnection {
  /** The batches answered so far, oldest first; for tests and for looking. */
  readonly log: readonly BatchRecord[];
  /** Runs an ExecuteFunction button by its function name, once the page is ready; ends when the add-in calls `event.completed()`. */
  invokeCommand(id: string): Promise<void>;
  /** The user comes into the pane by Ctrl+F6. */
  enter(): void;
  dispose(): void;
}

export function openAddIn(options: AddInOptions): AddInConnection {
  const { frame, url, dark, locale, ...rest } = options;
  // office.js keeps settings in sessionStorage by conversation: a new one for every load.
  const conversationId = crypto.randomUUID();
  const controlId = crypto.randomUUID();
  const address = new URL(url, location.href);
  const host = new Host({
    ...rest,
    locale,
    conversationId,
    controlId,
    pageUrl: location.href,
    send: (message) => frame.contentWindow?.postMessage(message, address.origin),
  });

  const hostInfo = `Excel$Web$16.00$${locale.toLowerCase()}$${conversationId}$$disableLogging$`;
  address.searchParams.set("_host_Info", hostInfo);
  frame.name = JSON.stringify({
    baseFrameName: frame.name,
    hostInfo,
    xdmInfo: `${conversationId}|${controlId}|${location.href}`,
    serializerVersion: 1,
    flights: "[]",
  });
  frame.style.colorScheme = dark ? "dark" : "light";
  frame.src = address.href;

  const listen = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source === null || source !== frame.contentWindow || origin !== address.origin) return;
    const request = readRequest(data, conversationId);
    if (request !== null) void host.receive(request);
  };
  addEventListener("message", listen);

  return {
    log: host.log,
    invokeCommand: (id) => host.invokeCommand(id),
    enter: () => host.enter(),
    dispose() {
      removeEventListener("message", listen);
      host.close();
    },
  };
}
