/** Shorthand for a rule's wording in both languages: title, why, next. */
import type { Language, MessageParts } from "./rule";

type Parts = readonly [title: string, why: string, next: string];

const parts = ([title, why, next]: Parts): MessageParts => ({ title, why, next });

export const wording = (zh: Parts, en: Parts): Readonly<Record<Language, MessageParts>> => ({ "zh-CN": parts(zh), "en-US": parts(en) });

export const both = (zh: string, en: string): Readonly<Record<Language, string>> => ({ "zh-CN": zh, "en-US": en });
