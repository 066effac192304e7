/** The score of a row as a native formula: what its gauge says, over the row's own cells. */
import { Big } from "big.js";
import type { Gauge, Scale } from "../../scoring";
import type { CellValue } from "../../sheet/data";
import { cellAddress } from "../../sheet/range";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface FormulaCells {
  /** Null where the target is text, so that its figures stand in the formula. */
  readonly target: { readonly at: CellPlace; readonly isPercent: boolean } | null;
  readonly actual: { readonly at: CellPlace; readonly isPercent: boolean };
  readonly weight: CellPlace;
}

/** A text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const at = ({ row, column }: CellPlace): string => cellAddress(row, column);

/** "F12:G12" where cells stand side by side. */
function list(places: readonly CellPlace[]): string {
  const sorted = places.toSorted((a, b) => a.column - b.column);
  const runs: CellPlace[][] = [];
  for (const place of sorted) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.column === place.column - 1) run.push(place);
    else runs.push([place]);
  }
  return runs.map((run) => run.filter((_, index) => index === 0 || index === run.length - 1).map(at).join(":")).join(",");
}

/** `otherwise`: what the row earns while one of its cells holds no number, as a formula. */
export function figureFormula(gauge: Extract<Gauge, { readonly scale: Scale }>, cells: FormulaCells, otherwise = '""'): string {
  const needed = [cells.actual.at, cells.weight, ...(cells.target ? [cells.target.at] : [])];
  return `IF(COUNT(${list(needed)})<${needed.length},${otherwise},${earned(gauge, cells)})`;
}

export interface SaidFormula {
  readonly actual: CellPlace;
  readonly weight: CellPlace;
  /** A text that earns the full weight when the actual repeats it. */
  readonly target?: CellPlace;
  /** What earns the full weight in the actual's place. */
  readonly full: readonly CellValue[];
  /** What earns nothing there; all else is for a person to score. */
  readonly none?: readonly CellValue[];
}

export function saidFormula({ actual, weight, target, full, none = [] }: SaidFormula): string {
  const said = (values: readonly CellValue[]): string[] => values.map((value) => `${at(actual)}=${typeof value === "string" ? quoted(value) : String(value)}`);
  const isFull = any([...said(full), ...(target ? [`${at(actual)}=${at(target)}`] : [])]);
  const rest = none.length === 0 ? '""' : `IF(${any(said(none))},0,"")`;
  return `IF(COUNTA(${list([actual, weight])})<2,"",IF(${isFull},${at(weight)},${rest}))`;
}

const any = (conditions: readonly string[]): string => (conditions.length === 1 ? conditions.join("") : `OR(${conditions.join(",")})`);

const ONE = new Big(1);
const HUNDRED = new Big(100);

function earned(gauge: Extract<Gauge, { readonly scale: Scale }>, cells: FormulaCells): string {
  const weight = at(cells.weight);
  switch (gauge.kind) {
    case "floor": {
      const { actual, target } = sides(cells, gauge.scale, gauge.target);
      const isShared = gauge.share && gauge.target.gt(0);
      return `IF(${isShared ? actual : exact(actual)}>=${target},${weight},${isShared ? `MAX(0,ROUND(${weight}*${actual}/${target},2))` : "0"})`;
    }
    case "ceiling": {
      const { actual, target } = sides(cells, gauge.scale, gauge.target);
      if (gauge.share === null || gauge.target.lte(0)) return `IF(${exact(actual)}<=${target},${weight},0)`;
      const share = gauge.share === "target-over-actual" ? `ROUND(${weight}*${target}/${bracketed(actual)},2)` : `MAX(0,ROUND(${weight}*(${twice(target)}-${actual})/${target},2))`;
      return `IF(${actual}<=${target},${weight},${share})`;
    }
    case "within":
      return withinFormula(gauge, cells, weight);
    case "steps": {
      const rate = exact(actualIn(cells, gauge.scale, HUNDRED));
      const steps = gauge.steps.toSorted((a, b) => b.from - a.from);
      const points = (share: number): string => (share === 1 ? weight : `ROUND(${weight}*${share},2)`);
      return steps.reduceRight((rest, { from, share }) => `IF(${rate}>=${new Big(from).div(100).toFixed()},${points(share)},${rest})`, "0");
    }
    default:
      return `MAX(0,MIN(${weight},ROUND(${weight}*${actualIn(cells, gauge.scale, HUNDRED)},2)))`;
  }
}

function withinFormula({ from, to, scale }: Extract<Gauge, { kind: "within" }>, cells: FormulaCells, weight: string): string {
  const isOne = from !== null && to !== null && from.eq(to);
  const compared = (sign: string, figure: Big): string => {
    const { actual, target } = sides(cells, scale, figure);
    return `${exact(actual)}${sign}${target}`;
  };
  const conditions = isOne ? [compared("=", from)] : [...(from ? [compared(">=", from)] : []), ...(to ? [compared("<=", to)] : [])];
  return conditions.length === 0 ? weight : `IF(${conditions.length === 1 ? conditions.join("") : `AND(${conditions.join(",")})`},${weight},"")`;
}

/** Actual and target as they are compared. A figure that stands in the formula is brought to the actual's cell; where it stands in a cell the actual is brought to that. */
function sides(cells: FormulaCells, scale: Scale, figure: Big): { readonly actual: string; readonly target: string } {
  if (cells.target) return { actual: actualIn(cells, scale, cells.target.isPercent ? HUNDRED : ONE), target: at(cells.target.at) };
  const { times, over } = factors(cells, scale, ONE);
  const inCell = figure.times(over).div(times);
  return inCell.times(times).eq(figure.times(over)) ? { actual: at(cells.actual.at), target: inCell.toFixed() } : { actual: actualIn(cells, scale, ONE), target: figure.toFixed() };
}

/** `unit`: how many of the target's units one of the compared figure is. */
function actualIn(cells: FormulaCells, scale: Scale, unit: Big): string {
  const { times, over } = factors(cells, scale, unit);
  return at(cells.actual.at) + (times.eq(1) ? "" : `*${times.toFixed()}`) + (over.eq(1) ? "" : `/${over.toFixed()}`);
}

function factors({ actual }: FormulaCells, scale: Scale, unit: Big): Scale {
  const times = scale.times.times(actual.isPercent ? HUNDRED : ONE);
  const over = scale.over.times(unit);
  if (times.mod(over).eq(0)) return { times: times.div(over), over: ONE };
  return over.mod(times).eq(0) ? { times: ONE, over: over.div(times) } : { times, over };
}

const isPlain = (expression: string): boolean => /^[A-Z]+\d+$/u.test(expression);

/** Where a hair's breadth decides, the binary dust of a conversion is wiped off. */
const exact = (expression: string): string => (isPlain(expression) ? expression : `ROUND(${expression},8)`);
const bracketed = (expression: string): string => (isPlain(expression) ? expression : `(${expression})`);
const twice = (target: string): string => (isPlain(target) ? `2*${target}` : new Big(target).times(2).toFixed());
