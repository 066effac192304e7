import { goalNotCovered } from "../../../src/rules/cross/goal-not-covered";
import type { SheetData } from "../../../src/sheet/data";
import { goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";
import { count, goal, overall, saying } from "../funding/funds";

/** The standard form: 12人, 95%, 500元/人, 80%, 90%. */
const goals = (text: string) => [saying(goalSheet(), { goals: text })];
const beside = (text: string, ...targets: readonly (readonly [string, string])[]) => [saying(goal(80, ...targets.map(([name, target]) => count(name, target))), { goals: text })];

const withLongTerm = ([sheet]: readonly SheetData[]): SheetData => poked(sheet ?? goalSheet(), { F9: "指标值（实施期）" });

testRule(goalNotCovered, {
  speaks: [
    { name: "people in formal numerals", sheets: goals("职工技能大赛参与职工过叁佰人以上。"), finds: ["B8 default"] },
    { name: "several quantities, once", sheets: goals("培训叁佰人；临时救助30人次。"), finds: ["B8 default"] },
    { name: "more than are named", sheets: goals("培训301人，慰问302人，资助303人，体检304人，疗养305人。"), finds: ["B8 more"] },
    { name: "a rate", sheets: goals("劳模体检覆盖率达到 98%。"), finds: ["B8 default"] },
    { name: "events", sheets: goals("举办讲座24场，展览5次。"), finds: ["B8 default"] },
    { name: "a rate where only a count has the number", sheets: beside("合格率达到95%。", ["培训人数", "≥95人"]), finds: ["B8 default"] },
    { name: "money has the number", sheets: goals("培训500人。"), finds: ["B8 default"] },
    { name: "one of two is there", sheets: goals("培训12人、30人次。"), finds: ["B8 default"] },
    { name: "the numbering is none", sheets: goals("1. 1、培训300人。 2、慰问12人"), finds: ["B8 default"] },
  ],
  silent: [
    { name: "there", sheets: goals("培训职工12人，合格率95%以上，满意度达到90%。") },
    { name: "人次 beside 人", sheets: goals("培训12人次。") },
    { name: "名 beside 人", sheets: goals("培训12名职工。") },
    { name: "in Chinese numerals", sheets: beside("慰问职工达伍仟人以上。", ["慰问人数", "≥5000人"]) },
    { name: "in 万人", sheets: beside("服务群众1.2万人次。", ["服务人次", "≥12000人次"]) },
    { name: "in the description", sheets: [saying(goal(80, count("培训情况", "按计划", "培训职工300人")), { goals: "培训300人。" })] },
    { name: "the sum of two indicators", sheets: beside("培训职工200人。", ["技能培训人数", "≥120人"], ["安全培训人数", "≥80人"]) },
    { name: "parts of an indicator", sheets: beside("培训技能职工120人、安全职工80人。", ["培训人数", "≥200人"]) },
    { name: "parts of what is there", sheets: beside("慰问困难职工300人，其中春节100人、中秋50人。", ["慰问人数", "≥300人"]) },
    { name: "places for people", sheets: beside("开发岗位200个。", ["岗位补贴人数", "200人"]) },
    { name: "about so many", sheets: beside("完成50余家基层工会经费的拨付", ["补助家数", "＞50家"]) },
    { name: "the budget", sheets: goals("共需资金80万元。") },
    { name: "years and dates", sheets: goals("2024年12月31日前完成，2025年1月兑现，“十四五”期间持续推进。") },
    { name: "periods", sheets: goals("会期3天，30个工作日内办结，24小时服务，每年2次。") },
    { name: "ordinals and meetings", sheets: goals("召开第十一次代表大会，选举第十一届委员会，学习党的二十届三中全会精神，下达第3批资金。") },
    { name: "set phrases", sheets: goals("三公经费只减不增，落实一老一小、四个意识、两节送温暖、五险一金、三会一课、八项规定。") },
    { name: "document numbers", sheets: goals("根据冀财行〔2023〕98号、冀工发[2018]18号执行。") },
    { name: "telephone numbers", sheets: goals("开通12345热线，电话0311-88888888。") },
    { name: "names in quotes", sheets: goals("实施“百企千人”工程和“5个100”行动。") },
    { name: "small numerals in words", sheets: goals("落实三项制度，开展两次会议、十大行动、六个统一。") },
    { name: "one of something", sheets: goals("开展1场招聘会。") },
    { name: "what is there already", sheets: goals("我县现有职工3000人，下辖28个村，目前建成15个站点。") },
    { name: "a whole county", sheets: goals("为全县23所学校提供服务。") },
    { name: "a rule for something else", sheets: goals("按照工资总额2%拨缴经费，提前下达30%。") },
    { name: "for each", sheets: goals("每期30人，每村2名。") },
    { name: "a size", sheets: goals("走访500人以上企业。") },
    { name: "several years", sheets: goals("2023-2025年培训900人，三年内累计建成站点60个。") },
    { name: "numbering", sheets: goals("目标1：培训职工\n目标2：维护权益\n3.做好服务") },
    { name: "no goal", sheets: goals("") },
    { name: "a table without targets yet", sheets: beside("培训300人。", ["培训人数", ""], ["参赛人数", ""]) },
    { name: "targets that are still the form's own words", sheets: beside("培训300人。", ["培训人数", "文字描述"]) },
    { name: "a form with targets of a longer term beside the year's", sheets: [withLongTerm(goals("培训300人。"))] },
    { name: "an overall table whose goals are numbered", sheets: [overall(80, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", 20, 12])] },
  ],
});
