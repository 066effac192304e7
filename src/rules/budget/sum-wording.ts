/** The wording that the rules about sums share; each says what its totals are made of. */
import type { RuleMeta } from "../rule";
import { wording } from "../wording";

export const sumMessages = (zh: string, en: string): RuleMeta["messages"] => ({
  total: wording(
    [`{name} {figure}，${zh}相加是 {sum}`, `${zh}相加：{calculation}，与 {figure} 差 {difference}。`, `核对“{name}”和${zh}，改到相等。`],
    [`{name} is {figure}; ${en} make {sum}`, `Added up: {calculation}, off {figure} by {difference}.`, `Check {name} and ${en} until they agree.`],
  ),
  blank: wording(
    [`{name}空着，${zh}相加是 {sum}`, `${zh}相加：{calculation}，“{whole}”却没有填。`, "填上 {sum}，或核对各数。"],
    [`{name} is blank; ${en} make {sum}`, `Added up: {calculation}, yet {whole} is not filled in.`, "Fill in {sum}, or check the figures."],
  ),
  blankPart: wording(
    ["{name}空着，与合计对不上", `{whole}是 {total}，${zh}相加却是 {sum}，差 {difference}；其余各数彼此相符。`, "核对是否漏填，按其余各数应为 {expected}。"],
    ["{name} is blank and does not fit its total", `{whole} is {total}, yet ${en} make {sum}, off by {difference}; the other figures agree.`, "Check what was left out; by the others it is {expected}."],
  ),
  part: wording(
    ["{name} {figure} 与合计对不上", `{whole}是 {total}，${zh}相加却是 {calculation}，差 {difference}；其余各数彼此相符。`, "核对这个数，按其余各数应为 {expected}。"],
    ["{name} {figure} does not fit its total", `{whole} is {total}, yet ${en} make {calculation}, off by {difference}; the other figures agree.`, "Check this figure; by the others it is {expected}."],
  ),
  rounding: wording(
    ["{name}差 {difference}，可能是尾差", `${zh}相加：{calculation}，{whole}是 {total}；差额在四舍五入之内。`, "能调平就调平；确是尾差，在表下注明“因四舍五入存在尾差”。"],
    ["{name} is off by {difference}, maybe by rounding", `${en} make {calculation}, {whole} is {total}; rounding can explain the difference.`, "Level it, or note below the table that figures are rounded."],
  ),
  roundings: wording(
    ["本表 {count} 处合计有尾差，如差 {difference}", `{whole}是 {total}，${zh}相加：{calculation}；差额都在四舍五入之内。`, "能调平就调平；确是尾差，在表下注明“因四舍五入存在尾差”。"],
    ["{count} totals are off by rounding, one by {difference}", `{whole} is {total}, ${en} make {calculation}; rounding can explain the differences.`, "Level them, or note below the table that figures are rounded."],
  ),
  everywhere: wording(
    [`{tables} 张表有尾差，如 {difference}`, `共 {count} 处；{whole}是 {total}，${zh}相加：{calculation}；差额都在四舍五入之内。`, "能调平就调平；确是尾差，在表下注明“因四舍五入存在尾差”。"],
    [`{tables} tables are off by rounding, as by {difference}`, `{count} places; ${en} make {calculation}, {whole} is {total}; rounding can explain the differences.`, "Level them, or note below the tables that figures are rounded."],
  ),
});
