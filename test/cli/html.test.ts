/** @jest-environment jsdom */
/** The HTML report as a reader sees it: verdict, counts, tables, every finding; nothing of a cell taken for markup. */
import { describe, expect, it } from "@jest/globals";
import { checkHtml } from "../../src/cli/check-html";
import type { FileReport } from "../../src/cli/file-report";
import type { Language } from "../../src/rules/rule";
import { goalSheet } from "../support/forms";
import { reportOf, seedReports, unreadReport } from "./reports";

const at = new Date(2024, 4, 6, 7, 8);
const text = (reports: readonly FileReport[], language: Language = "zh-CN"): string => checkHtml(reports, language, at);
const page = (reports: readonly FileReport[], language: Language = "zh-CN"): Document => new DOMParser().parseFromString(text(reports, language), "text/html");
const words = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/gu, " ").trim() ?? "";

describe("check --format html", () => {
  const reports = seedReports();

  it("says the verdict, when, and the counts", () => {
    const document = page(reports);
    const counts = (["error", "warning", "info"] as const).map((severity) => reports.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length);
    expect(words(document.querySelector(".verdict"))).toBe("不可提交");
    expect(words(document.querySelector(".when"))).toContain("2024年5月6日");
    expect([...document.querySelectorAll(".counts span")].map(words).slice(0, 3)).toEqual([`● 错误 ${counts[0]}`, `▲ 警告 ${counts[1]}`, `○ 提示 ${counts[2]}`]);
  });

  it("lists every table and every finding with what its cell says", () => {
    for (const report of reports) {
      const document = page([report]);
      expect(document.querySelectorAll(".kind")).toHaveLength(report.tables.length);
      const rows = [...document.querySelectorAll(".findings tbody tr")].map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent));
      expect(rows).toHaveLength(report.findings.length);
      for (const finding of report.findings) {
        expect(rows.some(([, , cell, quote, said]) => cell?.endsWith(finding.range) && quote === finding.quote && said?.includes(finding.title))).toBe(true);
      }
    }
  });

  it("links every finding to its rule and every file of several to its part", () => {
    const document = page([...reports, unreadReport]);
    const links = [...document.querySelectorAll<HTMLAnchorElement>("a")].map((link) => link.getAttribute("href") ?? "");
    expect(links.length).toBeGreaterThan(reports.length);
    for (const link of links) expect(document.getElementById(link.slice(1))).not.toBeNull();
  });

  it("says which file could not be read, and why", () => {
    expect(words(page([unreadReport]).querySelector(".unread"))).toContain(unreadReport.error?.message);
  });

  it("says that nothing was wrong, and that nothing was there", () => {
    const clean = reportOf(goalSheet({}));
    expect(clean.findings).toEqual([]);
    expect(words(page([clean]).querySelector(".verdict"))).toBe("可提交");
    expect(words(page([clean]).querySelector(".clean"))).toContain("没有发现问题");
    expect(words(page([reportOf()]).querySelector(".verdict"))).toBe("没有核对任何表");
  });

  it("shows what a cell holds as text, whatever it holds", () => {
    const attack = "<img src=x onerror=alert(1)>&lt;'\"";
    const report = reportOf(goalSheet({ name: attack, rows: [["产出指标", "数量指标", attack, "描述", "文字描述", "依据"]] }));
    const document = page([report]);
    expect(document.querySelector("img, script")).toBeNull();
    expect(document.body.textContent).toContain(attack);
  });

  it("stands alone: no script, nothing fetched", () => {
    expect(text(reports)).not.toMatch(/<script|<link|<img|https?:\/\/|url\(|@import/u);
  });

  it("speaks English when asked", () => {
    const document = page(seedReports("en-US"), "en-US");
    expect(document.documentElement.lang).toBe("en-US");
    expect(words(document.querySelector(".verdict"))).toBe("cannot be submitted");
  });
});
