/** Cell values that break readers: texts that lead regular expressions astray, letters that are not what they look like, numbers at the edge. */
import fc from "fast-check";
import type { CellValue } from "../../src/sheet/data";
import { seedUnits } from "../support/seeds";
import * as evaluations from "../tables/forms/evaluations";
import * as goals from "../tables/forms/goals";
import * as lists from "../tables/forms/lists";

/** Excel's own limit. */
export const LONGEST_TEXT = 32_767;

const formSheets = [...Object.values(goals), ...Object.values(evaluations), ...Object.values(lists)];
const grids = [...seedUnits.flatMap(({ tables }) => tables.map(({ grid }) => grid)), ...formSheets.map(({ values }) => values)];

/** What real forms say: labels, headers, names, targets. */
const words: readonly string[] = [...new Set(grids.flat(2).filter((value): value is string => typeof value === "string" && value.trim() !== ""))];
const labels = words.filter((word) => word.length <= 12);

const errors = ["#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#SPILL!", "#CALC!", "########"] as const;

/** Pieces that a pattern with a star in it may take in more than one way. */
const pieces = [
  "(", ")", "（", "[", "〔", "〔2020〕", "1", "12", "0", "1,", "1，", "1.", ".", ",", "%", "％", "‰", "≥", "≥1", ">=", "=", "＝", "-", "—", "~", "～", "至", "1-", "1~2",
  "一", "十", "百", "万", "亿", "一百", "二〇", "年", "月", "日", "2024年", "1月", "1月1日", "12月底前", "季度", "次", "人次", "人", "元/", "/", "元/人", "万元",
  "不少于", "以上", "以下", "大于", "小于等于", "达到", "完成", "提高", "指标", "一级指标", "数量指标", "满意度", "预算", "资金", "合计", "其中：", "其中:", "：", ":", "、", "；", ";", "。",
  " ", "  ", "\u3000", "\u00a0", "\t", "\n", "\r\n", "\u200b", "\u2060", "\ufeff", "a", "A1", "x", "*", "+", "?", "^", "$", "\\", "|", "{", "{name}", "'", "\"", "“", "”", "<", "&", "_x000D_", "_x", "e", "1e", "1e9", "T", "#",
  "e\u0301", "\u0301", "\u0e33", "\ufdfa", "㎡", "①", "Ⅳ", "１", "ﬃ", "👨‍👩‍👧", "🇨🇳", "\u202e", "\u2066", "\u2069", "\u061c", "\ud800", "\udc00", "\u0000", "\ufffe", "𠀀",
] as const;

const piece = fc.constantFrom(...pieces);

const repeated = (most: number): fc.Arbitrary<string> =>
  fc.tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.nat(most), fc.oneof(fc.constant(""), piece)).map(([unit, length, end]) => {
    const once = unit.join("");
    return (once.repeat(Math.max(1, Math.ceil(length / once.length))) + end).slice(0, LONGEST_TEXT);
  });

/** Letters of right-to-left and left-to-right runs, joiners and half characters put into a text of a form. */
const spoilt = fc.tuple(fc.constantFrom(...words), fc.array(fc.tuple(fc.nat(40), piece), { minLength: 1, maxLength: 3 })).map(([word, marks]) =>
  marks.reduce((text, [at, mark]) => text.slice(0, at % (text.length + 1)) + mark + text.slice(at % (text.length + 1)), word),
);

const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: spoilt },
  { weight: 4, arbitrary: repeated(60) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  { weight: 2, arbitrary: fc.array(piece, { minLength: 1, maxLength: 12 }).map((all) => all.join("")) },
  { weight: 1, arbitrary: repeated(LONGEST_TEXT) },
);

const number = fc.oneof(
  fc.constantFrom(0, -0, 1, 100, 0.1 + 0.2, 1e308, -1e308, 5e-324, 1e21, 1e-7, 2 ** 53, -1, 44_197, 45_657.5, 2_958_466, -657_435, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.double(),
  fc.integer({ min: -200_000, max: 200_000 }).map((cents) => cents / 100),
);

export const hostileValue: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...labels) },
  { weight: 2, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: hostileText },
  { weight: 3, arbitrary: number },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom(...errors) },
  { weight: 1, arbitrary: fc.constant("") },
);

export const hostileFormat: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("General", "@", "0%", "0.00%", "#,##0.00", "yyyy/m/d", 'yyyy"年"m"月"', "[h]:mm:ss", "# ??/??", '"≥"General" 人"', ";;;", "G/通用格式", "[Red][<100]0;[>=1e308]\"a\";@", "0.00E+00", "[$-804]AM/PMh\"时\"", "*-0", "_(0", "\\", '"', "[", "0.0.0", "", "a\ud800b", "?/?????????", "0".repeat(255), "#,".repeat(120), "0;".repeat(100)),
  fc.string({ unit: "binary", maxLength: 12 }),
);
