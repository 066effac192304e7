/** Serves the simulator page, the built add-in, the samples and the manifest over https, to this machine only. */
import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Server } from "node:https";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { makeCertificate } from "./certificate";
import { headers } from "./headers";
import { mimeType } from "./mime";
import type { Folders } from "./routes";
import { find } from "./routes";

/** The one the manifest names. */
export const defaultPort = 3000;
const portsToTry = 20;

export interface ServerOptions {
  /** The next free one is taken when this one is not; 0 lets the system choose. */
  readonly port?: number;
  readonly folders?: Partial<Folders>;
  /** Such as "https://localhost:8443": another server that the manifest names for the add-in. */
  readonly addInOrigin?: string;
}

export interface RunningServer {
  /** Such as "https://localhost:3000/". */
  readonly url: string;
  readonly port: number;
  /** For `--ignore-certificate-errors-spki-list`. */
  readonly certificateFingerprintSpki: string;
  /** The certificate itself, for a client that can be given one to trust. */
  readonly certificate: string;
  close(): Promise<void>;
}

export async function startServer({ port = defaultPort, folders = {}, addInOrigin }: ServerOptions = {}): Promise<RunningServer> {
  const { key, cert, spki } = await makeCertificate();
  const served: Folders = { ...projectFolders(), ...folders };
  const said = headers(addInOrigin);
  const server = createServer({ key, cert }, (request, response) => {
    answer(request, response, served, said).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const taken = await listen(server, port);
  return {
    url: `https://localhost:${taken}/`,
    port: taken,
    certificateFingerprintSpki: spki,
    certificate: cert,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, folders: Folders, headers: Readonly<Record<string, string>>): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...headers, Allow: "GET, HEAD" }).end();
    return;
  }
  const pathname = (request.url ?? "/").replace(/[?#].*$/, "");
  const found = await find(pathname, folders);
  if (found.kind === "none") {
    response.writeHead(404, { ...headers, "Content-Type": "text/plain; charset=utf-8" }).end("找不到\n");
    return;
  }
  if (found.kind === "names") {
    response.writeHead(200, { ...headers, "Content-Type": mimeType(".json") }).end(JSON.stringify(found.names));
    return;
  }
  response.writeHead(200, { ...headers, "Content-Type": mimeType(found.path) });
  if (request.method === "HEAD") response.end();
  else createReadStream(found.path).on("error", () => response.destroy()).pipe(response);
}

async function listen(server: Server, first: number): Promise<number> {
  const last = first === 0 ? 0 : Math.min(first + portsToTry, 65_535);
  for (let port = first; port <= last; port++) {
    const taken = await tryPort(server, port);
    if (taken !== null) return taken;
  }
  throw new Error(`端口 ${first} 至 ${last} 都被占用，用 --port 另给一个`);
}

function tryPort(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, "localhost", () => {
      server.off("error", failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function projectFolders(): Folders {
  const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  return { page: root("dist/simulator"), addIn: root("dist/addin"), samples: root("samples"), manifest: root("manifest.xml") };
}
