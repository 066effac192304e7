/** Tells what each column of a departmental table holds: serial numbers, codes, names, units (单位), amounts, or remarks. */
import type { Sheet } from "../../sheet/sheet";
import { compact } from "../../sheet/text";
import { parseNumber } from "../../target";
import { isNought } from "../budget";
import { type HeadColumn, headStem } from "./heads";

export type ColumnKind = "serial" | "code" | "unit" | "name" | "amount" | "remark";

export interface KnownColumn extends HeadColumn {
  readonly kind: ColumnKind;
}

const SERIAL = /^(?:序号|行次|行号|栏次|编号|顺序号)$/u;
const UNIT = /(?:单位|部门|机构)(?:编码|代码|编号|名称)$|^(?:预算|主管|所属|项目)?(?:单位|部门)$/u;
/** Words that say what a column holds only together with the head above: 科目 over 编码 and 名称, 单位 over 代码 and 名称. */
const VAGUE = /^(?:编码|代码|编号|名称)$/u;
const CODE = /编码|代码|编号|科目号|^[类款项]$/u;
const NO_SUBJECT = /项目|采购|资产|合同|目录|品目/u;
const NAME = /名称$|^(?:项目|科目|内容|摘要|类别|分类|支出项目|收入项目|收入|支出|收入内容|支出内容)$|(?:科目|分类|类别|分类项目|内容)$/u;
const REMARK = /^(?:备注|说明|测算依据|依据|用途|资金用途)$|原因$|(?:测算|情况)说明$/u;
/** Rows looked at to tell names from amounts where the head may be of either. */
const MOST_ROWS = 300;

export function knownColumns(sheet: Sheet, columns: readonly HeadColumn[], rows: readonly number[]): KnownColumn[] {
  const known = columns.map((column) => ({ ...column, kind: kindOf(sheet, column, rows.slice(0, MOST_ROWS)) }));
  return known.map((column, index) => ({ ...column, right: rightOf(sheet, column, known[index + 1]) }));
}

/** Codes and names may be indented over columns without a head of their own. */
function rightOf(sheet: Sheet, { kind, right }: KnownColumn, next: KnownColumn | undefined): number {
  return kind === "code" || kind === "name" ? (next ? next.left - 1 : sheet.extent.right) : right;
}

function kindOf(sheet: Sheet, column: HeadColumn, rows: readonly number[]): ColumnKind {
  const leaf = compact(column.leaf.text);
  const above = column.heads.at(-2);
  const stem = VAGUE.test(leaf) && above ? headStem(above.text) + leaf : headStem(leaf);
  // 单位名称(科目): the subjects of a unit stand under its name.
  if (/(?:单位|部门).*科目/u.test(leaf)) return CODE.test(stem) ? "code" : "name";
  if (UNIT.test(leaf.replaceAll(/[(（][^()（）]*[)）]/gu, "")) || UNIT.test(stem)) return "unit";
  if (SERIAL.test(stem)) return "serial";
  if (REMARK.test(stem)) return "remark";
  const { texts, numbers, codes } = contentOf(sheet, column, rows);
  if (CODE.test(stem) && !NO_SUBJECT.test(stem)) return "code";
  if (codes > 0 && codes * 2 > numbers + texts && /科目|分类/u.test(stem)) return "code";
  if (NAME.test(stem)) return numbers > texts ? "amount" : "name";
  if (CODE.test(stem)) return "remark";
  return texts > numbers ? "remark" : "amount";
}

interface Content {
  readonly texts: number;
  readonly numbers: number;
  readonly codes: number;
}

function contentOf(sheet: Sheet, { left, right }: HeadColumn, rows: readonly number[]): Content {
  const content = { texts: 0, numbers: 0, codes: 0 };
  for (const row of rows) {
    for (let column = left; column <= right; column += 1) {
      // What is merged over several columns is a note or a total, no cell of this column.
      const area = sheet.area(row, column);
      if (sheet.isCovered(row, column) || area.left !== left || area.right > right || sheet.isBlank(row, column)) continue;
      const text = compact(sheet.text(row, column));
      if (isNought(text)) continue;
      const isNumber = typeof sheet.value(row, column) === "number" || parseNumber(text.replace(/%$|(?:[十百千]?万|亿|百|千)?元$/u, "")) !== null;
      if (!isNumber) content.texts += 1;
      else if (/^\d{3,9}$/u.test(text)) content.codes += 1;
      else content.numbers += 1;
    }
  }
  return { ...content, numbers: content.numbers + content.codes };
}
