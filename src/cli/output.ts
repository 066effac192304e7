/** Where a command's result goes: standard output, or a file that is none of its inputs. */
import { writeFile } from "node:fs/promises";
import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import type { Language } from "../rules/rule";
import { say } from "./messages";
import { WrongCall } from "./wrong-call";

const isSet = (text: string | undefined): boolean => text !== undefined && text !== "";

/** Colours on a terminal only; NO_COLOR and FORCE_COLOR have the last word. */
export function isColoured(out: string | undefined): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (out !== undefined || isSet(NO_COLOR)) return false;
  if (isSet(FORCE_COLOR)) return FORCE_COLOR !== "0";
  return process.stdout.isTTY && TERM !== "dumb";
}

const realPath = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

export async function demandNoInput(out: string | undefined, inputs: readonly string[], language: Language): Promise<void> {
  if (out === undefined) return;
  const target = await realPath(out);
  for (const input of inputs) if ((await realPath(input)) === target) throw new WrongCall(say[language].isInput(out));
}

export async function deliver(text: string, out: string | undefined, language: Language): Promise<void> {
  if (out === undefined) {
    await new Promise<void>((done) => {
      process.stdout.write(text, () => done());
    });
    return;
  }
  await writeFile(out, text).catch((error: unknown) => {
    throw new WrongCall(say[language].cannotWrite(out, error instanceof Error ? error.message : String(error)));
  });
}
