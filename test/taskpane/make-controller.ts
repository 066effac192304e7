/** A controller on a fake host, at a fixed time and without waiting. */
import type { Language } from "../../src/rules/rule";
import { Controller, type Review } from "../../src/taskpane/controller/controller";
import type { PreferenceStore } from "../../src/taskpane/preferences";
import type { PageBlock } from "../../src/taskpane/rule-page";
import type { FakeHost } from "./fake-host";
import { FakePreferences } from "./fake-preferences";
import { fakeReview } from "./fake-review";

export const noon = new Date(2024, 10, 5, 14, 32).getTime();

/** A page as the build makes them, naming the rule. */
export const fakePage = (rule: string): Promise<readonly PageBlock[]> =>
  Promise.resolve([
    { kind: "heading", level: 1, parts: [{ text: `规则 ${rule}` }] },
    { kind: "list", ordered: true, items: [[{ text: "改成" }, { text: "≥12 人", as: "code" }]] },
    { kind: "table", rows: [[[{ text: "指标值" }], [{ text: "<b>100%</b>", as: "strong" }]]] },
  ]);

export function makeController(host: FakeHost, review: Review = fakeReview(), language: Language = "zh-CN", loadPage = fakePage, preferences: PreferenceStore = new FakePreferences()): Controller {
  return new Controller({ host, review, language, preferences, loadPage, now: () => noon, pause: () => Promise.resolve() });
}
