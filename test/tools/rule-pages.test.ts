/** Rule pages as the pane gets them: every word of the Markdown, nothing but known blocks. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { PagePart } from "../../src/taskpane/rule-page";
import { pageBlocks } from "../../tools/rule-pages";

const pages = path.join(__dirname, "../../docs/rules");
const files = readdirSync(pages, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((area) => readdirSync(path.join(pages, area.name)).map((file) => `${area.name}/${file}`));

const text = (parts: readonly PagePart[]): string => parts.map((part) => part.text).join("");

describe("a rule page", () => {
  it("becomes headings, texts, lists and tables with code and strong words marked", () => {
    expect(pageBlocks("# 标题\n\n`a/b` · **重**<br>行\n\n1. 甲\n2. 乙 `x`\n\n- 丙\n\n| a | 1 &lt; 2 |\n| --- | --- |\n| `<i>` |  |\n")).toEqual([
      { kind: "heading", level: 1, parts: [{ text: "标题" }] },
      { kind: "text", parts: [{ text: "a/b", as: "code" }, { text: " · " }, { text: "重", as: "strong" }, { text: "\n" }, { text: "行" }] },
      { kind: "list", ordered: true, items: [[{ text: "甲" }], [{ text: "乙 " }, { text: "x", as: "code" }]] },
      { kind: "list", ordered: false, items: [[{ text: "丙" }]] },
      { kind: "table", rows: [[[{ text: "a" }], [{ text: "1 < 2" }]], [[{ text: "<i>", as: "code" }], []]] },
    ]);
  });

  it("shows the text of a link", () => {
    expect(pageBlocks("见[缺单位](../target/missing-unit.md)。")).toEqual([{ kind: "text", parts: [{ text: "见" }, { text: "缺单位" }, { text: "。" }] }]);
  });

  it.each(["```\ncode\n```", "> 引用", "![图](a.png)", "<script>1</script>"])("holds nothing else: %s", (markdown) => {
    expect(() => pageBlocks(markdown)).toThrow("a rule page holds");
  });

  it.each(files)("%s can be drawn, from its title to its last section", (file) => {
    const blocks = pageBlocks(readFileSync(path.join(pages, file), "utf8"));
    expect(blocks[0]).toMatchObject({ kind: "heading", level: 1 });
    expect(blocks.filter((block) => block.kind === "table").length).toBeGreaterThanOrEqual(2);
    for (const block of blocks) if (block.kind === "text" || block.kind === "heading") expect(text(block.parts)).not.toMatch(/[*`]{2}|&[a-z]+;|\]\(/u);
  });
});
