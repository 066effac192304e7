/** For rules of a table that go through its rows. */
import { mayRest } from "../sheet/work";
import type { Indicator } from "../tables/table";
import type { Report } from "./rule";

/** Two reports of one rule that have this in common say one thing: of a cell merged over several rows. */
export const toldAs = ({ message, range }: Report): string => `${message}/${range.top}/${range.left}`;

/** What `check` says of each row. A cell merged over several rows is spoken of once, for the first of them. */
export function* onRows(indicators: readonly Indicator[], check: (indicator: Indicator) => Iterable<Report>): Generator<Report | null> {
  const said = new Set<string>();
  for (const [index, indicator] of indicators.entries()) {
    if (mayRest(index)) yield null;
    for (const report of check(indicator)) {
      const key = toldAs(report);
      if (!said.has(key)) yield report;
      said.add(key);
    }
  }
}
