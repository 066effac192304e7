/** The reader of rule pages: what becomes of headings, tables and cells, and what it refuses. */
import { describe, expect, it } from "@jest/globals";
import { parsePage, sheetsOf } from "../support/rule-page";

const page = (...lines: readonly string[]) => parsePage(lines.join("\n"), "p.md");
const tablesOf = (...lines: readonly string[]) => page("# 名", "", "## 错误示例", "", ...lines).sections[0]?.tables ?? [];

describe("a rule page", () => {
  it("is heading, facts, intro and sections, each line with its number", () => {
    const read = page("# 名称", "", "`a/b` · 错误 · 手工修改", "", "查这个。", "", "## 为什么", "", "因为。", "依据：甲：乙", "", "## 怎么改", "改。");
    expect(read.heading).toEqual({ number: 1, text: "# 名称" });
    expect(read.facts).toEqual({ number: 3, text: "`a/b` · 错误 · 手工修改" });
    expect(read.intro).toEqual([{ number: 5, text: "查这个。" }]);
    expect(read.sections.map(({ heading, prose }) => [heading, prose.map(({ text }) => text)])).toEqual([
      [{ number: 7, text: "为什么" }, ["因为。", "依据：甲：乙"]],
      [{ number: 12, text: "怎么改" }, ["改。"]],
    ]);
    expect(read.problems).toEqual([]);
  });

  it("keeps tables and their titles apart from prose", () => {
    const [section] = page("# 名", "", "## 错误示例", "", "先说一句。", "", "**甲表**", "", "| a | b |", "|---|---|", "| c | d |", "", "报出“e”。").sections;
    expect(section?.prose.map(({ text }) => text)).toEqual(["先说一句。", "报出“e”。"]);
    expect(section?.tables).toEqual([{ title: "甲表", line: 9, rows: [["a", "b"], ["c", "d"]] }]);
  });

  it("finds links outside code, with their lines", () => {
    expect(page("# 名", "", "见 [另一条](../x/y.md#z)，不是 `[这](个)`。").links).toEqual([{ number: 3, text: "../x/y.md#z" }]);
  });
});

describe("a table on a page", () => {
  it("has numbers for plain numbers only, text for all else", () => {
    const [table] = tablesOf("| 12 | -0.50 | `80` | 25% | ≥90 | 1,234 |", "|---|---|---|---|---|---|", "|  | a \\| b | 一<br>二 | \\* | 5~6~7 | R&D <x |");
    expect(table?.rows).toEqual([
      [12, -0.5, "80", "25%", "≥90", "1,234"],
      ["", "a | b", "一\n二", "*", "5~6~7", "R&D <x"],
    ]);
  });

  it("is one of several where a blank line stands between", () => {
    expect(tablesOf("| a |", "|---|", "| b |", "", "| c |", "|---|").map(({ rows }) => rows)).toEqual([[["a"], ["b"]], [["c"]]]);
  });

  it("is refused with its line where cells or the ruler are missing, or a number is too long to be one", () => {
    expect(page("# 名", "", "## 例", "", "| a | b |", "|---|---|", "| c |", "| 1234567890123456 | d |", "| e | f | g |", "", "| a | b |", "| c | d |").problems).toEqual([
      "p.md:7: 这一行有 1 格，表头有 2 格",
      "p.md:9: 这一行有 3 格，表头有 2 格",
      "p.md:8: 1234567890123456 太长，存不成数字；要作文本就写成 `1234567890123456`",
      "p.md:11: 这几行以 | 开头，却不是表格：第二行要有和表头一样多格的 |---|",
    ]);
  });
});

describe("sheets of a page's tables", () => {
  it("carry the title in a merged first row and as their name", () => {
    const [first, second, third] = sheetsOf(tablesOf("**甲/表**", "| a | b |", "|---|---|", "", "**甲/表**", "| a | b |", "|---|---|", "", "| c |", "|---|"));
    expect(first).toMatchObject({ name: "甲表", values: [["甲/表", ""], ["a", "b"]], merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] });
    expect(second?.name).toBe("甲表(2)");
    expect(third).toMatchObject({ name: "表3", values: [["c"]], merges: [] });
  });
});
