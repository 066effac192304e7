/** Pictures of every scene of the built gallery: [GALLERY=name] npx tsx test/taskpane/gallery/shoot.ts [folder] [scene …]. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchBrowser } from "../../../tools/browser";
import { scenes } from "./scenes";

const built = join(import.meta.dirname, "../../../.cache", process.env["GALLERY"] ?? "gallery");
const [folder = join(built, "pictures"), ...chosen] = process.argv.slice(2);
const page = pathToFileURL(join(built, "gallery.html")).href;
const names = chosen.length > 0 ? chosen : [...Object.keys(scenes), "checking", "all-clear", "outside"];

/** Width, tone, forced colours. */
const views = [
  [350, "light", false],
  [320, "light", false],
  [480, "light", false],
  [350, "dark", false],
  [350, "light", true],
] as const;

await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
try {
  for (const [width, tone, forced] of views) {
    const context = await browser.newContext({ viewport: { width, height: 780 }, deviceScaleFactor: 2, forcedColors: forced ? "active" : "none", reducedMotion: "reduce" });
    const tab = await context.newPage();
    tab.on("pageerror", (error) => console.error(error.message));
    for (const name of names) {
      await tab.goto(`${page}?scene=${name}&tone=${tone}`);
      await tab.waitForSelector(":is(h1, h2, h3):visible");
      await tab.waitForTimeout(400);
      await tab.screenshot({ path: join(folder, `${name}-${width}-${tone}${forced ? "-forced" : ""}.png`) });
    }
    await context.close();
  }
} finally {
  await browser.close();
}
