/** What is kept under a 自评表: the user's own lines, and what was typed where the form of now has no place. */
import type { EarlierForm, EarlierRow } from "../../reports/self-evaluation/earlier";
import { type EvaluationForm, type TextKey, textLabels } from "../../reports/self-evaluation/form";
import { layOut } from "../../reports/self-evaluation/sheet";
import type { CellValue } from "../../sheet/data";
import { isBlank } from "../../sheet/text";

/** What was typed into a form of another layout and has no place in this one. */
export function withoutPlace(form: EvaluationForm, earlier: EarlierForm): (readonly CellValue[])[] {
  const { texts, funds } = layOut(form).places;
  const keys = Object.keys(textLabels) as TextKey[];
  const reasons = funds.some(({ reason }) => reason) ? [] : earlier.funds.filter(({ reason }) => !isBlank(reason));
  return [
    ...keys.filter((key) => !texts[key] && !isBlank(earlier.texts[key] ?? "")).map((key) => [`${textLabels[key]}：${earlier.texts[key] ?? ""}`]),
    ...reasons.map(({ label, reason }) => [`${label}：${reason}`]),
  ].filter((line) => !form.below.some(([first]) => first === line[0]));
}

const goneHeading = "注：以下指标已不在来源表中，这里保留填写过的内容";

/** In one cell, so that no reader takes it for an indicator. */
function goneLine({ indicator, actual, score, weight, reason, beside }: EarlierRow): readonly CellValue[] {
  const parts: readonly (readonly [string, string])[] = [
    ["年度指标值", indicator.target?.target.text ?? ""],
    ["实际完成值", actual?.text ?? ""],
    ["分值", weight?.toFixed() ?? ""],
    ["得分", score?.toFixed() ?? ""],
    ["偏差原因", reason],
    ["备注", beside.map(String).filter((text) => !isBlank(text)).join("、")],
  ];
  const name = [indicator.level1, indicator.level2, indicator.level3].map((field) => field?.text.trim() ?? "").filter((text) => text !== "").join(" / ");
  return [`${name}：${parts.filter(([, text]) => !isBlank(text)).map(([label, text]) => `${label} ${text.trim()}`).join("；")}`];
}

/** The user's lines with a line for each row whose indicator is gone: under the heading that is there already, else under a new one at the end. */
export function withGone(kept: EvaluationForm["below"], rows: readonly EarlierRow[]): EvaluationForm["below"] {
  if (rows.length === 0) return kept;
  const gone = rows.map(goneLine);
  const heading = kept.findIndex(([first]) => first === goneHeading);
  if (heading < 0) return [...kept, ...(kept.length > 0 ? [[]] : []), [goneHeading], ...gone];
  const blank = kept.findIndex((row, index) => index > heading && row.length === 0);
  const end = blank < 0 ? kept.length : blank;
  return [...kept.slice(0, end), ...gone, ...kept.slice(end)];
}
