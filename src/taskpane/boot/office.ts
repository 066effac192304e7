/** Finds out what surrounds the page: Excel, nothing, or an office.js that did not load. Never waits for ever. */

export type Surroundings = "excel" | "outside" | "no-office";

/** `Office.onReady` does not settle outside a host; a slow host has answered long before this. */
const patienceMs = 8_000;

export interface OfficeLike {
  readonly onReady: () => Promise<{ readonly host: unknown }>;
}

/** `excel` is the name by which office.js calls the host. */
export async function surroundings(office: OfficeLike | undefined, excel: unknown, patience = patienceMs): Promise<Surroundings> {
  if (!office) return "no-office";
  let timer: Timer;
  const late = new Promise<"outside">((resolve) => {
    timer = setTimeout(() => resolve("outside"), patience);
  });
  const ready = office.onReady().then(({ host }): Surroundings => (host === excel ? "excel" : "outside"));
  try {
    return await Promise.race([ready, late]);
  } catch {
    return "no-office";
  } finally {
    clearTimeout(timer);
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;
