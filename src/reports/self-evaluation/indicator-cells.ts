/** What stands in an indicator's row: target and actual as numbers that show their sign and unit where that can be, and the score as a formula over them. */
import { Big } from "big.js";
import { type Gauge, gaugeOf, scoreIndicator, type ScoringMethod, settledPoints } from "../../scoring";
import { isExecutionRow } from "../../scoring/indicator-words";
import { isBlank } from "../../sheet/text";
import type { Indicator } from "../../tables/table";
import { figureBeside, figureOf, type Target } from "../../target";
import { widthOf } from "../text-lines";
import type { Shown } from "./draft";
import type { FormRow } from "./form";
import { type CellPlace, figureFormula, saidFormula } from "./score-formula";
import { formatAround, GENERAL_LENGTH, shownNumber } from "./shown-number";

export interface RowPlaces {
  readonly target: CellPlace;
  readonly actual: CellPlace;
  readonly weight: CellPlace;
}

export interface RowCells {
  readonly gauge: Gauge;
  readonly nature: string;
  readonly target: Shown;
  readonly unit: string;
  readonly actual: Shown;
  /** Whether figures are expected in the actual's place, and what they are counted in: "人", "%", "". */
  readonly figures: { readonly unit: string } | null;
  readonly score: Shown;
}

