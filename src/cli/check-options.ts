/** `--format` and `--jobs`: anything unknown is a wrong call. */
import type { Language } from "../rules/rule";
import { say } from "./messages";
import { WrongCall } from "./wrong-call";

export type Format = "text" | "json";
export type CheckFormat = Format | "sarif" | "html";

const checkFormats: readonly CheckFormat[] = ["text", "json", "sarif", "html"];
const listFormats: readonly Format[] = ["text", "json"];

export const readFormat = (text: string, language: Language): Format => oneOf(listFormats, text, language);
export const readCheckFormat = (text: string, language: Language): CheckFormat => oneOf(checkFormats, text, language);

function oneOf<F extends string>(formats: readonly F[], text: string, language: Language): F {
  const found = formats.find((format) => format === text);
  if (found === undefined) throw new WrongCall(say[language].unknownFormat(text, formats.join(say[language].comma)));
  return found;
}

/** More processes than this only wait for each other. */
const MOST_JOBS = 64;

export function readJobs(text: string, language: Language): number {
  const jobs = /^\d{1,2}$/u.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw new WrongCall(say[language].badJobs(text, MOST_JOBS));
  return jobs;
}
