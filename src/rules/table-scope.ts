/** What a table's figures are of: a whole unit (部门整体支出) or one project, one year or also a longer term (实施期, 中长期). */
import { remember } from "../sheet/remember";
import { compact } from "../sheet/text";
import type { TableHead } from "../tables/table";

export const isOverall = remember((table: TableHead): boolean => table.kind === "overall-self-evaluation" || /整体/u.test(compact(table.title?.text ?? "")));

/** Forms with targets for several years beside the year's: neither the money nor the goals that were read need be of the same term as the targets. */
export const hasLongTerm = (table: TableHead): boolean =>
  table.columns.some(({ role, header }) => /[中长]期|实施期|[三五]年/u.test(compact(header.text)) || (role === "unknown" && /^(?:[二三]级指标|.{0,4}指标值|目标值)$/u.test(compact(header.text))));
