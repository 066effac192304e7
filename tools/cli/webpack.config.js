/** Builds the command line into dist/cli/, for Node alone: without the sources to compile it starts several times as fast. `--env entries=name:file,…` builds other scripts, to `--env out=folder`. */
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Notices } from "../notices.js";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const own = "main:./src/cli/main.ts,worker:./src/cli/worker.ts";

export default ({ entries = own, out = "dist/cli" } = {}) => ({
  mode: "production",
  context: root,
  target: "node20",
  entry: Object.fromEntries(entries.split(",").map((entry) => entry.split(":"))),
  experiments: { outputModule: true },
  output: { path: resolve(root, out), filename: "[name].mjs", chunkFilename: "[id].mjs", module: true, chunkFormat: "module", clean: true },
  resolve: { extensions: [".ts", ".js"] },
  // import.meta.url stays: what lies beside a file is found from where it is.
  module: { parser: { javascript: { url: false, importMeta: false } }, rules: [{ test: /\.ts$/, exclude: /node_modules/, use: "swc-loader" }] },
  // Errors name their functions.
  optimization: { minimize: false },
  plugins: [new Notices()],
  cache: { type: "filesystem", name: `cli-${out.replaceAll("/", "-")}`, cacheDirectory: resolve(root, ".cache/webpack"), buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
  stats: "errors-warnings",
});
