/** The “三公” expenses by meaning, whichever way the table lies: an item a row, or an item a column. */
import { compact } from "../../sheet/text";
import type { AmountColumn, BudgetLine, ThreePublicFigure, ThreePublicItem } from "../budget";
import { lineStem } from "./line-kinds";

const COUNT = /团组|人次|人数|批次|(?<!车)辆|辆数|台数|数量|保有|个数|次数|增减|比例|幅度|%|国内|外宾|外事接待/u;

/** What one text names; null for anything else. */
function itemOf(text: string): ThreePublicItem | null {
  const stem = lineStem(lineStem(text).replace(/^其中[:：]?/u, "")).replace(/[(（][^()（）]*[)）]/gu, "").replaceAll(/预算数?|支出|金额/gu, "");
  if (COUNT.test(stem)) return null;
  if (/机关运行/u.test(stem)) return /三公/u.test(stem) ? null : "office-running";
  if (/出国|出境/u.test(stem)) return /教学|科研|学术/u.test(stem) ? "abroad-research" : stem.startsWith("其他") ? "abroad-other" : /车|接待/u.test(stem) ? null : "abroad";
  if (/车.*|^购置费?$|^运行(?:维护)?费?$|^运维费?$/u.test(stem) && !/接待/u.test(stem)) {
    const buys = /购置|购车|更新/u.test(stem);
    const runs = /运行|运维|维护/u.test(stem);
    if (buys === runs) return /公务用?车|车辆|公车/u.test(stem) ? "vehicles" : null;
    return buys ? "vehicle-purchase" : "vehicle-running";
  }
  if (/^(?:公务)?接待费?$/u.test(stem)) return "reception";
  if (/^会议费?$/u.test(stem)) return "meetings";
  if (/^培训费?$/u.test(stem)) return "training";
  if (/会议|培训/u.test(stem)) return /三公/u.test(stem) ? "total" : null;
  if (/三公/u.test(stem)) return "three";
  return /^(?:总?合计|总计|共计)(?:数)?$/u.test(stem) ? "total" : null;
}

const SUM = /^(?:小计|合计|总计|金额)$/u;

/** Of a column: its lowest head, or the head above a 小计. */
function itemOfColumn({ heads }: AmountColumn, columns: readonly AmountColumn[]): ThreePublicItem | null {
  const leaf = heads.at(-1) ?? "";
  const group = heads.at(-2);
  if (heads.some((head) => COUNT.test(compact(head)))) return null;
  if (group === undefined || !SUM.test(compact(leaf))) return itemOf(leaf);
  const item = itemOf(group);
  if (item === null) return itemOf(leaf);
  // 合计 under “三公”经费 is all that stands under it.
  const others = columns.filter((column) => column.heads.at(-2) === group).map((column) => itemOf(column.heads.at(-1) ?? ""));
  return item === "three" && others.some((other) => other === "meetings" || other === "training") ? "total" : item;
}

export function threePublicFigures(columns: readonly AmountColumn[], lines: readonly BudgetLine[]): ThreePublicFigure[] {
  const items = columns.map((column) => itemOfColumn(column, columns));
  const own = new Set(items.filter((item) => item !== null && item !== "total"));
  return own.size >= 2 ? figuresOfColumns(columns, items, lines) : figuresOfRows(columns, lines);
}

function figuresOfColumns(columns: readonly AmountColumn[], items: readonly (ThreePublicItem | null)[], lines: readonly BudgetLine[]): ThreePublicFigure[] {
  return lines.flatMap((line) =>
    columns.flatMap((column, index) => {
      const item = items[index];
      const amount = line.amounts[index];
      if (!item || !amount) return [];
      const years = column.heads.filter((head) => /20\d\d|上年|本年|去年|当年/u.test(compact(head)));
      const who = lines.length > 1 ? (line.name?.text ?? `${line.row + 1}`) : "";
      return [{ item, name: column.header, series: [line.unit ?? "", who, ...years].map(compact).filter((part) => part !== "").join(" "), amount }];
    }),
  );
}

function figuresOfRows(columns: readonly AmountColumn[], lines: readonly BudgetLine[]): ThreePublicFigure[] {
  return lines.flatMap((line) => {
    const item = line.name ? itemOf(line.name.text) : null;
    if (item === null || !line.name) return [];
    const { name } = line;
    return columns.flatMap((column, index) => {
      const amount = line.amounts[index];
      return amount && !column.heads.some((head) => COUNT.test(compact(head))) ? [{ item, name, series: [line.unit ?? "", ...column.heads].map(compact).filter((part) => part !== "").join(" "), amount }] : [];
    });
  });
}
