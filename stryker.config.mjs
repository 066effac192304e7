/** Mutation testing of one folder of the core; tools/mutation.ts goes through them all. */
const folder = process.env["MUTATED_FOLDER"] ?? "src/sheet";
const kept = `.cache/mutation/${folder.replaceAll("/", "-")}`;

export default {
  mutate: [`${folder}/**/*.ts`],
  testRunner: "folder",
  coverageAnalysis: "perTest",
  // Otherwise tsconfig.json is rewritten with the compiler interface that TypeScript 7 does not have.
  tsconfigFile: "none",
  plugins: ["./tools/mutation/runner.mjs", "./tools/mutation/words.mjs"],
  ignorers: ["words"],
  tempDirName: `${kept}.sandbox`,
  ignorePatterns: ["/.cache", "/.ci", "/assets", "/dist", "/docs", "/simulator", "/samples/*.md", "/test/e2e", "/src/taskpane"],
  incremental: process.env["MUTATION_ONE_IN"] === undefined,
  incrementalFile: `${kept}.incremental.json`,
  jsonReporter: { fileName: `${kept}.json` },
  htmlReporter: { fileName: `${kept}.html` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  reporters: ["clear-text", "progress-append-only", "json", "html"],
  concurrency: Number(process.env["MUTATION_CONCURRENCY"] ?? 1),
  // A mutant that never ends is told by its count of steps long before; this is for a busy machine.
  timeoutMS: 8_000,
  maxTestRunnerReuse: 0,
  dryRunTimeoutMinutes: 15,
};
