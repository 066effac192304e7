/** Whose work is in the build: THIRD-PARTY-NOTICES.txt beside it, with the licence of every package that went in. A package without a licence text fails the build unless it is listed here. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import webpack from "webpack";

/** Licences under which a package may be part of the product. */
export const allowedLicences = ["MIT", "ISC", "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"];

/** Packages that name their licence and their author and bring no text of it. */
const withoutText = new Set(["@fluentui/react-icons", "embla-carousel", "embla-carousel-autoplay", "embla-carousel-fade", "saxes"]);

const head = "绩效助手 (Jixiao) contains the work of others, each under the licence that stands with it.\n";

const officeJs = `@microsoft/office-js
Microsoft Office JavaScript (Office.js) API Library, under the Microsoft software license terms of its package (a copy is office/LICENSE.md
where this build brings office.js along). It is distributed unmodified, for use with this add-in only. Microsoft is not responsible for
maintaining, updating or supporting this add-in.
`;

/** @param {string} folder of a package */
export function noticeOf(folder) {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (!allowedLicences.includes(license)) throw new Error(`${name} is under ${license}`);
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)(?:\.|$)/iu.test(file));
  if (files.length === 0 && !withoutText.has(name)) throw new Error(`${name} brings no licence text`);
  const by = typeof author === "string" ? author : (author?.name ?? "");
  const from = typeof repository === "string" ? repository : (repository?.url ?? "");
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  return { name, version, license, text: [`${name} ${version} (${license})`, ...(texts.length > 0 ? texts : [`Licensed under ${license}. ${[by, from].filter((part) => part !== "").join(", ")}`])].join("\n\n") };
}

/** The folder of the package that a module lies in; null for one of our own. @param {string} file */
function packageFolder(file) {
  const at = file.lastIndexOf(`${sep}node_modules${sep}`);
  if (at < 0) return null;
  for (let folder = dirname(file); folder.length > at; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    // Some packages mark the kind of their modules by a package.json without a name.
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version !== undefined) return folder;
  }
  return null;
}

export class Notices {
  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Notices", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "Notices", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const files = [...compilation.modules].flatMap((module) => [module, ...(module.modules ?? [])]).map(({ resource }) => resource).filter((file) => file !== undefined);
        const folders = new Set(files.map(packageFolder).filter((folder) => folder !== null));
        const notices = [...folders].map((folder) => noticeOf(folder)).sort((a, b) => (a.name < b.name ? -1 : 1));
        const texts = [head, officeJs, ...notices.map(({ text }) => `${text}\n`)];
        compilation.emitAsset("THIRD-PARTY-NOTICES.txt", new webpack.sources.RawSource(texts.join(`\n${"-".repeat(80)}\n\n`)));
      });
    });
  }
}
