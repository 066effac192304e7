/** Runs the command a key stands for, and keeps from office.js the keys it would take elsewhere. */
import type { Command } from "./commands";
import type { State } from "./state/state";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "keyCode"> & { readonly target?: EventTarget | null };

/** 229: the key belongs to an input method; some hosts send it without `isComposing`. */
export const isComposing = (event: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean => event.isComposing || event.keyCode === 229;

export type Shortcuts = Readonly<Record<string, Pick<Command, "shortcut" | "also" | "tab" | "enabled" | "run">>>;

/** Whether a letter pressed here is text. */
const isTyping = (target: EventTarget | null | undefined): boolean =>
  typeof Element !== "undefined" && target instanceof Element && target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") !== null;

/** An entry for a cell, which lets no key through while it is half typed. */
const isEntry = (target: EventTarget | null | undefined): boolean => target instanceof Element && target.closest("[data-entry]") !== null;

/** Whether the key was ours; then its usual effect must be prevented, even where the command has nothing to do. */
export function runShortcut(event: Key, commands: Shortcuts, state: State): boolean {
  if (isComposing(event) || event.altKey || event.shiftKey) return false;
  const primary = event.ctrlKey || event.metaKey;
  const isText = isTyping(event.target) && (primary ? !isEntry(event.target) : event.key.length === 1);
  const command = Object.values(commands).find(
    ({ shortcut, also, tab }) => (tab === undefined || tab === state.tab) && [shortcut, also].some((one) => one?.primary === primary && one.key.toLowerCase() === event.key.toLowerCase()),
  );
  if (!command || (isText && (!primary || command.shortcut?.yieldsToFields))) return false;
  const isEnabled = command.enabled(state);
  if (isEnabled) void command.run();
  // With nothing to close, Esc is the host's: it leads back to the sheet.
  return isEnabled || event.key !== "Escape";
}

/**
 * Listens before office.js, which in Excel on the web listens on the window and takes Esc, Tab and all Ctrl keys for the host's, whoever has used them.
 * What the pane has used goes no further. Nor does a Tab from where office.js finds no next place, a heading or the page: it would leave the pane.
 */
export function listenForKeys(use: (event: KeyboardEvent) => boolean): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.defaultPrevented && use(event)) event.preventDefault();
    const isBetween = event.key === "Tab" && event.target instanceof HTMLElement && event.target.tabIndex < 0;
    if (event.defaultPrevented || isBetween) event.stopPropagation();
  };
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

/** The keys of a command, for people and for `aria-keyshortcuts`; null where it has none. */
export function keysOf({ shortcut, also }: Pick<Command, "shortcut" | "also">): { readonly shown: string; readonly aria: string } | null {
  const keys = [shortcut, also].filter((one) => one != null);
  if (keys.length === 0) return null;
  const name = (control: string) => keys.map(({ key, primary }) => `${primary ? `${control}+` : ""}${key.length === 1 ? key.toUpperCase() : key}`).join(" ");
  return { shown: name("Ctrl"), aria: name("Control") };
}
