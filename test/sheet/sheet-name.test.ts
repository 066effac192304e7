/** Names for sheets that Excel takes and that no other sheet has. */
import { describe, expect, it } from "@jest/globals";
import { freeSheetName } from "../../src/sheet/sheet-name";

describe("a name for a sheet", () => {
  it.each([
    ["问题清单", "问题清单"],
    ["收/支: [一] 年*度? \\总", "收／支： 〔一〕 年＊度？ ＼总"],
    ["  项目\u0007\t\n自评  ", "项目 自评"],
    ["零\u200b\u200b宽", "零 宽"],
    ["''甲'乙''", "甲'乙"],
    ["'", "Sheet"],
    ["", "Sheet"],
    ["一".repeat(32), "一".repeat(31)],
    // An emoji is two of Excel's 31 and is not cut in half.
    [`${"一".repeat(30)}😀`, "一".repeat(30)],
    [`${"一".repeat(29)}😀`, `${"一".repeat(29)}😀`],
    // What the cut leaves at the end is no end of a name.
    [`${"一".repeat(28)}' '甲乙`, "一".repeat(28)],
  ])("%j becomes %j", (wanted, name) => {
    expect(freeSheetName(wanted, [])).toBe(name);
  });

  it.each([
    ["自评", ["汇总"], "自评"],
    ["自评", ["自评"], "自评 (2)"],
    ["自评", ["自评", "自评 (2)", "自评 (4)"], "自评 (3)"],
    ["Check", ["CHECK", "check (2)"], "Check (3)"],
    ["一".repeat(31), ["一".repeat(31)], `${"一".repeat(27)} (2)`],
    [`${"一".repeat(26)} 甲乙丙丁`, [`${"一".repeat(26)} 甲乙丙丁`], `${"一".repeat(26)} (2)`],
  ])("%j beside %j becomes %j", (wanted, taken, name) => {
    expect(freeSheetName(wanted, taken)).toBe(name);
  });
});
