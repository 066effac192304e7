import { documentNumber } from "../../../src/rules/text/document-number";
import type { CellValue, SheetData } from "../../../src/sheet/data";
import { goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

/** Name in E3, title in A1, the basis of the rows in F10 to F15. */
const goal = (cells: Readonly<Record<string, CellValue>>, sheet = "1"): SheetData => poked(goalSheet({ sheet }), cells);

testRule(documentNumber, {
  speaks: [
    { name: "square brackets", sheets: [goal({ F10: "冀财行[2022]99号文件" })], finds: ["F10 bracket"], fixes: ["F10=冀财行〔2022〕99号文件"] },
    {
      name: "one number all over a table, at the project's name",
      sheets: [goal({ A1: "2.冀财行[2022]99号资金绩效目标表", E3: "冀财行[2022]99号资金", F12: "冀财行[2022]99 号", F13: "冀财行〔2022〕99号" })],
      finds: ["E3 bracket"],
      fixes: ["E3=冀财行〔2022〕99号资金", "F12=冀财行〔2022〕99号", "A1=2.冀财行〔2022〕99号资金绩效目标表"],
    },
    {
      name: "one number, two wrong spellings",
      sheets: [goal({ E3: "冀财行{2023}98 号资金", F13: "冀财行[2023]98 号关于下达资金的通知" })],
      finds: ["E3 bracket"],
      fixes: ["E3=冀财行〔2023〕98号资金", "F13=冀财行〔2023〕98号关于下达资金的通知"],
    },
    {
      name: "two numbers, two findings",
      sheets: [goal({ F10: "冀财行[2022]99号", F11: "冀工发（2018）18号" })],
      finds: ["F10 bracket", "F11 bracket"],
      fixes: ["F10=冀财行〔2022〕99号", "F11=冀工发〔2018〕18号"],
    },
    {
      name: "two numbers in one cell, mended together in any order",
      sheets: [goal({ F10: "冀财行[2022]99号、冀工发[2018]18号，共80万元" })],
      finds: ["F10 bracket", "F10 bracket"],
      fixes: ["F10=冀财行〔2022〕99号、冀工发〔2018〕18号，共80万元", "F10=冀财行〔2022〕99号、冀工发〔2018〕18号，共80万元"],
    },
    { name: "a zero in front", sheets: [goal({ B5: "根据渠财建〔2023〕099号文件立项。" })], finds: ["B5 digits"], fixes: ["B5=根据渠财建〔2023〕99号文件立项。"] },
    { name: "table by table", sheets: [goal({ F10: "渠财预〔2024〕005号" }), goal({ F10: "渠财预〔2024〕5号" }, "2"), goal({ F10: "渠财预[2024]5号" }, "3")], finds: ["1!F10 digits", "3!F10 bracket"] },
    { name: "a blank beside the same number without it", sheets: [goal({ F10: "冀财行〔2022〕99 号" }), goal({ F10: "冀财行〔2022〕99号" }, "2")], finds: ["1!F10 blank"], fixes: ["F10=冀财行〔2022〕99号"] },
    { name: "a blank in the cell of another slip stays", sheets: [goal({ F10: "冀财行[2022]99号，冀工发〔2018〕18 号" })], finds: ["F10 bracket"], fixes: ["F10=冀财行〔2022〕99号，冀工发〔2018〕18 号"] },
  ],
  silent: [
    { name: "written right", sheets: [goal({ E3: "冀财行〔2022〕99号资金", F10: "冀工发〔2005〕35号文件" })] },
    { name: "a blank alone, the same everywhere", sheets: [goal({ F10: "冀财行〔2022〕99 号", F11: "冀财行〔2022〕99 号文件" })] },
    { name: "two documents of one serial", sheets: [goal({ F10: "川财建〔2024〕5 号", F11: "渠财建〔2024〕5号" })] },
    { name: "a contract", sheets: [goal({ F10: "施工合同(2023)012号" })] },
    { name: "a meeting and a telephone", sheets: [goal({ F10: "（2021年）第5次常务会", F11: "0310-1234567", F12: "(2)号方案" })] },
  ],
});
