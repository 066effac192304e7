/** No regular expression goes back and forth for ever, whatever a cell holds. */
import { expect, it } from "@jest/globals";
import { hostileTexts, patterns } from "./patterns";
import { unlessItHangs } from "./watchdog";

/** What is quadratic in this length takes milliseconds, what is exponential has no end. */
const LENGTH = 1_000;

it("every pattern of the source comes to an end on texts made of its own letters", () => {
  expect(patterns.length).toBeGreaterThan(400);
  const endless = patterns.filter((pattern) => {
    try {
      unlessItHangs(() => {
        const regex = new RegExp(pattern.source, pattern.flags);
        for (const text of hostileTexts(pattern, LENGTH)) text.replace(regex, "");
      });
      return false;
    } catch {
      return true;
    }
  });
  expect(endless).toEqual([]);
}, 600_000);
