/** Each finding about texts whole: its words, the other cells, what a fix would write and how severe it is. */
import { expect, it } from "@jest/globals";
import type { Rule } from "../../../src/rules/rule";
import { descriptionCopiesName, descriptionOfAnother } from "../../../src/rules/text/descriptions";
import { documentNumber } from "../../../src/rules/text/document-number";
import { goalCopiesPurpose } from "../../../src/rules/text/goal-copies-purpose";
import { goalMissing, goalPlaceholder } from "../../../src/rules/text/goals";
import { missingBasis } from "../../../src/rules/text/missing-basis";
import { templateResidue } from "../../../src/rules/text/template-residue";
import { termDiffers } from "../../../src/rules/text/term-differs";
import { yearDiffers } from "../../../src/rules/text/year-differs";
import type { CellValue, SheetData } from "../../../src/sheet/data";
import { evaluationSheet, goalSheet, type Row, sheetOf } from "../../support/forms";
import { poked, quality, quantity, satisfaction } from "../cells";
import { lines } from "../whole";

const goal = (cells: Readonly<Record<string, CellValue>>): SheetData[] => [poked(goalSheet({ sheet: "1" }), cells)];
const of2024 = (name: string): SheetData[] => [poked(evaluationSheet({ sheet: "1", title: "2024年度项目支出绩效自评表" }), { B2: name })];
const once = (type: string, plan: string, name = "职工培训"): SheetData[] => [
  sheetOf("1", [["专项预算项目绩效目标完成情况自评表"], ["项目名称", name], ["项目类型", type], ["中长期规划（名称、文号，仅指常年项目）", plan], ["年度目标", "完成职工培训。"], ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值"], ["产出指标", "数量指标", "培训人数", "≥12人", "12人"]]),
];
const numbered = (count: number): Row[] => Array.from({ length: count }, (_, index) => [index === 0 ? "产出指标" : "", index === 0 ? "数量指标" : "", `指标${index + 1}：培训${"甲乙丙丁戊己"[index]}组人数`, "参加培训", "≥12 人", "计划"]);

it.each<readonly [string, Rule, readonly SheetData[], readonly string[]]>([
  ["a description that is the name", descriptionCopiesName, quality("资金专款专用", "100%", "资金 专款专用。"), ["D11 default info [C11] “资金 专款专用。” text 资金 专款专用。"]],
  ["a description of another row", descriptionOfAnother, satisfaction("劳模满意度", "≥90%", "参加培训的职工人数"), ["D15 default warning [D10] “参加培训的职工人数” row 10, other 培训人数, name 劳模满意度, text 参加培训的职工人数"]],
  ["a description that is another's name", descriptionOfAnother, satisfaction("劳模满意度", "≥90%", "持证上岗率。"), ["D15 default warning [D14] “持证上岗率。” row 14, other 持证上岗率, name 劳模满意度, text 持证上岗率。"]],
  ["brackets of a document", documentNumber, goal({ F10: "冀财行[2022]99号文件" }), ["F10 bracket info “冀财行[2022]99号文件” from 冀财行[2022]99号, to 冀财行〔2022〕99号, count 1; F10=冀财行〔2022〕99号文件"]],
  ["one document in several cells", documentNumber, goal({ A1: "2.冀财行[2022]99号资金绩效目标表", E3: "冀财行[2022]99号资金", F12: "冀财行[2022]99 号" }), ["E3 bracket info [F12 A1] “冀财行[2022]99号资金” from 冀财行[2022]99号, to 冀财行〔2022〕99号, count 3; E3=冀财行〔2022〕99号资金 F12=冀财行〔2022〕99号 A1=2.冀财行〔2022〕99号资金绩效目标表"]],
  ["two documents", documentNumber, goal({ F10: "冀财行[2022]99号", F11: "冀工发（2018）18号" }), ["F10 bracket info “冀财行[2022]99号” from 冀财行[2022]99号, to 冀财行〔2022〕99号, count 1; F10=冀财行〔2022〕99号", "F11 bracket info “冀工发（2018）18号” from 冀工发（2018）18号, to 冀工发〔2018〕18号, count 1; F11=冀工发〔2018〕18号"]],
  ["two documents of one number", documentNumber, goal({ F10: "冀财行[2022]99号", F11: "冀工发[2022]99号" }), ["F10 bracket info “冀财行[2022]99号” from 冀财行[2022]99号, to 冀财行〔2022〕99号, count 1; F10=冀财行〔2022〕99号", "F11 bracket info “冀工发[2022]99号” from 冀工发[2022]99号, to 冀工发〔2022〕99号, count 1; F11=冀工发〔2022〕99号"]],
  ["a nought before a number", documentNumber, goal({ B5: "根据渠财建〔2023〕099号文件立项。" }), ["B5 digits info “根据渠财建〔2023〕099号文件立项。” from 渠财建〔2023〕099号, to 渠财建〔2023〕99号, count 1; B5=根据渠财建〔2023〕99号文件立项。"]],
  ["a goal that is the purpose", goalCopiesPurpose, goal({ B5: "用于职工培训和技能竞赛", B8: "1.用于职工培训和技能竞赛。" }), ["B8 default info [B5] “1.用于职工培训和技能竞赛。”"]],
  ["no goal", goalMissing, goal({ B8: "" }), ["B8 default error count 6"]],
  ["no goal on a self-evaluation", goalMissing, [poked(evaluationSheet(), { B5: "" })], ["B5 default warning count 6"]],
  ["a prompt for a goal", goalPlaceholder, goal({ B8: "1.目标内容 1" }), ["B8 default error “1.目标内容 1” text 1.目标内容 1"]],
  ["crosses for a goal", goalPlaceholder, goal({ B8: "××" }), ["B8 default error “××” text ××"]],
  ["none for a goal", goalPlaceholder, goal({ B8: "无" }), ["B8 none warning “无” text 无"]],
  ["a goal with crosses among its words", goalPlaceholder, goal({ B8: "完成××培训工作" }), []],
  ["one row without a basis", missingBasis, quantity("培训人数", "≥12人", "", ""), ["F10 row warning name 培训人数, target ≥12人"]],
  ["half of the rows without a basis", missingBasis, goal({ F10: "", F11: "", F12: "" }), ["F9 table warning [F10 F11 F12] “指标值确定依据” count 3, total 6, header 指标值确定依据"]],
  ["less than half of the rows without a basis", missingBasis, goal({ F11: "", F14: "" }), ["F11 row warning name 培训合格率, target ≥95%", "F14 row warning name 持证上岗率, target ≥80%"]],
  ["a number typed twice", templateResidue, goal({ B8: "1. 1、开展活动。2、实施工程。" }), ["B8 numbering info “1. 1、开展活动。2、实施工程。” quote 1. 1、"]],
  ["a number after another", templateResidue, goal({ B8: "1.2、开展活动。" }), []],
  ["a word typed twice", templateResidue, quality("征求意见意见", "≥95%"), ["C11 word info “征求意见意见” quote 意见意见"]],
  ["two kinds in one cell", templateResidue, quality("合格率", "≥95%", "合格××人，，合格率"), ["D11 prompt info “合格××人，，合格率” quote ××", "D11 stop info “合格××人，，合格率” quote ，，"]],
  ["the form's labels, cell by cell", templateResidue, [goalSheet({ rows: numbered(2) })], ["C10 label info “指标1：培训甲组人数” quote 指标1：", "C11 label info “指标2：培训乙组人数” quote 指标2："]],
  ["the form's labels, throughout", templateResidue, [goalSheet({ rows: numbered(6) })], ["C10 label info [C11 C12 C13 C14 C15] “指标1：培训甲组人数” quote 指标1："]],
  ["the form's labels with two digits", templateResidue, quality("指标12：培训合格率", "≥95%"), ["C11 label info “指标12：培训合格率” quote 指标12："]],
  ["a plan for a project of one year", termDiffers, once("一次性项目", "十四五规划"), ["B3 plan info [B4] “一次性项目” type 一次性项目, plan 十四五规划"]],
  ["a duty for a project of one year", termDiffers, once("一次性项目", "", "事业职工医疗保险缴费"), ["B3 duty info [B2] “一次性项目” type 一次性项目, duty 医疗保险, name 事业职工医疗保险缴费"]],
  ["a name of another year", yearDiffers, of2024("2023年度常态化送温暖慰问金"), ["B2 default info “2023年度常态化送温暖慰问金” table 2024, named 2023, name 2023年度常态化送温暖慰问金"]],
  ["a name with a document of another year", yearDiffers, of2024("职工培训（冀财行〔2023〕1号）"), []],
  ["a name of this year and another", yearDiffers, of2024("2023年至2024年职工培训"), []],
])("%s", (_, rule, sheets, expected) => {
  expect(lines(rule, ...sheets)).toEqual(expected);
});
