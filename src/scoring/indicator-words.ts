/** What an indicator's class and name give away about how it is scored: rows that are not, and names of which less is better. */
import { indicatorClass, type IndicatorClass } from "../profiles/levels";
import { compact } from "../sheet/text";
import type { Indicator } from "../tables/table";

export const classOf = (indicator: Indicator): IndicatorClass | null => indicatorClass(indicator.level2?.text ?? null, indicator.level1?.text ?? null);

/** A class the form prints and the filler says does not apply: 生态效益指标 | 无 | /. */
export const isDeclaredAbsent = ({ level3, target }: Indicator): boolean => ABSENT.test(compact(level3?.text ?? "")) || DOES_NOT_APPLY.test(compact(target?.text ?? ""));
const ABSENT = /^(?:[-—–/\\]+|无|暂无|不涉及|不适用|未涉及|无此项|无相关指标)$/u;
const DOES_NOT_APPLY = /^(?:不涉及|不适用|未涉及|无此项)$/u;

/** The row of the budget execution rate that some forms print among the indicators: a class of its own, without a level 2. */
export const isExecutionRow = (indicator: Indicator): boolean => isExecutionName(indicator.level1?.text ?? "");
export const isExecutionName = (text: string): boolean => /^(?:预算|资金|项目)*(?:执行率?|执行情况)(?:指标)?(?:\(.*\))?$/u.test(compact(text));

const LESS_IS_BETTER =
  /故障|投诉|返困|返贫|致困|致贫|差错|错误|失误|误差|事故|伤亡|死亡|次品|废品|不合格|违规|违纪|违法|纠纷|信访|逾期|超期|超时|延误|流失|排放|能耗|损耗|损失|浪费|消耗|空置|闲置|响应|等待|时间|时限|时长|时效|污染|隐患|案件|发案|发病|患病|感染|贫困|失业|辍学|缺陷|返工|返修|泄漏|中断|负面|欠|债|风险|复发|重复|缺勤|退回|偏差|偏离|成本|费用|开支|出国|公务用车|公务接待|因公|三公|控制|限额|压减|下降|降低|减少|不超|发生率|亏损|赤字|破损|漏报|误报|拥堵|超标|浓度|噪声|噪音|用水|用电|用能|耗电|耗水|耗能|公车|接待|环节|跑动|病死|超编|扣分|受害|结余率|结转率|调整次数|变动率|死伤|退货|犯罪|复吸|脱逃|脱管/u;

/** Whether a ceiling makes sense for what the name says. */
export const lessIsBetter = (text: string): boolean => LESS_IS_BETTER.test(compact(text));
