/** Puts a finding into words of one language, from the messages its rule carries. */
import type { Language } from "../rules/rule";
import type { Finding } from "./finding";

export interface Words {
  /** What is wrong, with the figures; one line. */
  readonly title: string;
  /** Why, from these numbers. */
  readonly why: string;
  /** What is expected and what to do. */
  readonly next: string;
  readonly basis: { readonly document: string; readonly asks: string };
}

/** Throws where a placeholder of the message has no value: a mistake in the rule, never in the data. */
export function describe(_finding: Finding, _language: Language): Words {
  throw new Error("not written yet");
}
