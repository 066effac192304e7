import { codeCheckCharacter, codeFormat, codeMissing, codeYear } from "../../../src/rules/code/single";
import { evaluationSheet, goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

const coded = (code: string | number | null, title = "1.职工培训绩效目标表") => [goalSheet({ code, title })];
const dated = (code: string, line: string) => [poked(goalSheet({ code }), { B2: line })];

testRule(codeMissing, {
  speaks: [
    { name: "blank", sheets: coded(""), finds: ["B3 default"] },
    { name: "nothing but blanks", sheets: coded("　 "), finds: ["B3 default"] },
  ],
  silent: [
    { name: "given", sheets: coded("13053524P00000210188P") },
    { name: "malformed, which another rule speaks of", sheets: coded("待定") },
    { name: "a form that does not ask for one", sheets: [evaluationSheet()] },
  ],
});

testRule(codeFormat, {
  speaks: [
    { name: "twenty characters", sheets: coded("13053524P0000021018P"), finds: ["B3 length"] },
    { name: "a letter out of place", sheets: coded("1305352P400000210188P"), finds: ["B3 shape"] },
    { name: "turned into a number by Excel", sheets: coded(1.30535240000002e20), finds: ["B3 shape"] },
    { name: "a name in its place", sheets: coded("职工培训"), finds: ["B3 length"] },
  ],
  silent: [
    { name: "Hebei", sheets: coded("13053524P00000210188P") },
    { name: "Sichuan letters", sheets: coded("51172524R000010001234") },
    { name: "lower case and blanks inside", sheets: coded("130535 24p 000002101 88p") },
    { name: "full-width digits", sheets: coded("１３０５３５24P00000210188P") },
    { name: "a district that GB/T 2260 does not list", sheets: coded("13081123P000002101880") },
    { name: "blank, which another rule speaks of", sheets: coded("") },
  ],
});

testRule(codeYear, {
  speaks: [{ name: "a code of the year before", sheets: dated("13053523P00000210188P", "（2024年度）"), finds: ["B3 default"] }],
  silent: [
    { name: "the same year", sheets: dated("13053524P00000210188P", "（2024年度）") },
    { name: "the year known from the file's name alone", sheets: coded("13053524P00000210188P") },
    { name: "malformed", sheets: dated("1305352", "（2024年度）") },
  ],
});

testRule(codeCheckCharacter, {
  speaks: [
    { name: "two digits exchanged", sheets: coded("13053524P00000201188P"), finds: ["B3 default"] },
    { name: "the last character wrong", sheets: coded("13053524P00000210188Q"), finds: ["B3 default"] },
  ],
  silent: [
    { name: "right", sheets: coded("13053524P00000210188P") },
    { name: "right in lower case", sheets: coded("13053524p00000210188p") },
    { name: "another province, whose rule is not known", sheets: coded("51172524P00000201188Q") },
    { name: "another letter of Hebei's", sheets: coded("13053524Y00000201188Q") },
    { name: "a letter outside the alphabet", sheets: coded("13053524P0000O210188P") },
    { name: "too short", sheets: coded("13053524P0000021018P") },
  ],
});
