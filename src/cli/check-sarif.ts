/**
 * The result of `check` as SARIF 2.1.0. A sheet has no lines of text: a region's line is the row and its column the column, both from 1,
 * and the cell as Excel names it is the logical location.
 */
import { isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { crashMeta } from "../review/crash";
import { catalogue } from "../rules/catalogue";
import type { Language, RuleMeta, Severity } from "../rules/rule";
import type { FileReport, FindingReport } from "./file-report";
import { messageOf } from "./finding-words";
import { rulePage } from "./rule-pages";
import { version } from "./version";

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;

const metas: readonly RuleMeta[] = [...catalogue.map(({ meta }) => meta), crashMeta];
const ruleIndex = new Map(metas.map((meta, index) => [meta.id, index]));

export function checkSarif(files: readonly FileReport[], language: Language): object {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Jixiao", fullName: "绩效助手 (Jixiao)", version, semanticVersion: version, language, rules: metas.map((meta) => ruleOf(meta, language)) } },
        language,
        columnKind: "unicodeCodePoints",
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) }, roles: ["analysisTarget"] })),
        invocations: [
          {
            executionSuccessful: files.every(({ error }) => error === null),
            toolExecutionNotifications: files.flatMap(({ file, error }, index) =>
              error ? [{ level: "error", message: { text: messageText(error.message) }, descriptor: { id: error.code }, locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file), index } } }] }] : [],
            ),
          },
        ],
        results: files.flatMap((file, index) => [
          ...file.findings.map((finding) => resultOf(finding, file, index, language)),
          ...file.ignored.map((finding) => ({ ...resultOf(finding, file, index, language), suppressions: [{ kind: "external", status: "accepted", justification: finding.reason }] })),
        ]),
      },
    ],
  };
}

function ruleOf(meta: RuleMeta, language: Language): object {
  const basis = `${meta.basis.document[language]}: ${meta.basis.asks[language]}`;
  const page = rulePage(meta.id);
  return {
    id: meta.id,
    name: meta.name[language],
    shortDescription: { text: meta.name[language] },
    fullDescription: { text: basis },
    help: { text: Object.values(meta.messages).map((words) => words[language].next).join("\n"), ...(page === null ? {} : { markdown: page }) },
    defaultConfiguration: { level: levels[meta.severity] },
    properties: { tags: [meta.id.split("/")[0] ?? ""], fix: meta.fix },
  };
}

function resultOf(finding: FindingReport, { file, tables }: FileReport, index: number, language: Language): object {
  const { rule, severity, row, column, quote, sheet, range, table } = finding;
  const project = tables.find(({ id }) => id === table)?.project.name ?? null;
  return {
    ruleId: rule,
    ruleIndex: ruleIndex.get(rule) ?? -1,
    level: levels[severity],
    message: { text: messageText(messageOf(finding, language)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), index },
          region: { startLine: row, startColumn: column, ...(quote === "" ? {} : { snippet: { text: quote } }) },
        },
        logicalLocations: [{ name: range, fullyQualifiedName: `${sheet}!${range}`, kind: "member" }],
      },
    ],
    partialFingerprints: { "ruleSheetCell/v1": `${rule}:${sheet}!${range}` },
    properties: { data: finding.data, project, basis: finding.basis, fix: finding.fix },
  };
}

/** In a message of SARIF braces are placeholders, and "[…](…)" is a link, wherever a cell or a file has them. */
const messageText = (text: string): string => text.replaceAll("](", "] (").replace(/[{}]/gu, "$&$&");

/** A relative path stays relative, with every part escaped. Names on a disk may hold halves of characters, which no address can. */
const uriOf = (file: string): string => (isAbsolute(file) ? pathToFileURL(file).href : file.replace(/\p{Cs}/gu, "\ufffd").split(sep).map(encodeURIComponent).join("/"));
