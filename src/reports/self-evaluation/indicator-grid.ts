/** The grid of indicators of a 自评表: its header, a row an indicator, what may be typed there, and what is highlighted. */
import type { ScoringMethod } from "../../scoring";
import type { ValidationContent } from "../../sheet/content";
import { opensFormula } from "../../sheet/opens-formula";
import { displayText } from "../../sheet/sheet";
import { cellAddress, type CellRange } from "../../sheet/range";
import { across, type Draft } from "./draft";
import type { EvaluationForm, FormRow } from "./form";
import { type RowCells, rowCells } from "./indicator-cells";
import type { GridRole, LayoutData } from "./layouts";
import type { Places } from "./places";
import { howScored, prompts, refusals } from "./prompts";
import { quoted } from "./score-formula";
import { grounds, type StyleName } from "./styles";

export interface IndicatorGrid {
  readonly header: CellRange;
  readonly indicators: Places["indicators"];
  /** What each row's score shows; null: nothing yet. */
  readonly scores: readonly (number | null)[];
  /** A column's cells in all rows; null for a grid without rows. */
  readonly range: (role: GridRole) => CellRange | null;
}

export function indicatorGrid(draft: Draft, { rows, method, besideHead = [] }: EvaluationForm, layout: LayoutData): IndicatorGrid {
  const header = draft.add();
  const first = header + 1;
  if (rows.length > 0) draft.addGrowing(rows.length);
  const bottom = header + rows.length;
  const columnOf = (role: GridRole): number | null => {
    const index = layout.columns.findIndex((column) => column.role === role);
    return index < 0 ? null : index + 1;
  };
  const cell = (role: GridRole, row: number): CellRange => across(row, columnOf(role) ?? 0);
  const address = (role: GridRole, row: number): string => cellAddress(row, columnOf(role) ?? 0);
  const pinned = (role: GridRole, row: number): string => `$${address(role, row)}`;

  const label = layout.gridLabel.replace("{points}", String(method.indicatorPoints));
  draft.put(across(header, 0, 0, bottom), label, "label");
  for (const [index, { header: text }] of layout.columns.entries()) draft.put(across(header, index + 1), text, "label");
  putBeside(header, besideHead);

  const hasUnit = columnOf("unit") !== null;
  const cells = rows.map((row, index) => {
    const at = (role: GridRole) => ({ row: first + index, column: columnOf(role) ?? 0 });
    return rowCells(row, method, { target: at("target"), actual: at("actual"), weight: at("weight") }, hasUnit);
  });
  putLevels();
  for (const [index, row] of rows.entries()) {
    const shown = cells[index];
    if (shown) putRow(first + index, row, shown);
  }
  if (rows.length > 0) limitColumns();
  return {
    header: across(header, 0, draft.right),
    indicators: rows.map((_, index) => Object.fromEntries(layout.columns.map(({ role }, column) => [role, across(first + index, column + 1)]))),
    scores: cells.map(({ score }) => (typeof score.value === "number" ? score.value : null)),
    range: (role) => (rows.length === 0 ? null : { ...cell(role, first), bottom }),
  };

  /** Classes that neighbouring rows share are merged; level 2 only within its level 1. */
  function putLevels(): void {
    const textOf = (row: FormRow | undefined, level: "level1" | "level2"): string => row?.indicator[level]?.text.trim() ?? "";
    const isOne = (index: number, level: "level1" | "level2"): boolean => {
      const [above, own] = [rows[index - 1], rows[index]];
      return above !== undefined && textOf(own, level) !== "" && textOf(above, level) === textOf(own, level) && (level === "level1" || textOf(above, "level1") === textOf(own, "level1"));
    };
    for (const level of ["level1", "level2"] as const) {
      for (let start = 0; start < rows.length; ) {
        let end = start + 1;
        while (end < rows.length && isOne(end, level)) end += 1;
        const column = columnOf(level) ?? 0;
        draft.put(across(first + start, column, column, first + end - 1), textOf(rows[start], level), "centred");
        start = end;
      }
    }
  }

  function putRow(row: number, { indicator, weight, reason, beside }: FormRow, shown: RowCells): void {
    const isAbsent = shown.gauge.kind === "absent" && weight === null;
    const asked = (style: StyleName, plain: StyleName): StyleName => (isAbsent ? plain : style);
    draft.put(cell("level3", row), indicator.level3?.text.trim() || (indicator.description?.text.trim() ?? ""), "text");
    if (hasUnit) {
      draft.put(cell("nature", row), shown.nature, "centred");
      draft.put(cell("unit", row), shown.unit, "centred");
    }
    draft.put(cell("target", row), shown.target, "centred");
    draft.put(cell("actual", row), shown.actual, asked("inputCentred", "centred"));
    draft.put(cell("weight", row), { value: weight?.toNumber() ?? "" }, weight === null ? asked("inputNumber", "number") : "number");
    draft.put(cell("score", row), shown.score, shown.gauge.kind === "person" || shown.score.formula === undefined ? asked("inputNumber", "number") : "number");
    draft.put(cell("reason", row), reason, "text");
    putBeside(row, beside);
    if (!isAbsent) limitRow(row, shown);
  }

  function putBeside(row: number, values: readonly (string | number | boolean)[]): void {
    for (const [index, value] of values.entries()) if (value !== "") draft.put(across(row, draft.right + 1 + index), { value }, "own");
  }

  function limitRow(row: number, { gauge, figures, target, actual }: RowCells): void {
    const text = displayText(target.value, target.numberFormat ?? "General");
    const scored = howScored(gauge, text, method);
    const limits = gauge.kind === "words" ? bandLimits(method, address("actual", row), address("weight", row), typeof target.value === "string" && target.value !== "" ? address("target", row) : null) : null;
    draft.validate({ range: cell("actual", row), ...actualLimit(text, scored) });
    draft.validate({ range: cell("score", row), allow: { kind: "decimal", min: limits?.min ?? 0, max: limits?.max ?? address("weight", row) }, prompt: prompts.score(scored), refusal: refusals.score });
    if (limits) draft.highlight({ range: cell("score", row), formula: `AND(ISNUMBER(${address("score", row)}),OR(N(${address("score", row)})<${limits.min},N(${address("score", row)})>${limits.max}))`, fill: grounds.wrong, bold: true });

    function actualLimit(wanted: string, how: string): Omit<ValidationContent, "range"> {
      const isText = typeof actual.value === "string" && actual.value !== "";
      if (figures) {
        const isShare = figures.unit === "%";
        const most = isShare ? MOST_SHARE : MOST;
        return { allow: { kind: "decimal", min: -most, max: most }, prompt: prompts.actual(figures.unit, how), refusal: isText ? null : isShare ? refusals.share : refusals.number };
      }
      const labels = gauge.kind === "words" ? choices(method, wanted) : [];
      if (labels.length > 0) return { allow: { kind: "list", values: labels }, prompt: prompts.words(how), refusal: null };
      return { allow: { kind: "any" }, prompt: prompts.person, refusal: null };
    }
  }

  function limitColumns(): void {
    const column = (role: GridRole): CellRange => ({ ...cell(role, first), bottom });
    const [weight, score, reason] = [pinned("weight", first), pinned("score", first), pinned("reason", first)];
    draft.validate({ range: column("weight"), allow: { kind: "decimal", min: 0.01, max: 100 }, prompt: prompts.weight, refusal: refusals.weight });
    draft.validate({ range: column("reason"), allow: { kind: "any" }, prompt: prompts.reason, refusal: null });
    const isUnmet = `COUNT(${weight},${score})=2,N(${score})<N(${weight})`;
    draft.highlight({ range: column("score"), formula: `AND(ISNUMBER(${score}),OR(N(${score})<0,N(${score})>N(${weight})))`, fill: grounds.wrong, bold: true });
    draft.highlight({ range: column("score"), formula: `AND(ISNUMBER(${weight}),LEN(${pinned("actual", first)})>0,LEN(${score})=0)`, fill: grounds.missing });
    draft.highlight({ range: column("reason"), formula: `AND(${isUnmet},LEN(${reason})=0)`, fill: grounds.missing });
    const level3 = cell("level3", first);
    draft.highlight({ range: { ...level3, right: draft.right, bottom }, formula: `AND(${isUnmet})`, fill: grounds.unmet });
  }
}

