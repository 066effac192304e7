/** Draws assets/*.svg as the PNG sizes Office asks for: npx tsx tools/icons.ts. The PNGs are committed. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "./browser";

const assets = join(import.meta.dirname, "../assets");

/** The add-in's own mark goes into its listing as well; the commands' need only the ribbon's sizes and their double. */
const sizes: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 32, 64, 80, 128],
  check: [16, 32, 64, 80],
  mark: [16, 32, 64, 80],
  clear: [16, 32, 64, 80],
  list: [16, 32, 64, 80],
  evaluate: [16, 32, 64, 80],
};

const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const [name, all] of Object.entries(sizes)) {
    const svg = await readFile(join(assets, `${name}.svg`), "utf8");
    for (const size of all) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await writeFile(join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
