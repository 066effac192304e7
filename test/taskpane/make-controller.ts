/** A controller on a fake host, at a fixed time and without waiting. */
import type { Language } from "../../src/rules/rule";
import { Controller, type Review } from "../../src/taskpane/controller/controller";
import { translator } from "../../src/taskpane/words/words";
import type { FakeHost } from "./fake-host";
import { fakeReview } from "./fake-review";

export const noon = new Date(2024, 10, 5, 14, 32).getTime();

export function makeController(host: FakeHost, review: Review = fakeReview(), language: Language = "zh-CN"): Controller {
  return new Controller({ host, review, language, t: translator(language), now: () => noon, pause: () => Promise.resolve() });
}
