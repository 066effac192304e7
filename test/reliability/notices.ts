/** What each notice tells: what became of the workbook, and by which words it names the next step. A notice that is not here fails the test that meets it. */
import type { MessageKey } from "../../src/taskpane/words/words";

/** "unchanged": nothing stands in the workbook that did not before. "perhaps": some of it may, or all. "done": all of it. */
export type Claim = "unchanged" | "perhaps" | "done";

export const claimOf: Partial<Record<MessageKey, Claim>> = {
  "notice.editing": "perhaps",
  "notice.gone": "perhaps",
  "notice.outdated": "done",
  "notice.unread": "done",
  "notice.unavailable.store": "perhaps",
  "notice.large": "unchanged",
  "notice.unavailable": "unchanged",
  "notice.unavailable.write": "perhaps",
  "notice.unavailable.edit": "perhaps",
  "notice.unavailable.sheets": "perhaps",
  "notice.unknown.read": "unchanged",
  "notice.unknown.mark": "perhaps",
  "notice.unknown.clear": "perhaps",
  "notice.unknown.edit": "unchanged",
  "notice.unknown.write": "perhaps",
  "notice.unknown.store": "perhaps",
  "notice.edit.changed": "unchanged",
  "notice.undo.changed": "unchanged",
  "notice.edit.partly": "perhaps",
  "notice.edit.protected": "unchanged",
  "notice.mark.protected": "unchanged",
  "notice.mark.someProtected": "perhaps",
  "notice.mark.missing": "perhaps",
  "notice.mark.noted": "perhaps",
  "notice.clear.protected": "perhaps",
  "notice.write.protected": "unchanged",
  "notice.write.sheetProtected": "unchanged",
  "notice.store.protected": "unchanged",
  "notice.unknown.select": "perhaps",
};

/** Bodies that say it themselves, whatever the title. */
export const claimOfBody: Partial<Record<MessageKey, Claim>> = { "notice.editing.body": "unchanged", "notice.gone.edit": "unchanged" };

/** In Chinese and in English. */
export const stepOf: Partial<Record<MessageKey, readonly [chinese: string, english: string]>> = {
  "notice.editing.body": ["按 Enter 或 Esc 结束编辑，再重试", "Press Enter or Esc in the sheet, then retry"],
  "notice.editing.parts": ["按 Enter 或 Esc 结束编辑，再重试", "Press Enter or Esc in the sheet, then retry"],
  "notice.refused.body": ["先点它，再重试", "choose that, then retry"],
  "notice.outdated.body": ["重新校验", "Check again"],
  "notice.unread.body": ["重试一次", "Retry"],
  "notice.gone.body": ["重新校验", "Check again"],
  "notice.gone.edit": ["窗格会重新读取", "reads the workbook again"],
  "notice.large.body": ["再重试", "retry"],
  "notice.unavailable.body": ["再重试", "retry"],
  "notice.unknown.body": ["重试一次", "Retry once"],
  "notice.write.incomplete": ["重试会重写一遍", "Retrying writes it anew"],
  "notice.edit.changed.body": ["看过再改", "look at it before changing it"],
  "notice.mark.noted.body": ["再标记一次", "mark again"],
  "notice.mark.missing.body": ["重新校验", "Check again"],
  "notice.protected.body": ["再重试", "and retry"],
  "notice.protected.workbook": ["再重试", "and retry"],
};
