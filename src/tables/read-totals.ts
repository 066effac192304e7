/** Reads what a self-evaluation comes to: the last row of totals (总分), and the grade (评价等级) wherever it stands. */
import Big from "big.js";
import type { CellRange } from "../sheet/range";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { mayRest, type Work } from "../sheet/work";
import { numberIn } from "./cells";
import type { Grid } from "./find-grids";
import type { IndicatorRows } from "./read-indicators";
import { cellsOf } from "./row-kinds";
import type { Column, GradeField, NumberField, TextField, Totals } from "./table";

/** `rows`: what was read of the grid; `region`: the lines above it. */
export interface TotalsInput {
  readonly grid: Grid;
  readonly rows: IndicatorRows;
  readonly region: CellRange;
}

/** Lines of conclusions and signatures below the last indicator: no form has more. */
const MOST_LINES_BELOW = 40;

export function* readTotals(sheet: Sheet, { grid, rows, region }: TotalsInput): Work<Totals | null> {
  const places = [{ top: grid.firstRow, bottom: Math.min(grid.lastRow, rows.lastRow + MOST_LINES_BELOW) }, region];
  const sums = rows.totalRows.map((row) => sumRow(sheet, grid.columns, row)).filter((sum) => sum !== null);
  const sum = sums.findLast(({ weight, score }) => weight?.value || score?.value) ?? sums.at(-1) ?? (yield* scoreLine(sheet, places));
  let said: GradeField | null = null;
  for (const place of places) said ??= yield* readGrade(sheet, place);
  // A cell of its own goes before what a sentence mentions.
  const grade = said?.alone ? said : (gradeInRow(sheet, rows.totalRows.at(-1)) ?? said);
  return sum || grade ? { label: sum?.label ?? null, weight: sum?.weight ?? null, score: sum?.score ?? null, grade } : null;
}

type Sum = Omit<Totals, "grade">;

const isPart = (text: string): boolean => /小计|指标合计/u.test(compact(text));

function sumRow(sheet: Sheet, columns: readonly Column[], row: number): Sum | null {
  const { cells } = cellsOf(sheet, row);
  const label = cells.find(({ text }) => /[合总]计|总分|得分|评分/u.test(compact(text)));
  if (!label || isPart(label.text)) return null;
  const under = (role: Column["role"]): NumberField | null => {
    const column = columns.find((one) => one.role === role);
    const found = column && cells.find(({ range }) => range !== label.range && range.left <= column.right && range.right >= column.left);
    if (!column) return null;
    if (found) return liesOverBoth(found.range) ? null : numberIn(sheet, found);
    const range = sheet.area(row, column.left);
    return range.top === row && range.left >= column.left ? numberIn(sheet, { text: "", range }) : null;
  };
  const weight = columns.find((one) => one.role === "weight");
  const score = columns.find((one) => one.role === "score");
  const liesOverBoth = (range: CellRange): boolean => weight !== undefined && score !== undefined && range.left <= Math.min(weight.right, score.right) && range.right >= Math.max(weight.left, score.left);
  const figures = cells.filter(({ text, range }) => range !== label.range && numberIn(sheet, { text, range }).value !== null);
  const [only] = figures;
  const liesElsewhere = ({ range }: TextField): boolean => [weight, score].every((column) => column === undefined || range.left > column.right || range.right < column.left);
  // One figure merged over the columns of points and scores, or beside the label, is what the label says: 总分, 得分.
  if (figures.length === 1 && only && (liesOverBoth(only.range) || liesElsewhere(only)) && /分/u.test(label.text)) return { label, weight: null, score: numberIn(sheet, only) };
  const inLabel = figures.length === 0 ? scoreInText(label) : null;
  return { label, weight: under("weight"), score: inLabel ?? under("score") };
}

const SCORE_IN_TEXT = /^(?:自评|评价|综合|绩效)*(?:总?得分|总分|评分)(?:[:：]|为)?(\d+(?:\.\d+)?)分?$/u;

/** "自评得分：98.5分" in one cell. */
function scoreInText(field: TextField): NumberField | null {
  const digits = SCORE_IN_TEXT.exec(compact(field.text))?.[1];
  return digits === undefined ? null : { ...field, value: new Big(digits), storedAsText: false };
}

const SCORE_LABEL = /^(?:自评|评价|综合|绩效|自评综合)(?:总?得分|总分|总评分)(?:[(（].*[)）])?[:：]?$|^总(?:得分|分|评分)(?:[(（].*[)）])?[:：]?$/u;

/** 自评得分 | 98.5 on a line of its own, above the grid or below it. */
function* scoreLine(sheet: Sheet, places: readonly Pick<CellRange, "top" | "bottom">[]): Work<Sum | null> {
  for (const { top, bottom } of places) {
    for (let row = top; row <= bottom; row += 1) {
      if (mayRest(row)) yield null;
      const { cells } = cellsOf(sheet, row);
      for (const [index, label] of cells.entries()) {
        const own = scoreInText(label);
        if (own) return { label, weight: null, score: own };
        const next = SCORE_LABEL.test(compact(label.text)) ? cells[index + 1] : undefined;
        const score = next && numberIn(sheet, next);
        if (score?.value) return { label, weight: null, score };
      }
    }
  }
  return null;
}

