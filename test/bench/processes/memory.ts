/** Reads and checks a workbook in a process that has nothing else to do; says its peak of memory. */
import { readFileSync } from "node:fs";
import { check } from "../../../src/review/check";
import { readXlsx } from "../../../src/workbook/xlsx";

const { tables } = check(readXlsx(readFileSync(process.argv[2] ?? "")));
if (tables.length === 0) process.exitCode = 2;
// In kilobytes.
process.stderr.write(`peak ${process.resourceUsage().maxRSS * 1024}\n`);
