/**
 * Builds the add-in into dist/addin/, files for any place on any https server; `npm run manifest` writes the manifest for one.
 * `--env office=cdn` takes office.js from Microsoft instead of the own copy.
 */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import { Notices } from "./tools/notices.js";
import { pageBlocks } from "./tools/rule-pages.js";

const root = dirname(fileURLToPath(import.meta.url));
const officeFrom = join(root, "node_modules/@microsoft/office-js/dist");
const cdn = "https://appsforoffice.microsoft.com";

/** What office.js loads at run time on the platforms Excel has. Unmodified, and never through the bundler. */
const officeFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-web-16.00.js",
  "excel-web-16.00-core.js",
  "excel-win32-16.01.js",
  "excel-win32-16.01-core.js",
  "excel-mac-16.00.js",
  "excel-mac-16.00-core.js",
  "excel-ios-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/** Of the empty text: Fluent makes empty style elements and fills them by script; no inline style with content is let through. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const csp = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

export default (env = {}, { mode = "production" } = {}) => {
  const development = mode === "development";
  const ownOffice = env.office !== "cdn";
  for (const file of officeFiles) {
    if (ownOffice && !existsSync(join(officeFrom, file))) throw new Error(`@microsoft/office-js has no ${file}`);
  }
  return {
    mode,
    context: root,
    target: ["web", "es2022"],
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: resolve(root, "dist/addin"),
      filename: development ? "[name].js" : "[name].[contenthash:10].js",
      publicPath: "",
      clean: true,
    },
    devtool: development ? "cheap-module-source-map" : false,
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" }] },
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        scriptLoading: "defer",
        templateParameters: {
          csp: csp(ownOffice ? "'self'" : `'self' ${cdn}`),
          officeJs: ownOffice ? "office/office.js" : `${cdn}/lib/1/hosted/office.js`,
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: "src/taskpane/page.css", to: "page.css" },
          { from: "src/taskpane/first.js", to: "first.js", info: { minimized: true } },
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { context: "docs/rules", from: "*/*.md", to: "rules/[path][name].json", transform: (text) => JSON.stringify(pageBlocks(text.toString())) },
          ...(ownOffice ? officeFiles.map((file) => ({ from: join(officeFrom, file), to: `office/${file}`, info: { minimized: true } })) : []),
          ...(ownOffice ? [{ from: join(officeFrom, "../LICENSE.md"), to: "office/LICENSE.md" }] : []),
        ],
      }),
      new Notices(),
    ],
    performance: {
      hints: development ? false : "error",
      // Before compression: what the pane weighs plus two percent; compressed it is 146 of 150 KB.
      maxEntrypointSize: 512_000,
      maxAssetSize: 512_000,
      assetFilter: (name) => /\.(js|css)$/.test(name) && !name.startsWith("office/"),
    },
    cache: { type: "filesystem", cacheDirectory: resolve(root, ".cache/webpack"), buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
    stats: { preset: "errors-warnings", assets: true, assetsSpace: 6 },
  };
};
