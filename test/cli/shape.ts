/** The JSON of `check`, version 1, as a shape to hold real output against: every field there, none besides. */

type Shape = (value: unknown, path: string) => string[];

const mismatch = (expected: string, value: unknown, path: string): string[] => [`${path}: ${expected} expected, ${JSON.stringify(value)} found`];

const typed =
  (type: "string" | "number" | "boolean"): Shape =>
  (value, path) =>
    typeof value === type ? [] : mismatch(type, value, path);

const text = typed("string");
const number = typed("number");
const boolean = typed("boolean");

const matching =
  (pattern: RegExp): Shape =>
  (value, path) =>
    typeof value === "string" && pattern.test(value) ? [] : mismatch(String(pattern), value, path);

const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value, path) =>
    values.includes(value) ? [] : mismatch(values.join(" | "), value, path);

const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path);

const list =
  (shape: Shape): Shape =>
  (value, path) =>
    Array.isArray(value) ? value.flatMap((item: unknown, at) => shape(item, `${path}[${at}]`)) : mismatch("array", value, path);

const object =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return mismatch("object", value, path);
    const found = new Map<string, unknown>(Object.entries(value));
    const extra = [...found.keys()].filter((key) => !(key in fields)).map((key) => `${path}.${key}: not in the shape`);
    const missing = Object.keys(fields).filter((key) => !found.has(key)).map((key) => `${path}.${key}: missing`);
    return [...extra, ...missing, ...Object.entries(fields).flatMap(([key, shape]) => (found.has(key) ? shape(found.get(key), `${path}.${key}`) : []))];
  };

const params: Shape = (value, path) => {
  if (typeof value !== "object" || value === null) return mismatch("object", value, path);
  return Object.entries(value).flatMap(([key, item]) => (["string", "number"].includes(typeof item) ? [] : mismatch("text or number", item, `${path}.${key}`)));
};

const amounts: Shape = (value, path) => {
  if (typeof value !== "object" || value === null) return mismatch("object", value, path);
  return Object.entries(value).flatMap(([key, item]) => orNull(number)(item, `${path}.${key}`));
};

const cell = matching(/^[A-Z]{1,3}[1-9]\d*$/);
const range = matching(/^[A-Z]{1,3}[1-9]\d*(:[A-Z]{1,3}[1-9]\d*)?$/);
const cellValue: Shape = (value, path) => (["string", "number", "boolean"].includes(typeof value) ? [] : mismatch("cell value", value, path));

const indicator = object({
  row: number,
  level1: orNull(text),
  level2: orNull(text),
  level3: orNull(text),
  description: orNull(text),
  basis: orNull(text),
  target: orNull(
    object({ text, comparator: orNull(oneOf("≥", "≤", "＝", "＞", "＜")), value: orNull(number), unit: orNull(text), qualitative: boolean, cell }),
  ),
  weight: orNull(number),
  actual: orNull(object({ text, value: orNull(number), unit: orNull(text), cell })),
  score: orNull(object({ given: orNull(number), computed: orNull(number), max: orNull(number), cell: orNull(cell) })),
  reason: orNull(text),
});

const table = object({
  id: matching(/^t[1-9]\d*$/),
  sheet: text,
  range,
  kind: oneOf("goal", "self-evaluation", "overall-self-evaluation", "budget", "procurement", "assets"),
  type: oneOf(
    null,
    "balance",
    "income",
    "expenditure",
    "fiscal-balance",
    "general-expenditure",
    "basic-expenditure",
    "fund-expenditure",
    "state-capital-expenditure",
    "three-public",
  ),
  profile: text,
  title: orNull(text),
  year: orNull(number),
  unit: orNull(text),
  project: object({ code: orNull(text), name: orNull(text) }),
  funding: orNull(object({ unit: orNull(text), total: orNull(number), fiscal: orNull(number), other: orNull(number) })),
  plan: orNull(
    object({ reads: oneOf("percent", "share", "amount", "empty"), checkpoints: list(object({ label: matching(/^\S+$/), value: orNull(number), cell })) }),
  ),
  goals: orNull(text),
  indicators: list(indicator),
  execution: orNull(
    object({
      unit: orNull(text),
      budget: orNull(number),
      adjusted: orNull(number),
      executed: orNull(number),
      rate: object({ given: orNull(number), computed: orNull(number) }),
      score: object({ given: orNull(number), computed: orNull(number), max: orNull(number) }),
      reason: orNull(text),
    }),
  ),
  totals: orNull(object({ weight: orNull(number), score: object({ given: orNull(number), computed: orNull(number) }), grade: object({ given: orNull(text), computed: oneOf("优", "良", "中", "差", null) }) })),
  lines: orNull(list(object({ row: number, side: oneOf("income", "expenditure", "expenditure-again", null), code: orNull(matching(/^\d+$/)), name: orNull(text), amounts }))),
});

const finding = object({
  rule: matching(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  severity: oneOf("error", "warning", "info"),
  sheet: text,
  cell,
  range,
  table: orNull(text),
  message: matching(/^[^{}]+$/u),
  data: params,
  fix: orNull(object({ kind: oneOf("fix", "suggestion"), edits: list(object({ cell, from: cellValue, to: cellValue })) })),
});

/** What in `value` is not as the version 1 of `check` has it. */
export const deviations: (value: unknown) => string[] = (value) =>
  object({
    version: oneOf(1),
    files: list(
      object({
        file: text,
        error: orNull(object({ code: text, message: text })),
        tables: list(table),
        findings: list(finding),
        skipped: list(object({ sheet: text, reason: oneOf("no-table", "empty") })),
      }),
    ),
    summary: object({ files: number, tables: number, errors: number, warnings: number, infos: number, submittable: boolean }),
  })(value, "$");
