/** Builds the gallery into .cache/gallery, or another folder there: [GALLERY=name] npx webpack -c test/taskpane/gallery/webpack.config.js */
import { resolve } from "node:path";
import HtmlPlugin from "html-webpack-plugin";
import common from "../../../webpack.config.js";

const folder = process.env.GALLERY ?? "gallery";
const base = common({}, { mode: "development" });

export default {
  ...base,
  entry: { gallery: "./test/taskpane/gallery/gallery.tsx" },
  output: { path: resolve(base.context, ".cache", folder), filename: "[name].js", clean: true },
  plugins: [
    new HtmlPlugin({
      filename: "gallery.html",
      templateContent: '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>html,body{margin:0;height:100%}</style></head><body><div id="root"></div></body></html>',
    }),
  ],
  performance: { hints: false },
  cache: { type: "filesystem", name: folder, cacheDirectory: resolve(base.context, ".cache/webpack") },
};
