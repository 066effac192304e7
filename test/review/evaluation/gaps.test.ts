/** What a 自评表 still lacks, cell by cell. */
import { describe, expect, it } from "@jest/globals";
import { gapsOf } from "../../../src/review/evaluation/gaps";
import { methodOf } from "../../../src/scoring";
import { rangeAddress } from "../../../src/sheet/range";
import { Sheet } from "../../../src/sheet/sheet";
import { readSheet } from "../../../src/tables/read-sheet";
import { national } from "../../rules/score/forms";
import type { Row } from "../../support/forms";

function gaps(rows: readonly Row[], execution?: readonly Row[], executionPoints = 10): string[] {
  const [table] = readSheet(new Sheet(national({ total: null, rows, ...(execution ? { execution } : {}) })));
  if (!table) throw new Error("no table");
  return gapsOf(table, { ...methodOf(table), executionPoints }).map(({ what, label, range }) => `${what} ${label} ${rangeAddress(range)}`);
}

/** Row 9: level 2, name, target, actual, weight, score, reason. */
const row = (...cells: Row): readonly Row[] => [["产出指标", "数量指标", ...cells]];

describe("a row lacks", () => {
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ["nothing", row("培训人数", "≥100人", "100人", 90, 90, ""), []],
    ["its weight, before all else", row("培训人数", "≥100人", "", "", "", ""), ["weight 培训人数 F9"]],
    ["its actual", row("培训人数", "≥100人", " ", 90, "", ""), ["actual 培训人数 E9"]],
    ["its score", row("培训人数", "≥100人", "80人", 90, "", ""), ["score 培训人数 G9"]],
    ["its reason, where points were lost", row("培训人数", "≥100人", "80人", 90, 72, " "), ["reason 培训人数 H9"]],
    ["no reason, where none were lost", row("培训人数", "≥100人", "80人", 90, 90, ""), []],
    ["no reason, where one is given", row("培训人数", "≥100人", "80人", 90, 72, "场地受限"), []],
    ["nothing of a class that does not apply", row("不涉及", "", "", "", "", ""), []],
    ["its actual, though it has no name", row("", "≥100人", "", 90, "", ""), ["actual  E9"]],
  ])("%s", (_, rows, expected) => {
    expect(gaps(rows)).toEqual(expected);
  });
});

describe("the money lacks", () => {
  const full = row("培训人数", "≥100人", "100人", 90, 90, "");

  it.each<readonly [string, Row, readonly string[]]>([
    ["nothing", ["年度资金总额", 80, 80, 76, 10, "95%", 9.5], []],
    ["its budget", ["年度资金总额", "", "", 76, 10, "", ""], ["budget  C5"]],
    ["what was spent", ["年度资金总额", 80, 80, "", 10, "", ""], ["executed  D5"]],
  ])("%s", (_, line, expected) => {
    expect(gaps(full, [line])).toEqual(expected);
  });

  it("nothing, where it earns no points", () => {
    expect(gaps(full, [["年度资金总额", "", "", "", "", "", ""]], 0)).toEqual([]);
  });
});
