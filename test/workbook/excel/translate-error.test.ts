/** Every failure Office.js is known to give, in the port's words. */
import { expect, it } from "@jest/globals";
import { translateError } from "../../../src/workbook/excel/translate-error";
import { HostError } from "../../../src/workbook/port";

it.each([
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["RangeExceedsLimit", "too-large"],
  [5103, "too-large"],
  [5104, "too-large"],
  ["InvalidOrTimedOutSession", "unavailable"],
  ["ActivityLimitReached", "unavailable"],
  [5102, "unavailable"],
  [5012, "unavailable"],
  ["InvalidOperationInCellEditMode", "editing"],
  ["AccessDenied", "protected"],
  [7000, "protected"],
  ["ItemNotFound", "sheet-gone"],
  ["InvalidReference", "sheet-gone"],
  ["ApiNotFound", "unsupported"],
  ["SomethingNew", "unknown"],
  ["toString", "unknown"],
] as const)("%s is %s", (code, expected) => {
  const error = Object.assign(new Error("原文"), { code, debugInfo: { errorLocation: "Range.values" } });
  expect(translateError(error, "mark")).toMatchObject({ code: expected, stage: "mark", detail: `${code} | 原文 | Range.values` });
});

it.each(["edit", "write", "store"] as const)("keeps the stage %s", (stage) => {
  expect(translateError(Object.assign(new Error("受保护"), { code: "AccessDenied" }), stage)).toMatchObject({ code: "protected", stage, message: `${stage}: protected: AccessDenied | 受保护` });
});

it("takes anything thrown", () => {
  expect(translateError("断开", "read")).toMatchObject({ code: "unknown", detail: "断开" });
  expect(translateError(5104, "read").code).toBe("too-large");
  expect(translateError(null, "read").code).toBe("unknown");
});

it("leaves its own errors as they are", () => {
  const error = new HostError("cancelled", "read", "");
  expect(translateError(error, "mark")).toBe(error);
});
