/** Number formats: the code behind each cell style of xl/styles.xml. */
import { getFormatDateInfo } from "numfmt";
import { spreadsheet } from "./package";
import type { XmlPart } from "./xml";

export interface CellFormat {
  readonly code: string;
  /** Shows a calendar date, not only a time or a duration. */
  readonly isDate: boolean;
}

const accounting = (symbol: string, zero: string): string =>
  `_(${symbol}* #,##0${zero}_);_(${symbol}* \\(#,##0${zero}\\);_(${symbol}* "-"${zero === "" ? "" : "??"}_);_(@_)`;

/** Ids 14, 22, 27–36 and 50–58 depend on the language; these are the Chinese ones (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '[$-804]AM/PMh"时"mm"分"',
  35: '[$-804]AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: accounting("", ""),
  42: accounting('"¥"', ""),
  43: accounting("", ".00"),
  44: accounting('"¥"', ".00"),
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '[$-804]AM/PMh"时"mm"分"',
  56: '[$-804]AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export const generalFormat: CellFormat = { code: "General", isDate: false };

/** Built-in ids that mean the same in every language. */
const sharedIds = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 49];

/** The id of a format that need not be written down; undefined for all others. */
export const builtInId = (code: string): number | undefined => sharedIds.find((id) => builtIn[id] === code);

export const formatOfCode = (code: string): CellFormat => ({ code, isDate: showsDate(code) });

function showsDate(code: string): boolean {
  try {
    const { year, month, day } = getFormatDateInfo(code);
    return year || month || day;
  } catch {
    return false;
  }
}

/** Reads xl/styles.xml into `formats`: the format of each cell style, by style index. */
export function cellFormats(formats: CellFormat[]): XmlPart {
  const byCode = new Map<string, CellFormat>([["General", generalFormat]]);
  const own = new Map<number, string>();
  let isInCellStyles = false;
  const formatOf = (id: number): CellFormat => {
    const code = own.get(id) ?? builtIn[id] ?? "General";
    let format = byCode.get(code);
    if (!format) byCode.set(code, (format = formatOfCode(code)));
    return format;
  };
  return {
    root: "styleSheet",
    namespaces: spreadsheet,
    reader: {
      open: (name, attributes) => {
        if (name === "cellXfs") isInCellStyles = true;
        else if (name === "xf" && isInCellStyles) formats.push(formatOf(Number(attributes.numFmtId ?? 0)));
        // Differential styles may use the same ids again further down; the list of formats stands first.
        else if (name === "numFmt" && formats.length === 0) own.set(Number(attributes.numFmtId), normalCode(attributes.formatCode ?? ""));
      },
      close: (name) => {
        if (name === "cellXfs") isInCellStyles = false;
      },
    },
  };
}

/** Excel's own limit. */
const longestCode = 255;

/** WPS and old Chinese Excel write the general format in their own words. */
const normalCode = (code: string): string => (code === "" || code.length > longestCode || /^(general|G\/通用格式)$/i.test(code) ? "General" : code);
