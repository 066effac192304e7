/** An input over a cell: what is typed is written on blur or Enter, Esc puts back what stands there, and what cannot be written stays with the reason. */
import { type ChangeEvent, type KeyboardEvent, useState } from "react";
import type { Entry } from "../../../review/evaluation-view";
import { isComposing } from "../../keys";
import type { Refusal } from "../state";

export type Commit = (text: string) => Promise<Refusal | null>;

type Field = HTMLInputElement | HTMLTextAreaElement;

export interface EntryInput {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<Field>) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<Field>) => void;
}

export function useEntry(entry: Entry, commit: Commit): { readonly input: EntryInput; readonly refusal: Refusal | null } {
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const send = async (): Promise<boolean> => {
    if (draft === null) return true;
    const why = await commit(draft);
    setRefusal(why);
    if (why === null) setDraft((now) => (now === draft ? null : now));
    return why === null;
  };

  const input: EntryInput = {
    value: draft ?? entry.text,
    onChange: (event) => {
      setDraft(event.target.value);
      setRefusal(null);
    },
    onBlur: () => void send(),
    onKeyDown: (event) => {
      if (isComposing(event.nativeEvent)) return;
      const { currentTarget } = event;
      if (event.key === "Enter" && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        void send().then((isWritten) => isWritten && focusNext(currentTarget));
      } else if (event.key === "Escape" && draft !== null) {
        event.preventDefault();
        setDraft(null);
        setRefusal(null);
      } else if (draft !== null && (event.ctrlKey || event.metaKey)) {
        // While something is being typed, Ctrl+Z is the field's own.
        event.stopPropagation();
      }
    },
  };
  return { input, refusal };
}

/** On to the next field of the list, as Enter does in a sheet. */
function focusNext(from: HTMLElement): void {
  const fields = [...(from.closest("[data-entries]")?.querySelectorAll<HTMLElement>("[data-entry]") ?? [])];
  fields[fields.indexOf(from) + 1]?.focus();
}
