/** A dozen of the same checks as formulas beside the rows, as reviewers make such templates, worked out by LibreOffice. */
import ExcelJS from "exceljs";
import { check } from "../../src/review/check";
import { catalogue } from "../../src/rules/catalogue";
import { readXlsx } from "../../src/workbook/xlsx";
import { findLibreOffice, howToInstallLibreOffice } from "../../tools/libreoffice";
import { recalculated } from "../support/libreoffice";
import type { Report } from "./line";
import { inTurns, median } from "./measure";
import { layouts } from "./workbooks";
import { projectOf } from "./workload/projects";
import { randomFrom } from "./workload/random";

const header = ["项目编码", "项目名称", "预算数", "财政资金", "其他资金", "3月底", "6月底", "10月底", "12月底", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重"];

/** Of row `r` among `last`. */
const checks: readonly ((r: number, last: number) => string)[] = [
  (r) => `IF(TRIM(L${r})="","缺三级指标","")`,
  (r) => `IF(TRIM(N${r})="","缺指标值","")`,
  (r) => `IF(AND(N${r}<>"",M${r}<>"定性",NOT(ISNUMBER(N${r}))),"指标值没有数字","")`,
  (r) => `IF(AND(ISNUMBER(N${r}),ISERROR(MATCH(M${r},{"≥","≤","＝","＞","＜"},0))),"缺符号","")`,
  (r) => `IF(AND(ISNUMBER(N${r}),TRIM(O${r})=""),"缺度量单位","")`,
  (r, last) => `IF(COUNTIFS($A$2:$A$${last},A${r},$L$2:$L$${last},L${r})>1,"指标重复","")`,
  (r, last) => `IF(ROUND(SUMIF($A$2:$A$${last},A${r},$P$2:$P$${last}),2)<>90,"权重合计不是90","")`,
  (r) => `IF(ROUND(C${r}-D${r}-E${r},2)<>0,"总额不等于各项资金之和","")`,
  (r) => `IF(OR(G${r}<F${r},H${r}<G${r},I${r}<H${r}),"支出计划没有逐期增加","")`,
  (r) => `IF(I${r}<>100,"年底没有到100%","")`,
  (r) => `IF(AND(OR(O${r}="%",O${r}="百分比"),ISNUMBER(N${r}),N${r}>100),"比率超过100%","")`,
  (r) => `IF(AND(ISNUMBER(SEARCH("成本",K${r})),M${r}="≥"),"成本写成了下限","")`,
  (r) => `IF(ISERROR(MATCH(K${r},{"数量指标","质量指标","时效指标","成本指标","经济效益指标","社会效益指标","生态效益指标","可持续影响指标","服务对象满意度指标"},0)),"二级指标不规范","")`,
];

function rowsOf(count: number): (string | number)[][] {
  const random = randomFrom(count);
  const rows: (string | number)[][] = [];
  for (let number = 1; rows.length < count; number += 1) {
    const { code, name, total, other, plan, entries } = projectOf(random, number);
    for (const { level1, level2, name: level3, sign, value, unit, weight } of entries) rows.push([code, name, total, Math.round((total - other) * 100) / 100, other, ...plan, level1, level2, level3, typeof value === "string" ? "定性" : sign, value, unit, weight]);
  }
  return rows.slice(0, count);
}

async function templateOf(count: number, hasFormulas: boolean): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("模板");
  sheet.addRow(header);
  for (const [at, row] of rowsOf(count).entries()) sheet.addRow([...row, ...(hasFormulas ? checks.map((formula) => ({ formula: formula(at + 2, count + 1) })) : [])]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** COUNTIFS and SUMIF look through all rows for each: more would take hours. */
const most = 10_000;

export async function measureTemplate(report: Report, sizes: readonly number[], isQuick: boolean): Promise<string | null> {
  if (findLibreOffice() === null) return `LibreOffice is not installed (${howToInstallLibreOffice}); its template was left out.`;
  for (const size of sizes.filter((one) => one <= most)) {
    const files = { with: await templateOf(size, true), without: await templateOf(size, false) };
    const { workbook } = layouts.list(size, 0);
    const found = await foundBy(files.with);
    const samples: { with: number; without: number; check: number }[] = [];
    for (let round = 0; round < (isQuick ? 1 : 3); round += 1) {
      samples.push({ with: await timeOf(files.with), without: await timeOf(files.without), check: inTurns(1, () => ({ check: () => check(workbook).findings.length })).check });
    }
    const calculation = median(samples.map((one) => one.with)) - median(samples.map((one) => one.without));
    const common = { group: "template", layout: "list", size };
    report({ ...common, what: "findings of the template", value: found, unit: "" });
    report({ ...common, what: `LibreOffice: ${checks.length} checks by formulas (loading the same rows without them taken off)`, value: calculation, unit: "ms" });
    report({ ...common, what: `LibreOffice ÷ full check by ${catalogue.length} rules`, value: calculation / median(samples.map((one) => one.check)), unit: "×" });
  }
  return null;
}

/** Cells in which a formula found something; one that could not be worked out is a mistake in the template. */
async function foundBy(file: Uint8Array): Promise<number> {
  const [answer] = await recalculated([file]);
  const { sheets } = readXlsx(answer ?? new Uint8Array());
  const said = (sheets[0]?.values ?? []).slice(1).flatMap((row) => row.slice(header.length)).filter((value) => value !== "");
  const wrong = said.find((value) => typeof value !== "string" || value.startsWith("#"));
  if (wrong !== undefined || said.length === 0) throw new Error(`the template came to ${String(wrong)}`);
  return said.length;
}

async function timeOf(file: Uint8Array): Promise<number> {
  const start = performance.now();
  await recalculated([file]);
  return performance.now() - start;
}
