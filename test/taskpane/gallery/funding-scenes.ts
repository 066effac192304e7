/** The states of the 资金 tab worth looking at, on the seed tables and on small forms. */
import type { WorkbookData } from "../../../src/sheet/data";
import type { Controller } from "../../../src/taskpane/controller/controller";
import { evaluationSheet, goalSheet, sheetOf, workbookOf } from "../../support/forms";
import { FakeHost } from "../fake-host";
import { blankSheet, seedWorkbook } from "../seed-workbook";
import type { Scene } from "./scene";

const on = (workbook: WorkbookData | string) => (): FakeHost => new FakeHost(typeof workbook === "string" ? seedWorkbook(workbook) : workbook);

async function look(controller: Controller): Promise<void> {
  await controller.start();
  controller.setTab("funding");
}

async function checked(controller: Controller): Promise<void> {
  await controller.start();
  await controller.check();
  controller.setTab("funding");
}

/** As if the user had selected a cell of the sheet. */
const checkedOn = (sheet: number) => async (controller: Controller, host: FakeHost): Promise<void> => {
  await checked(controller);
  const { id } = host.workbook.sheets[sheet] ?? { id: "" };
  controller.store.setState({ selection: { sheetId: id, range: { top: 3, left: 1, bottom: 3, right: 1 } } });
};

const plan = (...figures: readonly (string | number)[]) => ["3月底", "6月底", "10月底", "12月底"].map((label, index) => [label, figures[index] ?? ""] as const);

const many = workbookOf(
  ...Array.from({ length: 30 }, (_, index) =>
    goalSheet({ sheet: `${index + 1}.${"提前下达困难职工帮扶和劳模荣誉津贴专项资金".slice(0, 4 + (index % 5) * 4)}`, name: `项目${index + 1}`, code: null, total: (index * 37) % 90 + 0.5, fiscal: (index * 37) % 90 + 0.5 }),
  ),
);

const national = sheetOf("自评", [
  ["项目支出绩效自评表"],
  ["（2024年度）"],
  ["项目名称", "职工培训"],
  ["主管部门", "某县总工会", "", "", "实施单位", "某县总工会"],
  ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["", "年度资金总额", 100, 100, 78.5, 10, "78.5%", 7.85],
  ["", "其中：当年财政拨款", 80, 80, 78.5, "—", "", "—"],
  ["", "上年结转资金", 20, 20, "", "—", "", "—"],
  ["", "其他资金", "", "", "", "—", "", "—"],
  ["年度总体目标", "完成职工培训。"],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ["产出指标", "数量指标", "培训人数", "≥12人", "12人", 50, 50, ""],
  ["效益指标", "社会效益指标", "持证上岗率", "≥80%", "82%", 30, 30, ""],
  ["满意度指标", "服务对象满意度指标", "职工满意度", "≥90%", "91%", 10, 10, ""],
  ["总分", "", "", "", "", 100, "", ""],
], ["A5:B5", "A6:A9"]);

const bySource = sheetOf("各来源", [
  ["项目支出绩效目标表"],
  ["项目名称", "职工之家建设"],
  ["项目资金（元）", "年度资金总额", 1_260_000],
  ["", "其中：财政拨款", 800_000],
  ["", "上年结转资金", 260_000],
  ["", "单位资金", 150_000],
  ["", "其他资金", 50_000],
  ["年度目标", "建好职工之家。"],
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "建设数量", "≥2个"],
  ["效益指标", "社会效益指标", "受益职工", "≥500人"],
  ["满意度指标", "服务对象满意度指标", "职工满意度", "≥90%"],
]);

export const fundingScenes: Readonly<Record<string, Scene>> = {
  funding: { host: on("临西县总工会"), play: checked },
  "funding-before": { host: on("临西县总工会"), play: look },
  "funding-beyond": { host: on("平乡县总工会"), play: checkedOn(9) },
  "funding-shares": { host: on("承德高新技术产业开发区总工会"), play: checked },
  "funding-good": { host: on("卢龙县总工会"), play: checkedOn(1) },
  "funding-missing": { host: on("卢龙县总工会"), play: checked },
  "funding-evaluation": { host: on("渠县总工会"), play: checkedOn(3) },
  "funding-execution": { host: on(workbookOf(national)), play: checked },
  "funding-sources": { host: on(workbookOf(bySource, goalSheet({ total: 80, fiscal: 60, other: 25 }))), play: checked },
  "funding-differs": { host: on(workbookOf(bySource, goalSheet({ total: 80, fiscal: 60, other: 25 }))), play: checkedOn(1) },
  "funding-wrong": { host: on(workbookOf(goalSheet({ plan: plan("25%", "60%", "50%", "120%") }), evaluationSheet())), play: checked },
  "funding-empty-plan": { host: on(workbookOf(goalSheet({ plan: plan(), total: "", fiscal: "" }))), play: checked },
  "funding-money-plan": { host: on(workbookOf(goalSheet({ planHeading: "资金支出计划（万元）", plan: plan(20, 20, 25, 15) }))), play: checked },
  "funding-many": { host: on(many), play: checked },
  "funding-budgets": {
    host: () => {
      const workbook = seedWorkbook("平乡县总工会");
      return new FakeHost({ ...workbook, sheets: workbook.sheets.slice(0, 9) });
    },
    play: checked,
  },
  "funding-nothing": { host: on({ name: null, sheets: [blankSheet("Sheet1")] }), play: look },
  "funding-converted": {
    host: on("临西县总工会"),
    play: async (controller) => {
      await checked(controller);
      const item = controller.store.getState().checked?.items.find(({ fix, group }) => group === "t1" && (fix?.cells.length ?? 0) > 1);
      if (item) await controller.mending.apply([item]);
    },
  },
};
