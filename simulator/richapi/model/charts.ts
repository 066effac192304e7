/** `worksheet.charts`: kept as objects and not drawn; series are read off the source as Excel does for plain tables. */
import type { Chart, Rect } from "../../grid";
import { formatAbsolute, parseAddress } from "../address";
import type { Book } from "../book";
import { parseColor } from "../color";
import { invalidArgument, itemNotFound } from "../errors";
import { type ApiObject, type Args, defineType } from "../object";
import { placeOf } from "./range";

interface CollectionTarget {
  readonly book: Book;
  readonly sheetId: string;
}

interface Target extends CollectionTarget {
  readonly id: string;
}

interface SeriesTarget extends Target {
  readonly index: number;
}

interface Place {
  readonly sheetId: string;
  readonly rect: Rect;
}

type Series = Chart["series"][number];

/** Where a new chart stands: beside nothing, as large as Excel makes it. */
const firstPlace: Rect = { top: 1, left: 1, bottom: 15, right: 8 };

const chartsOf = ({ book, sheetId }: CollectionTarget) => book.sheet(sheetId).extras.charts;

function find(target: Target): Chart {
  const chart = chartsOf(target).find(({ id }) => id === target.id);
  if (chart === undefined) throw itemNotFound("the chart was deleted");
  return chart;
}

function change(target: Target, part: Partial<Chart>): void {
  const changed = { ...find(target), ...part };
  target.book.writable(target.sheetId).setExtras({ charts: chartsOf(target).map((chart) => (chart.id === target.id ? changed : chart)) });
}

function seriesAt(target: SeriesTarget): Series {
  const series = find(target).series[target.index];
  if (series === undefined) throw itemNotFound("the series");
  return series;
}

function changeSeries(target: SeriesTarget, part: Partial<Series>): void {
  const changed = { ...seriesAt(target), ...part };
  change(target, { series: find(target).series.map((series, index) => (index === target.index ? changed : series)) });
}

function text(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(what);
  return value;
}

/** A number; "" takes the limit off. */
function limit(value: unknown): number | null {
  if (typeof value !== "number" && value !== "") throw invalidArgument(`the limit ${String(value)} of an axis`);
  return value === "" ? null : value;
}

/** The place a range argument names, on any sheet. */
function placeArgument(args: Args, index: number): Place {
  const object = args.object(index);
  const place = object === null ? null : placeOf(object);
  if (place === null) throw invalidArgument("a range is wanted");
  return place;
}

const absolute = (book: Book, { sheetId, rect }: Place) => formatAbsolute(book.sheet(sheetId).name, rect);

/** Text in the first row names the series, text in the first column the categories. */
function seriesOf(book: Book, source: Place, by: string): Series[] {
  const { sheetId, rect } = source;
  const values = book.sheet(sheetId).values(rect);
  const isText = (row: number, column: number) => typeof values[row]?.[column] === "string";
  const [height, width] = [rect.bottom - rect.top + 1, rect.right - rect.left + 1];
  const named = height > 1 && isText(0, width - 1);
  const categorised = width > 1 && isText(height - 1, 0);
  const inner = { top: rect.top + (named ? 1 : 0), left: rect.left + (categorised ? 1 : 0), bottom: rect.bottom, right: rect.right };
  const columnwise = by === "Columns" || (by === "Auto" && inner.bottom - inner.top >= inner.right - inner.left);
  const strips = columnwise
    ? Array.from({ length: inner.right - inner.left + 1 }, (_, offset) => ({ ...inner, left: inner.left + offset, right: inner.left + offset }))
    : Array.from({ length: inner.bottom - inner.top + 1 }, (_, offset) => ({ ...inner, top: inner.top + offset, bottom: inner.top + offset }));
  const heads = columnwise ? named : categorised;
  const across: Rect = columnwise ? { ...inner, left: rect.left, right: rect.left } : { ...inner, top: rect.top, bottom: rect.top };
  const hasCategories = columnwise ? categorised : named;
  return strips.map((strip, index) => {
    const head = columnwise ? values[0]?.[strip.left - rect.left] : values[strip.top - rect.top]?.[0];
    return {
      name: heads ? String(head ?? "") : `Series${index + 1}`,
      values: absolute(book, { sheetId, rect: strip }),
      categories: hasCategories ? absolute(book, { sheetId, rect: across }) : "",
      color: null,
      labels: false, labelFormat: null,
    };
  });
}

const fill = defineType<SeriesTarget>({
  name: "ChartFill",
  methods: {
    SetSolidColor: (target, args) => changeSeries(target, { color: parseColor(args.at(0)) }),
    Clear: (target) => changeSeries(target, { color: null }),
  },
});

const dataLabels = defineType<SeriesTarget>({
  name: "ChartDataLabels",
  values: { NumberFormat: { get: (target) => seriesAt(target).labelFormat ?? "General", set: (target, value) => changeSeries(target, { labelFormat: text(value, "dataLabels.numberFormat") }) } },
});

const seriesFormat = defineType<SeriesTarget>({ name: "ChartSeriesFormat", objects: { Fill: fill } });

const series = defineType<SeriesTarget>({
  name: "ChartSeries",
  values: {
    Name: { get: (target) => seriesAt(target).name, set: (target, value) => changeSeries(target, { name: text(value, "series.name") }) },
    HasDataLabels: { get: (target) => seriesAt(target).labels, set: (target, value) => changeSeries(target, { labels: value === true }) },
  },
  objects: { DataLabels: dataLabels, Format: seriesFormat },
  methods: {
    Delete(target) {
      seriesAt(target);
      change(target, { series: find(target).series.filter((_, index) => index !== target.index) });
    },
    SetValues: (target, args) => changeSeries(target, { values: absolute(target.book, placeArgument(args, 0)) }),
    SetXAxisValues: (target, args) => changeSeries(target, { categories: absolute(target.book, placeArgument(args, 0)) }),
  },
});

