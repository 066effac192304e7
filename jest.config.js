/** Unit, property and component tests; the browser tests live in test/e2e and run on their own. */
const transform = { "\\.[cm]?[jt]sx?$": ["@swc/jest", { module: { type: "commonjs" } }] };

export default {
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["<rootDir>/test/e2e/"],
  testEnvironment: "node",
  transform,
  transformIgnorePatterns: ["/node_modules/(?!(@univerjs|@sparticuz|lodash-es|nanoid|numfmt)/)"],
  workerIdleMemoryLimit: "1GB",
};
