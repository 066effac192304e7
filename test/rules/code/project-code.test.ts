import { describe, expect, it } from "@jest/globals";
import { checkCharacter } from "../../../src/rules/code/project-code";

describe("the check character of a Hebei project code", () => {
  it.each(["13053524P00000210188P"])("ends %s", (code) => {
    expect(checkCharacter(code)).toBe(code.slice(20));
  });

  it("changes with any digit that changes, and with any two neighbours exchanged", () => {
    const code = "13053524P00000210188P";
    for (let at = 0; at < 20; at += 1) {
      if (at === 8) continue;
      const other = code.charAt(at) === "7" ? "6" : "7";
      expect(checkCharacter(`${code.slice(0, at)}${other}${code.slice(at + 1)}`)).not.toBe("P");
    }
    for (let at = 0; at < 19; at += 1) {
      const [a, b] = [code.charAt(at), code.charAt(at + 1)];
      if (a !== b) expect(checkCharacter(`${code.slice(0, at)}${b}${a}${code.slice(at + 2)}`)).not.toBe("P");
    }
  });

  it("is unknown for a letter outside the alphabet", () => {
    expect(checkCharacter("13053524P0000O210188P")).toBeNull();
  });
});