const MOST = 1e15;
/** 95 put into a cell of percent is 9500%. */
const MOST_SHARE = 10;
const LONGEST_LIST = 255;
const LONGEST_LIMIT = 250;

/** What a list may offer: the target's own words and the bands. What is chosen is as good as typed, so nothing that would be a formula then. */
function choices({ bands }: ScoringMethod, target: string): readonly string[] {
  const labels = bands.map(({ label }) => label);
  const fits = (values: readonly string[]): boolean => values.every((value) => value !== "" && !/[,"\n]/u.test(value) && !opensFormula(value)) && values.join(",").length <= LONGEST_LIST;
  return [[target, ...labels], labels].find(fits) ?? [];
}

/** The least and the most of the band that is chosen, as formulas; null where they would be too long for a validation. */
function bandLimits({ bands }: ScoringMethod, actual: string, weight: string, target: string | null): { readonly min: string; readonly max: string } | null {
  const limit = (of: (band: ScoringMethod["bands"][number]) => number, open: number): string => {
    const chosen = bands.reduceRight((rest, band) => {
      const isChosen = `${actual}=${quoted(band.label)}`;
      return `IF(${band.attained === "achieved" && target !== null ? `OR(${isChosen},${actual}=${target})` : isChosen},${of(band)},${rest})`;
    }, String(open));
    return `ROUND(${weight}*${chosen},2)`;
  };
  const limits = { min: limit(({ from }) => from, 0), max: limit(({ to }) => to, 1) };
  return limits.min.length > LONGEST_LIMIT || limits.max.length > LONGEST_LIMIT ? null : limits;
}
