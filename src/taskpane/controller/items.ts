/** Puts what was found into the plain data the pane shows; what did not change since is the same object again. */
import { anchoring, anchorKey, type Anchor } from "../../review/anchor";
import type { CheckResult } from "../../review/check";
import type { Finding } from "../../review/finding";
import { indicatorsByRow } from "../../review/indicators-by-row";
import type { Words } from "../../review/words";
import type { Language } from "../../rules/rule";
import { mayRest, type Work } from "../../sheet/work";
import type { Indicator } from "../../tables/table";
import type { Checked, FindingItem } from "../state/state";
import { summarizeTables, toItem } from "../state/summaries";

interface Known {
  readonly language: Language;
  readonly id: string;
  readonly indicator: Indicator | undefined;
  readonly item: FindingItem;
}

export class Items {
  readonly #describe: (finding: Finding, language: Language) => Words;
  readonly #known = new WeakMap<Finding, Known>();

  constructor(describe: (finding: Finding, language: Language) => Words) {
    this.#describe = describe;
  }

  *of({ tables, findings, ignored }: CheckResult, language: Language): Work<Pick<Checked, "tables" | "items" | "ignored">> {
    const indicatorOf = indicatorsByRow(tables);
    const all = [...findings, ...ignored.map(({ finding }) => finding)];
    const anchors = yield* anchoring(all, tables);
    const items: FindingItem[] = [];
    for (const [index, finding] of all.entries()) {
      if (mayRest(index)) yield null;
      const anchor = anchors[index];
      if (anchor) items.push(this.#item(finding, anchor, indicatorOf(finding), language));
    }
    const setAside = items.slice(findings.length).flatMap((item, index) => {
      const ignore = ignored[index]?.ignore;
      return ignore ? [{ item, reason: ignore.reason, since: ignore.since }] : [];
    });
    yield null;
    return { tables: summarizeTables(tables), items: items.slice(0, findings.length), ignored: setAside };
  }

  #item(finding: Finding, anchor: Anchor, indicator: Indicator | undefined, language: Language): FindingItem {
    const before = this.#known.get(finding);
    const id = anchorKey(anchor);
    if (before?.id === id && before.language === language && before.indicator === indicator) return before.item;
    const item = toItem(finding, anchor, this.#describe(finding, language), indicator);
    this.#known.set(finding, { language, id, indicator, item });
    return item;
  }
}
