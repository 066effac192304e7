/** Tells what a row under an indicator header is: an indicator, a class, a total, a note, a signature line, or what a template left over. */
import { standardLevel1, standardLevel2 } from "../profiles/levels";
import type { CellRange } from "../sheet/range";
import { remember } from "../sheet/remember";
import { compact } from "../sheet/text";
import { isRepeatedHeader, isUpperHeaderRow } from "./find-grids";
import { rememberRow, rememberRowUnder } from "./known-rows";
import type { Column, ColumnRole, TextField } from "./table";

export type RowKind = "blank" | "content" | "class" | "heading" | "total" | "note" | "end" | "header";

const TOTAL = /^(?:(?:自评|评价|综合|指标|分值|权重|得分)?(?:合计|总计|总分|小计|总得分|总评分)|总?得分合计|(?:自评|综合|评价)(?:总?得分|总分))(?:[(（][^()（）]*[)）])?[:：]?$/u;
const SUBTOTAL = /^.{0,10}指标(?:小计|合计)[:：]?$/u;
const NOTE = /^(?:(?:附?注|备注|说明|填表说明|填报说明)[:：\d(（]|(?:备注|情况?说明|说明|填表说明|填报说明|其他需要?说明(?:的)?(?:问题|情况|事项))$)/u;
/** Lines below a table: who filled it in, who signs, what the evaluation concludes. The word ends there or a colon or bracket follows: 审核通过率 is an indicator. */
const END = new RegExp(
  "^(?:(?:评价|自评)结论|(?:自评|评价|绩效评价|绩效|评定|综合评价|考核)(?:等级|等次|档次)|存在(?:的)?(?:主要)?问题(?:及原因(?:分析)?)?|(?:下一步)?改进措施|(?:下一步)?改进(?:措施|建议|意见)?[及和与](?:下一步)?(?:工作)?(?:结果)?(?:应用|打算|计划|安排|建议|措施)(?:方案|情况)?|(?:评价|自评)?结果应用(?:方案|情况|建议)?|(?:偏差(?:较?大)?|未完成)[^指]{0,12}原因(?:分析)?(?:及改进措施)?|(?:填报|填表|制表|经办|复核|审核|审批|联系|编制)(?:人|人员|日期|时间|方式|电话|单位|部门|科室)?|电话|日期" +
    "|(?:项目|财务|单位|部门|科室|处室)?(?:负责人|主要领导|分管领导|领导|经办人)|(?:单位|部门|主管部门|财政部门|财政局?|股室|处室)(?:审核)?意见|(?:申报|主管|预算)?(?:单位|部门))" +
    "(?:签字|签名|签章|盖章)?(?:$|[:：(（])",
  "u",
);

export const isNoteLine = (text: string): boolean => NOTE.test(compact(text));

/** Whether a text is one of those that stand below a table: 填报人, 负责人（签字）. */
export const isClosingLine = (text: string): boolean => END.test(compact(text));

/** `cells`: the row's own filled cells, left to right. */
export interface RowCells {
  readonly row: number;
  readonly cells: readonly TextField[];
}

export const cellsOf = rememberRow((sheet, row): RowCells => {
  const cells: TextField[] = [];
  for (let column = sheet.extent.left; column <= sheet.extent.right; column += 1) {
    if (sheet.isBlank(row, column) || sheet.isCovered(row, column)) continue;
    cells.push({ text: sheet.text(row, column).trim(), range: sheet.area(row, column) });
  }
  return { row, cells };
});

const ASIDE: readonly ColumnRole[] = ["serial", "note", "unknown", "projectName", "projectCode", "unitName", "fundingTotal", "fundingFiscal", "fundingOther", "goals"];
const NOTES: readonly ColumnRole[] = ["note", "unknown"];
const LEVELS: readonly ColumnRole[] = ["level1", "level2", "level3", "level4"];

/** The column a cell stands in; of several it is merged over, the first that says something of an indicator. */
function columnUnder(columns: readonly Column[], { range }: TextField): Column | undefined {
  const { isAside, left, under } = columnsByPlace(columns);
  let first = Infinity;
  let firstAside = Infinity;
  for (const place of under.slice(Math.max(0, range.left - left), Math.max(0, range.right - left + 1))) {
    for (const index of place) {
      if (isAside[index]) firstAside = Math.min(firstAside, index);
      else first = Math.min(first, index);
    }
  }
  return columns[first] ?? columns[firstAside];
}

/** The columns of a grid, as indexes, at each place from the leftmost of them: a sheet may have sixteen thousand. */
const columnsByPlace = remember((columns: readonly Column[]) => {
  const left = columns.reduce((least, column) => Math.min(least, column.left), Infinity);
  const under: number[][] = [];
  for (const [index, column] of columns.entries()) for (let at = column.left; at <= column.right; at += 1) (under[at - left] ??= []).push(index);
  return { isAside: columns.map(({ role }) => ASIDE.includes(role)), left, under: Array.from(under, (place) => place ?? []) };
});

/** What a row is under the columns of its grid. */
export const kindOf = rememberRowUnder((sheet, columns, row): RowKind => {
  const { cells } = cellsOf(sheet, row);
  const [first] = cells;
  if (!first) return "blank";
  if (isRepeatedHeader(sheet, row, columns) || isUpperHeaderRow(sheet, cells, columns)) return "header";
  const columnOf = new Map(cells.map((cell) => [cell, columnUnder(columns, cell)]));
  const under = (cell: TextField): Column | undefined => columnOf.get(cell);
  const main = cells.filter((cell) => !ASIDE.includes(under(cell)?.role ?? "unknown"));
  const lead = main[0] ?? first;
  // What stands left of the grid or in place of a serial number or a project speaks for its row; what stands in a column of notes does not.
  const leads = [lead, ...(NOTES.includes(under(first)?.role ?? "serial") ? [] : [first])].map((cell) => compact(cell.text));
  const levels = main.filter((cell) => LEVELS.includes(under(cell)?.role ?? "unknown")).map((cell) => compact(cell.text));
  if (leads.some((text) => NOTE.test(text))) return "note";
  const isLeftmost = columns.every((column) => column.left >= first.range.left);
  if (leads.some((text) => END.test(text)) || (isLeftmost && END.test(compact(first.text)))) return "end";
  if (leads.some((text) => TOTAL.test(text)) || levels.some((text) => TOTAL.test(text) || SUBTOTAL.test(text))) return "total";
  if (main.length === 0) return cells.length === 1 && under(first)?.role === "serial" && isStandardClass(first.text) ? "heading" : "note";
  const roles = new Set(main.map((cell) => under(cell)?.role));
  if (isOneText(lead.range, columns)) return isClassName(lead.text) ? "heading" : "note";
  if (roles.size === 1 && (roles.has("level1") || roles.has("level2"))) return isClassName(lead.text) ? "class" : "note";
  return "content";
});

const isStandardClass = (text: string): boolean => standardLevel1(text) !== null || standardLevel2(text) !== null;
const isClassName = (text: string): boolean => isStandardClass(text) || /^.{1,16}(?:指标|效益|满意度)(?:[(（][^()（）]*[)）])?$/u.test(compact(text));

/** One cell over most of the grid is a note or a heading, never an indicator. */
function isOneText(area: CellRange, columns: readonly Column[]): boolean {
  const main = columns.filter((column) => !ASIDE.includes(column.role));
  const first = main[0];
  const last = main.at(-1);
  return first !== undefined && last !== undefined && main.length >= 3 && area.left <= first.right && area.right >= last.left;
}

const DOTS = /^[.。…·]{2,}$/u;
const NUMBERED_BLANK = /^指标\d*[:：]?(?:[.。…·×xX_]{2,})?$/u;

/** What a template prints of a row that is yet to be filled in. */
const PRINTED: readonly ColumnRole[] = [...ASIDE, "level1", "level2", "nature", "unit", "weight"];

/** "……" or "指标1：" left over from the form's template, with nothing else filled in. */
export function isTemplateRow(columns: readonly Column[], { cells }: RowCells): boolean {
  const own = cells.filter((cell) => !PRINTED.includes(columnUnder(columns, cell)?.role ?? "unknown"));
  return own.length > 0 && own.every(({ text }) => DOTS.test(compact(text)) || NUMBERED_BLANK.test(compact(text)));
}
