/** Reads the texts above an indicator grid: project, goals, tasks, the project's profile, the year and the unit. */
import { type CellRange, cover } from "../sheet/range";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { answerOf, fieldAt, isLabelText, type Label, placeRight } from "./block";
import { cellsOf } from "./row-kinds";
import type { ProjectProfile, Task, TextField } from "./table";

type ValueFor = (role: Label["role"]) => TextField | null;

const PROFILE_ROLES = ["projectType", "longTermPlan", "fundRule", "projectBasis", "projectScope", "conditions", "period"] as const;

/** 项目概况: only forms that ask for at least two of its lines have one. */
export function readProjectProfile(sheet: Sheet, region: CellRange, labels: readonly Label[], valueFor: ValueFor): ProjectProfile | null {
  if (PROFILE_ROLES.filter((role) => labels.some((label) => label.role === role)).length < 2) return null;
  return {
    budgetUnit: valueFor("budgetUnit"),
    projectType: valueFor("projectType"),
    longTermPlan: valueFor("longTermPlan"),
    fundRule: valueFor("fundRule"),
    allocation: readAllocation(sheet, region, labels),
    basis: valueFor("projectBasis"),
    scope: valueFor("projectScope"),
    conditions: valueFor("conditions"),
    period: valueFor("period"),
  };
}

const UNCHECKED = /^[□☐○◯]\s*/u;
const CHECKED = /^(?:[☑☒✓✔√■●]|R)\s*/u;

function readAllocation(sheet: Sheet, region: CellRange, labels: readonly Label[]): ProjectProfile["allocation"] {
  const label = labels.find((one) => one.role === "allocation");
  if (!label) return null;
  const options: string[] = [];
  for (let column = label.field.range.right + 1; column <= region.right; column += 1) {
    const row = label.field.range.top;
    const text = sheet.isCovered(row, column) ? "" : sheet.text(row, column).trim();
    options.push(...text.split(/(?<=\S)\s+(?=[□☐☑☒✓✔√■])/u).filter((option) => option !== ""));
  }
  return { options, checked: options.filter((option) => CHECKED.test(option) && !UNCHECKED.test(option)).map((option) => option.replace(CHECKED, "")) };
}

/** The year's goal rather than one for longer; in several numbered lines where the form has a row for each. */
export function readGoals(sheet: Sheet, region: CellRange, labels: readonly Label[], role: "goals" | "actualGoals"): TextField | null {
  const found = [role, ...(role === "goals" ? (["longTermGoals"] as const) : [])].map((one) =>
    labels.filter((label) => label.role === one).flatMap((label) => {
      const field = answerOf(sheet, region, label);
      return field ? [{ label: label.field, field }] : [];
    }),
  );
  const filled = found.flatMap((ones) => {
    const [first] = ones.filter(({ label, field }) => field.text !== "" && /年度|当年|本年|全年/u.test(compact(label.text))).concat(ones.filter(({ field }) => field.text !== ""));
    return first ? [first] : [];
  });
  const [best] = filled;
  return best ? withFurtherLines(sheet, region, best.field) : (found[0]?.[0]?.field ?? null);
}

const NUMBERED = /^(?:目标)?(?:\d{1,2}|[一二三四五六七八九十]|[(（](?:\d{1,2}|[一二三四五六七八九十])[)）]|[①-⑩])[.、:：)）．]?(?!\d)/u;

function withFurtherLines(sheet: Sheet, region: CellRange, first: TextField): TextField {
  const lines = [first];
  for (let row = first.range.bottom + 1; row <= region.bottom && NUMBERED.test(compact(first.text)); row += 1) {
    const area = sheet.area(row, first.range.left);
    const line = fieldAt(sheet, area);
    const beside = cellsOf(sheet, row).cells.some(({ range }) => range.left < area.left);
    if (beside || area.left !== first.range.left || isLabelText(line.text) || (line.text !== "" && !NUMBERED.test(compact(line.text)))) break;
    if (line.text !== "") lines.push(line);
  }
  return lines.length === 1 ? first : { text: lines.map(({ text }) => text).join("\n"), range: cover([first.range, ...lines.map(({ range }) => range)]) };
}

/** 年度主要任务: a name and a content a row, under their two headings. */
export function readTasks(sheet: Sheet, region: CellRange, labels: readonly Label[]): Task[] {
  const name = labels.find((label) => label.role === "taskName")?.field.range;
  const content = labels.find((label) => label.role === "taskContent" && label.field.range.top === name?.top)?.field.range;
  if (!name || !content) return [];
  const tasks: Task[] = [];
  const beginsLabel = (row: number): boolean => labels.some(({ field: { range } }) => range.top === row && range.left < name.left);
  for (let row = name.bottom + 1; row <= region.bottom; row += 1) {
    const first = fieldAt(sheet, sheet.area(row, name.left));
    const second = fieldAt(sheet, sheet.area(row, content.left));
    if (isLabelText(first.text) || first.range.left !== name.left || beginsLabel(row)) break;
    if (first.text !== "" || second.text !== "") tasks.push({ name: first, content: second });
  }
  return tasks;
}

