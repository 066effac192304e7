/** How far a qualitative indicator got, where its actual says so in the words of the form (达成年度指标, 部分达成 …). */
import { compact } from "../sheet/text";
import type { Attained } from "./methods";

const NOUN = "(?:年度|预期|既定|设定|绩效|全年|年初)*(?:指标|目标|效果|要求)?";

const SAID: readonly (readonly [Attained, RegExp])[] = [
  ["missed", new RegExp(`^(?:未|没有)(?:达成|达到|完成|实现)${NOUN}(?:且效果较差)?$`, "u")],
  ["partly", new RegExp(`^部分(?:达成|达到|完成|实现)${NOUN}(?:并具有一定效果)?$`, "u")],
  ["achieved", new RegExp(`^(?:全部|已|已经|完全)?(?:达成|达到|实现)${NOUN}$`, "u")],
];

export function attainedIn(text: string): Attained | null {
  const plain = compact(text).replace(/[。.,;!]+$/u, "");
  return SAID.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
