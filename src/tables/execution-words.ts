/** Words of execution blocks (预算执行情况): what a column asks for, and where a row's money comes from. */
import { rememberTexts } from "../sheet/remember-texts";
import { compact } from "../sheet/text";
import { columnRole } from "./column-roles";
import type { FundSource } from "./table";

export type ExecutionRole = "budget" | "adjusted" | "executed" | "rate" | "max" | "score" | "reason";

const AMOUNT = "(?:总额|总数|金额|资金|额|数)?";

/** 预算数 alone is the adjusted budget where no other column is; 年初预算 never is. */
const patterns: readonly (readonly [ExecutionRole, RegExp])[] = [
  ["budget", new RegExp(`^(?:年初|期初|当年年初|原)(?:部门)?(?:批复|安排|下达|申报|设定)?的?预算(?:批复|安排|下达|申报)?${AMOUNT}$|^年初(?:批复|安排|下达)${AMOUNT}$`, "u")],
  ["adjusted", new RegExp(`^(?:全年|全年调整|年末|调整后?的?|年中调整后?|全年调整后|调整后全年|追加调整后|最终)(?:部门)?预算(?:安排|批复|下达|调整)?${AMOUNT}$|^预算调整后${AMOUNT}$`, "u")],
  ["adjusted", new RegExp(`^(?:年度|本年度?|当年|资金)?预算(?:安排|批复|下达)?(?:总额|金额|数|额)$|^(?:年度|本年度?|当年)预算$`, "u")],
  ["executed", new RegExp(`^(?:全年|预算|实际|年度|本年度?|当年|资金|累计|项目)*(?:(?:执行|支出|使用|支付)(?:总额|总数|金额|额|数)|实际(?:执行|支出|使用))$|^(?:全年|实际|年度|本年度?|当年|累计)(?:预算|资金|实际)?(?:执行|支出)$|^决算数$`, "u")],
  ["rate", /^(?:全年|预算|资金|年度|本年度?|项目|实际|总)*(?:执行|支出|使用|支付|完成)(?:率|进度|比例|比率|比)$/u],
];

/** 预算数 and 年度预算数 also head the column of the sources. */
export const isWeakBudget = (text: string): boolean => /^(?:年度|本年度?|当年|资金)?预算/u.test(stemOf(text));

/** "全年执行数（B）", "执行率（B/A）", "执行数：" without what the form adds to them. */
const stemOf = (text: string): string => compact(text).replace(/^[*※]+/u, "").replace(/^\d[.、]/u, "").replace(/\(调整后?\)(?=预算)/u, "调整").replace(/(?<=.)[(（].*$/u, "").replace(/[:：]+$/u, "").replace(/(?:b[/÷]a|[ab])$/u, "");

export const executionRole = rememberTexts((text): ExecutionRole | null => {
  if (text.length > 40) return null;
  const stem = stemOf(text);
  if (stem === "" || stem.length > 14) return null;
  const found = patterns.find(([, pattern]) => pattern.test(stem));
  if (found) return found[0];
  const ofRate = /^(?:预算)?执行率(权重|分值|得分)$/u.exec(stem)?.[1];
  if (ofRate !== undefined) return ofRate === "得分" ? "score" : "max";
  const role = columnRole(stem);
  if (role === "weight") return "max";
  if (role === "score" || role === "reason") return role;
  return /^(?:.{0,8})原因(?:分析|说明)?$/u.test(stem) ? "reason" : null;
});

const sources: readonly (readonly [FundSource, RegExp])[] = [
  ["total", /^(?:年度|全年|本年度?|当年|项目|预算|资金|财政资金|支出|部门|单位|整体)*(?:总额|总量|总计|合计|总金额|总数|总预算|总支出)$|^(?:年度|本年度?)资金$|^(?:年度|本年度?)?预算(?:金额|数)$/u],
  ["carried-over", /结转|结余|上年/u],
  ["basic", /^(?:部门|单位)?(?:基本|人员|公用)(?:支出|经费)/u],
  ["project", /^(?:部门|单位)?项目(?:支出|经费)/u],
  ["special-account", /专户/u],
  ["central", /^(?:中央|国家)/u],
  ["local", /^(?:地方|(?:省|市|县|区|州|盟|旗|自治区|乡|镇)(?:级|本级|市|区|县|直|财政|补助|配套|拨款|投入|安排))[^外]*(?:资金|补助|财政|拨款|配套|安排|投入)/u],
  ["unit", /^(?:单位|自有|自筹|预算单位)(?:自有|自筹)?资金$|^(?:单位|自有|自筹)/u],
  ["fiscal", /^(?:年度|当年|本年度?|本级|同级|上级)*(?:财政(?:拨款|资金|性资金|预算资金|预算拨款|补助|安排)*|拨款)(?:收入|支出|资金|预算数?)?$|^(?:当年|本年度?|年度)一般公共预算(?:财政)?拨款$/u],
  ["other", /^(?:年度|当年|本年度?)?其他(?:来源)?(?:资金|收入|支出|经费)?$|^非财政(?:拨款|资金|性资金)(?:资金|收入)?$/u],
  ["part", /^(?:一般公共预算|政府性基金|国有资本经营|社会保险基金|基金预算|事业(?:单位)?(?:经营)?收入|经营收入|社会资金|银行贷款|债券|专项债券?|上级补助|附属单位)/u],
];

/** "其中：当年财政拨款", "—上年结转资金", "财政资金（元）" → the source; null for a label of anything else. */
export const fundSource = rememberTexts((text): FundSource | null => {
  if (text.length > 60) return null;
  const stem = compact(text)
    .replace(/^(?:[-—–─•·*]+|\(?\d+\)?[.、]?|[一二三四五六]、)/u, "")
    .replace(/^(?:其中[:：]?|资金(?:来源|结构|构成)[:：])/u, "")
    .replace(/^(?:[-—–─]+|\(?\d+\)?[.、]|[①②③④⑤])/u, "")
    .replace(/[(（].*$/u, "")
    .replace(/[:：]+$/u, "");
  if (stem === "" || stem.length > 16) return null;
  return sources.find(([, pattern]) => pattern.test(stem))?.[0] ?? null;
});
