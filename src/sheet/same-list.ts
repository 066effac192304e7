/** Whether two lists hold the same things, each the very same object, in the same order. */
export const isSameList = <T>(one: readonly T[], other: readonly T[]): boolean => one === other || (one.length === other.length && one.every((item, at) => Object.is(item, other[at])));
