/** The spending plan as a curve against even progress. Its figures stand in the table below. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { PlanView } from "../../review/funding-view";
import type { Severity } from "../../rules/rule";
import { forced } from "../components/shared-styles";
import { useTongue } from "../words/words-context";
import { labelledMonths, type Line, linesOf, plot, widthOf, xOf, yOf } from "./chart-lines";
import { minus, trimmed } from "./figures";
import { useWords } from "./words/words";

const useStyles = makeStyles({
  frame: { margin: `${tokens.spacingVerticalXS} 0 0` },
  chart: { display: "block", width: "100%", overflow: "visible", fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  grid: { stroke: tokens.colorNeutralStroke2, [forced]: { stroke: "CanvasText", strokeOpacity: "0.3" } },
  axis: { fill: tokens.colorNeutralForeground3, [forced]: { fill: "CanvasText" } },
  even: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: "1.5px", strokeDasharray: "4 3", [forced]: { stroke: "CanvasText" } },
  line: { fill: "none", strokeWidth: "1.5px", strokeLinejoin: "round" },
  main: { strokeWidth: "2px" },
  label: { dominantBaseline: "central" },
  /** Stands clear of the lines behind it. */
  clear: { stroke: tokens.colorNeutralBackground1, strokeWidth: "4px", paintOrder: "stroke", [forced]: { stroke: "Canvas" } },
  cumulative: { stroke: tokens.colorCompoundBrandStroke, [forced]: { stroke: "Highlight" } },
  cumulativeText: { fill: tokens.colorBrandForeground1, [forced]: { fill: "CanvasText" } },
  cumulativeDot: { fill: tokens.colorCompoundBrandStroke, [forced]: { fill: "Highlight" } },
  rawDot: { fill: tokens.colorNeutralBackground1, [forced]: { fill: "Canvas" } },
  rawLine: { [forced]: { stroke: "CanvasText" } },
  rawText: { [forced]: { fill: "CanvasText" } },
  error: { stroke: tokens.colorStatusDangerForeground3 },
  errorText: { fill: tokens.colorStatusDangerForeground3 },
  warning: { stroke: tokens.colorStatusWarningForeground3 },
  warningText: { fill: tokens.colorStatusWarningForeground1 },
  info: { stroke: tokens.colorNeutralForeground2 },
  infoText: { fill: tokens.colorNeutralForeground2 },
});

const gap = 8;
const dotRadius = { cumulative: 3.5, raw: 3 } as const;

export interface PlanChartProps {
  readonly plan: PlanView;
  /** How bad it is that the cells hold something else; "info" while nobody has said so. */
  readonly severity: Severity;
}

export function PlanChart({ plan, severity }: PlanChartProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { language } = useTongue();
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const names = { cumulative: words(plan.isConverted ? "series.cumulative" : "series.plan"), raw: words("series.raw") };
  const figure = (percent: number): string => trimmed(minus(percent.toFixed(2)));
  const widest = Math.max(...linesOf(plan, names, 0, figure).map(({ label }) => widthOf(label)), 0);
  const inner = Math.max(width - plot.left - widest - gap, 0);
  const right = plot.left + inner;
  const months = [...new Set(plan.points.map(({ month }) => month))];
  const monthName = (month: number): string => new Intl.DateTimeFormat(language, { month: "short" }).format(new Date(2000, month - 1));
  const listed = (of: (point: PlanView["points"][number]) => string | null): string =>
    plan.points.flatMap((point) => (of(point) === null ? [] : [words("chart.point", { label: point.label, figure: minus(of(point) ?? "") })])).join(words("listed"));
  const spoken = words("chart.spoken", { series: names.cumulative, points: listed(({ cumulative }) => cumulative), even: listed(({ even }) => even) });
  const linePath = ({ dots }: Line): string => [`${plot.left},${yOf(0)}`, ...dots.map(({ x, y }) => `${x},${y}`)].join(" ");
  return (
    <figure ref={frame} aria-label={spoken} className={styles.frame}>
      <svg aria-hidden className={styles.chart} height={plot.top + plot.height + plot.bottom}>
        {[0, 50, 100].map((percent) => (
          <g key={percent}>
            <line className={styles.grid} x1={plot.left} x2={right} y1={yOf(percent)} y2={yOf(percent)} />
            <text className={mergeClasses(styles.axis, styles.label)} x={plot.left - gap} y={yOf(percent)} textAnchor="end">
              {percent}
            </text>
          </g>
        ))}
        {months.map((month) => (
          <line key={month} className={styles.grid} x1={xOf(month, inner)} x2={xOf(month, inner)} y1={yOf(0)} y2={yOf(0) + 4} />
        ))}
        {labelledMonths(months, inner, Math.max(0, ...months.map((month) => widthOf(monthName(month)))) + 2).map((month) => (
          <text key={month} className={mergeClasses(styles.axis, styles.label)} x={xOf(month, inner)} y={yOf(0) + 15} textAnchor="middle">
            {monthName(month)}
          </text>
        ))}
        <line className={styles.even} x1={plot.left} y1={yOf(0)} x2={right} y2={yOf(100)} />
        {linesOf(plan, names, inner, figure)
          .toReversed()
          .map((line) => {
            const isMain = line.id === "cumulative";
            const stroke = isMain ? styles.cumulative : mergeClasses(styles[severity], styles.rawLine);
            return (
              <g key={line.id}>
                <polyline className={mergeClasses(styles.line, isMain && styles.main, stroke)} points={linePath(line)} />
                {line.dots.map(({ index, x, y }) => (
                  <circle key={index} className={mergeClasses(styles.line, stroke, isMain ? styles.cumulativeDot : styles.rawDot)} cx={x} cy={y} r={dotRadius[line.id]} />
                ))}
                <text
                  className={mergeClasses(styles.label, styles.clear, isMain ? styles.cumulativeText : mergeClasses(styles[`${severity}Text`], styles.rawText))}
                  x={(line.dots.at(-1)?.x ?? right) + gap}
                  y={line.labelY}
                >
                  {line.label}
                </text>
              </g>
            );
          })}
      </svg>
    </figure>
  );
}

/** Of an element, as it changes; told before it is first painted. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
