/** What the command line itself says, in both languages. */
import type { Language } from "../rules/rule";
import type { FileError, FileErrorCode } from "./check-files";

type Text = Readonly<Record<Language, string>>;

const fileErrors: Readonly<Record<FileErrorCode, Text>> = {
  "not-a-workbook": {
    "zh-CN": "不是 Excel 工作簿（.xlsx 或 .xlsm）。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再检查。",
    "en-US": "Not an Excel workbook (.xlsx or .xlsm). Open it in Excel and save it as .xlsx first.",
  },
  encrypted: {
    "zh-CN": "设有打开密码，无法读取。请在 Excel 中取消打开密码后再检查。",
    "en-US": "Locked with a password to open. Remove the password in Excel first.",
  },
  "legacy-xls": {
    "zh-CN": "是旧版 .xls 格式。请在 Excel 中另存为 .xlsx 后再检查。",
    "en-US": "The old .xls format. Save it as .xlsx in Excel first.",
  },
  damaged: {
    "zh-CN": "已损坏或不完整，无法读取。请重新获取文件，或用 Excel 的“打开并修复”另存后再检查。",
    "en-US": "Damaged or incomplete. Get the file again, or use Open and Repair in Excel and save a copy.",
  },
  "too-large": {
    "zh-CN": "解开后过大，已停止读取。请删去多余的行列或工作表后再检查。",
    "en-US": "Too large once unpacked; reading was stopped. Delete needless rows, columns or sheets first.",
  },
  "not-found": { "zh-CN": "找不到这个文件。", "en-US": "No such file." },
  unreadable: { "zh-CN": "无法打开：没有读取权限，或被其他程序占用。", "en-US": "Cannot be opened: no permission, or in use by another program." },
  internal: { "zh-CN": "检查时程序出错，这个文件没有检查完。", "en-US": "The program failed while checking; this file was not finished." },
};

/** Codes whose detail helps the one who reads it: what the system or our own fault said. */
const showsDetail: ReadonlySet<FileErrorCode> = new Set(["unreadable", "internal"]);

export function fileErrorMessage({ code, detail }: FileError, language: Language): string {
  const message = fileErrors[code][language];
  return showsDetail.has(code) ? `${message}${language === "zh-CN" ? "" : " "}(${detail})` : message;
}

export const fixWords: Readonly<Record<"fix" | "suggestion", Text>> = {
  fix: { "zh-CN": "可自动修复", "en-US": "fixable" },
  suggestion: { "zh-CN": "有建议", "en-US": "suggestion" },
};

export const skippedWords: Readonly<Record<"no-table" | "empty", Text>> = {
  "no-table": { "zh-CN": "没有找到表格", "en-US": "no table found" },
  empty: { "zh-CN": "空白", "en-US": "blank" },
};

/** Sentences with figures in them. */
export const say = {
  "zh-CN": {
    notChecked: (tables: number): string => `，其中 ${tables} 张只认得出、数字未核对`,
    unreadTable: "已识别，数字尚不核对",
    nothingChecked: "没有核对任何表",
    counts: (tables: number, errors: number, warnings: number, infos: number): string => `${tables} 张表：错误 ${errors}，警告 ${warnings}，提示 ${infos}`,
    files: (files: number): string => `${files} 个文件，`,
    unread: (files: number): string => `，${files} 个文件未能读取`,
    verdict: (submittable: boolean): string => (submittable ? "可提交" : "不可提交"),
    clean: "没有发现问题",
    unreadFile: "未能读取",
    skipped: "未检查",
    betweenTables: "表外",
    comma: "，",
    noWorkbooks: "没有找到要检查的工作簿（*.xlsx、*.xlsm）。",
    isInput: (file: string): string => `--out 不能指向要检查的文件：${file}`,
    cannotWrite: (file: string, detail: string): string => `无法写入 ${file}（${detail}）`,
    formatMissing: (format: string): string => `--format ${format} 尚未提供；现在可用 text、json。`,
    unknownProfile: (id: string, known: string): string => `没有名为 ${id} 的口径。可用：${known}`,
    unknownRule: (id: string): string => `没有名为 ${id} 的规则；用 rules 命令查看全部规则。`,
    badRule: (text: string): string => `--rule ${text} 应写成 ID=off|error|warning|info。`,
    unknownFormat: (format: string): string => `没有 ${format} 这种格式；可用 text、json。`,
  },
  "en-US": {
    notChecked: (tables: number): string => `, ${tables} of the tables recognised but not checked`,
    unreadTable: "recognised, figures not checked yet",
    nothingChecked: "no table was checked",
    counts: (tables: number, errors: number, warnings: number, infos: number): string =>
      `${tables} tables: ${errors} errors, ${warnings} warnings, ${infos} infos`,
    files: (files: number): string => `${files} files, `,
    unread: (files: number): string => `, ${files} files could not be read`,
    verdict: (submittable: boolean): string => (submittable ? "can be submitted" : "cannot be submitted"),
    clean: "nothing found",
    unreadFile: "not read",
    skipped: "not checked",
    betweenTables: "outside tables",
    comma: ", ",
    noWorkbooks: "No workbook to check (*.xlsx, *.xlsm).",
    isInput: (file: string): string => `--out must not be a file to be checked: ${file}`,
    cannotWrite: (file: string, detail: string): string => `Cannot write ${file} (${detail})`,
    formatMissing: (format: string): string => `--format ${format} is not there yet; use text or json.`,
    unknownProfile: (id: string, known: string): string => `No profile ${id}. There are: ${known}`,
    unknownRule: (id: string): string => `No rule ${id}; the command "rules" lists them all.`,
    badRule: (text: string): string => `--rule ${text}: write ID=off|error|warning|info.`,
    unknownFormat: (format: string): string => `No format ${format}; use text or json.`,
  },
} as const;
