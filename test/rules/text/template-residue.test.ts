import { templateResidue } from "../../../src/rules/text/template-residue";
import { evaluationSheet, goalSheet, type Row } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { merged, poked, quality, quantity } from "../cells";

const numbered = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => [index === 0 ? "产出指标" : "", index === 0 ? "数量指标" : "", `指标${index + 1}：培训${"甲乙丙丁戊己"[index]}组人数`, "参加培训的人数", "≥12人", "计划"]);

testRule(templateResidue, {
  speaks: [
    { name: "a number typed twice", sheets: [poked(goalSheet(), { B8: "1. 1、开展活动。2、实施工程。" })], finds: ["B8 numbering"] },
    { name: "a word typed twice in a name", sheets: quality("征求意见意见", "≥95%"), finds: ["C11 word"] },
    { name: "a description cut off", sheets: quantity("培训人数", "≥12人", "参加培训的人数，"), finds: ["D10 open"] },
    { name: "a name that ends in a stop", sheets: quality("保障职工身体健康。", "≥95%", "保障职工身体健康。"), finds: ["C11 nameStop"] },
    { name: "two kinds in one cell", sheets: quality("合格率", "≥95%", "合格××人，，合格率"), finds: ["D11 prompt", "D11 stop"] },
    { name: "the project's name, but not the title above it", sheets: [goalSheet({ title: "1.××培训绩效目标表", name: "××培训" })], finds: ["E3 prompt"] },
    { name: "a slip in what was achieved", sheets: [poked(evaluationSheet(), { B5: "完成职工培训。。" })], finds: ["B5 stop"] },
    { name: "up to four cells one by one", sheets: [goalSheet({ rows: numbered(4) })], finds: ["C10 label", "C11 label", "C12 label", "C13 label"] },
    { name: "a habit of the whole table once", sheets: [goalSheet({ rows: numbered(6) })], finds: ["C10 label"] },
    { name: "a cell merged over two rows once", sheets: [merged(poked(goalSheet(), { F10: "工作计划，", F11: "" }), "F10:F11")], finds: ["F10:F11 open"] },
  ],
  silent: [
    { name: "a clean table", sheets: [goalSheet(), evaluationSheet()] },
    { name: "a placeholder as target, which is another defect", sheets: quality("合格率", "××") },
    { name: "今年年底", sheets: quality("会议议程完成率", "≥95%", "今年年底工代会会议议程完成的比例") },
  ],
});
