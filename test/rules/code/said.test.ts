/** Each finding about project codes whole: what it says, where and how severe it is. */
import { expect, it } from "@jest/globals";
import { codeDuplicate, codeRegion } from "../../../src/rules/code/across";
import { codeCheckCharacter, codeFormat, codeMissing, codeYear } from "../../../src/rules/code/single";
import type { Rule } from "../../../src/rules/rule";
import type { CellValue, SheetData } from "../../../src/sheet/data";
import { goalSheet } from "../../support/forms";
import { lines } from "../whole";

const coded = (code: CellValue, sheet = "1"): SheetData => goalSheet({ sheet, code, name: `项目${sheet}` });

it.each<readonly [string, Rule, readonly SheetData[], readonly string[]]>([
  ["no code", codeMissing, [coded("")], ["B3 default warning"]],
  ["a code too short", codeFormat, [coded("13053524P0000021018P")], ["B3 length warning “13053524P0000021018P” code 13053524P0000021018P, length 20"]],
  ["a code of another shape", codeFormat, [coded("1305352P400000210188P")], ["B3 shape warning “1305352P400000210188P” code 1305352P400000210188P, length 21"]],
  ["a code with another check character", codeCheckCharacter, [coded("13053524P00000201188P")], ["B3 default warning “13053524P00000201188P” expected R, given P"]],
  ["a code of the year before", codeYear, [coded("13053523P00000210188P")], ["B3 default info “13053523P00000210188P” digits 23, year 2024"]],
  ["a code twice", codeDuplicate, [coded("13053524P00000210188P"), coded("13053524P00000210188P", "2")], ["2!B3 default error “13053524P00000210188P” sheet 1, code 13053524P00000210188P"]],
  ["a code of another district", codeRegion, [coded("13053524P00000210188P"), coded("13053524P000002101890", "2"), coded("13053424P000002101900", "3")], ["3!B3 default info “13053424P000002101900” region 130534, common 130535"]],
])("%s", (_, rule, sheets, expected) => {
  expect(lines(rule, ...sheets)).toEqual(expected);
});
