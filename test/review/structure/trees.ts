/** Trees and coverage of small tables, as lines to compare. */
import { type CheckResult, check } from "../../../src/review/check";
import { type CoverageCell, coverageOf, hasGrid } from "../../../src/review/structure/coverage";
import { findingsByTable } from "../../../src/review/structure/place-findings";
import { type Tree, treeOf } from "../../../src/review/structure/tree";
import type { Finding } from "../../../src/review/finding";
import type { SheetData } from "../../../src/sheet/data";
import { rangeAddress } from "../../../src/sheet/range";
import { workbookOf } from "../../support/forms";

export const resultOf = (...sheets: readonly SheetData[]): CheckResult => check(workbookOf(...sheets));

export function treesOf({ tables, findings }: CheckResult): Tree[] {
  const own = findingsByTable(findings);
  return tables.filter(hasGrid).map((table) => treeOf(table, own.get(table.id) ?? []));
}

const said = (findings: readonly Finding[]): string => findings.map(({ rule, address }) => ` ${rule}@${address}`).join("");

/** All that a tree shows: "id range name count severity/worst findings", indented by level; "缺" before what is missing. */
export const drawn = ({ tableId, range, count, findings, groups }: Tree): string[] => [
  `${tableId} ${rangeAddress(range)} ${count}${said(findings)}`,
  ...groups.flatMap((group) => [
    `${group.isMissing ? "缺" : ""}${group.id} ${rangeAddress(group.range)} ${group.name || "?"} ${group.count} ${group.severity}/${group.worst}${said(group.findings)}`,
    ...group.classes.flatMap((one) => [
      `  ${one.isMissing ? "缺" : ""}${one.id} ${rangeAddress(one.range)} ${one.name || "?"} ${one.severity}${said(one.findings)}`,
      ...one.indicators.map((indicator) => `    ${indicator.id} ${rangeAddress(indicator.range)} ${indicator.name || "?"} ${indicator.target}|${indicator.actual} ${indicator.severity}${said(indicator.findings)}`),
    ]),
  ]),
];

/** "there 数量 2! row 9", "missing 效益 ×4 structure/missing-level1". */
const cellOf = ({ state, name, count, span, isMarked, row, finding }: CoverageCell): string =>
  `${state} ${name}${count > 0 ? ` ${count}` : ""}${isMarked ? "!" : ""}${span > 1 ? ` ×${span}` : ""}${row === null ? "" : ` row ${row + 1}`}${finding ? ` ${finding.rule}` : ""}`;

export const cellsOf = (result: CheckResult): string[][] => coverageOf(result).flatMap(({ rows }) => rows.map(({ cells }) => cells.map(cellOf)));
