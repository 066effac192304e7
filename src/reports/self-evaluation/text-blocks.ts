/** The blocks of a 自评表 that hold texts: title, project, goals, tasks, and what stands below the figures. */
import { TALLEST_ROW } from "../text-lines";
import { cellAddress, type CellRange } from "../../sheet/range";
import { across, type Draft } from "./draft";
import { type EvaluationForm, type TextKey, textLabels } from "./form";
import type { LayoutData, Span } from "./layouts";
import { prompts, SHORT } from "./prompts";
import { grounds, type StyleName } from "./styles";

type TextPlaces = Partial<Record<TextKey, CellRange>>;

export class TextBlocks {
  readonly places: TextPlaces = {};

  constructor(
    private readonly draft: Draft,
    private readonly form: EvaluationForm,
    private readonly layout: LayoutData,
  ) {}

  title(): void {
    const year = this.form.year === null ? "    " : String(this.form.year);
    const { title, freeTitle = title } = this.layout;
    this.draft.put(across(this.draft.add(1, 40), 0, this.draft.right), `${this.form.method.split === null ? freeTitle : title}（${year}年度）`, "title");
  }

  project(): void {
    const { code, name } = this.form.project;
    const row = this.draft.add();
    this.draft.put(across(row, 0), "项目名称", "label");
    if (code === "") {
      this.draft.put(across(row, 1, this.draft.right), name, "text");
      return;
    }
    const { label, right } = this.#halves();
    this.draft.put(across(row, 1, label.left - 1), name, "text");
    this.draft.put(across(row, label.left, label.right), "项目编码", "label");
    this.draft.put(across(row, right.left, right.right), code, "centred");
  }

  /** Two short texts in one row. */
  pair(first: TextKey, second: TextKey): void {
    const row = this.draft.add();
    const { label, right } = this.#halves();
    this.draft.put(across(row, 0), this.#label(first), "label");
    this.#text(first, across(row, 1, label.left - 1), "inputCentred");
    this.draft.put(across(row, label.left, label.right), this.#label(second), "label");
    this.#text(second, across(row, right.left, right.right), "inputCentred");
  }

  /** A text over the whole width beside its label. `isShort`: `SHORT` characters at most. */
  single(key: TextKey, isShort = false): void {
    const span = { left: 1, right: this.draft.right };
    const place = this.#rowsFor([[this.#value(key), span]], isShort ? 48 : undefined);
    this.draft.put({ ...place, left: 0, right: 0 }, this.#label(key), "label");
    this.#text(key, { ...place, ...span }, "input");
    if (!isShort) return;
    const range = { ...place, ...span };
    this.draft.validate({ range, allow: { kind: "any" }, prompt: prompts.short, refusal: null });
    this.draft.highlight({ range, formula: `LEN(${cellAddress(range.top, range.left)})>${SHORT}`, fill: grounds.wrong });
  }

  /** What was aimed at beside what was done; `course`: how it was done, below both. */
  goals(label: string, course: TextKey | null): void {
    const { label: second, right } = this.#halves();
    const [left, rest] = [{ left: 1, right: second.left - 1 }, { left: second.left, right: right.right }];
    const heads = this.draft.add();
    this.draft.put(across(heads, left.left, left.right), this.#label("goals"), "label");
    this.draft.put(across(heads, rest.left, rest.right), this.#label("goalsDone"), "label");
    const place = this.#rowsFor([[this.form.texts.goals, left], [this.form.texts.goalsDone, rest]], 60);
    this.#text("goals", { ...place, ...left }, "text");
    this.#text("goalsDone", { ...place, ...rest }, "input");
    let bottom = place.bottom;
    if (course !== null) {
      const beside = { left: 3, right: this.draft.right };
      const below = this.#rowsFor([[this.form.texts[course], beside]], 48);
      this.draft.put({ ...below, left: 1, right: 2 }, this.#label(course), "label");
      this.#text(course, { ...below, ...beside }, "input");
      ({ bottom } = below);
    }
    this.draft.put(across(heads, 0, 0, bottom), label, "label");
  }

  tasks(): void {
    const { tasks } = this.form;
    if (tasks.length === 0) return;
    const [name, content] = [{ left: 1, right: 2 }, { left: 3, right: this.draft.right }];
    const heads = this.draft.add();
    this.draft.put(across(heads, name.left, name.right), "任务名称", "label");
    this.draft.put(across(heads, content.left, content.right), "主要内容", "label");
    let bottom = heads;
    for (const task of tasks) {
      const row = this.#rowsFor([[task.name, name], [task.content, content]]);
      this.draft.put({ ...row, ...name }, task.name, "text");
      this.draft.put({ ...row, ...content }, task.content, "text");
      ({ bottom } = row);
    }
    this.draft.put(across(heads, 0, 0, bottom), "年度主要任务", "label");
  }

  #label(key: TextKey): string {
    return this.layout.labels[key] ?? textLabels[key];
  }

  /** 部门整体支出 is of the unit itself. */
  #value(key: TextKey): string {
    const { texts, layout } = this.form;
    return layout === "overall" && key === "department" && texts.department === "" ? texts.unit : texts[key];
  }

  #text(key: TextKey, range: CellRange, style: StyleName): void {
    this.places[key] = this.draft.put(range, this.#value(key), style);
  }

  /** Where the second of two answers in a row has its label, and where it stands. */
  #halves(): { readonly label: Span; readonly right: Span } {
    const middle = Math.ceil(this.draft.right / 2) + 1;
    return { label: { left: middle, right: middle }, right: { left: middle + 1, right: this.draft.right } };
  }

  /** Rows that together are high enough for the texts: no row may be higher than a host allows. */
  #rowsFor(texts: readonly (readonly [text: string, span: Span])[], least?: number): Pick<CellRange, "top" | "bottom"> {
    const height = Math.max(...texts.map(([text, span]) => this.draft.heightOf(text, span, "text")));
    const count = Math.max(1, Math.ceil(height / TALLEST_ROW));
    const top = count === 1 ? this.draft.add(1, least) : this.draft.add(count);
    return { top, bottom: top + count - 1 };
  }
}
