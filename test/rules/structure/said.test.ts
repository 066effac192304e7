/** Each finding about levels whole: its words, the other cells, what a fix would write and how severe it is. */
import { expect, it } from "@jest/globals";
import type { Rule } from "../../../src/rules/rule";
import { emptyLevel3 } from "../../../src/rules/structure/empty-level3";
import { levelNameAsLevel3 } from "../../../src/rules/structure/level-name-as-level3";
import { levelOrder } from "../../../src/rules/structure/level-order";
import { misplacedLevel2 } from "../../../src/rules/structure/misplaced-level2";
import { missingLevel1 } from "../../../src/rules/structure/missing-level1";
import { missingLevel2 } from "../../../src/rules/structure/missing-level2";
import { orphanIndicator } from "../../../src/rules/structure/orphan-indicator";
import { duplicateIndicator, sameIndicatorAcrossClasses } from "../../../src/rules/structure/repeated-indicator";
import { unknownLevel1, unknownLevel2 } from "../../../src/rules/structure/unknown-level";
import { wrongClass } from "../../../src/rules/structure/wrong-class";
import type { SheetData } from "../../../src/sheet/data";
import { goalSheet, type Row } from "../../support/forms";
import { benefit, evaluationWith, goalWith, merged, quantity, satisfaction } from "../cells";
import { lines } from "../whole";

const goal = (...rows: readonly Row[]): SheetData[] => [goalSheet({ rows })];
const row = (level1: string, level2: string, name: string, target = "≥1 人", description = ""): Row => [level1, level2, name, description, target, "计划"];

