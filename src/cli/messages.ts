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
    nothingChecked: "没有核对任何表",
    counts: (tables: number, errors: number, warnings: number, infos: number): string => `${tables} 张表：错误 ${errors}，警告 ${warnings}，提示 ${infos}`,
    files: (files: number): string => `${files} 个文件，`,
    unread: (files: number): string => `，${files} 个文件未能读取`,
    verdict: (submittable: boolean): string => (submittable ? "可提交" : "不可提交"),
    clean: "没有发现问题",
    unreadFile: "未能读取",
    skipped: "未检查",
    betweenTables: "表外",
    ignored: (count: number): string => `已忽略 ${count} 处`,
    unusedIgnore: "忽略项已无对应问题",
    badIgnores: (file: string, detail: string): string => `${file} 不是可用的忽略清单（${detail}）`,
    badSettings: (file: string, detail: string): string => `${file} 不是可用的设置文件（${detail}）`,
    settingsUsed: (parts: string): string => `自带设置：${parts}`,
    settingsUnused: (parts: string): string => `自带设置未采用：${parts}`,
    settingsUnread: (detail: string): string => `自带设置读不出来，没有采用（${detail}）`,
    rulesOff: (rules: number, errors: number): string => `关闭 ${rules} 条规则${errors > 0 ? `（其中 ${errors} 条是错误级）` : ""}`,
    rulesChanged: (rules: number): string => `${rules} 条规则改了级别`,
    ignoresKept: (findings: number): string => `忽略 ${findings} 条`,
    profileKept: (id: string): string => `口径 ${id}`,
    methodKept: (id: string): string => `评分办法 ${id}`,
    thresholdsKept: "支出进度下限",
    and: "、",
    noReason: "--reason 不能为空：写明为什么忽略。",
    noFindingAt: (place: string, rule: string): string => `${place} 没有规则 ${rule} 的问题可忽略。`,
    badCell: (text: string): string => `--at ${text} 应写成 工作表!单元格，如 1.综合!E10。`,
    setAside: (place: string, title: string): string => `已忽略 ${place}：${title}`,
    comma: "，",
    noWorkbooks: "没有找到要检查的工作簿（*.xlsx、*.xlsm）。",
    isInput: (file: string): string => `--out 不能指向要检查的文件：${file}`,
    cannotWrite: (file: string, detail: string): string => `无法写入 ${file}（${detail}）`,
    unknownProfile: (id: string, known: string): string => `没有名为 ${id} 的口径。可用：${known}`,
    unknownRule: (id: string): string => `没有名为 ${id} 的规则；用 rules 命令查看全部规则。`,
    badRule: (text: string): string => `--rule ${text} 应写成 ID=off|error|warning|info。`,
    unknownFormat: (format: string, known: string): string => `没有 ${format} 这种格式；可用：${known}`,
    badJobs: (text: string, most: number): string => `--jobs ${text} 应是 1 到 ${most} 的整数。`,
  },
  "en-US": {
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
    ignored: (count: number): string => `${count} ignored`,
    unusedIgnore: "ignored but no longer found",
    badIgnores: (file: string, detail: string): string => `${file} is no list of ignored findings (${detail})`,
    badSettings: (file: string, detail: string): string => `${file} is no file of settings (${detail})`,
    settingsUsed: (parts: string): string => `settings of the workbook: ${parts}`,
    settingsUnused: (parts: string): string => `settings of the workbook, disregarded: ${parts}`,
    settingsUnread: (detail: string): string => `settings of the workbook cannot be read and are not used (${detail})`,
    rulesOff: (rules: number, errors: number): string => `${rules} rules off${errors > 0 ? ` (${errors} at error level)` : ""}`,
    rulesChanged: (rules: number): string => `${rules} rules at another level`,
    ignoresKept: (findings: number): string => `${findings} ignored`,
    profileKept: (id: string): string => `profile ${id}`,
    methodKept: (id: string): string => `method ${id}`,
    thresholdsKept: "least progress of spending",
    and: ", ",
    noReason: "--reason must not be blank: say why it is ignored.",
    noFindingAt: (place: string, rule: string): string => `There is no finding of ${rule} at ${place} to ignore.`,
    badCell: (text: string): string => `--at ${text}: write sheet!cell, such as 1.综合!E10.`,
    setAside: (place: string, title: string): string => `Ignored ${place}: ${title}`,
    comma: ", ",
    noWorkbooks: "No workbook to check (*.xlsx, *.xlsm).",
    isInput: (file: string): string => `--out must not be a file to be checked: ${file}`,
    cannotWrite: (file: string, detail: string): string => `Cannot write ${file} (${detail})`,
    unknownProfile: (id: string, known: string): string => `No profile ${id}. There are: ${known}`,
    unknownRule: (id: string): string => `No rule ${id}; the command "rules" lists them all.`,
    badRule: (text: string): string => `--rule ${text}: write ID=off|error|warning|info.`,
    unknownFormat: (format: string, known: string): string => `No format ${format}; there are: ${known}`,
    badJobs: (text: string, most: number): string => `--jobs ${text}: a whole number from 1 to ${most} is wanted.`,
  },
} as const;
