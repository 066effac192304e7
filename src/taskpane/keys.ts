/** Runs the command a key stands for. */
import type { Command } from "./commands";
import type { State } from "./state/state";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "keyCode">;

/** 229: the key belongs to an input method; some hosts send it without `isComposing`. */
export const isComposing = (event: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean => event.isComposing || event.keyCode === 229;

export type Shortcuts = Readonly<Record<string, Pick<Command, "shortcut" | "tab" | "enabled" | "run">>>;

/** Whether the key was ours; then its usual effect must be prevented, even where the command has nothing to do. */
export function runShortcut(event: Key, commands: Shortcuts, state: State): boolean {
  if (isComposing(event) || event.altKey || event.shiftKey) return false;
  const primary = event.ctrlKey || event.metaKey;
  const command = Object.values(commands).find(
    ({ shortcut, tab }) => shortcut !== null && (tab === undefined || tab === state.tab) && shortcut.primary === primary && shortcut.key.toLowerCase() === event.key.toLowerCase(),
  );
  if (!command) return false;
  if (command.enabled(state)) void command.run();
  return true;
}
