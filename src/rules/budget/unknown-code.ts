/** budget/unknown-code: a code of a length no 类 款 项 has, or one whose parent is not in the table although those of the others are. */
import { cellAt, type CellRange } from "../../sheet/range";
import type { BudgetLine } from "../../tables/budget";
import { basis } from "../documents";
import { defineRule, type Report } from "../rule";
import { BUDGET_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { type Classification, type CodedLine, codeTree, isSlip } from "./codes";

const LEVELS: Readonly<Record<Classification, string>> = { functional: "3、5、7", economic: "3、5" };

export const unknownCode = defineRule({
  scope: "table",
  meta: {
    id: "budget/unknown-code",
    severity: "warning",
    name: both("科目编码有误", "Code not in the classification"),
    basis: basis("integration", "功能科目编码 3、5、7 位，经济科目编码 3、5 位，逐级包含", "Functional codes have 3, 5 or 7 digits, economic ones 3 or 5, each beginning with its parent"),
    kinds: BUDGET_TABLES,
    fix: null,
    messages: {
      length: wording(
        ["科目编码 {code} 不是 {levels} 位", "这一列的其他编码都是 {levels} 位，{code} 有 {count} 位。", "核对是否多写或漏写了数字。"],
        ["Code {code} has {count} digits, not {levels}", "The other codes of the column have {levels} digits.", "Check for a digit too many or too few."],
      ),
      orphan: wording(
        ["科目编码 {code} 的上级 {parent} 不在表里", "表里其他科目都列了上级，{code} 的上级 {parent} 却没有。", "核对编码是否写错，或补上 {parent} 一行。"],
        ["The parent {parent} of code {code} is not listed", "The parents of all other codes are in the table.", "Check the code, or add the line {parent}."],
      ),
    },
  },
  *check({ table }) {
    const tree = table.budget ? codeTree(table.budget) : null;
    if (!tree) return;
    const { classification, nodes, orphans } = tree;
    const odd = tree.foreign.filter(hasCode).filter((line) => /^\d+$/u.test(line.code));
    if (isRare(odd.length, nodes.length)) yield* odd.filter((line) => isSlip(line.code, classification)).map((line) => ofLength(line, classification));
    const listed = new Set(nodes.map((node) => node.line.code));
    const lost = orphans.filter((line) => !listed.has(line.code.slice(0, -2)));
    const withParents = nodes.filter((node) => node.line.code.length > 3 && listed.has(node.line.code.slice(0, -2))).length;
    if (isRare(lost.length, withParents)) yield* lost.map(ofOrphan);
  },
});

const hasCode = (line: BudgetLine): line is CodedLine => line.code !== null;

/** Some oddities among many sound codes are slips; more of them are the way of the form. */
const isRare = (odd: number, sound: number): boolean => odd > 0 && odd <= 2 && sound >= 3 * odd;

const place = ({ codeField, name, row }: CodedLine): CellRange => codeField?.range ?? name?.range ?? cellAt(row, 0);

const ofLength = (line: CodedLine, classification: Classification): Report => ({
  range: place(line),
  message: "length",
  params: { code: line.code, levels: LEVELS[classification], count: line.code.length },
});

const ofOrphan = (line: CodedLine): Report => ({ range: place(line), message: "orphan", params: { code: line.code, parent: line.code.slice(0, -2) } });
