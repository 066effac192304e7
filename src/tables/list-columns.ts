/** Header words of lists with several projects: the columns that say which project, whose, with what money and to what end. */
import { compact } from "../sheet/text";
import { type LabelRole, labelRole } from "./labels";
import type { Column, ListRole } from "./table";

const byLabel: Readonly<Partial<Record<LabelRole, ListRole>>> = {
  projectName: "projectName",
  projectCode: "projectCode",
  budgetUnit: "unitName",
  department: "unitName",
  fundingTotal: "fundingTotal",
  fundingBlock: "fundingTotal",
  fundingFiscal: "fundingFiscal",
  fundingOther: "fundingOther",
  goals: "goals",
};

const patterns: readonly (readonly [RegExp, ListRole])[] = [
  [/项目(?:支出)?名称|^单位名称.*项目|^(?:二级|三级|子|预算|支出|明细)?项目$|^(?:专项|任务)(?:资金)?名称$/u, "projectName"],
  [/项目(?:支出)?(?:编码|代码|编号)/u, "projectCode"],
  [/^(?:一级)?(?:预算|部门|主管|实施|填报|编制|申报)?(?:单位|部门)(?:名称|编码及名称|及代码)?$/u, "unitName"],
  [/^(?:年度|全年|本年度?|当年|项目|\d{4}年度?)*(?:预算|资金|申请|批复|安排|申报)+(?:数|额|额度|金额|总额|资金|总量|规模|情况)?$|^(?:项目)?(?:金额|经费|总金额)$/u, "fundingTotal"],
  [/^(?:年度|本年度?|当年|项目|总体|预期|绩效|部门)*(?:绩效)?(?:总体)?目标(?:描述|内容)?$/u, "goals"],
];

/** What a column left of the indicators says of its project; null for any other header. */
export function listRole(text: string): ListRole | null {
  const stem = compact(text).replace(/[:：*★]/gu, "").replace(/(?<=.)[(（](?!项目|单位)[^()（）]*[)）]$/u, "");
  if (stem === "" || stem.length > 20 || stem.startsWith("一级项目")) return null;
  const label = labelRole(stem);
  return patterns.find(([pattern]) => pattern.test(stem))?.[1] ?? (label === null ? null : (byLabel[label] ?? null));
}

const LIST_ROLES: ReadonlySet<Column["role"]> = new Set<ListRole>(["projectName", "projectCode", "unitName", "fundingTotal", "fundingFiscal", "fundingOther", "goals"]);

export const isListColumn = ({ role }: Column): boolean => LIST_ROLES.has(role);
