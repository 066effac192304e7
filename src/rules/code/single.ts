/** code/missing, code/format, code/year and code/check-character: what one project code says by itself. */
import { isBlank } from "../../sheet/text";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { both, wording } from "../wording";
import { checkCharacter, projectCode } from "./project-code";

const rests = basis("integration", "项目代码 21 位：区划、年度、标识、顺序号和校验码", "A project code has 21 characters: district, year, letter, sequence and check character");

export const codeMissing = defineRule({
  scope: "table",
  meta: {
    id: "code/missing",
    severity: "warning",
    name: both("没有项目编码", "No project code"),
    basis: rests,
    fix: null,
    messages: {
      default: wording(
        ["没有填项目编码", "表式有项目编码一栏，现在是空的。", "从预算管理一体化系统里查到项目代码填上。"],
        ["The project code is blank", "The form asks for one.", "Look it up in the budget system and fill it in."],
      ),
    },
  },
  *check({ table }) {
    const { code } = table.project;
    if (code && isBlank(code.text)) yield { range: code.range, message: "default" };
  },
});

export const codeFormat = defineRule({
  scope: "table",
  meta: {
    id: "code/format",
    severity: "warning",
    name: both("项目编码格式不对", "Malformed project code"),
    basis: rests,
    fix: null,
    messages: {
      length: wording(
        ["项目编码 {length} 位，应为 21 位", "填的是“{code}”，可能漏了或多了。", "与系统里的项目代码逐位核对。"],
        ["The project code has {length} characters, not 21", "The code “{code}” is too short or too long.", "Compare it with the code in the budget system."],
      ),
      shape: wording(
        ["项目编码的格式不对", "填的是“{code}”，应是 8 位数字、1 个字母，再 12 位数字或字母。", "与系统里的项目代码逐位核对。"],
        ["The project code is malformed", "The code “{code}” should be 8 digits, a letter, then 12 digits or letters.", "Compare it with the code in the budget system."],
      ),
    },
  },
  *check({ table }) {
    const code = projectCode(table);
    if (!code || code.isWellFormed) return;
    const { length } = code.text;
    yield { range: code.field.range, message: length === 21 ? "shape" : "length", params: { code: code.field.text, length } };
  },
});

export const codeYear = defineRule({
  scope: "table",
  meta: {
    id: "code/year",
    severity: "info",
    name: both("项目编码年度不符", "Year of the project code"),
    basis: rests,
    fix: null,
    messages: {
      default: wording(
        ["项目编码的年度是 20{digits}，表是 {year} 年", "第 7、8 位是立项年度，与表的年度不同。", "延续项目可以忽略；新项目核对编码是否抄错。"],
        ["The code is of 20{digits}, the table of {year}", "Characters 7 and 8 are the year the project was set up.", "Ignore this for a continuing project; otherwise check the code."],
      ),
    },
  },
  *check({ table }) {
    const code = projectCode(table);
    if (!code?.isWellFormed || table.year === null || table.yearFrom === "code") return;
    if (Number(code.year) !== table.year % 100) yield { range: code.field.range, message: "default", params: { digits: code.year, year: table.year } };
  },
});

export const codeCheckCharacter = defineRule({
  scope: "table",
  meta: {
    id: "code/check-character",
    severity: "warning",
    name: both("项目编码校验码不符", "Check character"),
    basis: basis("hebei", "项目编码末位是校验码（按已公开的编码推算）", "The last character checks the others (worked out from published codes)"),
    fix: null,
    messages: {
      default: wording(
        ["项目编码末位应为 {expected}，现为 {given}", "按前 20 位推算，末位对不上，可能抄错了一位。", "与系统里的项目代码逐位核对。"],
        ["The code should end in {expected}, not {given}", "The last character does not fit the first twenty: one of them may be miscopied.", "Compare it with the code in the budget system."],
      ),
    },
  },
  /** The rule behind the character is known for Hebei's P codes only. */
  *check({ table }) {
    const code = projectCode(table);
    if (!code?.isWellFormed || !code.region.startsWith("13") || code.letter !== "P") return;
    const expected = checkCharacter(code.text);
    const given = code.text.slice(20);
    if (expected !== null && expected !== given) yield { range: code.field.range, message: "default", params: { expected, given } };
  },
});
