/** What the columns of amounts are of, and which of them add up to which, by their heads. */
import { grouped } from "../../sheet/grouped";
import { compact } from "../../sheet/text";
import type { AmountColumn, AmountRole, BudgetSide } from "../budget";
import type { KnownColumn } from "./column-kinds";
import { headStem } from "./heads";

const COUNTS = /^(?:数量|单价|面积|人数|辆数|台数|份额|规格)|人数$|数量$|份额$|\((?:个|人|辆|台|平方米|%|台、辆)\)$/u;
const COMPARED = /增减|增长|增幅|变动|占比|比例|比重|比上年|较上年|同比|(?<!收支)差额|%|完成率|执行率/u;
const OTHER_YEAR = /(?:上年|去年|上一年度?|前年|本年度?)?(?:执行|决算|完成|实际)数?|^(?:上年|去年)(?:预算|安排)?数?$|(?:上年|去年).{0,4}预算/u;
const TOTAL = /^(?:总?合计|总计|共计|总额|合计数|(?:预算|支出|收入|资金|金额|本年|经费)+(?:总?合计|总计|总额)|(?:总?合计|总计)(?:金额|预算数?|数))$/u;
/** The amount of the one kind of expenditure that the columns beside it divide by classes. */
const KIND_TOTAL = /^(?:基本|项目)支出(?:总?合计|总计|小计)$/u;
const SUBTOTAL = /^小计(?:数|金额)?$/u;

/** In this order: a later pattern would also fit an earlier head. */
const roles: readonly (readonly [RegExp, AmountRole])[] = [
  [/结转|结余|资金余额|弥补收支差额|使用非财政拨款/u, "carried-over"],
  [/财政专户|专户|(?<!非)教育收费/u, "special-account-income"],
  [/国有资本/u, "state-capital"],
  [/(?<!保障)基金/u, "fund"],
  [/一般公共预算.*基本支出|基本支出/u, "basic"],
  [/项目支出|专项业务经费/u, "project"],
  [/人员经费|人员支出|^人员$/u, "staff"],
  [/公用经费|公用支出|^公用$/u, "public"],
  [/一般(?:公共)?预算|公共财政预算/u, "general"],
  [/^(?:机关)?(?:工资福利|商品[和与及]服务)支出|^对个人和家庭的?补助|^(?:机关)?资本性支出|^债务(?:利息|还本)|^对(?:企业|事业单位|社会保障基金).*补助/u, "economic"],
  [/附属单位上缴|下级单位上缴/u, "affiliated-income"],
  [/对(?:附属|下级)单位|附属单位补助/u, "to-affiliated"],
  [/上解上级|上缴上级/u, "to-superior"],
  [/上级补助/u, "superior-income"],
  [/单位资金|自有资金|单位自筹/u, "unit-funds"],
  [/经营收入/u, "operating-income"],
  [/经营支出|经营性支出/u, "operating"],
  [/事业收入|非教育收费/u, "business-income"],
  [/财政拨款|财政资金|财政性资金/u, "fiscal-income"],
  [/其他(?:各项)?(?:收入|资金)|债务(?:预算)?收入|投资.*收益|捐赠收入|利息收入|租金收入|非同级财政/u, "other-income"],
  [/^(?:20\d\d年(?:度)?|项目|本年度?|年度|当年|年初|部门|全年)*(?:预算)?(?:数|数额|金额|总额|安排数?|预算|价值)$|(?:支出|收入)预算数?$|^(?:本年)?(?:支出|收入)$/u, "amount"],
];

const roleOfText = (text: string): AmountRole => {
  const stem = headStem(text).replace(/^其中[:：]?/u, "");
  if (TOTAL.test(stem)) return "total";
  if (SUBTOTAL.test(stem)) return "subtotal";
  return roles.find(([pattern]) => pattern.test(stem))?.[1] ?? "unknown";
};

interface Draft {
  readonly column: KnownColumn;
  readonly role: AmountRole;
}

/** The columns of one side. `offset`: how many stand in the list before them. */
export function amountColumns(columns: readonly KnownColumn[], side: BudgetSide | null, year: number | null, offset: number): AmountColumn[] {
  const amounts = columns.filter((column) => column.kind === "amount");
  const main = year ?? latestYear(amounts);
  const common = commonHead(amounts);
  const drafts = withTotal(amounts.map((column) => ({ column, role: roleOf(column, main, common) })), side);
  const partOf = partsOf(drafts);
  return drafts.map(({ column, role }, index) => {
    const part = partOf.get(index);
    return { role, header: column.leaf, heads: column.heads.map((head) => head.text), partOf: part === undefined ? null : part + offset, side, column: column.left };
  });
}

/** A side's one column of amounts (预算数) holds the whole, and so does its one 小计 where nothing is called 合计. */
function withTotal(drafts: readonly Draft[], side: BudgetSide | null): Draft[] {
  const own = drafts.filter(({ role }) => role !== "aside");
  const [first] = own;
  const sole = own.length === 1 && first && ["amount", "total", "subtotal"].includes(first.role) ? first : null;
  const subtotals = own.filter(({ role }) => role === "subtotal");
  const whole = sole ?? (own.some(({ role }) => role === "total") || subtotals.length > 1 ? null : subtotals[0]);
  const isByClass = own.filter(({ role }) => role === "economic").length >= 2;
  return drafts.map((draft) => {
    if (draft === whole) return { ...draft, role: sole && side !== null ? "amount" : "total" };
    // 其他支出 is a class only beside other classes.
    return draft.role === "unknown" && isByClass && headStem(draft.column.leaf.text) === "其他支出" ? { ...draft, role: "economic" } : draft;
  });
}

