/** The spending plan of a table: what is wrong with it, its curve, its figures before and after. */
import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { isConversion, type PlanPoint, type PlanView, touches } from "../../review/funding-view";
import { cellAddress, type CellRange } from "../../sheet/range";
import { SeverityIcon } from "../components/icons";
import { useSharedStyles } from "../components/shared-styles";
import type { FindingItem } from "../state/state";
import { cellText } from "./cell-text";
import { beyond, isRawBeyond } from "./chart-lines";
import { minus, signed } from "./figures";
import { PlanChart } from "./PlanChart";
import { useFundingStyles } from "./styles";
import { Trouble, type TroubleLine } from "./Trouble";
import { type FundingTranslate, useWords } from "./words/words";

/** The finding whose fix writes what the curve shows; null where there is none to be had. */
export const conversionOf = (plan: PlanView | null, items: readonly FindingItem[]): FindingItem | null =>
  plan ? (items.find(({ fix }) => fix?.kind === "fix" && isConversion(plan, fix.cells)) ?? null) : null;

export interface PlanSectionProps {
  readonly plan: PlanView | null;
  /** Of the table. */
  readonly items: readonly FindingItem[];
  /** Whether it was checked, and nothing of the plan was set aside. */
  readonly isJudged: boolean;
  readonly onGo: (range: CellRange) => void;
  readonly onOpen: (item: FindingItem) => void;
}

export function PlanSection({ plan, items, isJudged, onGo, onOpen }: PlanSectionProps): ReactElement {
  const styles = useFundingStyles();
  const shared = useSharedStyles();
  const words = useWords();
  if (!plan) {
    return (
      <section className={styles.section}>
        <h2 className={mergeClasses(shared.section, styles.head)}>{words("plan.title")}</h2>
        <p className={mergeClasses(shared.body, styles.quiet)}>{words("plan.none")}</p>
      </section>
    );
  }
  const own = items.filter(({ range }) => touches(plan.places, range));
  const conversion = conversionOf(plan, own);
  const lines = troubleOf(plan, own, conversion, words);
  const hasCurve = plan.points.some(({ cumulative }) => cumulative !== null);
  const last = plan.points.at(-1);
  const isWhole = plan.reads === "percent" && last?.month === 12 && Number(last.cumulative) === 100;
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={shared.section}>{words("plan.title")}</h2>
        {hasCurve && <span className={mergeClasses(shared.small, shared.quiet)}>{words("plan.hint")}</span>}
      </div>
      <Trouble lines={isJudged && isWhole && lines.length === 0 ? [{ severity: "passed", text: words("plan.passed"), item: null }] : lines} onOpen={onOpen} />
      {hasCurve && <PlanChart plan={plan} severity={conversion?.severity ?? "info"} />}
      <PlanTable plan={plan} own={own} conversion={conversion} onGo={onGo} />
    </section>
  );
}

/** The reading of the figures takes the place of the finding about it: it says the same with the figures. */
function troubleOf(plan: PlanView, own: readonly FindingItem[], conversion: FindingItem | null, words: FundingTranslate): TroubleLine[] {
  const out = beyond(plan);
  const others = own.filter((item) => item !== conversion).map((item): TroubleLine => ({ severity: item.severity, text: item.title, item }));
  const isSaid = plan.remark === "empty" && others.length > 0;
  const remark = plan.remark !== null && !isSaid ? `${words(`plan.${plan.remark}`, { last: plan.points.findLast(({ raw }) => raw.state === "figure")?.raw.text ?? "" })}${isRawBeyond(plan) ? words("plan.rawBeyond") : ""}` : null;
  return [
    ...(remark === null ? [] : [{ severity: conversion?.severity ?? ("info" as const), text: remark, item: conversion }]),
    ...others,
    ...(out.length > 0 ? [{ severity: "info" as const, text: words("plan.beyond", { points: out.join(words("listed")) }), item: null }] : []),
  ];
}

interface PlanTableProps {
  readonly plan: PlanView;
  readonly own: readonly FindingItem[];
  readonly conversion: FindingItem | null;
  readonly onGo: (range: CellRange) => void;
}

function PlanTable({ plan, own, conversion, onGo }: PlanTableProps): ReactElement {
  const styles = useFundingStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { isConverted, reads, unit, points } = plan;
  const heads = [`${words(isConverted ? "head.raw" : "head.plan")} ${unit}`.trim(), ...(isConverted ? [`${words(reads === "share" ? "head.summed" : "head.converted")} %`] : []), `${words("head.even")} %`, words("head.difference")];
  return (
    <table className={styles.table} aria-label={words("plan.title")}>
      <thead>
        <tr className={styles.heads}>
          <th scope="col" className={mergeClasses(styles.columnHead, styles.nameHead)}>
            <span className={shared.unseen}>{words("head.point")}</span>
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className={styles.columnHead}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <PlanRow key={cellAddress(point.raw.range.top, point.raw.range.left)} point={point} isConverted={isConverted} isWritten={conversion?.fix?.cells.some(({ range }) => isAt(range, point.raw.range)) ?? false} severity={severityAt(point, own)} onGo={onGo} />
        ))}
      </tbody>
    </table>
  );
}

const isAt = (a: CellRange, b: CellRange): boolean => a.top === b.top && a.left === b.left;

/** Of a finding about this checkpoint alone. */
const severityAt = ({ raw }: PlanPoint, own: readonly FindingItem[]): FindingItem["severity"] | null => own.find(({ range, fix }) => fix === null && isAt(range, raw.range))?.severity ?? null;

interface PlanRowProps {
  readonly point: PlanPoint;
  readonly isConverted: boolean;
  readonly isWritten: boolean;
  readonly severity: FindingItem["severity"] | null;
  readonly onGo: (range: CellRange) => void;
}

function PlanRow({ point, isConverted, isWritten, severity, onGo }: PlanRowProps): ReactElement {
  const styles = useFundingStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { raw, label, cumulative, even, difference } = point;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name}>
        <button type="button" title={words("go", { cell: cellAddress(raw.range.top, raw.range.left) })} className={mergeClasses(shared.bareButton, shared.focusRing, styles.go)} onClick={() => onGo(raw.range)}>
          {label}
          {severity && <SeverityIcon severity={severity} />}
        </button>
      </th>
      <td className={mergeClasses(styles.figure, (isConverted || raw.state !== "figure") && styles.quiet)}>{cellText(raw, words)}</td>
      {isConverted && <td className={mergeClasses(styles.figure, isWritten && styles.strong)}>{cumulative === null ? words("none") : minus(cumulative)}</td>}
      <td className={styles.figure}>{even}</td>
      <td className={styles.figure}>{difference === null ? words("none") : signed(difference)}</td>
    </tr>
  );
}
