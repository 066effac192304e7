/** Every kind of residue by itself, in the parts of a table where it may and may not stand. */
import { describe, expect, it } from "@jest/globals";
import { residuesIn } from "../../../src/rules/text/residues";
import type { Part } from "../../../src/rules/text/texts";

const found = (text: string, part: Part = "description"): string[] => residuesIn(text, part).map(({ kind, quote }) => `${kind} ${quote}`);

describe("what is left over is found", () => {
  it.each<readonly [string, Part, string]>([
    ["卢龙县财政（厅/局）审核", "goals", "prompt （厅/局）"],
    ["£经常性项目", "profile", "prompt £"],
    ["完成××项目建设", "goals", "prompt ××"],
    ["XX县培训项目", "name", "prompt XX"],
    ["20XX年培训", "name", "prompt XX"],
    ["完成培训……", "goals", "prompt ……"],
    ["完成培训......", "goals", "prompt ......"],
    ["培训____人", "description", "prompt ____"],
    ["此处填写指标说明", "description", "prompt 此处填写"],
    ["完成培训（请填写人数）", "goals", "prompt 请填写"],
    ["目标1：完成培训\n目标2：\n目标3：完成竞赛", "goals", "prompt 目标2："],
    ["指标1：", "level3", "prompt 指标1："],
    ["指标1：培训人数", "level3", "label 指标1："],
    ["指标 2、合格率", "level3", "label 指标 2、"],
    ["1. 1、开展活动。 2、实施工程", "goals", "numbering 1. 1、"],
    ["1.1、开展活动。2、实施工程", "goals", "numbering 1.1、"],
    ["１．　１、开展活动。２、实施工程", "goals", "numbering １．　１、"],
    ["1.1.开展活动\n2.实施工程", "goals", "numbering 1.1."],
    ["一次性性项目", "profile", "word 性性"],
    ["提供维权渠道。。", "purpose", "stop 。。"],
    ["开展培训，，提高技能", "task", "stop ，，"],
    ["开展培训，。提高技能", "reason", "stop ，。"],
    ["夯实组织工作基础，", "description", "open ，"],
    ["工作计划、", "basis", "open 、"],
    ["保障职工的身体健康。", "level3", "nameStop 。"],
  ])("%s (%s): %s", (text, part, residue) => {
    expect(found(text, part)).toEqual([residue]);
  });

  it("is told kind by kind", () => {
    expect(found("1. 1、开展××活动。。2、培训，", "goals")).toEqual(["prompt ××", "numbering 1. 1、", "stop 。。", "open ，"]);
  });
});

describe("what is right is left alone", () => {
  it.each<readonly [string, Part]>([
    ["各委（办/局）工作经费", "goals"],
    ["各县（市、区）财政局", "goals"],
    ["培训费£100", "description"],
    ["100×200×3毫米", "description"],
    ["采购XXI型设备", "description"],
    ["型号SN-XX2", "description"],
    ["购置 Box XXL 收纳箱", "description"],
    ["1.开展活动", "goals"],
    ["1. 通过帮扶，缓解压力。", "goals"],
    ["1.1、组织培训\n1.2、组织竞赛", "goals"],
    ["1.1 组织培训\n1.2 组织竞赛", "goals"],
    ["一、1.组织培训", "goals"],
    ["1.2024 年完成56名劳模津贴发放", "goals"],
    ["1. 3.5万元用于培训", "goals"],
    ["1.培训\n2.竞赛\n3.宣传", "goals"],
    ["目标1：完成培训\n目标2：提高技能", "goals"],
    ["目标1：\n完成培训", "task"],
    ["《工会法》、《劳动法》，以及其他", "basis"],
    ["按 1,000 元计", "description"],
    ["保障职工的身体健康。", "description"],
    ["组织培训；", "goals"],
    ["邀请填写问卷的群众占比", "description"],
    ["提示读者请输入证号", "description"],
    ["指标1", "description"],
    ["指标完成率", "level3"],
    ["××", "target"],
    ["……", "actual"],
    ["××县某项目绩效目标表。。", "title"],
  ])("%s (%s)", (text, part) => {
    expect(found(text, part)).toEqual([]);
  });
});
