/** Departments made up at random, in accord to the cent, printed as the nine tables in a unit and to decimals of choice. */
import * as fc from "fast-check";
import type { CellValue, SheetData } from "../../../src/sheet/data";
import { sheetOf, type Row } from "../../support/forms";

/** Amounts of one functional code in cents of 元. */
interface Leaf {
  readonly code: string;
  readonly basic: number;
  readonly project: number;
  /** Of the two, what fiscal money of the general budget pays; the rest is the unit's own. */
  readonly generalBasic: number;
  readonly generalProject: number;
}

export interface Department {
  readonly leaves: readonly Leaf[];
  /** Project expenditure out of a fund. */
  readonly fund: number;
  /** Of the general budget, what was carried over from last year. */
  readonly carriedOver: number;
  /** Cents a printed unit holds, and the decimals printed: 万元 to two decimals is [1_000_000, 2]. */
  readonly unit: { readonly name: string; readonly cents: number; readonly decimals: number };
}

const NAMES: Readonly<Record<string, string>> = {
  "201": "一般公共服务支出", "20129": "群众团体事务", "2012901": "行政运行", "2012902": "一般行政管理事务", "2012999": "其他群众团体事务支出",
  "205": "教育支出", "20508": "进修及培训", "2050803": "培训支出", "208": "社会保障和就业支出", "20805": "行政事业单位养老支出", "2080501": "行政单位离退休",
  "2080505": "机关事业单位基本养老保险缴费支出", "2080506": "机关事业单位职业年金缴费支出", "20899": "其他社会保障和就业支出", "2089999": "其他社会保障和就业支出",
  "210": "卫生健康支出", "21011": "行政事业单位医疗", "2101101": "行政单位医疗", "2101102": "事业单位医疗", "2101103": "公务员医疗补助",
  "212": "城乡社区支出", "21208": "国有土地使用权出让收入安排的支出", "2120899": "其他国有土地使用权出让收入安排的支出", "221": "住房保障支出", "22102": "住房改革支出", "2210201": "住房公积金", "2210203": "购房补贴",
};
const CODES = Object.keys(NAMES).filter((code) => code.length === 7 && !code.startsWith("212"));
const FUND_CODE = "2120899";

const UNITS: readonly Department["unit"][] = [
  { name: "万元", cents: 1_000_000, decimals: 2 },
  { name: "元", cents: 100, decimals: 0 },
  { name: "元", cents: 100, decimals: 2 },
  { name: "万元", cents: 1_000_000, decimals: 6 },
];

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 100_000, max: 2_000_000_000 }));
const leafOf = (code: string, hasOwn: boolean): fc.Arbitrary<Leaf> =>
  fc.tuple(amount, amount, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })).map(([basic, project, a, b]) => ({
    code,
    basic,
    project,
    generalBasic: hasOwn ? Math.floor((basic * a) / 100) : basic,
    generalProject: hasOwn ? Math.floor((project * b) / 100) : project,
  }));

export const departments: fc.Arbitrary<Department> = fc
  .tuple(fc.subarray(CODES, { minLength: 3 }), fc.boolean(), amount, fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100 })), fc.constantFrom(...UNITS))
  .chain(([codes, hasOwn, fund, carriedShare, unit]) =>
    fc.tuple(...codes.map((code) => leafOf(code, hasOwn))).map((leaves): Department => {
      const general = sumOf(leaves, (leaf) => leaf.generalBasic + leaf.generalProject);
      return { leaves, fund, carriedOver: Math.floor((general * carriedShare) / 200), unit };
    }),
  );

const sumOf = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((sum, item) => sum + of(item), 0);

type Measure = (leaf: Leaf) => number;
const all: Measure = (leaf) => leaf.basic + leaf.project;
const general: Measure = (leaf) => leaf.generalBasic + leaf.generalProject;

/** Leaves, and the fund's as one more. */
const withFund = ({ leaves, fund }: Department): Leaf[] => [...leaves, ...(fund > 0 ? [{ code: FUND_CODE, basic: 0, project: fund, generalBasic: 0, generalProject: 0 }] : [])].sort((a, b) => (a.code < b.code ? -1 : 1));

