/** @jest-environment jsdom */
/** What is seen while the pane opens, and where a part of it fails: never an empty page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { Fallback } from "../../src/taskpane/components/Fallback";
import { Frame } from "../../src/taskpane/components/Frame";
import { translator } from "../../src/taskpane/words/words";

afterEach(cleanup);

const source = (name: string): string => readFileSync(join(__dirname, "../../src/taskpane", name), "utf8");

describe("the page before its script", () => {
  const css = source("page.css");
  const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
  const full = (color: string | undefined): string => (color ?? "").replace(/^#(.)(.)(.)$/u, "#$1$1$2$2$3$3");

  it.each([
    ["--ground", "colorNeutralBackground1"],
    ["--well", "colorNeutralBackground3"],
    ["--line", "colorNeutralStroke2"],
    ["--words", "colorNeutralForeground3"],
    ["--text", "colorNeutralForeground1"],
    ["--brand", "colorBrandBackground"],
  ] as const)("has the pane's colours in both themes: %s", (name, token) => {
    const colorIn = (part: string): string => full(new RegExp(`${name}: (#[0-9a-f]+)`, "u").exec(part)?.[1]);
    expect([colorIn(light), colorIn(dark)]).toEqual([full(webLightTheme[token]), full(webDarkTheme[token])]);
  });

  it("says that it is opening, in a place React takes over, without a style or script of its own", () => {
    const page = new DOMParser().parseFromString(source("taskpane.html"), "text/html");
    expect(page.querySelector("#root p")?.textContent).toBe("正在打开… Opening…");
    expect(page.querySelectorAll("style, [style], script:not([src])")).toHaveLength(0);
  });
});

describe("a part that fails", () => {
  it("says so, leaves the rest alone, and is tried again", async () => {
    const complain = jest.spyOn(console, "error").mockImplementation(() => undefined);
    let isBroken = true;
    const Part = (): ReactElement => {
      if (isBroken) throw new Error("broken");
      return <p>好了</p>;
    };
    const onLeave = jest.fn();
    render(
      <Frame tone="light" tongue={{ language: "zh-CN", t: translator("zh-CN") }}>
        <h1>别处</h1>
        <Fallback onLeave={onLeave}>
          <Part />
        </Fallback>
      </Frame>,
    );
    expect(screen.getByRole("alert").textContent).toContain("这一部分出了错");
    expect(screen.getByRole("heading", { name: "别处" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "返回" }));
    expect(onLeave).toHaveBeenCalledTimes(1);
    isBroken = false;
    await act(() => userEvent.click(screen.getByRole("button", { name: "重试" })));
    expect(screen.getByText("好了")).toBeTruthy();
    complain.mockRestore();
  });
});
