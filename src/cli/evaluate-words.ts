/** What `evaluate` says, in both languages. */
import type { Difference, Gap } from "../review/evaluate";
import type { Language } from "../rules/rule";

interface EvaluateWords {
  readonly nothing: string;
  readonly unknownMethod: (id: string, known: string) => string;
  readonly unknownTable: (name: string, known: string) => string;
  readonly isNew: string;
  readonly isUpdated: string;
  readonly from: (sheets: string) => string;
  readonly made: (sheets: number) => string;
  readonly total: (points: string, grade: string) => string;
  readonly soFar: (points: string) => string;
  readonly unscored: string;
  readonly kept: (cells: number) => string;
  readonly gaps: (parts: string) => string;
  readonly gap: Readonly<Record<Gap["what"], string>>;
  readonly cells: (what: string, count: number, cells: string) => string;
  readonly complete: string;
  readonly differs: (what: string, label: string, kept: string, source: string) => string;
  readonly what: Readonly<Record<Difference["what"], string>>;
  readonly gone: (names: string) => string;
  readonly unread: (sheet: string) => string;
  readonly incomplete: (sheets: string) => string;
  readonly and: string;
}

export const evaluateWords: Readonly<Record<Language, EvaluateWords>> = {
  "zh-CN": {
    nothing: "没有可以生成自评表的绩效目标表或自评表；没有写任何文件。",
    unknownMethod: (id, known) => `没有名为 ${id} 的评分办法。可用：${known}`,
    unknownTable: (name, known) => `没有名为 ${name} 的工作表或项目。可用：${known}`,
    isNew: "新建",
    isUpdated: "更新",
    from: (sheets) => `来源 ${sheets}`,
    made: (sheets) => `自评表 ${sheets} 张。`,
    total: (points, grade) => `得分 ${points}，等级 ${grade}`,
    soFar: (points) => `暂计 ${points} 分`,
    unscored: "还没有得分",
    kept: (cells) => `保留填写过的 ${cells} 处`,
    gaps: (parts) => `尚缺 ${parts}`,
    gap: { actual: "实际完成值", weight: "分值", score: "得分", reason: "偏差原因", budget: "全年预算数", executed: "全年执行数" },
    cells: (what, count, cells) => `${what} ${count} 处（${cells}）`,
    complete: "没有缺项",
    differs: (what, label, kept, source) => `${what}与来源表不同，保留自评表的：${label} ${kept}（来源 ${source}）`,
    what: { actual: "实际完成值", weight: "分值", amount: "金额", text: "文字" },
    gone: (names) => `来源表已没有的指标，填写内容移到表下：${names}`,
    unread: (sheet) => `“${sheet}”已读不出自评表，保持原样`,
    incomplete: (sheets) => `写入后再读，找不到这些工作表：${sheets}。副本已删除。`,
    and: "、",
  },
  "en-US": {
    nothing: "No goal table or self-evaluation to evaluate; nothing was written.",
    unknownMethod: (id, known) => `No scoring method ${id}. There are: ${known}`,
    unknownTable: (name, known) => `No sheet or project ${name}. There are: ${known}`,
    isNew: "new",
    isUpdated: "updated",
    from: (sheets) => `from ${sheets}`,
    made: (sheets) => `${sheets} self-evaluations.`,
    total: (points, grade) => `score ${points}, grade ${grade}`,
    soFar: (points) => `${points} points so far`,
    unscored: "no score yet",
    kept: (cells) => `${cells} cells kept as they were filled in`,
    gaps: (parts) => `missing: ${parts}`,
    gap: { actual: "actuals", weight: "weights", score: "scores", reason: "reasons", budget: "adjusted budget", executed: "executed amount" },
    cells: (what, count, cells) => `${what} ${count} (${cells})`,
    complete: "nothing missing",
    differs: (what, label, kept, source) => `${what} unlike the source, kept as on the sheet: ${label} ${kept} (source ${source})`,
    what: { actual: "actual", weight: "weight", amount: "amount", text: "text" },
    gone: (names) => `indicators that the source no longer has, moved below the form: ${names}`,
    unread: (sheet) => `"${sheet}" can no longer be read as a self-evaluation and stays as it is`,
    incomplete: (sheets) => `Read again, these sheets are not there: ${sheets}. The copy was deleted.`,
    and: ", ",
  },
};
