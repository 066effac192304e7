/** Workbooks in which all is right, as several people of one unit would hand them in together; faults are laid over them one at a time. */
import type { SheetData, WorkbookData } from "../../src/sheet/data";
import { budgetSheets } from "../support/budget-forms";
import { goalSheet, type Row, sheetOf, workbookOf } from "../support/forms";
import { poked } from "../rules/cells";
import { national } from "../rules/score/forms";

const onSheet = (sheet: SheetData, name: string): SheetData => ({ ...sheet, id: name, name });

const UNIT = "711001 某县总工会本级";

interface GoalText {
  readonly purpose: string;
  readonly goals: string;
}

/** Layout of `goalSheet`: code B3, name E3, money C4 (财政 E4, 其他 G4), purpose B5, plan B6:E7, goal B8, header row 9, indicators from row 10 (A to F). */
function goal(name: string, code: string, [total, fiscal, other]: readonly [number, number, number | ""], { purpose, goals }: GoalText, rows: readonly Row[]): SheetData {
  const sheet = goalSheet({ sheet: name, title: `${name}绩效目标表`, name, code, total, fiscal, other, rows });
  return poked(sheet, { A2: UNIT, B5: purpose, B8: goals });
}

/** 20 万元: 160 元 × 50 人 × 25 天. */
const training = (): SheetData =>
  goal("职工技能培训", "13053524P00000210188P", [20, 18, 2], { purpose: "用于职工技能培训的场地、教材和师资", goals: "1.培训职工50人，考核合格率95%以上，提高职工技能。" }, [
    ["产出指标", "数量指标", "培训职工人数", "全年参加技能培训的职工数", "≥50 人", "年度培训计划"],
    ["", "", "培训班次", "全年举办的技能培训班", "≥2 期", "年度培训计划"],
    ["", "质量指标", "技能考核合格率", "考核合格人数占参训人数的比例", "≥95%", "年度培训计划"],
    ["", "时效指标", "培训结束时间", "全部培训班结业的时间", "2024年11月底前", "年度培训计划"],
    ["", "成本指标", "人均培训费", "每人每天的培训费", "≤160 元/人", "培训费管理办法"],
    ["效益指标", "社会效益指标", "学员持证上岗率", "取得技能证书的学员占比", "≥80%", "上年完成数"],
    ["满意度指标", "服务对象满意度指标", "参训学员满意度", "问卷选满意以上的比例", "≥90%", "调查问卷"],
  ]);

/** 6 万元 = 2000 元 × 30 人. */
const relief = (): SheetData =>
  goal("困难职工帮扶", "13053524P00000110433G", [6, 6, ""], { purpose: "发放在档困难职工生活救助金", goals: "1.救助困难职工30人，缓解生活困难。" }, [
    ["产出指标", "数量指标", "救助困难职工人数", "全年领到救助金的在档职工数", "≥30 人", "困难职工档案"],
    ["", "质量指标", "救助对象符合率", "符合条件人数占救助人数的比例", "＝100%", "困难职工档案"],
    ["", "时效指标", "救助金发放时限", "救助金到账的时间", "2024年12月20日前", "帮扶资金管理办法"],
    ["", "成本指标", "救助标准", "每人的救助金", "≤2000 元/人", "帮扶资金管理办法"],
    ["效益指标", "社会效益指标", "返困职工数", "当年脱困后又返困的职工数", "≤2 人", "上年完成数"],
    ["满意度指标", "服务对象满意度指标", "受助职工满意度", "问卷选满意以上的比例", "≥92%", "调查问卷"],
  ]);

/** 4 万元 = 4000 元 × 10 人. */
const models = (): SheetData =>
  goal("劳模荣誉津贴", "13053524P00000110754P", [4, 4, ""], { purpose: "发放市级以上劳模荣誉津贴", goals: "1.为10人按月发放荣誉津贴，弘扬劳模精神。" }, [
    ["产出指标", "数量指标", "享受津贴劳模人数", "在册的市级以上劳模数", "＝10 人", "劳模名册"],
    ["", "质量指标", "津贴足额发放率", "足额发放人数占应发人数的比例", "＝100%", "劳模名册"],
    ["", "时效指标", "津贴到账时限", "每年津贴到账的时间", "2024年10月底前", "劳模管理办法"],
    ["", "成本指标", "津贴标准", "每位劳模每年的津贴", "≤4000 元/人", "劳模管理办法"],
    ["效益指标", "可持续影响指标", "劳模事迹宣讲场次", "劳模全年到基层宣讲的次数", "≥6 场", "上年完成数"],
    ["满意度指标", "服务对象满意度指标", "在册劳模满意度", "问卷选满意以上的比例", "≥95%", "调查问卷"],
  ]);

/** Three goal tables of one unit. */
export const goals = (): WorkbookData => workbookOf(training(), relief(), models());

/** The nine departmental tables with the goal tables of the projects, whose 30 万元 are the 项目支出. */
export const budget = (): WorkbookData => workbookOf(...budgetSheets(), training(), relief(), models());

const YEARLY = "经常性项目";

