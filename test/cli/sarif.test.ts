/** SARIF of the published workbooks against the schema of the standard, and what a reader of it relies on. */
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, it } from "@jest/globals";
import { checkSarif } from "../../src/cli/check-sarif";
import type { FileReport } from "../../src/cli/file-report";
import { catalogue } from "../../src/rules/catalogue";
import { cli } from "./run";
import { fileReport } from "../../src/cli/file-report";
import { seedReports, unreadReport } from "./reports";

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly index: number }; readonly region: { readonly startLine: number; readonly startColumn: number } };
    readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
  }[];
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly name: string; readonly help: { readonly text: string; readonly markdown?: string } }[] } };
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly invocations: readonly { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] }[];
      readonly results: readonly Result[];
    },
  ];
}

const schema: object = createRequire(`${process.cwd()}/package.json`)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

const logOf = (reports: readonly FileReport[]): Log => JSON.parse(JSON.stringify(checkSarif(reports, "zh-CN")));
const reports = seedReports();
const log = logOf([...reports, unreadReport]);
const [run] = log.runs;

describe("check --format sarif", () => {
  it("is valid by the schema of SARIF 2.1.0, in both languages", () => {
    for (const language of ["zh-CN", "en-US"] as const) {
      validate(JSON.parse(JSON.stringify(checkSarif([...seedReports(language), unreadReport], language))));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it("is held to a schema that refuses a wrong one", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: {}, results: [{ level: "fatal" }] }] })).toBe(false);
  });

  it("has a result for every finding, at its rule, row, column and cell", () => {
    const findings = reports.flatMap((report) => report.findings);
    expect(run.results).toHaveLength(findings.length);
    const levels = { error: "error", warning: "warning", info: "note" };
    for (const [at, finding] of findings.entries()) {
      const result = run.results[at];
      const place = result?.locations[0];
      expect(result).toMatchObject({ ruleId: finding.rule, level: levels[finding.severity] });
      expect(run.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe(finding.rule);
      expect(place?.logicalLocations[0]?.fullyQualifiedName).toBe(`${finding.sheet}!${finding.range}`);
      expect([place?.physicalLocation.region.startLine, place?.physicalLocation.region.startColumn]).toEqual([finding.row, finding.column]);
      expect(run.artifacts[place?.physicalLocation.artifactLocation.index ?? -1]?.location.uri).toBe(place?.physicalLocation.artifactLocation.uri);
    }
  });

  it("carries every rule of the catalogue with its help", () => {
    const helped = new Map(run.tool.driver.rules.map((rule) => [rule.id, rule.help]));
    for (const { meta } of catalogue) {
      expect(helped.get(meta.id)?.text).not.toBe("");
      expect(helped.get(meta.id)?.markdown).toContain(meta.name["zh-CN"]);
    }
  });

  it("escapes paths and names a file that could not be read", () => {
    expect(run.artifacts[0]?.location.uri).toMatch(/^%E8%A1%A8\/.*%20100%25\.xlsx$/u);
    expect(run.invocations[0]?.executionSuccessful).toBe(false);
    expect(run.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([unreadReport.error?.message]);
    expect(logOf(reports).runs[0].invocations[0]?.executionSuccessful).toBe(true);
  });

  it("is what the command writes", () => {
    const { stdout, status } = cli(["check", "--format", "sarif", "samples/卢龙县总工会2023.xlsx"]);
    expect(status).toBe(1);
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
  });
});

it("names files whose names hold half a character", () => {
  const report = fileReport({ file: "a/\ud800.xlsx", error: { code: "damaged", detail: "" }, result: null }, "zh-CN");
  expect(JSON.stringify(checkSarif([report], "zh-CN"))).toContain("a/%EF%BF%BD.xlsx");
});
