/** The command line's commands and options; each command is loaded when it is called. Answers the exit status: 0 nothing at error level, 1 findings at error level, 2 a wrong call or a file that could not be read. */
import { Command, CommanderError, Option } from "commander";
import type { CheckCall } from "./check-command";
import type { EvaluateCall } from "./evaluate-command";
import { withoutControls } from "./finding-words";
import type { FixCall } from "./fix-command";
import type { IgnoreCall } from "./ignore-command";
import { WrongCall } from "./wrong-call";

const languageOption = (): Option => new Option("--lang <language>", "输出语言").choices(["zh-CN", "en-US"]).default("zh-CN");

const headings: Readonly<Record<string, string>> = { "Usage:": "用法：", "Arguments:": "参数：", "Options:": "选项：", "Commands:": "命令：" };

const addTo = (text: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), text];

function program(finish: (status: number) => void): Command {
  const root = new Command("npm run --silent cli --")
    .description("绩效助手：检查预算绩效表")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => headings[title] ?? title })
    .exitOverride();

  root
    .command("check")
    .description("检查工作簿，列出问题")
    .argument("<path...>", "工作簿（.xlsx、.xlsm）或文件夹（含其下各级文件夹）")
    .option("--format <format>", "输出格式：text、json、sarif、html", "text")
    .option("--out <file>", "写入文件，不输出到屏幕")
    .option("--profile <id>", "指定口径，不自动识别")
    .option("--jobs <n>", "同时检查几个文件", "1")
    .option("--rule <id=level>", "改变一条规则的级别：off、error、warning、info（可重复）", addTo)
    .option("--ignores <list.json>", "不再提示清单中忽略的问题")
    .option("--settings <file.json>", "按面板导出的设置检查，代替工作簿自带的")
    .option("--no-workbook-settings", "不采用工作簿自带的设置（规则级别、口径、忽略等）")
    .option("--annotate <folder>", "另存标注副本：标记、批注和问题清单工作表，原文件不动")
    .addOption(languageOption())
    .action(async (paths: string[], call: CheckCall) => finish(await (await import("./check-command")).runCheck(paths, call)));

  root
    .command("fix")
    .description("另存一份副本，改好其中不改变原意的问题")
    .argument("<file>", "工作簿（.xlsx、.xlsm），原文件不动")
    .option("--out <copy>", "副本写到哪里")
    .option("--dry-run", "只列出会改什么，不写文件")
    .option("--force", "副本已存在时覆盖")
    .option("--profile <id>", "指定口径，不自动识别")
    .option("--rule <id=level>", "改变一条规则的级别：off、error、warning、info（可重复）", addTo)
    .option("--ignores <list.json>", "不处理清单中忽略的问题")
    .option("--settings <file.json>", "按面板导出的设置检查，代替工作簿自带的")
    .option("--no-workbook-settings", "不采用工作簿自带的设置（规则级别、口径、忽略等）")
    .addOption(languageOption())
    .action(async (file: string, call: FixCall) => finish(await (await import("./fix-command")).runFix(file, call)));

  root
    .command("evaluate")
    .description("另存一份副本，为每个项目生成自评表，并生成自评汇总；文件中已有的自评表更新，填写过的保留")
    .argument("<file>", "工作簿（.xlsx、.xlsm），原文件不动")
    .requiredOption("--out <copy>", "副本写到哪里")
    .option("--force", "副本已存在时覆盖")
    .option("--method <id>", "评分办法；不指定时按工作簿中选定的，没有时按表式")
    .addOption(new Option("--layout <layout>", "项目自评表的表式：全国、四川；不指定时按来源表").choices(["national", "sichuan"]))
    .option("--table <name>", "只生成这个工作表或项目的（可重复）", addTo)
    .option("--settings <file.json>", "评分办法按面板导出的设置，代替工作簿中选定的")
    .option("--no-workbook-settings", "不采用工作簿中选定的评分办法")
    .addOption(languageOption())
    .action(async (file: string, call: EvaluateCall) => finish(await (await import("./evaluate-command")).runEvaluate(file, call)));

  root
    .command("ignore")
    .description("把一个问题记入忽略清单，不改动工作簿")
    .argument("<file>", "工作簿（.xlsx、.xlsm）")
    .requiredOption("--rule <id>", "规则")
    .requiredOption("--at <sheet!cell>", "问题所在的单元格，如 1.综合!E10")
    .requiredOption("--reason <text>", "为什么忽略")
    .requiredOption("--list <list.json>", "忽略清单，没有时新建")
    .addOption(languageOption())
    .action(async (file: string, call: IgnoreCall) => finish(await (await import("./ignore-command")).runIgnore(file, call)));

  root
    .command("rules")
    .description("列出全部规则，或看一条规则的说明")
    .argument("[id]", "规则，如 plan/decreasing")
    .option("--format <format>", "输出格式：text、json", "text")
    .addOption(languageOption())
    .action(async (id: string | undefined, { format, lang }: Pick<CheckCall, "format" | "lang">) => finish(await (await import("./rules-command")).runRules(id ?? null, format, lang)));

  return root;
}

export async function run(words: readonly string[]): Promise<number> {
  let status = 2;
  try {
    await program((answer) => {
      status = answer;
    }).parseAsync(words, { from: "user" });
    return status;
  } catch (error) {
    // Help asked for is no failure; commander has already written what it has to say.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${withoutControls(error instanceof WrongCall ? error.message : String(error instanceof Error ? error.stack : error))}\n`);
    return 2;
  }
}