/** Project self-evaluations in the Sichuan columns: name B2, type B4, long-term plan C5, fund C6, goal B7, header row 8, indicators from row 9 (A to H: sign D, value E, unit F, weight G, actual H). */
function evaluation(name: string, total: number, goalText: string, rows: readonly Row[], title = "2024年专项预算项目绩效目标完成情况自评表"): SheetData {
  return sheetOf(name, [
    [title],
    ["项目名称", name],
    ["预算单位", "某县总工会"],
    ["项目类型", YEARLY],
    ["项目概况", "中长期规划（名称、文号，仅指常年项目）", "某工发〔2021〕6号"],
    ["项目资金（万元）", "年度资金总额：", total],
    ["年度目标", goalText],
    ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重", "实际完成指标值"],
    ...rows,
  ]);
}

const trained = (): SheetData =>
  evaluation("职工技能培训", 20, "全年培训职工50人。", [
    ["产出指标", "数量指标", "培训职工人数", "≥", 50, "人", 15, 52],
    ["", "", "培训班次", "≥", 2, "期", 10, 2],
    ["", "质量指标", "技能考核合格率", "≥", 95, "%", 10, 97],
    ["", "时效指标", "培训用时", "≤", 25, "天", 5, 24],
    ["效益指标", "社会效益指标", "学员持证上岗率", "≥", 80, "%", 20, 85],
    ["满意度指标", "服务对象满意度指标", "参训学员满意度", "≥", 90, "%", 10, 93],
    ["成本指标", "经济成本指标", "人均培训费", "≤", 160, "元/人", 20, 150],
  ]);

const relieved = (): SheetData =>
  evaluation("困难职工帮扶", 6, "全年救助困难职工30人。", [
    ["产出指标", "数量指标", "救助困难职工人数", "≥", 30, "人", 20, 33],
    ["", "质量指标", "救助对象符合率", "＝", 100, "%", 10, 100],
    ["", "时效指标", "救助金发放用时", "≤", 20, "天", 10, 18],
    ["效益指标", "社会效益指标", "返困职工数", "≤", 2, "人", 20, 1],
    ["满意度指标", "服务对象满意度指标", "受助职工满意度", "≥", 92, "%", 10, 96],
    ["成本指标", "经济成本指标", "救助标准", "≤", 2000, "元/人", 20, 1800],
  ], "附件3：2024年项目绩效自评表");

/** The overall self-evaluation: fund B6, header row 8, indicators from row 9 (B to I: name D, sign E, value F, unit G, weight H, actual I). */
const whole = (): SheetData =>
  sheetOf("部门整体", [
    ["2024年部门整体支出绩效目标完成情况自评表"],
    [""],
    ["金额单位：万元"],
    ["部门名称", "某县总工会部门"],
    ["年度部门整体支出预算", "资金总额", "", "财政拨款", "", "", "其他资金"],
    ["", 96.8, "", 94.8, "", "", 2],
    ["年度总体目标", "做好职工技能培训和困难职工帮扶，维护职工权益。"],
    ["年度绩效指标", "一级指标", "二级指标", "三级指标", "绩效指标性质", "绩效指标值", "绩效度量单位", "权重", "实际完成指标值"],
    ["", "产出指标", "数量指标", "救助困难职工人数", "≥", 30, "人", 20, 33],
    ["", "", "质量指标", "救助金准确率", "＝", 100, "%", 10, 100],
    ["", "", "时效指标", "救助金发放用时", "≤", 20, "天", 10, 18],
    ["", "效益指标", "社会效益指标", "学员持证上岗率", "≥", 80, "%", 20, 85],
    ["", "满意度指标", "服务对象满意度指标", "职工满意度", "≥", 90, "%", 10, 94],
    ["", "成本指标", "经济成本指标", "基本支出", "≤", 66.8, "万元", 20, 65.2],
  ], ["A5:A6"]);

export const evaluations = (): WorkbookData => workbookOf(whole(), trained(), relieved());

/** Execution rows 5 and 6 (C 年初预算数 to H 得分, I the reason), header row 8, indicators rows 9 to 14 (D target, E actual, F weight, G score, H reason), 总分 row 15, 等级 row 16. */
const scored = (): SheetData =>
  onSheet(
    poked(
      national({
        title: "项目支出绩效自评表（2024年度）",
        executionHeader: ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", "未完成原因"],
        execution: [
          ["年度资金总额", 20, 20, 19, 10, "95%", 9.5, ""],
          ["其中：当年财政拨款", 18, 18, 17.1, "—", "95%", "—", ""],
        ],
        rows: [
          ["产出指标", "数量指标", "培训职工人数", "≥50人", "52人", 20, 20, ""],
          ["", "质量指标", "技能考核合格率", "≥95%", "97%", 10, 10, ""],
          ["", "时效指标", "培训结束时间", "2024年11月底前", "2024年11月15日", 10, 10, ""],
          ["", "成本指标", "人均培训费", "≤160元/人", "150元/人", 10, 10, ""],
          ["效益指标", "社会效益指标", "学员持证上岗率", "≥80%", "85%", 30, 30, ""],
          ["满意度指标", "服务对象满意度指标", "参训学员满意度", "≥90%", "93%", 10, 10, ""],
        ],
        total: [100, 99.5],
        grade: "优",
      }),
      { B3: "职工技能培训" },
    ),
    "自评",
  );

/** The goal table of a project with its scored self-evaluation in the national form. */
export const scores = (): WorkbookData => workbookOf(training(), scored());
