/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Trouble } from "../../src/taskpane/boot/office";
import { watchTone } from "../../src/taskpane/boot/theme";
import { Root } from "../../src/taskpane/components/Root";
import { translator } from "../../src/taskpane/words/words";

/** The system's preference, which jsdom has none of. */
class System extends EventTarget {
  matches = false;
  prefer(dark: boolean): void {
    this.matches = dark;
    this.dispatchEvent(new Event("change"));
  }
}

let system: System;
beforeEach(() => {
  system = new System();
  Object.defineProperty(window, "matchMedia", { configurable: true, value: () => system });
});
afterEach(cleanup);

describe("outside Excel", () => {
  const open = (trouble: Trouble, onReload: () => void = () => undefined) =>
    render(
      <Root
        tongue={{ language: "zh-CN", t: translator("zh-CN") }}
        themeHints={() => undefined}
        onReload={onReload}
        app={null}
        trouble={trouble}
      />,
    );

  it("says where the add-in works", () => {
    open("outside");
    expect(screen.getByRole("heading", { name: "在 Excel 里打开绩效助手" })).toBeTruthy();
    expect(screen.getByText(/打开 Excel，在“绩效助手”选项卡/)).toBeTruthy();
  });

  it("says what it needs where Excel is too old", () => {
    open("old-excel");
    expect(screen.getByRole("heading", { name: "这个 Excel 太旧" })).toBeTruthy();
    expect(screen.getByText(/Excel 2021、Microsoft 365 或网页版/)).toBeTruthy();
  });

  it("says that office.js did not load, and reloads", async () => {
    const onReload = jest.fn();
    open("no-office", onReload);
    expect(screen.getByText(/没有加载成功/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "重新加载" }));
    expect(onReload).toHaveBeenCalledTimes(1);
  });
});

describe("theme", () => {
  it("follows the system and, when the pane comes back, the host", () => {
    let dark: boolean | undefined;
    const tones: string[] = [];
    const end = watchTone(() => (dark === undefined ? undefined : { isDarkTheme: dark }), (tone) => tones.push(tone));
    act(() => system.prefer(true));
    dark = false;
    act(() => {
      window.dispatchEvent(new Event("focus"));
    });
    end();
    system.prefer(false);
    expect(tones).toEqual(["light", "dark", "light"]);
  });
});
