/** Tells which form a grid is, from what it asks for: its kind and the profile that knows its expectations. */
import { compact } from "../sheet/text";
import type { Column, TableKind } from "./table";

export interface FormSigns {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly hasPlan: boolean;
  readonly hasTasks: boolean;
  readonly hasExecution: boolean;
}

export function formOf(signs: FormSigns): { kind: TableKind; profile: string } {
  const has = (role: Column["role"]): boolean => signs.columns.some((column) => column.role === role);
  const title = compact(signs.title);
  if (has("actual") || has("score") || signs.hasExecution || /自评|完成情况/u.test(title)) {
    const overall = signs.hasTasks || /整体/u.test(title);
    // Several provinces have a column each for sign and unit; the titles are Sichuan's own.
    const sichuan = has("nature") && has("unit") && /绩效目标完成情况自评表|部门预算项目支出绩效自评表/u.test(title);
    if (overall) return { kind: "overall-self-evaluation", profile: sichuan ? "sichuan-overall" : "national-self-evaluation" };
    return { kind: "self-evaluation", profile: sichuan ? "sichuan-self-evaluation" : "national-self-evaluation" };
  }
  return { kind: "goal", profile: signs.hasPlan ? "hebei-goal" : "national-goal" };
}
