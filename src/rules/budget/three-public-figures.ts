/** “三公” figures of one series (合计, 一般公共预算 …; a year), and what each subtotal of them is made of. */
import Big from "big.js";
import { grouped } from "../../sheet/grouped";
import type { ThreePublicItem } from "../../tables/budget";
import type { TableHead } from "../../tables/table";
import { type Amount, amountOf } from "./amounts";

export interface Series {
  readonly name: string;
  /** An item that stands twice in a series, or cannot be read, is left out. */
  readonly amounts: ReadonlyMap<ThreePublicItem, Amount>;
}

export function seriesOf(table: TableHead): Series[] {
  const groups = grouped(table.budget?.threePublic ?? [], ({ series }) => series);
  return [...groups].map(([name, figures]) => {
    const once = figures.filter((one) => figures.filter((other) => other.item === one.item).length === 1);
    const known = once.flatMap((one): [ThreePublicItem, Amount][] => {
      const amount = amountOf(table, one.amount, one.name.text.replaceAll(/[\s“”"]+/gu, ""));
      return amount ? [[one.item, amount]] : [];
    });
    return { name, amounts: new Map(known) };
  });
}

type Made = Readonly<Partial<Record<ThreePublicItem, readonly ThreePublicItem[]>>>;

const MADE_OF: Made = {
  abroad: ["abroad-research", "abroad-other"],
  vehicles: ["vehicle-purchase", "vehicle-running"],
  three: ["abroad", "vehicles", "reception"],
};

export const COMPOSITES: readonly ThreePublicItem[] = ["total", "three", "abroad", "vehicles"];

/** Ways to read what a subtotal is made of, the usual one first; none where the form lacks a part. 机关运行经费 is in no sum. */
export function readingsOf({ amounts }: Series, item: ThreePublicItem): ThreePublicItem[][] {
  if (item !== "total") {
    const parts = MADE_OF[item] ?? [];
    return parts.length > 0 && parts.every((part) => isThere(amounts, part)) ? [[...parts]] : [];
  }
  const three: ThreePublicItem[] = amounts.has("three") ? ["three"] : [...(MADE_OF.three ?? [])];
  if (!three.every((part) => isThere(amounts, part))) return [];
  const further = (["meetings", "training"] as const).filter((one) => amounts.has(one));
  const alone = further.map((one) => [...three, one]);
  return amounts.has("three") ? [[...three, ...further], three, ...alone] : [three, [...three, ...further], ...alone];
}

const isThere = (amounts: Series["amounts"], item: ThreePublicItem): boolean => amounts.has(item) || (MADE_OF[item]?.every((part) => amounts.has(part)) ?? false);

/** What an item comes to: its own figure, or where that is blank what its parts make. */
export function comesTo(series: Series, item: ThreePublicItem): Big {
  const own = series.amounts.get(item);
  if (own && !own.value.eq(0)) return own.value;
  const [parts] = readingsOf(series, item);
  return (parts ?? []).reduce((sum, part) => sum.plus(comesTo(series, part)), new Big(0));
}

/** What the lines below an item make, whatever stands beside the item itself. */
export function linesMake(series: Series, item: ThreePublicItem): Big {
  const [parts] = readingsOf(series, item);
  return parts ? parts.reduce((sum, part) => sum.plus(linesMake(series, part)), new Big(0)) : (series.amounts.get(item)?.value ?? new Big(0));
}

/** The figures an item is made of down to those that are filled, for showing the calculation. */
export function filledUnder(series: Series, parts: readonly ThreePublicItem[]): Amount[] {
  return parts.flatMap((part) => {
    const own = series.amounts.get(part);
    if (own && !own.value.eq(0)) return [own];
    return filledUnder(series, readingsOf(series, part)[0] ?? []);
  });
}
