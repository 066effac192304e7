/** @jest-environment jsdom */
import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { parseManifest } from "../../../simulator/page/manifest";

const xml = readFileSync("manifest.xml", "utf8");

describe("the add-in's manifest", () => {
  it("gives the ribbon in the language asked for", () => {
    const labels = (language: string) => parseManifest(xml, language).groups.flatMap(({ controls }) => controls.map(({ label }) => label));
    expect(parseManifest(xml, "zh-CN").tab).toBe("绩效助手");
    expect(labels("zh-CN")).toEqual(expect.arrayContaining(["打开面板", "一键校验", "标记", "清除标记"]));
    expect(labels("en-US").join()).not.toMatch(/\p{Script=Han}/u);
  });

  it("tells buttons that run a function from the one that shows the pane", () => {
    const controls = parseManifest(xml, "zh-CN").groups.flatMap(({ controls }) => controls);
    expect(controls.filter(({ action }) => action.kind === "pane").map(({ label }) => label)).toEqual(["打开面板"]);
    expect(controls.find(({ label }) => label === "一键校验")?.action).toMatchObject({ kind: "function", name: expect.stringMatching(/\S/) });
  });

  it("tells which buttons cannot be pressed before the add-in has said so", () => {
    const check = '<Control xsi:type="Button" id="Jixiao.Button.Check">';
    const controls = (text: string) => parseManifest(text, "zh-CN").groups.flatMap((group) => group.controls);
    const changed = controls(xml.replace(check, `${check}<Enabled>false</Enabled>`));
    expect(changed.find(({ id }) => id === "Jixiao.Button.Check")?.enabled).toBe(false);
    expect(controls(xml).find(({ id }) => id === "Jixiao.Button.Pane")?.enabled).toBe(true);
    expect(parseManifest(xml, "zh-CN").tabId).toBe("Jixiao.Tab");
  });

  it("takes every address to the server of the page", () => {
    const { paneUrl, groups } = parseManifest(xml, "zh-CN");
    const icons = groups.flatMap(({ controls }) => controls.map(({ icon }) => icon));
    expect(paneUrl).toBe(`${location.origin}/addin/taskpane.html`);
    expect(icons.every((icon) => icon?.startsWith(`${location.origin}/addin/`))).toBe(true);
  });

  it("leaves the addresses of a manifest for another place as they are", () => {
    const { paneUrl, groups } = parseManifest(xml.replaceAll("https://localhost:3000/addin/", "https://localhost:8443/jixiao/"), "zh-CN");
    expect(paneUrl).toBe("https://localhost:8443/jixiao/taskpane.html");
    expect(groups[0]?.controls[0]?.icon).toBe("https://localhost:8443/jixiao/assets/icon-32.png");
  });

  it("says so when it is no XML", () => {
    expect(() => parseManifest("<OfficeApp>", "zh-CN")).toThrow("manifest.xml");
  });
});
