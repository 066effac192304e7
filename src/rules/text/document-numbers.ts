/** Finds 文号 (机关代字〔年份〕序号号) in running text, however brackets, digits and blanks are typed. */

export interface DocumentNumber {
  /** 机关代字 with what runs into it: "冀财行", "省财政厅冀财行". */
  readonly office: string;
  readonly year: string;
  readonly serial: string;
  /** From the bracket to 号, as typed. */
  readonly typed: string;
  /** The same as 党政机关公文格式 has it: 〔2023〕98号. */
  readonly normal: string;
  /** Where `typed` stands in the text. */
  readonly start: number;
  readonly end: number;
}

export type Slip = "bracket" | "digits" | "blank";

const FOUND = /(\p{Script=Han}{2,20})(\s*([〔﹝[［{｛(（【〖<＜〈「])\s*([\d０-９]{4})\s*[〕﹞\]］}｝)）】〗>＞〉」]\s*(第?)\s*([\d０-９]{1,5})\s*号)/gu;

/** What is numbered in the same way and is no document of an office: licences and registers, contracts, plots, batches, reports of firms. */
const OTHER =
  /(?:证|证字|准字|许可|许|许字|核字|备字|备|估字|合同|协议|项目|工程|标段|采购|招标|采计|编号|编码|备案|公告|令|期|(?<!审)批|次|届|学年|学期|年度|地块|宗地|楼|案|初|终|审字|验字|评字|评报字|鉴字|专利|商标|学校|医院|公司|小区|路|街|室|队|班)$/u;
/** 5号楼, 3号线: a number of a thing. */
const THING = /^(?:楼|地块|宗地|线|井|机组|标段|桥|院|厂|路|库|炉|泵|站|坝|渠|洞|门|馆|场|桩|令|公告|宿舍|单元|住宅|小区|车间|生产线)/u;

export function findDocumentNumbers(text: string): DocumentNumber[] {
  if (!text.includes("号")) return [];
  return Array.from(text.matchAll(FOUND)).flatMap((match) => {
    const [whole, before = "", typed = "", opening = "", yearTyped = "", ordinal = "", serialTyped = ""] = match;
    const end = match.index + whole.length;
    const office = withoutLead(before);
    const year = yearTyped.normalize("NFKC");
    const serial = serialTyped.normalize("NFKC");
    const isRegister = OTHER.test(office) || isRegisterSerial(serial) || (ordinal !== "" && /[(（]/u.test(opening));
    if (!/^(?:19[5-9]|20)\d/u.test(year) || Number(serial) === 0 || isRegister || THING.test(text.slice(end))) return [];
    return [{ office, year, serial, typed, normal: `〔${year}〕${ordinal}${Number(serial)}号`, start: end - typed.length, end }];
  });
}

/** Long serials with zeros in front (00012号) are those of registers. */
const isRegisterSerial = (serial: string): boolean => serial.length > 3 && serial.startsWith("0");

/** "根据渠财建" → "渠财建". */
const withoutLead = (text: string): string => /^.*(?:根据|依据|按照|依照|参照|遵照|执行|落实|贯彻|印发|下达|详见|文件|通知|关于|以及)(?=.{2})(.+)$/u.exec(text)?.[1] ?? text;

/** What is wrong with a number as typed; a blank alone is wrong only beside the same number without it. */
export function slipOf({ typed, normal }: DocumentNumber): Slip | null {
  const tight = typed.replace(/\s+/gu, "").replace("﹝", "〔").replace("﹞", "〕");
  if (tight === normal) return typed === tight || !/\s/u.test(typed) ? null : "blank";
  return /^〔.*〕/u.test(tight) ? "digits" : "bracket";
}

/** Whether two numbers are of one document; what runs into 机关代字 in one of them may be missing in the other. */
export const isSameDocument = (a: DocumentNumber, b: DocumentNumber): boolean =>
  a.year === b.year && Number(a.serial) === Number(b.serial) && (a.office.endsWith(b.office) || b.office.endsWith(a.office));

/** The text with some of its numbers as they should be, and everything else as it is. */
export function mended(text: string, isMeant: (number: DocumentNumber) => boolean): string {
  let result = "";
  let done = 0;
  for (const number of findDocumentNumbers(text)) {
    if (!isMeant(number)) continue;
    result += text.slice(done, number.start) + number.normal;
    done = number.end;
  }
  return result + text.slice(done);
}
