/** Figures as the 资金 tab prints them. */

/** "-" as a minus sign; a zero has none. */
export const minus = (text: string): string => (isZero(text) ? text.replace(/^-/u, "") : text.replace(/^-/u, "−"));

export const signed = (text: string): string => (isZero(text) || text.startsWith("-") ? minus(text) : `+${text}`);

export const isZero = (text: string): boolean => Number(text) === 0;

/** "100" for "100.00", at the end of a line of the chart. */
export const trimmed = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/u, "") : text);
