/** The one place where a host's failure becomes a sentence the user can act on. */
import type { HiddenBy, HostError, HostErrorCode, MarkReport } from "../../workbook/port";
import type { MessageKey, Saying } from "../words/words";
import type { Notice, RetryId } from "./state";

type Stage = HostError["stage"];

const say = (key: MessageKey, params: Saying["params"] = {}): Saying => ({ key, params });

const retryOf: Readonly<Record<Stage, RetryId | null>> = {
  read: "check",
  select: "locate",
  reveal: "reveal",
  mark: "mark",
  clear: "clearMarks",
  watch: null,
  edit: "again",
  write: "again",
  store: "again",
};

const unknownTitles: Readonly<Record<Stage, MessageKey>> = {
  read: "notice.unknown.read",
  select: "notice.unknown.select",
  reveal: "notice.unknown.reveal",
  mark: "notice.unknown.mark",
  clear: "notice.unknown.clear",
  watch: "notice.watch",
  edit: "notice.unknown.edit",
  write: "notice.unknown.write",
  store: "notice.unknown.store",
};

/** Of a sheet or workbook that is known to be protected. */
const protectedTitles: Readonly<Partial<Record<Stage, MessageKey>>> = {
  mark: "notice.mark.protected",
  clear: "notice.clear.protected",
  reveal: "notice.reveal.protected",
  edit: "notice.edit.protected",
  write: "notice.write.protected",
  store: "notice.store.protected",
};

/** A write that was not answered may or may not stand. */
const unansweredTitles: Readonly<Partial<Record<Stage, MessageKey>>> = {
  select: "notice.unknown.select",
  reveal: "notice.unknown.reveal",
  mark: "notice.unavailable.write",
  clear: "notice.unavailable.write",
  edit: "notice.unavailable.edit",
  write: "notice.unavailable.sheets",
  store: "notice.unavailable.store",
};

/** Writes that are carried out in several requests: what came before the failing one stands. */
const inParts: readonly Stage[] = ["mark", "clear", "write"];

/** `retry` says what the user was doing where the stage alone does not: reading serves a survey as well as a check. */
export function noticeFor(error: HostError, retry: RetryId | null = retryOf[error.stage]): Notice | null {
  const words = sentences(error);
  if (!words) return null;
  const action = error.code === "sheet-gone" ? (retry === "again" ? null : "check") : error.code === "unsupported" || error.stage === "watch" ? null : retry;
  return {
    tone: error.code === "editing" || error.stage === "watch" ? "warning" : "error",
    icon: error.code === "protected" ? "lock" : "severity",
    ...words,
    action,
    leads: action !== null && error.code !== "sheet-gone",
    detail: `${error.stage}/${error.code}\n${error.detail}`,
  };
}

function sentences({ code, stage, sheets }: HostError): Pick<Notice, "title" | "body"> | null {
  if (code === "cancelled") return null;
  if (stage === "watch") return { title: say("notice.watch"), body: say("notice.watch.body") };
  const table: Readonly<Record<Exclude<HostErrorCode, "cancelled">, Pick<Notice, "title" | "body">>> = {
    protected: refused(stage, sheets),
    editing: { title: say("notice.editing"), body: say(inParts.includes(stage) || stage === "select" ? "notice.editing.parts" : "notice.editing.body") },
    "sheet-gone": { title: say("notice.gone"), body: say(retryOf[stage] === "again" ? "notice.gone.edit" : "notice.gone.body") },
    changed: { title: say(unknownTitles[stage]), body: say("notice.unknown.body") },
    "too-large": stage === "read" ? { title: say("notice.large"), body: say("notice.large.body") } : { title: say(unknownTitles[stage]), body: say("notice.unknown.body") },
    unavailable: {
      title: say(unansweredTitles[stage] ?? "notice.unavailable"),
      body: say("notice.unavailable.body"),
    },
    unsupported: { title: say("notice.unsupported"), body: say("notice.unsupported.body") },
    unknown: { title: say(unknownTitles[stage]), body: say("notice.unknown.body") },
  };
  // A sheet of ours that was being rewritten when the host failed.
  const isIncomplete = stage === "write" && sheets.length > 0 && code !== "protected";
  return isIncomplete ? { ...table[code], body: say("notice.write.incomplete", { sheets }) } : table[code];
}

/** Where no sheet is named, Excel has refused without a reason: of marks some may stand by then. */
function refused(stage: Stage, sheets: readonly string[]): Pick<Notice, "title" | "body"> {
  if (stage === "read" || stage === "select") return { title: say(unknownTitles[stage]), body: say("notice.refused.body") };
  const title = stage === "write" && sheets.length > 0 ? "notice.write.sheetProtected" : inParts.includes(stage) && stage !== "write" && sheets.length === 0 ? unknownTitles[stage] : protectedTitles[stage];
  return { title: say(title ?? unknownTitles[stage]), body: protectedBody(sheets) };
}

const protectedBody = (sheets: readonly string[]): Saying =>
  sheets.length > 0 ? say("notice.protected.body", { sheets }) : say("notice.protected.workbook");

