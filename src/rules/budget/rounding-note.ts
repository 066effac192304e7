/** A note that figures are rounded one by one ("因四舍五入存在尾差"). */
import { compact } from "../../sheet/text";
import type { TableHead } from "../../tables/table";

export const saysRounded = ({ budget }: TableHead): boolean => budget?.notes.some(({ text }) => /四舍五入|尾差|尾数|舍入/u.test(compact(text))) ?? false;
