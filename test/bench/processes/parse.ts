/** The .xlsx parser alone: what the command line is compared with. */
import { readFileSync } from "node:fs";
import { readXlsx } from "../../../src/workbook/xlsx";

const { sheets } = readXlsx(readFileSync(process.argv[2] ?? ""));
if (sheets.length === 0) process.exitCode = 2;