it.each<readonly [string, Rule, readonly SheetData[], readonly string[]]>([
  ["a target without a name", emptyLevel3, goalWith(1, ["", "质量指标", "", "", "≥95%", "工作计划"]), ["C11 default error target ≥95%"]],
  ["a target without a name, in columns", emptyLevel3, evaluationWith(1, ["", "质量指标", "", "≥", 95, "%", 10, 96]), ["C8 default error target 95"]],
  ["a class for a name", levelNameAsLevel3, satisfaction("服务对象满意度指标", "≥90%"), ["C15 default warning “服务对象满意度指标” name 服务对象满意度指标"]],
  ["timeliness before quality", levelOrder, goal(row("产出指标", "数量指标", "甲"), row("", "时效指标", "乙"), row("", "质量指标", "丙")), ["B12 order info [B11] “质量指标” name 质量指标, before 时效指标, now 数量指标、时效指标、质量指标, standard 数量指标、质量指标、时效指标, row 12"]],
  ["a class in two places", levelOrder, goal(row("效益指标", "社会效益指标", "甲"), row("", "可持续影响指标", "乙"), row("", "社会效益指标", "丙")), ["B12 split info [B10] “社会效益指标” name 社会效益指标, first 10, row 12"]],
  ["benefits before outputs", levelOrder, goal(row("效益指标", "社会效益指标", "甲"), row("产出指标", "数量指标", "乙")), ["A11 order info [A10] “产出指标” name 产出指标, before 效益指标, now 效益指标、产出指标, standard 产出指标、效益指标, row 11"]],
  ["cost, then quality, then quantity", levelOrder, goal(row("产出指标", "成本指标", "甲"), row("", "质量指标", "乙"), row("", "数量指标", "丙")), ["B11 order info [B10] “质量指标” name 质量指标, before 成本指标, now 成本指标、质量指标、数量指标, standard 数量指标、质量指标、成本指标, row 11"]],
  ["a class under another level 1", misplacedLevel2, goalWith(4, ["", "社会效益指标", "上岗率", "", "≥80%", ""]), ["B14 default error “社会效益指标” level2 社会效益指标, level1 产出指标, home 效益指标; A14=效益指标"]],
  ["two classes under another level 1", misplacedLevel2, goal(row("产出指标", "数量指标", "人数"), row("", "经济效益指标", "收入"), row("", "社会效益指标", "上岗率"), row("满意度指标", "服务对象满意度指标", "满意度")), ["B11 default error “经济效益指标” level2 经济效益指标, level1 产出指标, home 效益指标; A11=效益指标", "B12 default error “社会效益指标” level2 社会效益指标, level1 产出指标, home 效益指标; A11=效益指标"]],
  ["no benefits", missingLevel1, goal(row("产出指标", "数量指标", "甲"), row("满意度指标", "服务对象满意度指标", "乙")), ["A9 default error “一级指标” level1 效益指标"]],
  ["no satisfaction", missingLevel1, goal(row("产出指标", "数量指标", "甲"), row("效益指标", "社会效益指标", "乙")), ["A9 default warning “一级指标” level1 满意度指标"]],
  ["no quality, no timeliness, no cost", missingLevel2, goal(row("产出指标", "数量指标", "甲"), row("效益指标", "社会效益指标", "乙"), row("满意度指标", "服务对象满意度指标", "丙")), ["A10 default warning “产出指标” level2 成本指标", "A10 default warning “产出指标” level2 时效指标", "A10 default warning “产出指标” level2 质量指标"]],
  ["no level 1 for four rows", orphanIndicator, goalWith(0, ["", "数量指标", "培训人数", "", "≥12 人", ""]), ["C10 several error [C11 C12 C13] “培训人数” level 一级指标, count 4"]],
  ["no level 2 for one row", orphanIndicator, goalWith(4, ["效益指标", "", "上岗率", "", "≥80%", ""]), ["C14 default error “上岗率” level 二级指标"]],
  ["no level 2 under satisfaction", orphanIndicator, goalWith(5, ["满意度指标", "", "满意度", "", "≥90%", ""]), ["C15 default warning “满意度” level 二级指标"]],
  ["a name three times", duplicateIndicator, goal(row("产出指标", "数量指标", "培训人数"), row("", "", "培训人数"), row("", "", "培训 人数。")), ["C11 default warning [C10] “培训人数” name 培训人数, row 10", "C12 default warning [C10] “培训 人数。” name 培训 人数。, row 10"]],
  ["a name for two things", duplicateIndicator, goal(row("产出指标", "成本指标", "补助标准", "≤1200 元", "孤儿每人每月"), row("", "", "补助标准", "≤900 元", "特困人员每人每月")), ["C11 default info [C10] “补助标准” name 补助标准, row 10"]],
  ["a name in two classes", sameIndicatorAcrossClasses, goal(row("产出指标", "数量指标", "正常运行"), row("", "质量指标", "正常运行"), row("效益指标", "社会效益指标", "正常 运行")), ["C10 default warning [C11 C12] “正常运行” name 正常运行, count 3, classes 数量指标、质量指标、社会效益指标"]],
  ["a name in two level 1 without a level 2", sameIndicatorAcrossClasses, goal(row("产出指标", "", "正常运行"), row("效益指标", "", "正常运行")), ["C10 default warning [C11] “正常运行” name 正常运行, count 2, classes 产出指标、效益指标"]],
  ["a level 1 misspelt on two rows", unknownLevel1, goal(row("产出标", "数量指标", "人数"), row("产出标", "质量指标", "合格率")), ["A10 suggested warning [A11] “产出标” name 产出标, level 一级指标, suggestion 产出指标; A10=产出指标 A11=产出指标"]],
  ["a level 1 misspelt, merged", unknownLevel1, [merged(goalSheet({ rows: [row("产出标", "数量指标", "人数"), row("", "质量指标", "合格率")] }), "A10:A11")], ["A10:A11 suggested warning “产出标” name 产出标, level 一级指标, suggestion 产出指标; A10=产出指标"]],
  ["a level 1 like nothing", unknownLevel1, goalWith(4, ["履职能力建设", "社会效益指标", "上岗率", "", "≥80%", ""]), ["A14 alone warning “履职能力建设” name 履职能力建设, level 一级指标"]],
  ["a level 2 misspelt", unknownLevel2, benefit("上岗率", "≥80%").map((sheet) => ({ ...sheet, values: sheet.values.map((line, index) => (index === 13 ? line.with(1, "经社会效益指标") : line)) })), ["B14 suggested warning “经社会效益指标” name 经社会效益指标, level 二级指标, suggestion 社会效益指标; B14=社会效益指标"]],
  ["a level 2 of satisfaction", unknownLevel2, goalWith(5, ["满意度指标", "帮扶对象满意度指标", "职工满意度", "", "≥90%", "问卷"]), ["B15 variant info “帮扶对象满意度指标” name 帮扶对象满意度指标, level 二级指标, suggestion 服务对象满意度指标; B15=服务对象满意度指标"]],
  ["a level 2 like nothing", unknownLevel2, goalWith(4, ["效益指标", "党建引领", "上岗率", "", "≥80%", ""]), ["B14 alone warning “党建引领” name 党建引领, level 二级指标"]],
  ["an output as a benefit", wrongClass, benefit("体检项目完成率", "≥95%"), ["C14 output info “体检项目完成率” name 体检项目完成率"]],
  ["money put in as an output", wrongClass, quantity("培训经费投入", "≥5 万元"), ["C10 input info “培训经费投入” name 培训经费投入"]],
])("%s", (_, rule, sheets, expected) => {
  expect(lines(rule, ...sheets)).toEqual(expected);
});