export function tablesOf(department: Department): SheetData[] {
  const { unit, carriedOver, fund } = department;
  const leaves = withFund(department);
  const shown = (cents: number): CellValue => (cents === 0 ? "" : Number((cents / unit.cents).toFixed(unit.decimals)));
  const line: Row = ["711 某县总工会", "", `单位：${unit.name}`];
  const table = (name: string, title: string, heads: Row, body: readonly Row[]): SheetData => {
    const sheet = sheetOf(name, [[title], line, heads, ...body]);
    const format = unit.decimals === 0 ? "0" : `0.${"0".repeat(unit.decimals)}`;
    return { ...sheet, formats: sheet.values.map((row) => row.map((value) => (typeof value === "number" ? format : "General"))) };
  };
  const byCode = (own: readonly Leaf[], measures: readonly Measure[]): Row[] => {
    const used = own.filter((leaf) => measures.some((measure) => measure(leaf) > 0));
    const codes = [...new Set(used.flatMap((leaf) => [leaf.code.slice(0, 3), leaf.code.slice(0, 5), leaf.code]))].sort();
    const row = (code: string, name: string): Row => [code, name, ...measures.map((measure) => shown(sumOf(used.filter((leaf) => leaf.code.startsWith(code)), measure)))];
    return [row("", "合计"), ...codes.map((code) => row(code, NAMES[code] ?? code))];
  };
  const classes = [...new Set(leaves.map((leaf) => leaf.code.slice(0, 3)))];
  const generalTotal = sumOf(leaves, general);
  const total = sumOf(leaves, all);
  const own = total - generalTotal - fund;
  const twoSided = (income: readonly Row[], columns: readonly Measure[]): Row[] => {
    const spending = classes.map((code, index): Row => [`${HAN[index] ?? "十"}、${NAMES[code] ?? code}`, ...columns.map((measure) => shown(sumOf(leaves.filter((leaf) => leaf.code.startsWith(code)), measure)))]);
    const rows = Array.from({ length: Math.max(income.length, spending.length) }, (_, index): Row => [...(income[index] ?? ["", ""]), ...(spending[index] ?? ["", ...columns.map(() => "")])]);
    const spent = columns.map((measure) => shown(sumOf(leaves, measure)));
    const incomeTotal = sumOf(leaves, columns[0] ?? all);
    return [...rows, ["本年收入合计", shown(incomeTotal - carriedOver), "本年支出合计", ...spent], ["上年结转", shown(carriedOver), "年终结转", ...columns.map(() => "")], ["收入总计", shown(incomeTotal), "支出总计", ...spent]];
  };
  const fundOf: Measure = (leaf) => (leaf.code === FUND_CODE ? leaf.project : 0);
  return [
    table("01", "部门收支总表", ["项目", "预算数", "项目", "预算数"], twoSided([["一、一般公共预算拨款收入", shown(generalTotal - carriedOver)], ["二、政府性基金预算拨款收入", shown(fund)], ["三、单位资金收入", shown(own)]], [all])),
    table("03", "部门支出总表", ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], byCode(leaves, [all, (leaf) => leaf.basic, (leaf) => leaf.project])),
    table("04", "财政拨款收支总表", ["项目", "预算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款"], twoSided([["一、一般公共预算拨款", shown(generalTotal - carriedOver)], ["二、政府性基金预算拨款", shown(fund)]], [(leaf) => general(leaf) + fundOf(leaf), general, fundOf])),
    table("05", "一般公共预算财政拨款支出表", ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], byCode(leaves, [general, (leaf) => leaf.generalBasic, (leaf) => leaf.generalProject])),
    table("07", "政府性基金预算财政拨款支出表", ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], byCode(leaves.filter((leaf) => leaf.code === FUND_CODE), [all, (leaf) => leaf.basic, (leaf) => leaf.project])),
  ];
}

const HAN = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
