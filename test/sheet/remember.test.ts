/** What is remembered of an object: an answer as long as it lives, work once it was done, the last answer as long as the rest stays. */
import { describe, expect, it } from "@jest/globals";
import { keepLast } from "../../src/sheet/keep-last";
import { remember, rememberWork } from "../../src/sheet/remember";
import { finish, type Work } from "../../src/sheet/work";

describe("an answer about an object", () => {
  it("is worked out once for each, null included", () => {
    const asked: string[] = [];
    const answer = remember(({ name }: { readonly name: string }) => {
      asked.push(name);
      return name === "" ? null : { name };
    });
    const [one, other] = [{ name: "甲" }, { name: "" }];
    expect(answer(one)).toBe(answer(one));
    expect([answer(other), answer(other), answer({ name: "甲" })]).toEqual([null, null, { name: "甲" }]);
    expect(asked).toEqual(["甲", "", "甲"]);
  });

  it("that takes rests is worked out once too, and then needs none", () => {
    let parts = 0;
    const answer = rememberWork(function* (key: { readonly name: string }): Work<string> {
      parts += 1;
      yield null;
      parts += 1;
      return key.name;
    });
    const one = { name: "甲" };
    expect(finish(answer(one))).toBe("甲");
    expect(answer(one).next()).toEqual({ done: true, value: "甲" });
    expect(finish(answer({ name: "乙" }))).toBe("乙");
    expect(parts).toBe(4);
  });
});

describe("the last answer for an object", () => {
  const key = {};
  const numbered = () => {
    let asked = 0;
    return keepLast((_: object, ...rest: readonly (number | null)[]) => ({ asked: (asked += 1), rest }));
  };

  it("comes again while all that goes with it is the same", () => {
    const answer = numbered();
    const first = answer(key, 1, Number.NaN, null);
    expect(answer(key, 1, Number.NaN, null)).toBe(first);
    expect(first).toEqual({ asked: 1, rest: [1, Number.NaN, null] });
  });

  it.each([[[2, 2]], [[1, 3]], [[3, 1]]])("is worked out anew with %j instead of 1, 2", (rest) => {
    const answer = numbered();
    const first = answer(key, 1, 2);
    expect(answer(key, ...rest)).toEqual({ asked: 2, rest });
    expect(answer(key, 1, 2)).not.toBe(first);
  });

  it("is kept for each object", () => {
    const answer = numbered();
    const first = answer(key);
    expect(answer({})).not.toBe(first);
    expect(answer(key)).toBe(first);
  });
});
