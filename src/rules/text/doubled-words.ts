/** Words and characters typed twice in a row. Chinese doubles much by right, within words and where two words meet, so only what leaves no doubt counts. */

/** Endings of words that no word begins with, but for those excepted: 可靠性性能, 税率率先, 目的的. */
const ENDINGS: readonly RegExp[] = [
  /性性(?![能别质价格病状情命征教侵骚健生行取传保感])/u,
  /率率(?![先领队直真定])/u,
  /(?<![目标有打])的的(?![确士])/u,
  /者者|们们/u,
  /\d元元(?![旦宵月])/u,
  /[%％]{2,}/u,
];

const ANY_ENDING = /性性|率率|的的|者者|们们|元元|[%％]{2}/u;

/** A word and itself again, up to the end of a phrase: 征求意见意见。 Before another word the second may belong to that: 培训培训人数, 专项资金资金管理办法. */
const WORD_TWICE = /(\p{Script=Han}{2,12}?)\1(?=$|[^\p{Script=Han}]|[的和及与或等])/gu;

const COUNTED = /^[一二三四五六七八九十百千万零〇两几数每逐多很非][\p{Script=Han}]?$/u;
/** Verbs that are doubled for a short or casual action, and other words that come in pairs. */
const IN_PAIRS: ReadonlySet<string> = new Set(["研究", "考虑", "商量", "讨论", "学习", "交流", "休息", "锻炼", "尝试", "彼此", "偶尔", "了解", "讲解", "体验", "检查", "许许"]);

/** The doubled piece as it stands, "性性" or "意见意见"; null where there is none. */
export function doubledWord(text: string): string | null {
  for (const pattern of ANY_ENDING.test(text) ? ENDINGS : []) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  if (!hasTwice(text)) return null;
  for (const match of text.matchAll(WORD_TWICE)) {
    const [twice, word = ""] = match;
    if (!isRightTwice(word, text.slice(0, match.index))) return twice;
  }
  return null;
}

const LONGEST_WORD = 12;

/** Whether two characters come again as near as a word typed twice has them: a quick look before the pattern, which tries every length at every place. */
function hasTwice(text: string): boolean {
  for (let at = 0; at < text.length - 3; at += 1) {
    const [one, other] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    for (let again = at + 2; again <= at + LONGEST_WORD; again += 1) if (text.charCodeAt(again) === one && text.charCodeAt(again + 1) === other) return true;
  }
  return false;
}

const isRightTwice = (word: string, before: string): boolean =>
  new Set(word).size === 1 || COUNTED.test(word) || IN_PAIRS.has(word) || (word === "工会" && before.endsWith("总"));
