/** Any failure of Office.js in the words of the port. Codes are stable, messages are localised and only kept as detail. */
import { HostError, type HostErrorCode } from "../port";

export type Stage = HostError["stage"];

const codes: ReadonlyMap<string, HostErrorCode> = new Map(Object.entries({
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  "5103": "too-large",
  "5104": "too-large",

  ActivityLimitReached: "unavailable",
  ConnectionFailure: "unavailable",
  HostIsRestarting: "unavailable",
  InactiveWorkbook: "unavailable",
  InvalidOrTimedOutSession: "unavailable",
  RequestAborted: "unavailable",
  Timeout: "unavailable",
  "5012": "unavailable",
  "5102": "unavailable",

  InvalidOperationInCellEditMode: "editing",
  // A dialog of Excel's own is open: the user has to end that first, as with a cell.
  WriteNotSupportedWhenModalDialogOpen: "editing",
  "5004": "editing",

  AccessDenied: "protected",
  "7000": "protected",

  InvalidReference: "sheet-gone",
  ItemNotFound: "sheet-gone",

  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
} as const));

export function translateError(error: unknown, stage: Stage): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  return new HostError(codes.get(code) ?? "unknown", stage, detailOf(error, code));
}

/** `OfficeExtension.Error.code`, or the number of a transport failure that never became one. */
function codeOf(error: unknown): string {
  if (typeof error === "number") return String(error);
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" || typeof error.code === "number" ? String(error.code) : "";
}

function detailOf(error: unknown, code: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const location = locationOf(error);
  return [code, message, location].filter((part) => part !== "").join(" | ");
}

function locationOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) return "";
  const { debugInfo } = error;
  if (typeof debugInfo !== "object" || debugInfo === null || !("errorLocation" in debugInfo)) return "";
  return typeof debugInfo.errorLocation === "string" ? debugInfo.errorLocation : "";
}
