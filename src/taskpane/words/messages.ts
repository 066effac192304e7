/** What a set of words must hold: the keys of the Chinese, and for English a singular where it differs. */
import type { zhCN } from "./zh-CN";

export type MessageKey = keyof typeof zhCN;
export type Message = string | { readonly one: string; readonly other: string };
export type Messages = Readonly<Record<MessageKey, Message>>;
