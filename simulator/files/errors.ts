/** Why a file cannot be opened, in the user's words. */
export type FileProblem = "empty" | "not-a-workbook" | "old-format" | "encrypted" | "damaged" | "too-large";

const words: Readonly<Record<FileProblem, string>> = {
  "empty": "文件是空的（0 字节），重新取一份再打开。",
  "not-a-workbook": "不是 .xlsx 工作簿。模拟器只打开 .xlsx 文件。",
  "old-format": "这是旧的 .xls 格式。在 Excel 或 WPS 里另存为 .xlsx 再打开。",
  "encrypted": "工作簿有打开密码。在 Excel 里去掉密码（文件 → 信息 → 保护工作簿）再打开。",
  "damaged": "工作簿已损坏或没有下载完整，重新取一份再打开。",
  "too-large": "工作簿解开后超过 256 MB，不打开。",
};

export class FileError extends Error {
  override readonly name = "FileError";
  constructor(readonly problem: FileProblem, fileName: string, cause?: unknown) {
    super(`${fileName}：${words[problem]}`, { cause });
  }
}
