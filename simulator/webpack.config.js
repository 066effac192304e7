/** Builds the simulator page into dist/simulator/. Development only: size does not matter here, the time to build does. */
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlPlugin from "html-webpack-plugin";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "..");

export default {
  mode: "production",
  context: root,
  target: ["web", "es2022"],
  entry: { page: "./simulator/page/index.ts" },
  output: { path: resolve(root, "dist/simulator"), filename: "[name].js", publicPath: "", clean: true },
  devtool: false,
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      { test: /\.ts$/, exclude: /node_modules/, use: "swc-loader" },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
    ],
    // Prebuilt bundles: nothing in them is to be looked up again.
    noParse: /exceljs\.min\.js$/,
  },
  // Univer ships its modules already built; making ten megabytes smaller would take longer than sending them to this machine.
  optimization: { minimize: false, concatenateModules: false, splitChunks: { chunks: "all", cacheGroups: { libraries: { test: /node_modules/, name: "libraries" } } } },
  plugins: [new HtmlPlugin({ template: "./simulator/page/index.html", scriptLoading: "defer" })],
  performance: { hints: false },
  cache: { type: "filesystem", name: "simulator", cacheDirectory: resolve(root, ".cache/webpack"), buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
  stats: { preset: "errors-warnings", assets: true, assetsSpace: 4 },
};
