/** What a server of the add-in's folder says beside each file: the one source; docs/install/nginx.conf says the same, held by a test. */

/** A name with the hash of its content never changes its content. */
const hashed = /(?:^|\/)[^/]+\.[\da-f]{10}\.js$/u;

const always: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** No word on who may frame the page: Excel on the web does, from addresses that differ from office to office. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  return { ...always, "Cache-Control": hashed.test(path) ? "public, max-age=31536000, immutable" : "no-cache" };
}
