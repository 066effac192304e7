/** A controller on a fake host, at a fixed time and without waiting. */
import type { Language } from "../../src/rules/rule";
import { Controller, type Review } from "../../src/taskpane/controller/controller";
import type { PageBlock } from "../../src/taskpane/rule-page";
import { translator } from "../../src/taskpane/words/words";
import type { FakeHost } from "./fake-host";
import { fakeReview } from "./fake-review";

export const noon = new Date(2024, 10, 5, 14, 32).getTime();

/** A page as the build makes them, naming the rule. */
export const fakePage = (rule: string): Promise<readonly PageBlock[]> =>
  Promise.resolve([
    { kind: "heading", level: 1, parts: [{ text: `规则 ${rule}` }] },
    { kind: "list", ordered: true, items: [[{ text: "改成" }, { text: "≥12 人", as: "code" }]] },
    { kind: "table", rows: [[[{ text: "指标值" }], [{ text: "<b>100%</b>", as: "strong" }]]] },
  ]);

export function makeController(host: FakeHost, review: Review = fakeReview(), language: Language = "zh-CN", loadPage = fakePage): Controller {
  return new Controller({ host, review, language, t: translator(language), loadPage, now: () => noon, pause: () => Promise.resolve() });
}
