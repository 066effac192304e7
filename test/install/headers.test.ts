/** The headers of the add-in's folder: one source, and an nginx configuration that says no more and no less. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { headersFor } from "../../tools/serve/headers";

const configuration = readFileSync(join(__dirname, "../../docs/install/nginx.conf"), "utf8");

describe("headers", () => {
  it.each([
    ["taskpane.0123456789.js", true],
    ["/jixiao/settings.abcdef0123.js", true],
    ["taskpane.html", false],
    ["manifest.xml", false],
    ["first.js", false],
    ["office/excel-web-16.00.js", false],
    ["evil.0123456789.js/taskpane.html", false],
    ["short.01234.js", false],
  ])("%s is kept for ever: %s", (path, isKept) => {
    expect(headersFor(path)["Cache-Control"]).toBe(isKept ? "public, max-age=31536000, immutable" : "no-cache");
  });

  it("are the ones of the nginx configuration", () => {
    const said = [...configuration.matchAll(/add_header\s+(\S+)\s+("?)([^";]+?)\2(?: always)?;/gu)].map((match) => [match[1] ?? "", match[3] ?? ""]);
    const kept = headersFor("a.0123456789.js");
    expect(Object.fromEntries(said)).toEqual({ ...kept, "Cache-Control": "$jixiao_cache" });
    expect(configuration).toContain(`"${kept["Cache-Control"]}"`);
    expect(configuration).toContain(`"${headersFor("taskpane.html")["Cache-Control"]}"`);
  });
});
