/** 文号 in running text: what is one, what it should be, and what must never be touched. */
import { describe, expect, it } from "@jest/globals";
import { findDocumentNumbers, isSameDocument, mended, slipOf } from "../../../src/rules/text/document-numbers";

describe("a number that is typed wrong", () => {
  it.each([
    ["冀财行[2023]98号", "bracket", "冀财行〔2023〕98号"],
    ["冀财行[2023]98 号文件", "bracket", "冀财行〔2023〕98号文件"],
    ["冀财行{2023}98 号《通知》ZK", "bracket", "冀财行〔2023〕98号《通知》ZK"],
    ["通知（承财行【2022】73 号）", "bracket", "通知（承财行〔2022〕73号）"],
    ["财预（2020）10号", "bracket", "财预〔2020〕10号"],
    ["冀办字(2019)2号", "bracket", "冀办字〔2019〕2号"],
    ["冀办字［2019］2号", "bracket", "冀办字〔2019〕2号"],
    ["国税函[1998]第326号", "bracket", "国税函〔1998〕第326号"],
    ["冀财行〔2023]98号", "bracket", "冀财行〔2023〕98号"],
    ["渠财建〔2023〕099号", "digits", "渠财建〔2023〕99号"],
    ["根据渠财预〔2024〕005号文件立项。", "digits", "根据渠财预〔2024〕5号文件立项。"],
    ["渠财预（2024）05号", "bracket", "渠财预〔2024〕5号"],
    ["渠财预〔２０２４〕５号", "digits", "渠财预〔2024〕5号"],
    ["冀财行〔2023〕 98 号", "blank", "冀财行〔2023〕98号"],
    ["第一段。\n  冀财行 [ 2023 ] 98\n号，共 80 万元。", "bracket", "第一段。\n  冀财行〔2023〕98号，共 80 万元。"],
  ])("%s: %s", (text, slip, right) => {
    const [number, ...rest] = findDocumentNumbers(text);
    expect(rest).toEqual([]);
    expect(number && slipOf(number)).toBe(slip);
    const fixed = mended(text, () => true);
    expect(fixed).toBe(right);
    expect(findDocumentNumbers(fixed).map(slipOf)).toEqual([null]);
    expect(mended(text, () => false)).toBe(text);
  });
});

describe("a number that is right", () => {
  it.each(["冀工发〔2005〕35号文件", "财预〔2015〕88号", "冀财行﹝2023﹞98号", "财办〔2020〕13号、财办〔2023〕12号"])("%s", (text) => {
    expect(findDocumentNumbers(text).map(slipOf).filter((slip) => slip !== null)).toEqual([]);
    expect(findDocumentNumbers(text)).not.toEqual([]);
  });
});

describe("what is no number of a document", () => {
  it.each([
    ..."（2021年）第5次会议 0310-1234567 (2)号楼 （2023）冀0535民初123号 冀(2019)临西县不动产权第0001234号 培训(2023)人 第12号 2023年98号 财政部公告[2019]5号 国务院令(2016)666号".split(" "),
    ..."施工合同(2023)12号 采购编号[2023]015号 食品经营许可(2021)0034号 沪卫医字(2021)第0034号 粤安许证字[2020]001号 CIP数据核字(2021)062688号 大华审字[2020]006885号 中水评报字[2020]010211号 艺术品备（2021）1号".split(" "),
    ..."某地块（2023）5号 第二期（2023）3号 职工活动中心（2023）5号楼 冀财行[22]98号 冀财行[2223]98号 冀财行[2023]0号 冀财行[2023]00012号 [2023]98号 冀财行[2023]98 标准(2023)版".split(" "),
    "（2023）98号",
  ])("%s", (text) => {
    expect(findDocumentNumbers(text)).toEqual([]);
    expect(mended(text, () => true)).toBe(text);
  });
});

describe("one document", () => {
  const same = (a: string, b: string): boolean => {
    const [one, other] = [findDocumentNumbers(a)[0], findDocumentNumbers(b)[0]];
    return one !== undefined && other !== undefined && isSameDocument(one, other);
  };

  it("is known by office, year and serial, however they are typed", () => {
    expect(same("渠财预〔2024〕005号", "渠财预[2024]5 号")).toBe(true);
    expect(same("根据渠财预〔2024〕5号", "渠财预〔2024〕5号")).toBe(true);
    expect(same("按省财政厅冀财行[2023]98号", "冀财行[2023]98号")).toBe(true);
  });

  it("is not another office's, year's or serial", () => {
    expect(same("川财建〔2024〕5号", "渠财建〔2024〕5号")).toBe(false);
    expect(same("渠财预〔2023〕5号", "渠财预〔2024〕5号")).toBe(false);
    expect(same("渠财预〔2024〕5号", "渠财预〔2024〕6号")).toBe(false);
  });
});
