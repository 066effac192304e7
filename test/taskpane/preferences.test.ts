import { describe, expect, it } from "@jest/globals";
import { browserPreferences } from "../../src/taskpane/preferences";
import { noPreferences, type Preferences } from "../../src/taskpane/state/state";

class MapStorage implements Pick<Storage, "getItem" | "setItem"> {
  readonly kept = new Map<string, string>();
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
}

const chosen: Preferences = { language: "en-US", grouping: "rule", welcomed: true };

describe("preferences on this machine", () => {
  it("come back as they were kept", () => {
    const storage = new MapStorage();
    browserPreferences(() => storage as unknown as Storage, undefined).save(chosen);
    expect(browserPreferences(() => storage as unknown as Storage, undefined).load()).toEqual(chosen);
  });

  it("are kept apart by the host's partition", () => {
    const storage = new MapStorage();
    browserPreferences(() => storage as unknown as Storage, "one/").save(chosen);
    expect(browserPreferences(() => storage as unknown as Storage, "other/").load()).toEqual(noPreferences);
    expect(browserPreferences(() => storage as unknown as Storage, "one/").load()).toEqual(chosen);
  });

  it.each(["{", "null", "7", '"x"'])("are as if never chosen where %s is kept", (text) => {
    const storage = new MapStorage();
    storage.setItem("jixiao.preferences", text);
    expect(browserPreferences(() => storage as unknown as Storage, undefined).load()).toEqual(noPreferences);
  });

  it("take what they know of a later version's", () => {
    const storage = new MapStorage();
    storage.setItem("jixiao.preferences", '{"language":"fr-FR","grouping":"severity","welcomed":"yes","more":1}');
    expect(browserPreferences(() => storage as unknown as Storage, undefined).load()).toEqual({ ...noPreferences, grouping: "severity" });
  });

  it("do without a storage that is blocked", () => {
    const blocked = browserPreferences(() => {
      throw new DOMException("denied", "SecurityError");
    }, undefined);
    expect(() => blocked.save(chosen)).not.toThrow();
    expect(blocked.load()).toEqual(noPreferences);
  });
});