const YEAR_ALONE = /^(?:[(（](20\d{2})年?度?[)）]|(20\d{2})年度)$/u;
const YEAR_LABELLED = /(?:预算年度|所属年度|自评年度|评价年度|年度)[:：](20\d{2})/u;
const PLACE = String.raw`(?:(?:(?!关于|提前|下达|追加|结转)\p{Script=Han}){2,12}?[省市县区州旗盟局厅委会院校])?`;
/** A title that speaks of nothing but the form itself, and whose it is: the year in it is the table's, not a project's. */
const YEAR_OF_FORM = new RegExp(
  String.raw`^(?:附[件表]?[-\d]*[:：.、]?)?${PLACE}(20\d{2})年?度?${PLACE}(?:[省市县区州]级?|本级|中央对地方|转移支付|区域|扶贫|衔接|部门|单位|预算|专项|项目|整体|支出|资金|财政|汇总|[()])*绩效(?:目标|自评|评价|完成|情况|申报)*(?:自评|申报|情况|汇总|批复|一览)*表`,
  "u",
);
/** "项目支出绩效目标表（2025年）". */
const YEAR_BEHIND_TITLE = /(?:绩效|自评).*表[(（](20\d{2})年?度?[)）]$/u;

export function readYear(sheet: Sheet, region: CellRange): number | null {
  for (let row = region.top; row <= region.bottom; row += 1) {
    for (let column = region.left; column <= region.right; column += 1) {
      const text = sheet.isCovered(row, column) ? "" : compact(sheet.text(row, column));
      if (text === "" || text.length > 60) continue;
      const match = YEAR_ALONE.exec(text) ?? YEAR_LABELLED.exec(text) ?? YEAR_OF_FORM.exec(text) ?? YEAR_BEHIND_TITLE.exec(text);
      const year = match?.[1] ?? match?.[2];
      // A serial number or an amount may look like a year; only text says one.
      if (year !== undefined && typeof sheet.value(row, column) === "string") return Number(year);
    }
  }
  return null;
}

/** The unit's name: beside its label, or in a line of its own with the unit's code ("711001 临西县总工会本级"). */
export function readUnitName(sheet: Sheet, region: CellRange, labels: readonly Label[]): string | null {
  for (const role of ["budgetUnit", "department"] as const) {
    const label = labels.find((one) => one.role === role);
    const place = label && placeRight(sheet, region, label.field.range);
    const text = place ? fieldAt(sheet, place).text : "";
    if (text !== "") return withoutCode(text);
  }
  return nameInLines(sheet, region);
}

const NAMED = /^(?:部门|单位|填报单位|编制单位|部门名称|单位名称|编制部门|预算单位|申报单位|主管部门|实施单位|项目单位|项目实施单位|资金使用单位)(?:\(盖?章\))?:./u;
const AMOUNT_UNIT = /^\(?(?:人民币\)?)?\(?[万亿]?元|^%/u;
/** A code and a Han name; "2024 年总工会项目" is a year. */
const CODED = /^(?!(?:19|20)\d\d年)\d{3,9}[-_]*\p{Script=Han}/u;
const LAST_LINE = 6;

/** "部门名称：某县总工会" or "711001 某县总工会" in one of the first filled lines. */
function nameInLines(sheet: Sheet, region: CellRange): string | null {
  let lines = 0;
  for (let row = region.top; row <= region.bottom && lines < LAST_LINE; row += 1) {
    let isFilled = false;
    for (let column = region.left; column <= region.right; column += 1) {
      const text = sheet.isCovered(row, column) ? "" : sheet.text(row, column).trim();
      const plain = compact(text);
      if (plain === "" || plain.length >= 40) continue;
      isFilled = true;
      const named = NAMED.test(plain) ? text.slice(text.search(/[:：]/u) + 1).trim() : "";
      if (named !== "" && !AMOUNT_UNIT.test(compact(named))) return withoutCode(named);
      if (CODED.test(plain) && !plain.endsWith("表")) return withoutCode(text);
    }
    if (isFilled) lines += 1;
  }
  return null;
}

const withoutCode = (text: string): string => text.replace(/^[[［(（]?[\d０-９]{3,12}[\])）］]?[\s_-]*/u, "").trim();

/** "单位：万元", "金额单位：元", or "（元）" in a cell of its own, anywhere in the region. */
export function readUnitLine(sheet: Sheet, region: CellRange): string | null {
  for (let row = region.top; row <= region.bottom; row += 1) {
    for (let column = region.left; column <= region.right; column += 1) {
      const text = sheet.isCovered(row, column) ? "" : compact(sheet.text(row, column));
      const next = /^(?:金额|计量)?单位[:：]$/u.test(text) && column < region.right ? compact(sheet.text(row, sheet.area(row, column).right + 1)) : "";
      if (next === "万元" || next === "元") return next;
      const unit = text.length > 30 ? undefined : (/(?:单位)[:：](?:人民币)?[(（]?(万元|亿元|元)/u.exec(text) ?? /^[(（](万元|亿元|元)[)）]$/u.exec(text))?.[1];
      if (unit) return unit;
    }
  }
  return null;
}
