/** The look of the HTML report: readable on a screen in light and dark, A4 on paper. */
export const styles = `
:root { color-scheme: light dark; --ink: #1f1f1f; --soft: #595959; --line: #c8c8c8; --head: #f3f3f3; --error: #b10e1c; --warning: #835b00; --info: #0f548c; --pass: #0e700e; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --soft: #b3b3b3; --line: #4d4d4d; --head: #2b2b2b; --error: #ff99a4; --warning: #fce100; --info: #82c7ff; --pass: #7fd87f; } body { background: #1b1b1b; } }
body { font: 14px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; color: var(--ink); margin: 0 auto; padding: 24px; max-width: 1080px; }
h1 { font-size: 24px; margin: 0; }
h2 { font-size: 17px; margin: 28px 0 8px; padding-bottom: 4px; border-bottom: 2px solid var(--line); overflow-wrap: anywhere; }
.when, small, .rule, .rule a, .skipped, .settings, footer { color: var(--soft); font-weight: normal; }
.verdict { display: inline-block; font-size: 20px; font-weight: bold; margin: 12px 0 4px; padding: 2px 16px; border: 2px solid; border-radius: 4px; }
.pass, .clean { color: var(--pass); }
.fail, .error, .unread { color: var(--error); }
.none, .warning { color: var(--warning); }
.info { color: var(--info); }
.counts span { margin-right: 20px; white-space: nowrap; }
table { border-collapse: collapse; width: 100%; margin: 8px 0 20px; }
caption { text-align: left; font-weight: bold; padding: 8px 0 4px; break-after: avoid; }
th, td { border: 1px solid var(--line); padding: 5px 8px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: var(--head); white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.findings { table-layout: fixed; }
.findings .narrow { width: 40px; } .findings .level { width: 64px; } .findings .cell { width: 64px; } .findings .quote { width: 22%; }
td.quote { white-space: pre-wrap; }
td.error, td.warning, td.info { font-weight: bold; white-space: nowrap; }
.rule { margin: 2px 0 0; font-size: 12px; }
.kind { white-space: nowrap; }
footer { border-top: 1px solid var(--line); margin-top: 32px; padding-top: 8px; font-size: 12px; }
@page { size: A4; margin: 15mm; @bottom-right { content: counter(page) " / " counter(pages); } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #888; --head: #eee; --error: #b10e1c; --warning: #6b4a00; --info: #0f548c; --pass: #0e700e; }
  body { background: none; padding: 0 1px; max-width: none; font-size: 10pt; }
  tr { break-inside: avoid; }
  tbody tr:first-child { break-before: avoid; }
  caption { break-inside: avoid; }
  thead { display: table-header-group; }
  h2 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