/** As much of a figure as was typed: what is shown is what counts for whoever reads the sheet. */
const patternOf = (figure: Big | null, isPercent: boolean): string => {
  const decimals = figure?.toFixed().split(".")[1]?.length ?? 0;
  if (isPercent) return `0.00${"#".repeat(Math.max(2, decimals - 2))}%`;
  return figure === null || figure.toFixed().length <= GENERAL_LENGTH ? "General" : `0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
};

/** `hasUnit`: whether sign and unit stand in columns of their own. */
export function rowCells({ indicator, weight, score }: FormRow, method: ScoringMethod, places: RowPlaces, hasUnit: boolean): RowCells {
  const gauge = gaugeOf(indicator, method);
  const target = hasUnit ? apart(indicator) : inOneCell(indicator);
  const actual = actualCell(indicator, gauge, hasUnit);
  const settled = weight && settledPoints(scoreIndicator(indicator, weight, method), null);
  const formula = scoreFormula();
  return { gauge, ...target, actual: actual.shown, figures: isFigure(gauge) ? { unit: actual.unit } : null, score: scoreCell() };

  function scoreFormula(): string | null {
    // A longer text cannot stand in a formula.
    const standing = typeof actual.shown.value === "string" && actual.shown.value.length > LONGEST_LITERAL ? "" : actual.shown.value;
    const cells = { actual: places.actual, weight: places.weight };
    const isMet = settled !== null && weight !== null && settled.eq(weight);
    const achieved = method.bands.filter(({ attained }) => attained === "achieved").map(({ label }) => label);
    if (isFigure(gauge)) {
      // Where words stand by now, other words may follow.
      const isText = typeof standing === "string" && standing !== "";
      const otherwise = isText && canBeAchieved(indicator) ? saidFormula({ ...cells, full: isMet ? [...achieved, standing] : achieved }) : undefined;
      return figureFormula(gauge, { ...cells, actual: { at: places.actual, isPercent: actual.isPercent }, target: target.isNumber ? { at: places.target, isPercent: target.isPercent } : null }, otherwise);
    }
    if (gauge.kind === "absent" || !canBeAchieved(indicator)) return null;
    const isRepeated = indicator.target?.target.quantity === null && typeof target.target.value === "string" && !isBlank(target.target.value);
    const isNew = settled !== null && standing !== "" && !achieved.some((label) => label === standing) && !(isRepeated && standing === target.target.value);
    return saidFormula({ ...cells, ...(isRepeated ? { target: places.target } : {}), full: isNew && isMet ? [...achieved, standing] : achieved, none: isNew && settled.eq(0) ? [standing] : [] });
  }

  function scoreCell(): Shown {
    if (score) return { value: score.toNumber(), numberFormat: POINTS };
    if (formula === null) return { value: "", numberFormat: POINTS };
    const { value } = actual.shown;
    const isLiteral = typeof value === "number" || value === target.target.value || String(value).length <= LONGEST_LITERAL;
    const isCounted = settled !== null && weight !== null && isLiteral && (settled.eq(weight) || (isFigure(gauge) ? typeof value === "number" : settled.eq(0)));
    return { value: isCounted ? settled.toNumber() : "", formula, numberFormat: POINTS };
  }
}

/** Whether there is anything that words could say to be achieved. */
const canBeAchieved = (indicator: Indicator): boolean => !isExecutionRow(indicator) && indicator.target !== null && !["empty", "placeholder"].includes(indicator.target.target.form);

export const POINTS = "0.00";

const LONGEST_LITERAL = 200;

const isFigure = (gauge: Gauge): gauge is Extract<Gauge, { readonly scale: unknown }> => "scale" in gauge;

interface TargetCells extends Pick<RowCells, "nature" | "target" | "unit"> {
  readonly isNumber: boolean;
  readonly isPercent: boolean;
}

const figureIn = (target: Target): Big | null => (target.form === "quantity" && target.upper === null ? (target.quantity?.value ?? null) : null);

/** A figure is not broken into lines: a longer text stays one. */
const LONGEST_FIGURE = 16;

/** A direction in a column of its own (正向, 反向) stands as its sign where there is but one cell. */
const withSign = ({ text, form, comparator, comparatorText }: Target): string => (form === "quantity" && comparator !== null && !text.includes(comparatorText) ? `${comparator}${text}` : text);

function inOneCell({ target: field }: Indicator): TargetCells {
  const text = (field && withSign(field.target)) || (field?.text ?? "");
  const shown = shownNumber(text);
  const isNumber = field !== null && shown !== null && widthOf(text) <= LONGEST_FIGURE && holds(shown.value, shown.isPercent, figureIn(field.target));
  return isNumber
    ? { nature: "", target: { value: shown.value, numberFormat: shown.numberFormat }, unit: "", isNumber, isPercent: shown.isPercent }
    : { nature: "", target: { value: text }, unit: "", isNumber, isPercent: false };
}

const holds = (value: number, isPercent: boolean, figure: Big | null): boolean => figure !== null && figure.eq(isPercent ? new Big(value).times(100) : value);

function apart({ target: field }: Indicator): TargetCells {
  const target = field?.target;
  const figure = target && target.words === "" ? figureIn(target) : null;
  const nature = target?.qualitative === true ? "定性" : (target?.comparator ?? "");
  const shown = figure && shownNumber(figure.toFixed());
  if (target && shown) return { nature, target: { value: shown.value, numberFormat: shown.numberFormat }, unit: target.quantity?.unit?.text ?? "", isNumber: true, isPercent: false };
  const text = target?.text || (field?.text ?? "");
  const saysSign = target !== undefined && target.comparatorText !== "" && text.includes(target.comparatorText);
  return { nature: saysSign && nature !== "定性" ? "" : nature, target: { value: text }, unit: "", isNumber: false, isPercent: false };
}

interface ActualCell {
  readonly shown: Shown;
  readonly isPercent: boolean;
  readonly unit: string;
}

/** Words in a figure's place stand under its format all the same: a figure may follow. */
function actualCell({ target: wanted, actual: field }: Indicator, gauge: Gauge, hasUnit: boolean): ActualCell {
  const text = field?.text.trim() ?? "";
  const quantity = wanted?.target.quantity ?? null;
  const own = quantity?.unit ?? null;
  const asText = { shown: { value: text }, isPercent: false, unit: "" } as const;
  if (!isFigure(gauge)) return plainNumber(text) ?? asText;
  const isRate = gauge.kind === "rate" || gauge.kind === "steps" || own?.normal === "%";
  const figure = field && text !== "" ? (quantity ? figureBeside(field.target, quantity) : figureOf(field.target)) : null;
  const unit = figure?.unit ?? own;
  if ((figure?.unit ? figure.unit.normal === "%" : isRate) && (figure === null || hasNoWords(field?.target))) {
    return { shown: { value: figure ? figure.value.div(100).toNumber() : text, numberFormat: patternOf(figure?.value ?? null, true) }, isPercent: true, unit: "%" };
  }
  const shown = figure && shownNumber(text);
  const isShown = figure !== null && shown !== null && holds(shown.value, shown.isPercent, figure.value);
  if (figure && !isShown && !hasNoWords(field?.target)) return asText;
  if (figure && isShown && (shown.before !== "" || shown.behind !== "")) {
    const behind = hasUnit && shown.before === "" && shown.behind.trim() === own?.text ? "" : shown.behind;
    return { shown: { value: shown.value, ...formatted(shown.before, patternOf(figure.value, shown.isPercent), behind) }, isPercent: shown.isPercent, unit: shown.isPercent ? "%" : shown.behind.trim() };
  }
  const name = unit?.text ?? "";
  const behind = hasUnit && (figure?.unit ?? own)?.text === own?.text ? "" : name;
  return { shown: { value: figure ? figure.value.toNumber() : text, ...formatted("", patternOf(figure?.value ?? null, false), behind) }, isPercent: false, unit: name };
}

const hasNoWords = (target: Target | undefined): boolean => target === undefined || target.words === "";

function formatted(before: string, pattern: string, behind: string): Pick<Shown, "numberFormat"> {
  const numberFormat = formatAround({ before, pattern, behind });
  return numberFormat === null ? {} : { numberFormat };
}

/** A number that stands for itself stays one, whatever it says. */
function plainNumber(text: string): ActualCell | null {
  const shown = shownNumber(text);
  return shown && shown.before + shown.behind === "" ? { shown: { value: shown.value, numberFormat: shown.numberFormat }, isPercent: shown.isPercent, unit: "" } : null;
}
