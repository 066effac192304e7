/** Deadlines and doings by the calendar: in time, late, or not to be told. */
import { describe, expect, it } from "@jest/globals";
import { isInTime } from "../../src/scoring/deadline";
import { parseTarget } from "../../src/target";

type Case = readonly [target: string, actual: string, says: "in time" | "late" | "open"];

const says = (target: string, actual: string, year: number | null): Case[2] => {
  const inTime = isInTime(parseTarget({ text: target }), parseTarget({ text: actual }), year);
  return inTime === null ? "open" : inTime ? "in time" : "late";
};

describe("within a year", () => {
  it.each<Case>([
    ["6月底前", "6月20日", "in time"],
    ["6月底前", "6月30日", "in time"],
    ["6月底前", "6月底", "in time"],
    ["6月底前", "6月", "in time"],
    ["6月底前", "7月1日", "late"],
    ["6月底前", "7月", "late"],
    ["6月末前", "6月30日", "in time"],
    ["6月15日前", "6月15日", "in time"],
    ["6月15日前", "6月16日", "late"],
    ["6月15日前", "6月", "open"],
    ["6月15日前", "6月上旬", "in time"],
    ["6月15日前", "6月初", "in time"],
    ["6月15日前", "6月中旬", "open"],
    ["6月15日前", "6月下旬", "late"],
    ["6月15日前", "6月底", "late"],
    ["6月15日前", "6月末", "late"],
    ["6月上旬前", "6月11日", "late"],
    ["6月中旬", "6月20日", "in time"],
    ["6月中旬", "6月21日", "late"],
    ["6月初", "6月10日", "in time"],
    ["6月初", "6月11日", "late"],
    // Before June begins, or before it ends?
    ["6月前", "5月31日", "in time"],
    ["6月前", "5月", "in time"],
    ["6月前", "6月1日", "open"],
    ["6月前", "6月", "open"],
    ["6月前", "7月", "late"],
    ["6月以前", "6月", "open"],
    ["6月之前", "5月", "in time"],
    ["6月上旬前", "6月5日", "open"],
    ["6月底以前", "6月30日", "in time"],
    ["年底前", "12月31日", "in time"],
    ["年末前", "12月31日", "in time"],
    ["12月20日前", "年底", "late"],
    ["12月21日前", "年底", "open"],
    ["第一季度", "3月31日", "in time"],
    ["第一季度", "4月1日", "late"],
    ["第二季度", "6月30日", "in time"],
    ["第二季度", "7月", "late"],
    ["第2季度", "6月30日", "in time"],
    ["第2季度", "7月", "late"],
    ["第四季度", "12月31日", "in time"],
    ["第三季度末", "9月30日", "in time"],
    ["第三季度末前", "9月30日", "in time"],
    ["第三季度前", "7月1日", "open"],
    ["第三季度前", "6月30日", "in time"],
    ["6月30日前", "第二季度", "in time"],
    ["6月29日前", "第二季度", "open"],
    ["6月30日前", "6月", "in time"],
    ["4月30日前", "4月底", "in time"],
    ["9月30日前", "9月下旬", "in time"],
    ["11月30日前", "11月", "in time"],
    ["7月30日前", "7月", "open"],
    ["2月29日前", "2月", "in time"],
    ["2月28日前", "2月", "open"],
    ["3月31日前", "第二季度", "late"],
    ["4月1日前", "第二季度", "open"],
    ["6月底前完成", "6月20日完成", "in time"],
    ["6月底前完成。", "已于6月20日全部发放到位。", "in time"],
    ["截至6月底", "6月20日", "in time"],
    ["不晚于6月底", "7月2日", "late"],
    ["≤6月底", "7月2日", "late"],
    ["6月底前", "5月前", "in time"],
    ["6月底前", "7月前", "open"],
  ])("%s against %s is %s", (target, actual, expected) => {
    expect(says(target, actual, null)).toBe(expected);
  });
});

describe("with years", () => {
  it.each<readonly [...Case, year: number | null]>([
    ["2024年6月底前", "2024年6月", "in time", null],
    ["2024年6月底前", "2024年7月", "late", null],
    ["2024年6月底前", "2023年12月", "in time", null],
    ["2024年6月底前", "2025年1月", "late", null],
    ["2024年底前", "2024年12月", "in time", null],
    ["2024年底前", "2025年1月", "late", null],
    ["2024年内", "2025年1月", "late", null],
    ["2024-06-30", "2024-06-30", "in time", null],
    ["2024-06-30", "2024.07.01", "late", null],
    ["2024/6/30", "2024年6月29日", "in time", null],
    ["2024年度6月底前", "2024年6月", "in time", null],
    // A date without a year is of the table's, else of the other's.
    ["6月底前", "2024年5月", "in time", 2024],
    ["6月底前", "2024年7月", "late", 2024],
    ["6月底前", "2023年7月", "in time", 2024],
    ["6月底前", "2024年5月", "open", null],
    ["2024年6月底前", "5月", "in time", null],
    ["2024年6月底前", "7月", "late", null],
    ["2024年6月底前", "7月", "in time", 2023],
    ["2024年6月底前", "5月", "late", 2025],
  ])("%s against %s is %s in a table of %s", (target, actual, expected, year) => {
    expect(says(target, actual, year)).toBe(expected);
  });
});

describe("what is no deadline", () => {
  it.each<readonly [target: string, actual: string]>([
    ["≥6月底", "5月"],
    ["＞6月底", "5月"],
    ["100人", "5月"],
    ["及时发放", "5月"],
    ["6月底前", "按时完成"],
    ["6月底前", "100%"],
    ["五一、中秋前", "5月"],
    ["6月底前", "5月、6月"],
    ["每年6月底前发放两次", "5月"],
  ])("%s against %s", (target, actual) => {
    expect(says(target, actual, 2024)).toBe("open");
  });
});