const GRADE_WORD = "优秀?|良好?|中等?|较?差";
const GRADE = new RegExp(`^(?:[“"'(（])?(${GRADE_WORD})(?:[”"')）])?$`, "u");
const GRADE_LABEL = /^(?:项目|部门|整体|支出|绩效|自我|自评|评价|评定|评估|综合|考核|总体)*(?:等级|等次|档次|级别)(?:[(（].*[)）])?[:：]?$|^(?:自评|评价|评定)(?:结果|结论)(?:[(（].*[)）])?[:：]?$/u;
const GRADE_AFTER_LABEL = new RegExp(`(?:项目|绩效|自我|自评|评价|评定|综合)*(?:等级|等次|档次)(?:评定)?(?:[(（][^()（）]*[)）])?(?:[:：]|为|是|评为)[“"']?(${GRADE_WORD})(?![□☐○\\p{Script=Han}])`, "u");
const TICK = /[☑☒✓✔√■●]/u;
const OPTION = /[□☐○◯☑☒✓✔√■●]/u;

/** 优秀 → 优: the four grades of 财预〔2020〕10号. */
const gradeOf = (word: string): string => ["优", "良", "中"].find((grade) => word.startsWith(grade)) ?? "差";

/** The grade as ticked or written; its text is "" where the place for it is left blank or more than one is ticked. */
function* readGrade(sheet: Sheet, { top, bottom }: Pick<CellRange, "top" | "bottom">): Work<GradeField | null> {
  for (let row = top; row <= bottom; row += 1) {
    if (mayRest(row)) yield null;
    const { cells } = cellsOf(sheet, row);
    const hasCutoffs = cells.some(({ text }) => /[优良中差].*\d/u.test(text));
    for (const [index, label] of cells.entries()) {
      const text = compact(label.text);
      if (GRADE_LABEL.test(text)) {
        const found = gradeBeside(cells.slice(index + 1));
        if (found) return { ...found, hasCutoffs };
        const place = sheet.area(row, label.range.right + 1);
        if (cells.length === index + 1 && /[等级]/u.test(text) && place.top === row) return { text: "", range: place, alone: true, hasCutoffs };
      }
      const written = GRADE_AFTER_LABEL.exec(text)?.[1];
      if (written !== undefined && !OPTION.test(text)) return { text: gradeOf(written), range: label.range, alone: false, hasCutoffs };
      if ((OPTION.test(text) || /\(√?\)/u.test(text)) && /优/u.test(text) && /良/u.test(text)) return { text: ticked(label.text), range: label.range, alone: false, hasCutoffs };
    }
  }
  return null;
}

/** 总分 | 100 | 96 | 优: the grade at the end of the row of totals. */
function gradeInRow(sheet: Sheet, row: number | undefined): GradeField | null {
  const last = row === undefined ? undefined : cellsOf(sheet, row).cells.at(-1);
  const word = last && GRADE.exec(compact(last.text))?.[1];
  return last && word !== undefined ? { text: gradeOf(word), range: last.range, alone: true, hasCutoffs: false } : null;
}

function gradeBeside(cells: readonly TextField[]): Omit<GradeField, "hasCutoffs"> | null {
  const [next] = cells;
  if (!next) return null;
  const word = GRADE.exec(compact(next.text))?.[1];
  if (word !== undefined) return { text: gradeOf(word), range: next.range, alone: true };
  const options = cells.filter(({ text }) => (OPTION.test(text) || /[(（]\s*[)）]/u.test(text)) && new RegExp(GRADE_WORD, "u").test(text));
  const marked = options.filter(({ text }) => ticked(text) !== "");
  const [only] = marked;
  if (only && marked.length === 1) return { text: ticked(only.text), range: only.range, alone: false };
  return options[0] ? { text: "", range: options[0].range, alone: false } : null;
}

/** "优□ 良☑ 中□ 差□" and "□优 ☑良 □中 □差": what is ticked; "" where nothing is, or it cannot be told. */
function ticked(written: string): string {
  const text = written.replaceAll(/[(（[【]\s*([☑☒✓✔√■●]?)\s*[)）\]】]/gu, (_, tick: string) => tick || "□");
  const tokens = Array.from(text.matchAll(new RegExp(`(?<mark>${OPTION.source})|${GRADE_WORD}`, "gu")), (match) => ({ text: match[0], isMark: match.groups?.["mark"] !== undefined, start: match.index, end: match.index + match[0].length }));
  const marks = tokens.filter(({ isMark }) => isMark);
  const isEven = marks.length * 2 === tokens.length;
  const words = marks
    .filter((mark) => TICK.test(mark.text))
    .map((mark) => {
      const before = tokens[tokens.indexOf(mark) - 1];
      const behind = tokens[tokens.indexOf(mark) + 1];
      // A box for each grade: the first token says on which side they stand. A lone tick belongs to the word it touches.
      if (isEven) return tokens[0]?.isMark === true ? behind : before;
      const touching = [before, behind].filter((one) => one && !one.isMark && (one.end === mark.start || one.start === mark.end));
      return touching.length === 1 ? touching[0] : undefined;
    });
  const [only] = words;
  return words.length === 1 && only && !only.isMark ? gradeOf(only.text) : "";
}
