/** The directions of docs/architecture: floor by floor, no circles. */
const floor = (name, from, to) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: `^src/`, pathNot: to },
});

module.exports = {
  forbidden: [
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    floor("sheet-is-the-ground", "^src/sheet/", "^src/sheet/"),
    floor("target-on-sheet", "^src/target/", "^src/(sheet|target)/"),
    floor("profiles-are-data", "^src/profiles/", "^src/(sheet|target|profiles)/"),
    floor("tables-on-target", "^src/tables/", "^src/(sheet|target|profiles|tables)/"),
    floor("scoring-on-tables", "^src/scoring/", "^src/(sheet|target|profiles|tables|scoring)/"),
    floor("rules-on-scoring", "^src/rules/", "^src/(sheet|target|profiles|tables|scoring|rules)/"),
    floor("reports-on-rules", "^src/reports/", "^src/(sheet|target|profiles|tables|scoring|rules|reports)/"),
    floor("review-on-rules", "^src/review/", "^src/(sheet|target|profiles|tables|rules|scoring|reports|review)/|^src/workbook/port"),
    floor("port-knows-sheets-only", "^src/workbook/port", "^src/(sheet|workbook)/"),
    floor("excel-behind-the-port", "^src/workbook/excel/", "^src/(sheet/|workbook/port|workbook/excel/)"),
    floor("xlsx-behind-the-port", "^src/workbook/xlsx/", "^src/(sheet/|workbook/port|workbook/xlsx/)"),
    floor("faces-do-not-meet-cli", "^src/cli/", "^src/(?!taskpane/|commands/|workbook/excel/)"),
    floor("faces-do-not-meet-commands", "^src/commands/", "^src/(?!cli/|workbook/xlsx/)"),
    floor("faces-do-not-meet-taskpane", "^src/taskpane/(?!boot/xlsx)", "^src/(?!cli/|workbook/xlsx/)"),
    // Files are read in the pane by this one chunk: the goal tables of another workbook.
    floor("one-chunk-reads-files", "^src/taskpane/boot/xlsx", "^src/workbook/xlsx/index"),
    {
      name: "react-only-in-the-pane",
      severity: "error",
      from: { path: "^src/(?!taskpane/)" },
      to: { path: "node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "node-only-in-the-cli",
      severity: "error",
      from: { path: "^src/(?!cli/)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "src-does-not-know-the-simulator",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(simulator|test|tools)/" },
    },
    {
      name: "simulator-does-not-know-the-add-in",
      severity: "error",
      from: { path: "^simulator/" },
      to: { path: "^src/" },
    },
    {
      name: "no-dev-dependency-in-the-product",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"], exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
