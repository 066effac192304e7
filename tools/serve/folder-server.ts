/** A plain static https server of one folder under one path, to this machine only. */
import { createReadStream } from "node:fs";
import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { mimeType } from "../../simulator/server/mime";
import { fileIn } from "../../simulator/server/routes";

export interface FolderServerOptions {
  readonly folder: string;
  /** Such as "/addin/". */
  readonly prefix: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The one it listens on; "localhost" if not given. */
  readonly host?: string;
  readonly key: string | Buffer;
  readonly cert: string | Buffer;
  readonly headersFor?: (path: string) => Readonly<Record<string, string>>;
}

export interface FolderServer {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveFolder({ folder, prefix, port, host = "localhost", key, cert, headersFor = () => ({}) }: FolderServerOptions): Promise<FolderServer> {
  const answer = async (...[request, response]: Parameters<RequestListener>): Promise<void> => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    const found = pathname.startsWith(prefix) ? await fileIn(folder, decodeURIComponent(pathname.slice(prefix.length))) : null;
    if (found === null) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404\n");
      return;
    }
    response.writeHead(200, { ...headersFor(pathname), "Content-Type": mimeType(found) });
    if (request.method === "HEAD") response.end();
    else createReadStream(found).on("error", () => response.destroy()).pipe(response);
  };
  const server = createServer({ key, cert }, (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