const seriesCollection = defineType<Target>({
  name: "ChartSeriesCollection",
  items: (target) => find(target).series.map((_, index) => series({ ...target, index })),
  methods: {
    Add(target, args) {
      const index = find(target).series.length;
      const name = args.given(0) ? args.text(0) : `Series${index + 1}`;
      change(target, { series: [...find(target).series, { name, values: "", categories: "", color: null, labels: false, labelFormat: null }] });
      return series({ ...target, index });
    },
    GetCount: (target) => find(target).series.length,
    GetItemAt(target, args) {
      seriesAt({ ...target, index: args.whole(0) });
      return series({ ...target, index: args.whole(0) });
    },
  },
});

const title = defineType<Target>({
  name: "ChartTitle",
  values: {
    Text: {
      get: (target) => find(target).title.text,
      set: (target, value) => change(target, { title: { visible: true, text: text(value, "title.text") } }),
    },
    Visible: {
      get: (target) => find(target).title.visible,
      set: (target, value) => change(target, { title: { ...find(target).title, visible: value === true } }),
    },
  },
});

const legendPositions = ["Top", "Bottom", "Left", "Right", "Corner"];

const legend = defineType<Target>({
  name: "ChartLegend",
  values: {
    Visible: {
      get: (target) => find(target).legend.visible,
      set: (target, value) => change(target, { legend: { ...find(target).legend, visible: value === true } }),
    },
    Position: {
      get: (target) => find(target).legend.position,
      set(target, value) {
        const position = legendPositions.find((known) => known === value);
        if (position === undefined) throw invalidArgument(`legend.position ${String(value)}`);
        change(target, { legend: { visible: true, position } });
      },
    },
  },
});

const axisLimit = (key: "minimum" | "maximum") => ({
  get: (target: Target) => find(target).valueAxis[key] ?? "",
  set: (target: Target, value: unknown) => change(target, { valueAxis: { ...find(target).valueAxis, [key]: limit(value) } }),
});

const valueAxis = defineType<Target>({ name: "ChartAxis", values: { Minimum: axisLimit("minimum"), Maximum: axisLimit("maximum") } });

const axes = defineType<Target>({ name: "ChartAxes", objects: { ValueAxis: valueAxis } });

/** A cell given as an object, or its address. */
function cell(target: Target, args: Args, index: number): Rect | null {
  if (!args.given(index)) return null;
  const object = args.object(index);
  const place = object === null ? { sheetId: target.sheetId, rect: parseAddress(args.text(index)).rect } : placeOf(object);
  if (place === null || place.sheetId !== target.sheetId) throw invalidArgument("a cell of the chart's own worksheet is wanted");
  return place.rect;
}

const chart = defineType<Target>({
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  values: {
    Id: { get: ({ id }) => id },
    Name: { get: (target) => find(target).name, set: (target, value) => change(target, { name: text(value, "chart.name") }) },
    ChartType: { get: (target) => find(target).type, set: (target, value) => change(target, { type: text(value, "chartType") }) },
  },
  objects: { Title: title, Legend: legend, Axes: axes, Series: seriesCollection },
  methods: {
    Delete(target) {
      find(target);
      target.book.writable(target.sheetId).setExtras({ charts: chartsOf(target).filter(({ id }) => id !== target.id) });
    },
    SetPosition(target, args) {
      const first = cell(target, args, 0) ?? firstPlace;
      const last = cell(target, args, 1) ?? first;
      change(target, { place: { top: first.top, left: first.left, bottom: last.bottom, right: last.right } });
    },
  },
});

/** By name as Excel has it, or by the id the client keeps. */
function item(target: CollectionTarget, key: string): ApiObject | null {
  const found = chartsOf(target).find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  return found === undefined ? null : chart({ ...target, id: found.id });
}

function freeName(charts: readonly Chart[]): string {
  let number = charts.length + 1;
  while (charts.some(({ name }) => name === `Chart ${number}`)) number++;
  return `Chart ${number}`;
}

export const chartCollection = defineType<CollectionTarget>({
  name: "ChartCollection",
  items: (target) => chartsOf(target).map(({ id }) => chart({ ...target, id })),
  methods: {
    Add(target, args) {
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      const added: Chart = {
        id,
        name: freeName(chartsOf(target)),
        type: args.text(0),
        title: { text: "", visible: true },
        place: firstPlace,
        legend: { visible: true, position: "Bottom" },
        valueAxis: { minimum: null, maximum: null },
        series: seriesOf(target.book, placeArgument(args, 1), args.given(2) ? args.text(2) : "Auto"),
      };
      target.book.writable(target.sheetId).setExtras({ charts: [...chartsOf(target), added] });
      return chart({ ...target, id });
    },
    GetCount: (target) => chartsOf(target).length,
    GetItem(target, args) {
      const found = item(target, args.text(0));
      if (found === null) throw itemNotFound(`the chart ${args.text(0)}`);
      return found;
    },
    GetItemOrNullObject: (target, args) => item(target, args.text(0)),
    GetItemAt(target, args) {
      const found = chartsOf(target)[args.whole(0)];
      if (found === undefined) throw itemNotFound("the chart");
      return chart({ ...target, id: found.id });
    },
  },
});
