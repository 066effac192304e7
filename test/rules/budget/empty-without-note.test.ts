import type { CellValue } from "../../../src/sheet/data";
import { emptyWithoutNote } from "../../../src/rules/budget/empty-without-note";
import { balanceSheet, budgetSheets, fundSheet, generalSheet, threePublicSheet } from "../../support/budget-forms";
import { sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

const noFigures = { B5: "", C5: "", B6: "", C6: "", B8: "", C8: "", B10: "", C10: "", B11: "", C11: "" };

testRule(emptyWithoutNote, {
  speaks: [
    { name: "a fund table left blank", sheets: [fundSheet(null)], finds: ["A1 default"] },
    { name: "with 0 for its total", sheets: [poked(fundSheet(null), { A4: "合计", C4: 0 })], finds: ["A1 default"] },
    { name: "a note about something else", sheets: [fundSheet("注：金额保留两位小数。")], finds: ["A1 default"] },
    { name: "三公 left blank", sheets: [poked(threePublicSheet(), noFigures)], finds: ["A1 default"] },
  ],
  silent: [
    ...["此表无数据", "无", "本表无数据，我单位没有国有资本经营预算安排的支出"].map((note) => ({
      name: `"${note}" in a row of its own`,
      sheets: [sheetOf("8", [["政府性基金预算支出表"], ["单位：万元"], ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["", note, "", "", ""]])],
    })),
    { name: "empty with its note", sheets: [fundSheet()] },
    { name: "a sentence instead of 注", sheets: [fundSheet("说明：本部门没有使用政府性基金预算拨款安排的支出，故本表无数据。")] },
    { name: "filled tables", sheets: budgetSheets() },
    { name: "三公 written out as 0", sheets: [poked(threePublicSheet(), { ...noFigures, B5: 0, B6: 0, B7: 0, B8: 0, B11: 0 })] },
    { name: "a two-sided table", sheets: [poked(balanceSheet(), { B5: "", D5: "", D7: "", D8: "", D9: "", B10: "", D10: "", B12: "", D12: "" })] },
    { name: "words where figures stand", sheets: [poked(generalSheet(), Object.fromEntries(["C", "D", "E"].flatMap((column) => Array.from({ length: 15 }, (_, row): [string, CellValue] => [`${column}${row + 4}`, row === 0 ? "见附件" : 0]))))] },
    { name: "purchases", sheets: [sheetOf("1", [["政府采购预算表", "", ""], ["项目名称", "数量", "金额"], ["注：无政府采购预算，空表列示。", "", ""]])] },
  ],
});
