import { indicatorClassesDiffer } from "../../../src/rules/cross/indicator-classes-differ";
import { testRule } from "../../support/rule-tester";
import { project } from "./workbooks";

const benefit = (level2: string, name: string) => ["效益指标", level2, name, "", "≥90%", "调查问卷"] as const;
const SOCIAL = "社会效益指标";
const LASTING = "可持续影响指标";

testRule(indicatorClassesDiffer, {
  speaks: [
    { name: "two tables, on the later", sheets: [project("甲项目", 5, benefit(LASTING, "困难职工返困率")), project("乙项目", 1, benefit(SOCIAL, "困难职工返困率"))], finds: ["乙项目!B10 default"] },
    { name: "what a policy is known by", sheets: [project("甲项目", 5, benefit(SOCIAL, "政策知晓率")), project("乙项目", 1, benefit(LASTING, "政策知晓率"))], finds: ["乙项目!B10 default"] },
    {
      name: "the one that differs from the others",
      sheets: [project("甲项目", 5, benefit(SOCIAL, "困难职工返困率")), project("乙项目", 1, benefit(LASTING, "困难职工返困率")), project("丙项目", 1, benefit(LASTING, "困难职工返困率"))],
      finds: ["甲项目!B10 default"],
    },
    { name: "with its unit behind the name", sheets: [project("甲项目", 5, benefit(LASTING, "困难职工返困率（%）")), project("乙项目", 1, benefit(SOCIAL, "困难职工返困率"))], finds: ["乙项目!B10 default"] },
  ],
  silent: [
    { name: "one class", sheets: [project("甲项目", 5, benefit(SOCIAL, "困难职工返困率")), project("乙项目", 1, benefit("社会效益", "困难职工返困率"))] },
    { name: "a class under another name", sheets: [project("甲项目", 5, benefit(SOCIAL, "困难职工返困率")), project("乙项目", 1, benefit("经社会效益指标", "困难职工返困率"))] },
    { name: "knowing of nothing in particular", sheets: [project("甲项目", 5, benefit(SOCIAL, "知晓率")), project("乙项目", 1, benefit(LASTING, "知晓率"))] },
    { name: "a name of every project", sheets: [project("甲项目", 5, benefit(SOCIAL, "项目完成率")), project("乙项目", 1, benefit(LASTING, "项目完成率"))] },
    { name: "in both classes of one table, which another rule speaks of", sheets: [project("甲项目", 5, benefit(SOCIAL, "困难职工返困率"), benefit(LASTING, "困难职工返困率")), project("乙项目", 1, benefit(SOCIAL, "困难职工返困率"))] },
    {
      name: "costs, which stand under two classes rightly",
      sheets: [project("甲项目", 5, ["产出指标", "成本指标", "劳模体检单价", "", "≤500元/人", ""]), project("乙项目", 1, ["成本指标", "经济成本指标", "劳模体检单价", "", "≤500元/人", ""])],
    },
    { name: "other names", sheets: [project("甲项目", 5, benefit(SOCIAL, "困难职工返困率")), project("乙项目", 1, benefit(LASTING, "困难职工脱困率"))] },
    { name: "one table", sheets: [project("甲项目", 5, benefit(SOCIAL, "困难职工返困率"))] },
  ],
});
