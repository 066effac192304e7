import { localDay } from "../review/local-day";

export const today = (): string => localDay(Date.now());
