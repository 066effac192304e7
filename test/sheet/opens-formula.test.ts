/** Texts that a spreadsheet would take for a formula. */
import { expect, it } from "@jest/globals";
import { opensFormula } from "../../src/sheet/opens-formula";

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠A1", "'=1", " =1", "\t\n =1", "\u200b=1", "\u200b =1", "\ufeff\u200e+1"])("%j opens a formula", (text) => expect(opensFormula(text)).toBe(true));
it.each(["", " ", "项目=1", "1+1", "≥12人", "《办法》", "(=1)", "\u200b"])("%j opens none", (text) => expect(opensFormula(text)).toBe(false));
