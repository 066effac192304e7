/** The words of 全部安全修复 in Chinese: the source of the keys. */
export const zhCN = {
  title: "全部安全修复",
  back: "返回",
  count: "{n}\u00a0处 · {cells}\u00a0个单元格",
  intro: "只改写法和换算，不改意思，写入后可撤销。",
  suggestions: "另有 {n}\u00a0条建议要你逐条定，不在这里。",
  offers: "{n}\u00a0处",
  some: "{n} / {all}\u00a0处",
  apply: "应用 {n}\u00a0处修复",
  writing: "正在写入…",
  cancel: "取消",
  unchosen: "勾选要改的，再应用",
  none: "没有可以自动修复的问题了",
  left: "这次不能改",
  changed: "要改的单元格被合并单元格盖住",
  conflict: "另一处修复要改同一格，应用后再看",
  locked: "单元格受保护",
} as const;
