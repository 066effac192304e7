/** `npm run manifest -- https://host/path/`: writes the manifest for that place. `--out`, `--id new|GUID`, `--dev`, `--check`. */
import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ManifestError, readBaseUrl } from "./manifest/base-url";
import { checkPlace } from "./manifest/check-place";
import { makeManifest } from "./manifest/make-manifest";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const usage = `用法：npm run manifest -- https://服务器/文件夹/ [选项]
  --out 文件      写到哪里（默认 dist/addin/manifest.xml，带 --dev 时 manifest-dev.xml）
  --id new|GUID   另用一个编号；默认是正式版固定的编号，升级要用同一个
  --dev           开发用：编号、名称都与正式版不同，可以并存
  --check         写完再查这个网址：证书、文件、类型、缓存对不对；自建 CA 用 NODE_EXTRA_CA_CERTS=ca.crt 指明`;

/** An option nobody knows is said in the words of the tool. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { out: { type: "string" }, id: { type: "string" }, dev: { type: "boolean", default: false }, check: { type: "boolean", default: false } },
    });
  } catch (error) {
    throw new ManifestError(`${error instanceof Error ? error.message : String(error)}\n${usage}`, { cause: error });
  }
}

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

try {
  const { values, positionals } = readArguments();
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new ManifestError(usage);
  const baseUrl = readBaseUrl(given);
  const id = values.id === "new" ? randomUUID() : values.id;
  const xml = makeManifest(readFileSync(join(root, "manifest.xml"), "utf8"), { baseUrl, version, id, development: values.dev });
  const out = resolve(values.out ?? join(root, "dist/addin", values.dev ? "manifest-dev.xml" : "manifest.xml"));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, xml);
  console.log(`清单：${relative(process.cwd(), out)}\n网址：${baseUrl}taskpane.html`);
  if (values.id === "new") console.log(`编号：${id}（记下来，升级时用 --id ${id}）`);
  if (values.check) {
    const troubles = await checkPlace(baseUrl);
    for (const trouble of troubles) console.error(`✗ ${trouble}`);
    if (troubles.length === 0) console.log("✓ 证书、文件、类型、缓存都对");
    process.exitCode = troubles.length === 0 ? 0 : 1;
  }
} catch (error) {
  if (!(error instanceof ManifestError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
