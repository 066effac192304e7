/** The states of the 结构 tab worth looking at, on the seed tables and on forms made for it. */
import type { Controller } from "../../../src/taskpane/controller/controller";
import { evaluationSheet, goalSheet } from "../../support/forms";
import { FakeHost } from "../fake-host";
import { blankSheet, seedWorkbook } from "../seed-workbook";
import type { Scene } from "./scene";

const unit = (name: string) => (): FakeHost => new FakeHost(seedWorkbook(name));
const book = (...sheets: ReturnType<typeof blankSheet>[]) => (): FakeHost => new FakeHost({ name: null, sheets: sheets.map((sheet, index) => ({ ...sheet, id: `{sheet-${index + 1}}` })) });

async function open(controller: Controller): Promise<void> {
  await controller.start();
  controller.setTab("structure");
}

async function checked(controller: Controller): Promise<void> {
  await controller.start();
  await controller.check();
  controller.setTab("structure");
}

/** As if the user had selected the cell. */
const at = (top: number, left: number, sheet = 1) => async (controller: Controller): Promise<void> => {
  await checked(controller);
  controller.store.setState({ selection: { sheetId: `{sheet-${sheet}}`, range: { top, left, bottom: top, right: left } } });
};

/** Neither outputs in full nor satisfaction, a class of the form's own, an indicator without a class. */
const gaps = goalSheet({
  sheet: "2.劳模帮扶",
  rows: [
    ["产出指标", "数量指标", "帮扶人数", "帮扶的人数", "≥12 人", "工作计划"],
    ["", "", "救助金发放人次", "发放的人次", "≥30 人次", "工作计划"],
    ["效益指标", "社会效益指标", "职工返困率", "返困的比例", "≤5%", "上年数"],
    ["履职效能指标", "部门协作指标", "联席会议次数", "召开次数", "≥4 次", "工作计划"],
  ],
});

const scheme = goalSheet({
  sheet: "整体绩效",
  rows: ["决策", "过程", "产出", "效益"].flatMap((level1) =>
    ["立项规范性", "目标合理性", "资金分配", "组织实施", "完成及时性"].map((level2, index) => [index === 0 ? level1 : "", `${level1}${level2}`, `${level1}${level2}情况`, "", "≥90%", "工作计划"]),
  ),
});

const long = goalSheet({
  sheet: "20.全市工会系统职工职业技能提升行动专项补助资金",
  rows: Array.from({ length: 260 }, (_, index) => [index === 0 ? "产出指标" : "", index % 20 === 0 ? "数量指标" : "", `第 ${index + 1} 批培训人数`, "", `≥${index + 1} 人`, "工作计划"]),
});

export const structureScenes: Readonly<Record<string, Scene>> = {
  structure: { host: unit("平乡县总工会"), play: at(11, 4, 10) },
  "structure-sichuan": { host: unit("渠县总工会"), play: at(18, 3, 4) },
  "structure-unchecked": { host: unit("平乡县总工会"), play: open },
  "structure-gaps": { host: book(goalSheet(), gaps), play: at(9, 2, 2) },
  "structure-two-forms": { host: book(goalSheet(), gaps, evaluationSheet()), play: checked },
  "structure-scheme": { host: book(scheme), play: checked },
  "structure-long": { host: book(long, ...Array.from({ length: 14 }, (_, index) => goalSheet({ sheet: `${index + 2}.职工培训` }))), play: checked },
  "structure-no-rows": { host: book(goalSheet({ rows: [] })), play: checked },
  "structure-empty": { host: book(blankSheet("Sheet1")), play: open },
  "structure-stale": {
    host: unit("平乡县总工会"),
    play: async (controller, host) => {
      await controller.settings.change({ live: false });
      await checked(controller);
      host.change("{sheet-10}");
    },
  },
};
