/** Unit, property and component tests; the browser tests live in test/e2e and run on their own. */
const transform = { "\\.[cm]?[jt]sx?$": ["@swc/jest", { module: { type: "commonjs" } }] };

/** Packages that ship ES modules only: Univer with what it needs, marked and numfmt. */
const esModules = [
  "@univerjs", "@sparticuz", "lodash-es", "nanoid", "numfmt", "rbush", "quickselect", "kdbush", "flatqueue", "cjk-regex", "unicode-regex", "regexp-util",
  "franc-min", "trigram-utils", "n-gram", "collapse-white-space", "marked",
];

export default {
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["<rootDir>/test/e2e/", "\\.libreoffice\\.test\\.ts$"],
  testEnvironment: "node",
  setupFiles: ["<rootDir>/test/support/properties.ts"],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join("|")})/)`],
  workerIdleMemoryLimit: "1GB",
};
