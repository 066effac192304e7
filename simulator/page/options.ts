/** What the address asks of the page: `?sample=…&width=…&dark=1&lang=…&pane=closed`, and the faults. */
import type { Faults } from "../richapi/faults";
import { readFaults } from "../richapi/faults";

const languages = ["zh-CN", "en-US"] as const;
export type Language = (typeof languages)[number];

export const leastWidth = 320;
const usualWidth = 360;
export const greatestWidth = 600;

export interface Options {
  readonly sample: string;
  readonly width: number;
  readonly dark: boolean;
  readonly language: Language;
  readonly isPaneShown: boolean;
  readonly faults: Faults;
}

const firstSample = "平乡县总工会2024.xlsx";

/** Where the address does not say, the page is as dark as the system. */
export function readOptions(query: URLSearchParams, systemDark: boolean): Options {
  return {
    sample: query.get("sample") ?? firstSample,
    width: fitWidth(Number(query.get("width") ?? usualWidth)),
    dark: query.has("dark") ? query.get("dark") === "1" : systemDark,
    language: toLanguage(query.get("lang")),
    isPaneShown: query.get("pane") !== "closed",
    faults: readFaults(query),
  };
}

export function toLanguage(text: string | null): Language {
  return languages.find((language) => language === text) ?? "zh-CN";
}

export function fitWidth(width: number): number {
  return Number.isFinite(width) ? Math.min(greatestWidth, Math.max(leastWidth, Math.round(width))) : usualWidth;
}
