/** Ends a case that hangs: an endless loop or a pattern that goes back and forth for ever becomes an error like any other. */
import { createContext, Script } from "node:vm";

/** A case takes milliseconds; this much only ever passes in a hang, however busy the machine. */
const HANG_MS = 60_000;

const sandbox: { work: () => void } = { work: () => undefined };
const context = createContext(sandbox);
const script = new Script("work()");

/** V8 stops whatever runs below, our own code and its regular expressions included. */
export function unlessItHangs<T>(work: () => T, milliseconds = HANG_MS): T {
  const done: { value?: T } = {};
  sandbox.work = () => {
    done.value = work();
  };
  script.runInContext(context, { timeout: milliseconds });
  return done.value as T;
}
