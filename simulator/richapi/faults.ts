/** What can be made to go wrong, as data: set by a test at any time, or read from the simulator page's query string. */

/** Numbers office.js knows as failures of the transport: session, activity limit, request and response too large, no capability. */
export type TransportError = 5012 | 5102 | 5103 | 5104 | 7000;

export interface ActionFault {
  /** An `OfficeExtension.Error` code, such as "GeneralException" or "AccessDenied". */
  readonly code: string;
  readonly message?: string;
  /** Zero-based index of the action that fails; the ones before it are carried out. Without it the first action fails. */
  readonly action?: number;
  /** One-based number of the one batch that fails; without it every batch does. */
  readonly batch?: number;
}

export interface Faults {
  /** Every batch (or the batch with that one-based number) is answered with this number; 5104 after it was carried out, the others instead. */
  transport?: { readonly error: TransportError; readonly batch?: number };
  /** Milliseconds every answer is held back. */
  delay?: number;
  action?: ActionFault;
  /** The user is editing a cell: every batch is refused, as Excel does. */
  cellEditing?: boolean;
  /** Every sheet refuses writes, whatever the grid says. */
  protection?: boolean;
  /** The workbook's structure is protected, whatever was done to it: no sheet is added, deleted, moved or hidden. */
  structureProtection?: boolean;
  /** Batches are neither carried out nor answered. */
  silent?: boolean;
  /** Batches are carried out, and their answers get lost. */
  unanswered?: boolean;
  /** Called before a batch is carried out, with its one-based number: the place to delete or change a sheet between two. */
  beforeBatch?: (batch: number) => void | Promise<void>;
}

const transportErrors: readonly TransportError[] = [5012, 5102, 5103, 5104, 7000];

/**
 * Reads `fault=5103`, `fault-batch=2`, `delay=500`, `error=AccessDenied`, `error-action=3`, `error-batch=2`, `editing=1`,
 * `protected=1`, `silent=1`. An unknown value of `fault` throws, so that a typing error is not taken for a healthy host.
 */
export function readFaults(query: URLSearchParams): Faults {
  const faults: Faults = {};
  const transport = query.get("fault");
  if (transport !== null) {
    const error = transportErrors.find((known) => String(known) === transport);
    if (error === undefined) throw new Error(`fault=${transport}: not one of ${transportErrors.join(", ")}`);
    const batch = wholeNumber(query, "fault-batch");
    faults.transport = { error, ...(batch === undefined ? {} : { batch }) };
  }
  const delay = wholeNumber(query, "delay");
  if (delay !== undefined) faults.delay = delay;
  const code = query.get("error");
  if (code !== null) {
    const action = wholeNumber(query, "error-action");
    const batch = wholeNumber(query, "error-batch");
    faults.action = { code, ...(action === undefined ? {} : { action }), ...(batch === undefined ? {} : { batch }) };
  }
  if (query.get("editing") === "1") faults.cellEditing = true;
  if (query.get("protected") === "1") faults.protection = true;
  if (query.get("silent") === "1") faults.silent = true;
  return faults;
}

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`${name}=${text}: not a whole number`);
  return Number(text);
}
