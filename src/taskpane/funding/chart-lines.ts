/** Where the lines of the plan's chart run and where their labels stand, in pixels. Pure. */
import type { PlanView } from "../../review/funding-view";

export const plot = { top: 12, left: 32, height: 132, bottom: 28 } as const;
const monthsInYear = 12;
const fontSize = 12;

export interface Dot {
  /** Which checkpoint it is of. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly id: "cumulative" | "raw";
  readonly dots: readonly Dot[];
  readonly label: string;
  /** The middle of the label, moved off another one that is too near. */
  readonly labelY: number;
}

/** Figures by checkpoint in the order of the plan; null where there is none to draw. */
type Course = readonly (number | null)[];

const isDrawn = (figure: number): boolean => figure >= 0 && figure <= 100;

const cumulativeOf = ({ points }: PlanView): Course => points.map(({ cumulative }) => (cumulative === null ? null : Number(cumulative)));

/** What stands in the cells, where that is held against percent; blanks before the first figure are 0 here too. */
const rawOf = ({ points, remark }: PlanView): Course | null =>
  remark === "amounts" || remark === "shares" ? points.map(({ raw, cumulative }) => (raw.state === "figure" ? Number(raw.text.replaceAll(",", "")) : cumulative === null ? null : 0)) : null;

/** A course that leaves the scale says nothing drawn in part. */
export const isRawBeyond = (plan: PlanView): boolean => rawOf(plan)?.some((figure) => figure !== null && !isDrawn(figure)) ?? false;

/** Checkpoints of the cumulative course outside the scale. */
export const beyond = (plan: PlanView): string[] => plan.points.filter(({ cumulative }) => cumulative !== null && !isDrawn(Number(cumulative))).map(({ label }) => label);

export const xOf = (month: number, width: number): number => plot.left + (width * month) / monthsInYear;
export const yOf = (percent: number): number => plot.top + plot.height * (1 - percent / 100);

const nearest = 16;

/** `names`: what the label at a line's end says before the figure. */
export function linesOf(plan: PlanView, names: Readonly<Record<Line["id"], string>>, width: number, figure: (percent: number) => string): Line[] {
  const line = (id: Line["id"], course: Course): Line[] => {
    const drawn = course.flatMap((percent, index) => (percent !== null && isDrawn(percent) ? [{ index, percent }] : []));
    const last = drawn.at(-1);
    const dots = drawn.map(({ index, percent }) => ({ index, x: xOf(plan.points[index]?.month ?? 0, width), y: yOf(percent) }));
    return last ? [{ id, dots, label: `${names[id]} ${figure(last.percent)}`, labelY: yOf(last.percent) }] : [];
  };
  const raw = rawOf(plan);
  const lines = [...line("cumulative", cumulativeOf(plan)), ...(raw && !isRawBeyond(plan) ? line("raw", raw) : [])];
  const [first, second] = lines;
  if (!first || !second || Math.abs(first.labelY - second.labelY) >= nearest) return lines;
  const isBelow = second.labelY >= first.labelY;
  return [first, { ...second, labelY: first.labelY + (isBelow ? nearest : -nearest) }];
}

/** Months whose labels have room, the last one always. */
export function labelledMonths(months: readonly number[], width: number, room: number): number[] {
  const kept: number[] = [];
  for (const month of months.toReversed()) {
    const before = kept[0];
    if (before === undefined || xOf(before, width) - xOf(month, width) >= room) kept.unshift(month);
  }
  return kept;
}

/** How wide a text is about to be: Chinese characters are as wide as they are high. */
export const widthOf = (text: string): number => Array.from(text).reduce((width, char) => width + (/[\u2e80-\uffef]/u.test(char) ? fontSize : fontSize * 0.56), 0);
