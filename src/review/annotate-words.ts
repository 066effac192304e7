/** What the 问题清单 sheet and the notes on cells say, in both languages. */
import type { FindingsWords } from "../reports/findings-sheet";
import type { Language, Severity } from "../rules/rule";

interface AnnotationWords extends Pick<FindingsWords, "sheetName" | "title" | "headers" | "states" | "none" | "tip"> {
  readonly about: (file: string, day: string) => string;
  readonly verdict: (submittable: boolean, tables: number, counts: Readonly<Record<Severity, number>>, ignored: number) => string;
  readonly nothingChecked: string;
  readonly footer: FindingsWords["footer"]["right"];
  readonly note: (severity: string, title: string) => string;
  readonly advice: (next: string) => string;
  readonly reason: (reason: string) => string;
}

export const annotationWords: Readonly<Record<Language, AnnotationWords>> = {
  "zh-CN": {
    sheetName: "问题清单",
    title: "预算绩效表问题清单",
    headers: { number: "序号", severity: "级别", table: "表", cell: "单元格", rule: "检查项", message: "问题", advice: "修改建议", state: "状态", note: "备注", key: "编号" },
    states: { open: "待处理", ignored: "已忽略", resolved: "已解决" },
    none: "没有发现问题",
    tip: "点击转到该单元格",
    about: (file, day) => `文件：${file}　　检查日期：${day}`,
    verdict: (submittable, tables, { error, warning, info }, ignored) =>
      `结论：${submittable ? "可提交" : "不可提交"}　　共检查 ${tables} 张表，错误 ${error} 处，警告 ${warning} 处，提示 ${info} 处${ignored > 0 ? `，已忽略 ${ignored} 处` : ""}`,
    nothingChecked: "没有找到可检查的表",
    footer: "第 {page} 页，共 {pages} 页",
    note: (severity, title) => `【${severity}】${title}`,
    advice: (next) => `改法：${next}`,
    reason: (reason) => `忽略原因：${reason}`,
  },
  "en-US": {
    sheetName: "Findings",
    title: "Findings in budget performance tables",
    headers: { number: "No.", severity: "Severity", table: "Table", cell: "Cell", rule: "Check", message: "Finding", advice: "What to do", state: "State", note: "Notes", key: "Key" },
    states: { open: "Open", ignored: "Ignored", resolved: "Resolved" },
    none: "Nothing found",
    tip: "Go to the cell",
    about: (file, day) => `File: ${file}    Checked: ${day}`,
    verdict: (submittable, tables, { error, warning, info }, ignored) =>
      `${submittable ? "Can be submitted" : "Cannot be submitted"}    ${tables} tables checked: ${error} errors, ${warning} warnings, ${info} notes${ignored > 0 ? `, ${ignored} ignored` : ""}`,
    nothingChecked: "No table to check was found",
    footer: "Page {page} of {pages}",
    note: (severity, title) => `[${severity}] ${title}`,
    advice: (next) => `What to do: ${next}`,
    reason: (reason) => `Ignored because: ${reason}`,
  },
};
