/** Renders the pane on a fake host and a fake review, and gives what a test needs to act and look. */
import { jest } from "@jest/globals";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, configure, render, screen, waitFor } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import type { Language } from "../../src/rules/rule";
import type { WorkbookData } from "../../src/sheet/data";
import { panelLoaders } from "../../src/taskpane/boot/panels";
import { createCommands } from "../../src/taskpane/commands";
import { App } from "../../src/taskpane/components/App";
import type { LoadPanel } from "../../src/taskpane/components/LazyTab";
import { Result } from "../../src/taskpane/components/Result";
import { Frame } from "../../src/taskpane/components/Frame";
import type { Controller, Review } from "../../src/taskpane/controller/controller";
import { translator } from "../../src/taskpane/words/words";
import { FakeHost } from "./fake-host";
import { fakeReview } from "./fake-review";
import { fakePage, makeController } from "./make-controller";

// Every name and role asked for has jsdom compute styles, which takes seconds with Fluent's: they go into a document nobody looks at.
const renderer = createDOMRenderer(document.implementation.createHTMLDocument());

// Whether an element is seen is asked of every ancestor's computed style, which takes jsdom seconds; nothing here is hidden.
configure({ defaultHidden: true });

export interface Pane {
  readonly host: FakeHost;
  readonly controller: Controller;
  readonly user: UserEvent;
  readonly container: HTMLElement;
  readonly onCopy: jest.Mock<(detail: string) => Promise<void>>;
}

export interface PaneOptions {
  readonly workbook: WorkbookData;
  readonly review?: Review;
  readonly language?: Language;
  readonly loadPage?: typeof fakePage;
  readonly prepare?: (host: FakeHost) => void;
  /** Whether the 自评 tab cannot be loaded, asked at each try. */
  readonly loadFails?: () => boolean;
}

/** jsdom has none; Fluent asks for it. */
class NoResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

export async function openPane({ workbook, review = fakeReview(), language = "zh-CN", loadPage = fakePage, prepare, loadFails = () => false }: PaneOptions): Promise<Pane> {
  globalThis.ResizeObserver ??= NoResizeObserver;
  const host = new FakeHost(workbook);
  prepare?.(host);
  const controller = makeController(host, review, language, loadPage);
  const { panels } = panelLoaders(controller, host);
  const loadEvaluation: LoadPanel = async () => {
    if (loadFails()) throw new Error("offline");
    return await panels.evaluation();
  };
  const onCopy = jest.fn(async () => undefined);
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  const profiles = [
    { id: "hebei-goal", name: { "zh-CN": "河北省绩效目标表", "en-US": "Hebei goal table" } },
    { id: "national-goal", name: { "zh-CN": "项目支出绩效目标表（通用）", "en-US": "Goal table" } },
  ];
  const { container } = render(
    <RendererProvider renderer={renderer}>
      <Frame tone="light" tongue={{ language, t: translator(language) }}>
        <App
          controller={controller}
          commands={createCommands(controller)}
          profiles={profiles}
          ruleAreas={new Set(["structure", "target"])}
          Result={Result}
          panels={{ ...panels, evaluation: loadEvaluation }}
          onCopy={onCopy}
        />
      </Frame>
    </RendererProvider>,
  );
  await act(() => controller.start());
  await waitFor(() => screen.getAllByRole("heading"));
  return { host, controller, user, container, onCopy };
}

/** Labels of the primary buttons on the screen. */
export const primaries = (container: HTMLElement): (string | null)[] =>
  [...container.querySelectorAll("[data-primary]")].map((button) => button.textContent);