const yearsIn = (column: KnownColumn): number[] => column.heads.flatMap((head) => [...compact(head.text).matchAll(/20\d\d/gu)].map(Number));
const latestYear = (columns: readonly KnownColumn[]): number | null => columns.flatMap(yearsIn).reduce<number | null>((latest, year) => Math.max(latest ?? year, year), null);

function roleOf(column: KnownColumn, year: number | null, common: string | null): AmountRole {
  const texts = column.heads.map((head) => compact(head.text));
  const years = yearsIn(column);
  if (texts.some((text) => COMPARED.test(text) || (OTHER_YEAR.test(text) && !/结转|结余/u.test(text))) || COUNTS.test(texts.at(-1) ?? "")) return "aside";
  if (year !== null && years.length > 0 && !years.includes(year)) return "aside";
  const own = roleOfText(column.leaf.text);
  if (own !== "total" && own !== "subtotal" && own !== "unknown") return own;
  // 小计 under 基本支出 is the basic expenditure.
  const group = column.heads.at(-2)?.text;
  if (own === "unknown" || group === undefined || group === common) return own;
  const role = roleOfText(group);
  return GROUPS.has(role) ? role : own;
}

const GROUPS: ReadonlySet<AmountRole> = new Set<AmountRole>(["basic", "project", "general", "fund", "state-capital", "fiscal-income", "unit-funds", "carried-over"]);

/** "一般公共预算支出" over all of 合计, 基本支出, 项目支出 says what the whole table is of. */
function commonHead(columns: readonly KnownColumn[]): string | null {
  const [first] = columns;
  const head = first && first.heads.length > 1 ? first.heads[0] : undefined;
  return head && columns.every((column) => column.heads.length > 1 && column.heads[0]?.range.left === head.range.left && column.heads[0].range.top === head.range.top) ? head.text : null;
}

const FAMILIES: readonly ReadonlySet<AmountRole>[] = [
  new Set<AmountRole>(["basic", "project", "operating", "to-superior", "to-affiliated"]),
  new Set<AmountRole>(["staff", "public"]),
  new Set<AmountRole>(["general", "fund", "state-capital"]),
  new Set<AmountRole>(["economic"]),
];
const familyOf = (role: AmountRole): number => FAMILIES.findIndex((family) => family.has(role));

interface Node {
  /** Index of the column, or its group's members. */
  readonly leaf: number | null;
  readonly children: readonly Node[];
  readonly head: string;
}

function partsOf(drafts: readonly Draft[]): Map<number, number> {
  const partOf = new Map<number, number>();
  const used = drafts.map((_, index) => index).filter((index) => drafts[index]?.role !== "aside");
  link(nodesOf(drafts, used, 0), drafts, partOf);
  return partOf;
}

/** The tree of heads from level `depth` on. */
function nodesOf(drafts: readonly Draft[], indexes: readonly number[], depth: number): Node[] {
  const groups = grouped(indexes, (index) => {
    const head = drafts[index]?.column.heads[depth];
    return head && (drafts[index]?.column.heads.length ?? 0) > depth + 1 ? `${head.range.top} ${head.range.left}` : `column ${index}`;
  });
  return [...groups].map(([key, members]) => {
    const [first = 0] = members;
    const head = drafts[first]?.column.heads[depth]?.text ?? "";
    return key.startsWith("column") ? { leaf: first, children: [], head } : { leaf: null, children: nodesOf(drafts, members, depth + 1), head };
  });
}

/** What a group amounts to: its own 合计, or all of its columns. */
function link(nodes: readonly Node[], drafts: readonly Draft[], partOf: Map<number, number>): number[] {
  const summed = nodes.map((node) => (node.leaf === null ? link(node.children, drafts, partOf) : [node.leaf]));
  const isTotal = (node: Node): boolean => node.leaf !== null && [TOTAL, SUBTOTAL, KIND_TOTAL].some((pattern) => pattern.test(headStem(node.head)));
  const totals = nodes.filter(isTotal);
  const [total] = totals;
  if (!total || total.leaf === null || totals.length > 1) return totals.length > 1 ? [] : summed.flat();
  const parts = nodes.flatMap((node, index) => (node === total ? [] : (summed[index] ?? [])));
  const isVague = nodes.some((node, index) => node !== total && (compact(node.head).startsWith("其中") || (summed[index]?.length ?? 0) === 0));
  if (!isVague && addsUp(parts.map((index) => drafts[index]?.role ?? "unknown"), nodes.every((node) => node.leaf !== null))) for (const part of parts) partOf.set(part, total.leaf);
  return [total.leaf];
}

/** Parts of known roles that split the total in one way only. */
function addsUp(parts: readonly AmountRole[], isFlat: boolean): boolean {
  if (parts.includes("unknown") || parts.includes("amount") || parts.length === 0) return false;
  const families = new Set(parts.map(familyOf));
  if (families.has(0) && [...families].some((family) => family === 2 || family === -1)) return false;
  if (isFlat && parts.includes("basic") && families.has(1)) return false;
  if (families.has(1) && families.has(2)) return false;
  if (families.has(3) && [...families].some((family) => family === 2 || family === -1 || (isFlat && family !== 3))) return false;
  return !(parts.includes("fiscal-income") && families.has(2)) && !(parts.includes("unit-funds") && parts.some((role) => role === "business-income" || role === "operating-income"));
}
