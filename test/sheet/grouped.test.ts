import { describe, expect, it } from "@jest/globals";
import { grouped, put } from "../../src/sheet/grouped";

describe("lists by key", () => {
  it("keep the order in which keys and items came", () => {
    const lists = grouped(["乙1", "甲1", "乙2"], (text) => text.slice(0, 1));
    expect([...lists]).toEqual([["乙", ["乙1", "乙2"]], ["甲", ["甲1"]]]);
    put(lists, "丙", "丙1");
    put(lists, "甲", "甲2");
    expect([...lists]).toEqual([["乙", ["乙1", "乙2"]], ["甲", ["甲1", "甲2"]], ["丙", ["丙1"]]]);
  });

  it("are none of nothing", () => {
    expect(grouped([], String).size).toBe(0);
  });
});
