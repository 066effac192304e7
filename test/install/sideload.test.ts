/** What makes Excel know the development manifest on each platform, and what takes it back. */
import { describe, expect, it } from "@jest/globals";
import { registering, removing, type Step } from "../../tools/sideload/registration";

const id = "0d5a3f0e-7c1b-4b6e-9f43-5d2c8a91e6b7";
const done = (steps: readonly Step[]): readonly Step[] => steps.filter(({ kind }) => kind !== "say");
const said = (steps: readonly Step[]): string => steps.flatMap((step) => (step.kind === "say" ? [step.text] : [])).join("\n");

describe("Windows", () => {
  const registration = { platform: "win32", home: String.raw`C:\Users\li`, id, manifestPath: String.raw`D:\my work\jixiao\dist\manifest-dev.xml` } as const;

  it("has a value in the registry of the user alone, taken back by its name", () => {
    const key = String.raw`HKCU\SOFTWARE\Microsoft\Office\16.0\Wef\Developer`;
    expect(done(registering(registration))).toEqual([{ kind: "run", command: "reg", args: ["add", key, "/v", id, "/t", "REG_SZ", "/d", registration.manifestPath, "/f"] }]);
    expect(removing(registration)).toEqual([{ kind: "run", command: "reg", args: ["delete", key, "/v", id, "/f"] }]);
    expect(said(registering(registration))).toContain("绩效助手（开发）");
  });
});

describe("macOS", () => {
  const registration = { platform: "darwin", home: "/Users/li", id, manifestPath: "/Users/li/jixiao/dist/manifest-dev.xml" } as const;

  it("has a copy in Excel's own folder, taken back from there", () => {
    const copy = `/Users/li/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${id}.manifest.xml`;
    expect(done(registering(registration))).toEqual([{ kind: "copy", from: registration.manifestPath, to: copy }]);
    expect(removing(registration)).toEqual([{ kind: "delete", path: copy }]);
  });
});

describe("elsewhere", () => {
  const registration = { platform: "linux", home: "/home/li", id, manifestPath: "/home/li/jixiao/dist/manifest-dev.xml" } as const;

  it("changes nothing, and says how to upload to Excel on the web", () => {
    expect(done([...registering(registration), ...removing(registration)])).toEqual([]);
    expect(said(registering(registration))).toContain(registration.manifestPath);
    expect(said(registering(registration))).toContain("上传我的加载项");
    expect(said(removing(registration))).toContain("删除");
  });
});