/** What marking or clearing left undone; null where it left nothing. */
export function noticeForReport(stage: "mark" | "clear", report: MarkReport): Notice | null {
  if (report.protectedSheets.length > 0) {
    const title =
      stage === "clear"
        ? say("notice.clear.protected")
        : report.cells > 0
          ? say("notice.mark.someProtected", { n: report.cells })
          : say("notice.mark.protected");
    const action = stage === "mark" ? "mark" : "clearMarks";
    return { tone: "error", icon: "lock", title, body: protectedBody(report.protectedSheets), action, leads: true, detail: null };
  }
  if (stage === "mark" && report.missingSheets === 0 && (report.withoutNote ?? 0) > 0) {
    const title = report.cells > 0 ? say("notice.mark.noted", { n: report.withoutNote ?? 0 }) : say("notice.mark.allNoted", { n: report.withoutNote ?? 0 });
    return { tone: "info", icon: "severity", title, body: say("notice.mark.noted.body"), action: null, leads: false, detail: null };
  }
  if (stage === "mark" && report.missingSheets > 0) {
    return {
      tone: "warning",
      icon: "severity",
      title: say("notice.mark.missing"),
      body: say("notice.mark.missing.body"),
      action: "check",
      leads: false,
      detail: null,
    };
  }
  return null;
}

/** Of sheets written one by one: `isBegun` where some stand. */
export function noticeForSheets(error: HostError, isBegun: boolean): Notice | null {
  const notice = noticeFor(error, "again");
  return notice && isBegun && error.code === "protected" ? { ...notice, title: say(unknownTitles.write) } : notice;
}

/** Something was written, and the findings are still those from before it. */
export const noticeForOutdated = ({ stage, code, detail }: HostError): Notice => ({
  tone: "warning",
  icon: "severity",
  title: say("notice.outdated"),
  body: say("notice.outdated.body"),
  action: "check",
  leads: false,
  detail: `${stage}/${code}\n${detail}`,
});

/** Self-evaluations were written, and what is shown is still from before. */
export const noticeForUnread = ({ stage, code, detail }: HostError): Notice => ({
  tone: "warning",
  icon: "severity",
  title: say("notice.unread"),
  body: say("notice.unread.body"),
  action: "again",
  leads: false,
  detail: `${stage}/${code}\n${detail}`,
});

/** What changes on the sheets is no longer checked by itself, because the host would not let them be read. */
export const noticeForLive = (failure: HostError, retry: RetryId): Notice | null => {
  const words = noticeFor(failure, retry);
  return words && { ...words, tone: "warning", title: say("notice.live"), leads: false };
};

/** What the workbook keeps for the add-in cannot be read: nothing of it is used. */
export const noticeForSettings = (detail: string): Notice => ({
  tone: "warning",
  icon: "severity",
  title: say("notice.settings"),
  body: say("notice.settings.body"),
  action: null,
  leads: false,
  detail,
});

/** Asked to mark where the settings say that nothing is marked. */
export const noticeForNoMarking: Notice = {
  tone: "warning",
  icon: "severity",
  title: say("notice.marking.off"),
  body: say("notice.marking.off.body"),
  action: null,
  leads: false,
  detail: null,
};

/** The place is selected but cannot be seen; of a hidden sheet nothing is selected. */
export function noticeForHidden(hiddenBy: readonly HiddenBy[], { cell, sheet, rows, columns }: { readonly cell: string; readonly sheet: string; readonly rows: string; readonly columns: string }): Notice {
  const rowsToo = hiddenBy.includes("rows");
  const columnsToo = hiddenBy.includes("columns");
  const isSheet = hiddenBy.includes("sheet");
  const title = isSheet
    ? say("notice.hidden.sheet", { sheet })
    : rowsToo && columnsToo
      ? say("notice.hidden.both", { rows, columns })
      : rowsToo
        ? say("notice.hidden.rows", { rows })
        : say("notice.hidden.columns", { columns });
  return { tone: "info", icon: "severity", title, body: say(isSheet ? "notice.hidden.sheet.body" : "notice.hidden.body", { cell }), action: "reveal", label: "command.reveal", leads: false, detail: null };
}

/** Cells that held something else by the time they were to be written: left as they are. `written`: how many others were written nevertheless. */
export const noticeForChanged = (addresses: readonly string[], isUndo: boolean, written = 0): Notice => ({
  tone: "warning",
  icon: "severity",
  title: written > 0 ? say("notice.edit.partly", { n: written, left: addresses.length }) : say(isUndo ? "notice.undo.changed" : "notice.edit.changed"),
  body: say("notice.edit.changed.body", { cells: [...new Set(addresses)] }),
  action: written > 0 ? "check" : null,
  leads: false,
  detail: null,
});

/** Fixes for cells that lie under merged ones. */
export const noticeForCovered = (addresses: readonly string[]): Notice => ({
  tone: "warning",
  icon: "severity",
  title: say("notice.edit.covered"),
  body: say("notice.edit.covered.body", { cells: [...new Set(addresses)] }),
  action: null,
  leads: false,
  detail: null,
});
