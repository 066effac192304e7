/** The 自评表 as a sheet: a form laid out as its layout says, working on by its own formulas. */
import type { SheetContent } from "../../sheet/content";
import { Draft } from "./draft";
import type { EvaluationForm, Layout } from "./form";
import { type IndicatorGrid, indicatorGrid } from "./indicator-grid";
import { layouts } from "./layouts";
import { type MoneyBlock, moneyBlock } from "./money-block";
import { notes } from "./notes";
import type { Places } from "./places";
import { TextBlocks } from "./text-blocks";
import { totals } from "./totals";

export interface LaidOut {
  readonly content: SheetContent;
  readonly places: Places;
}

export const selfEvaluationSheet = (form: EvaluationForm): SheetContent => layOut(form).content;

interface Blocks {
  readonly texts: TextBlocks;
  readonly money: () => MoneyBlock;
  readonly grid: () => IndicatorGrid;
}

/** What stands above the figures' totals, from top to bottom. */
const UPPER: Readonly<Record<Layout, (blocks: Blocks) => readonly [MoneyBlock, IndicatorGrid]>> = {
  national: ({ texts, money, grid }) => {
    texts.project();
    texts.pair("department", "unit");
    const funds = money();
    texts.goals("年度总体目标", null);
    return [funds, grid()];
  },
  sichuan: ({ texts, money, grid }) => {
    texts.project();
    texts.pair("department", "unit");
    texts.goals("项目基本情况", "course");
    return [money(), grid()];
  },
  overall: ({ texts, money, grid }) => {
    texts.single("department");
    const funds = money();
    texts.goals("年度总体目标", null);
    texts.tasks();
    return [funds, grid()];
  },
};

const LOWER: Readonly<Record<Layout, (texts: TextBlocks) => void>> = {
  national: () => undefined,
  sichuan: (texts) => {
    texts.single("conclusion", true);
    texts.single("problems", true);
    texts.single("measures", true);
    texts.pair("leader", "accountant");
  },
  overall: () => undefined,
};

export function layOut(form: EvaluationForm): LaidOut {
  const layout = layouts[form.layout];
  const draft = new Draft([layout.labelWidth, ...layout.columns.map(({ width }) => width)]);
  const texts = new TextBlocks(draft, form, layout);
  texts.title();
  const [money, grid] = UPPER[form.layout]({ texts, money: () => moneyBlock(draft, form, layout), grid: () => indicatorGrid(draft, form, layout) });
  const sums = totals(draft, form, layout, grid, money);
  LOWER[form.layout](texts);
  const whole = { top: 0, left: 0, bottom: draft.bottom, right: draft.right };
  const status = notes(draft, form, grid, money);
  return {
    content: {
      name: form.sheetName,
      marker: { name: form.marker, range: grid.header },
      ...draft.done(),
      freeze: null,
      filter: null,
      print: { paper: "A4", orientation: "portrait", repeatRows: { first: grid.header.top, last: grid.header.top }, area: whole, footer: { left: form.project.name, right: "第 {page} 页，共 {pages} 页" } },
    },
    places: { header: grid.header, indicators: grid.indicators, funds: money.funds, ...sums, texts: texts.places, form: whole, status },
  };
}
