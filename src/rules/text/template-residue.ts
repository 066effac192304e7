/** text/template-residue: prompts, numbers and stops left over from a template, and words or stops typed twice. */
import { put } from "../../sheet/grouped";
import type { CellRange } from "../../sheet/range";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { type Residue, type ResidueKind, residuesIn } from "./residues";
import { inTexts } from "./texts";

interface Placed extends Residue {
  readonly range: CellRange;
}

export const templateResidue = defineRule({
  scope: "table",
  meta: {
    id: "text/template-residue",
    severity: "info",
    name: both("模板痕迹或错别字", "Template residue or slip"),
    basis: basis("form", "填报文字完整、通顺，不留模板提示", "What is filled in is complete, with no prompts left"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      prompt: wording(
        ["模板文字“{quote}”没有改掉", "表样里的“{quote}”是等人填写的地方。", "写上实际内容，没有就删去。"],
        ["The template's “{quote}” is still there", "The mark “{quote}” is where the form waits to be filled in.", "Write what belongs there, or delete it."],
      ),
      label: wording(
        ["指标名称前还留着“{quote}”", "这是表样里的编号，不是指标名称的一部分。", "删去“{quote}”，只留名称。"],
        ["The name still begins with “{quote}”", "The number belongs to the form, not to the indicator's name.", "Delete “{quote}” and keep the name."],
      ),
      numbering: wording(
        ["编号写了两遍：“{quote}”", "系统已经编了号，内容里又编了一次。", "删去其中一个编号。"],
        ["Numbered twice: “{quote}”", "The system has numbered the text already.", "Delete one of the numbers."],
      ),
      word: wording(
        ["字词重复：“{quote}”", "同样的字连着打了两遍。", "删去重复的部分。"],
        ["Typed twice: “{quote}”", "The same characters stand twice in a row.", "Delete the repetition."],
      ),
      stop: wording(
        ["标点重复：“{quote}”", "两个标点连在一起。", "只留合适的一个。"],
        ["Two stops in a row: “{quote}”", "One stop follows another.", "Keep the one that fits."],
      ),
      open: wording(
        ["文字以“{quote}”结尾，像没写完", "逗号、顿号后面应该还有内容。", "补完这句话，或删去末尾的标点。"],
        ["The text ends in “{quote}”", "Something should follow a comma.", "Finish the sentence, or delete the comma."],
      ),
      nameStop: wording(
        ["指标名称末尾有句号", "指标名称是名称，不是句子。", "删去末尾的句号。"],
        ["The name of the indicator ends in a full stop", "A name is no sentence.", "Delete the full stop."],
      ),
    },
  },
  *check({ table }) {
    const byKind = new Map<ResidueKind, Placed[]>();
    for (const { text: { range }, found } of yield* residuesOf(table)) {
      for (const residue of found) put(byKind, residue.kind, { ...residue, range });
    }
    for (const [kind, all] of byKind) {
      const [first, ...rest] = all;
      // A habit that runs through the whole table is told once.
      if (first && all.length > MOST_APART) yield { range: first.range, message: kind, params: { quote: first.quote }, related: rest.map(({ range }) => range) };
      else for (const { range, quote } of all) yield { range, message: kind, params: { quote } };
    }
  },
});

const residuesOf = inTexts(({ text, part }) => residuesIn(text, part));

const MOST_APART = 4;
