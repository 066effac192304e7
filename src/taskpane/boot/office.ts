/** Finds out what surrounds the page: Excel, an Excel too old, something else, or an office.js that did not load. Never waits for ever. */

/** Why there is no pane. */
export type Trouble = "outside" | "old-excel" | "no-office";
export type Surroundings = "excel" | Trouble;

/** What the manifest asks for too; a host that goes by another way to the page has not read it. */
const neededApi = "1.9";

/** `Office.onReady` does not settle outside a host; a slow host has answered long before this. */
const patienceMs = 8_000;

export interface OfficeLike {
  readonly onReady: () => Promise<{ readonly host: unknown }>;
  /** Outside a host there is none. */
  readonly context?: { readonly requirements: { isSetSupported(name: string, minVersion: string): boolean } };
}

export interface Where {
  /** The name by which office.js calls Excel. */
  readonly excel: unknown;
  /** The page's own, with the host's name in it where a host opened the page. */
  readonly address: string;
  readonly patience?: number;
}

export async function surroundings(office: OfficeLike | undefined, { excel, address, patience = patienceMs }: Where): Promise<Surroundings> {
  if (!office) return "no-office";
  let timer: Timer;
  const late = new Promise<Surroundings>((resolve) => {
    // In a host that does not answer, the file of office.js for this host is missing.
    timer = setTimeout(() => resolve(/[?&]_host_Info=Excel/iu.test(address) ? "no-office" : "outside"), patience);
  });
  const ready = office.onReady().then(({ host }): Surroundings => {
    if (host !== excel) return "outside";
    return office.context?.requirements.isSetSupported("ExcelApi", neededApi) === false ? "old-excel" : "excel";
  });
  try {
    return await Promise.race([ready, late]);
  } catch {
    return "no-office";
  } finally {
    clearTimeout(timer);
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;
