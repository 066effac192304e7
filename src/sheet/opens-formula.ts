/** What begins a formula when it is typed, full-width signs of East Asian keyboards among them, whatever blanks and invisible characters stand before it; an apostrophe would be swallowed. */
const opening = /^[\s\p{Cf}]*[=+\-@＝＋－＠']/u;

export const opensFormula = (text: string): boolean => opening.test(text);
