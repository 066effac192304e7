/** What is said of copies that the command line writes, in both languages. */
import type { LeftOutReason } from "../review/fix";
import type { Language } from "../rules/rule";
import type { LockReason, XlsxWarning } from "../workbook/xlsx";

interface CopyWords {
  readonly written: (file: string) => string;
  readonly notWritten: (file: string, why: string) => string;
  readonly needsOut: string;
  readonly isInput: (file: string) => string;
  readonly exists: (file: string) => string;
  readonly existsForeign: string;
  readonly isFolder: (file: string) => string;
  readonly extension: (file: string, wanted: string) => string;
  readonly twice: (place: string, files: readonly string[]) => string;
  readonly annotateInput: (file: string) => string;
  readonly nothingToFix: string;
  readonly fixed: (cells: number, findings: number) => string;
  readonly wouldFix: (cells: number, findings: number) => string;
  readonly left: string;
  readonly notFixed: string;
  readonly differs: (cells: string) => string;
  readonly leftOut: Readonly<Record<LeftOutReason | LockReason, string>>;
  readonly warnings: {
    readonly "signature-removed": string;
    readonly "formulas-stale": string;
    readonly "formulas-replaced": (sheet: string, cells: readonly string[]) => string;
    readonly "notes-occupied": (sheet: string, cells: number) => string;
    readonly threaded: (sheet: string) => string;
    readonly strict: (sheet: string) => string;
  };
}

export const copyWords: Readonly<Record<Language, CopyWords>> = {
  "zh-CN": {
    written: (file) => `已写入 ${file}`,
    notWritten: (file, why) => `没有写入 ${file}：${why}`,
    needsOut: "用 --out 指定副本写到哪里；只想看会改什么，用 --dry-run。",
    isInput: (file) => `--out 不能指向原文件：${file}`,
    exists: (file) => `${file} 已存在；要覆盖请加 --force。`,
    existsForeign: "已有同名文件，而且不是标注副本",
    isFolder: (file) => `${file} 是文件夹。`,
    extension: (file, wanted) => `${file} 的扩展名应与原文件一致（${wanted}），否则 Excel 打不开。`,
    twice: (place, files) => `这些文件的副本会同名（${place}），请改为指定它们共同的文件夹：${files.join("，")}`,
    annotateInput: (file) => `--annotate 不能指向原文件所在的文件夹：副本会盖住 ${file}`,
    nothingToFix: "没有可自动修复的问题。",
    fixed: (cells, findings) => `改了 ${cells} 格，涉及 ${findings} 个问题。`,
    wouldFix: (cells, findings) => `会改 ${cells} 格，涉及 ${findings} 个问题；没有写任何文件。`,
    left: "改后：",
    notFixed: "未改",
    differs: (cells) => `写入后再读，这些单元格与要写的不符：${cells}。副本已删除。`,
    leftOut: {
      changed: "单元格内容与检查时不同",
      conflict: "与另一处修复冲突",
      locked: "单元格不能写入",
      protected: "工作表受保护",
      "shared-formula": "属于覆盖多个单元格的公式",
      "table-header": "是 Excel 表格的标题行或汇总行",
    },
    warnings: {
      "signature-removed": "原文件有数字签名；内容改动后签名失效，副本中已去掉。",
      "formulas-stale": "工作簿含公式：打开副本时 Excel 会重新计算；下面的检查用的是上次计算的结果。",
      "formulas-replaced": (sheet, cells) => `“${sheet}”中这些单元格原来是公式，现改为数值：${cells.join("、")}`,
      "notes-occupied": (sheet, cells) => `“${sheet}”有 ${cells} 格已有别人的批注，保持原样。`,
      threaded: (sheet) => `“${sheet}”已有带回复的批注，没有再加批注；标记和问题清单照常。`,
      strict: (sheet) => `“${sheet}”是严格 Open XML 格式，不能加批注；标记和问题清单照常。`,
    },
  },
  "en-US": {
    written: (file) => `Written: ${file}`,
    notWritten: (file, why) => `Not written: ${file}: ${why}`,
    needsOut: "Say with --out where the copy is to go; --dry-run shows what would be changed.",
    isInput: (file) => `--out must not be the file itself: ${file}`,
    exists: (file) => `${file} is there already; --force overwrites it.`,
    existsForeign: "there is a file of that name which is no annotated copy",
    isFolder: (file) => `${file} is a folder.`,
    extension: (file, wanted) => `${file}: the copy must end in ${wanted} like its original, or Excel refuses it.`,
    twice: (place, files) => `The copies of these files would have one name (${place}); name their common folder instead: ${files.join(", ")}`,
    annotateInput: (file) => `--annotate must not be the folder of the originals: the copy would overwrite ${file}`,
    nothingToFix: "Nothing that can be fixed by itself.",
    fixed: (cells, findings) => `${cells} cells changed for ${findings} findings.`,
    wouldFix: (cells, findings) => `${cells} cells would be changed for ${findings} findings; nothing was written.`,
    left: "After that: ",
    notFixed: "not changed",
    differs: (cells) => `Read again, these cells do not hold what was written: ${cells}. The copy was deleted.`,
    leftOut: {
      changed: "the cell no longer holds what was checked",
      conflict: "another fix writes to the same cell",
      locked: "the cell cannot be written to",
      protected: "the sheet is protected",
      "shared-formula": "part of a formula over several cells",
      "table-header": "header or total row of an Excel table",
    },
    warnings: {
      "signature-removed": "The file was signed; a changed copy cannot be, so the signature was taken out.",
      "formulas-stale": "The workbook has formulas: Excel works them out when the copy is opened; what follows rests on the last results.",
      "formulas-replaced": (sheet, cells) => `Cells of "${sheet}" that held formulas and now hold values: ${cells.join(", ")}`,
      "notes-occupied": (sheet, cells) => `${cells} cells of "${sheet}" have a comment of somebody else, which stays as it is.`,
      threaded: (sheet) => `"${sheet}" has threaded comments, so no notes were added; marks and the list of findings were.`,
      strict: (sheet) => `"${sheet}" is in the strict Open XML form, which takes no notes; marks and the list of findings were added.`,
    },
  },
};

export function warningText(warning: XlsxWarning, language: Language): string {
  const words = copyWords[language].warnings;
  if (warning.code === "notes-skipped") return words[warning.reason](warning.sheet);
  if (warning.code === "notes-occupied") return words[warning.code](warning.sheet, warning.cells);
  return warning.code === "formulas-replaced" ? words[warning.code](warning.sheet, warning.cells) : words[warning.code];
}
