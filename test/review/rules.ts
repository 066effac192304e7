/** Rules made for a test: what they yield is given, nothing else about them matters. */
import type { PlacedReport, Report, Rule, RuleMeta, Severity, SheetSubject, TableSubject, IndicatorSubject, HeadsSubject, WorkbookSubject } from "../../src/rules/rule";
import { basis } from "../../src/rules/documents";
import { both, wording } from "../../src/rules/wording";

const metaOf = (id: string, severity: Severity = "warning", more: Partial<RuleMeta> = {}): RuleMeta => ({
  id,
  severity,
  name: both(`名称${id}`, `Name ${id}`),
  basis: basis("form", "依据", "asks"),
  fix: null,
  messages: { default: wording(["标题", "原因", "下一步"], ["title", "why", "next"]) },
  ...more,
});

export const sheetRule = (id: string, check: (subject: SheetSubject) => Iterable<Report>, more?: Partial<RuleMeta>): Rule => ({ scope: "sheet", meta: metaOf(id, "info", more), check });
export const tableRule = (id: string, check: (subject: TableSubject) => Iterable<Report>, more?: Partial<RuleMeta>): Rule => ({ scope: "table", meta: metaOf(id, "warning", more), check });
export const indicatorRule = (id: string, check: (subject: IndicatorSubject) => Iterable<Report>, more?: Partial<RuleMeta>): Rule => ({ scope: "indicator", meta: metaOf(id, "warning", more), check });
export const headsRule = (id: string, check: (subject: HeadsSubject) => Iterable<PlacedReport>, more?: Partial<RuleMeta>): Rule => ({ scope: "heads", meta: metaOf(id, "error", more), check });
export const workbookRule = (id: string, check: (subject: WorkbookSubject) => Iterable<PlacedReport>, more?: Partial<RuleMeta>): Rule => ({ scope: "workbook", meta: metaOf(id, "error", more), check });
