/** Settles the findings of one workbook again and again: no finding of one sheet bears on those of another, so a sheet with the findings of last time keeps its order. */
import { grouped } from "../sheet/grouped";
import { isSameData } from "../sheet/same-data";
import { isSameList } from "../sheet/same-list";
import type { Work } from "../sheet/work";
import type { Finding } from "./finding";
import { type Severities, settling } from "./pipeline";

interface SettledSheet {
  readonly found: readonly Finding[];
  readonly settled: readonly Finding[];
}

export class SettledSheets {
  #severities: Severities = {};
  #sheets: ReadonlyMap<string, SettledSheet> = new Map();

  /** `settling` of findings that all stand on one of these sheets, given by id in workbook order. */
  *settle(findings: readonly Finding[], severities: Severities, sheets: readonly string[]): Work<Finding[]> {
    const before = isSameData(severities, this.#severities) ? this.#sheets : new Map<string, SettledSheet>();
    const now = new Map<string, SettledSheet>();
    for (const [id, found] of grouped(findings, ({ sheetId }) => sheetId)) {
      const last = before.get(id);
      now.set(id, last && isSameList(found, last.found) ? last : { found, settled: yield* settling(found, severities, [id], last?.settled) });
    }
    this.#severities = severities;
    this.#sheets = now;
    return sheets.flatMap((id) => now.get(id)?.settled ?? []);
  }
}
