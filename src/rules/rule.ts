/** What a rule is: its meta beside a check that sees one thing and yields what it found. */
import type { CellRange } from "../sheet/range";
import type { Profile } from "../profiles/profile";
import type { ScoringMethod } from "../scoring";
import type { Indicator, Table, TableHead, TableKind } from "../tables/table";
import type { CellValue } from "../sheet/data";

export type Severity = "error" | "warning" | "info";
export type Language = "zh-CN" | "en-US";

/** Parts of a message; `{name}` is filled from the report's params. `title` says what and with which figures, in about twenty characters. */
export interface MessageParts {
  readonly title: string;
  /** Why, from these numbers. */
  readonly why: string;
  /** What was expected and what to do next. */
  readonly next: string;
}

/** `(document, what it asks)`; no article numbers. */
export interface Basis {
  readonly document: Readonly<Record<Language, string>>;
  readonly asks: Readonly<Record<Language, string>>;
}

export interface RuleMeta {
  /** "area/name"; permanent, never reused. */
  readonly id: string;
  readonly severity: Severity;
  /** What it is called where rules are listed. */
  readonly name: Readonly<Record<Language, string>>;
  readonly basis: Basis;
  /** The kinds of table it applies to; absent: every kind it is given. */
  readonly kinds?: readonly TableKind[];
  /** "fix": the meaning is certainly kept; "suggestion": the user chooses; null: by hand. */
  readonly fix: "fix" | "suggestion" | null;
  /** Wording by message key. */
  readonly messages: Readonly<Record<string, Readonly<Record<Language, MessageParts>>>>;
}

/** A list is told with the stops of the language. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

export interface Edit {
  readonly range: CellRange;
  readonly from: CellValue;
  readonly to: CellValue;
}

export interface Fix {
  readonly kind: "fix" | "suggestion";
  readonly edits: readonly Edit[];
}

/** What a check yields: data only; the words are made last, per language. A check that goes over every row of a table yields null now and then: a place to rest. */
export interface Report {
  readonly range: CellRange;
  /** Key into `meta.messages`. */
  readonly message: string;
  readonly params?: Params;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** Other cells of the same sheet that belong to the finding. */
  readonly related?: readonly CellRange[];
  /** The offending text; the text of `range`'s first cell where absent. */
  readonly quote?: string;
  readonly fix?: Fix;
}

export interface SheetSubject {
  readonly sheetId: string;
  readonly sheet: string;
  readonly tables: readonly Table[];
  /** The used part of the sheet; null for an empty one. */
  readonly extent: CellRange | null;
}

export interface TableSubject {
  readonly table: Table;
  readonly profile: Profile;
  /** What scores are held against: the user's choice, else that of the table's form. */
  readonly method: ScoringMethod;
  /** The user's own least percent by month for plan/slow-progress; empty unless set. */
  readonly progressThresholds: Readonly<Record<number, number>>;
}

/** A row without its table: what is said of it stays as long as the row does. */
export interface IndicatorSubject extends Pick<TableSubject, "method"> {
  readonly indicator: Indicator;
}

/** The tables of a workbook without their indicators; the same object as long as they say the same. */
export interface HeadsSubject {
  readonly tables: readonly TableHead[];
  /** Those of them that have indicators. */
  readonly withIndicators: ReadonlySet<TableHead>;
}

/** Several tables of a workbook and their indicators. What can be known from `heads` is best worked out from them, and kept by them. */
export interface WorkbookSubject {
  readonly tables: readonly Table[];
  /** In the order of `tables`. */
  readonly heads: HeadsSubject;
}

/** A report about several tables names the one it stands on. */
export interface PlacedReport extends Report {
  readonly table: TableHead;
}

interface RuleOf<Scope extends string, Subject, Result> {
  readonly scope: Scope;
  readonly meta: RuleMeta;
  readonly check: (subject: Subject) => Iterable<Result | null>;
}

export type Rule =
  | RuleOf<"sheet", SheetSubject, Report>
  | RuleOf<"table", TableSubject, Report>
  | RuleOf<"indicator", IndicatorSubject, Report>
  | RuleOf<"heads", HeadsSubject, PlacedReport>
  | RuleOf<"workbook", WorkbookSubject, PlacedReport>;

/** Ties a rule's subject type to its scope, so that a rule file is plain data with a typed check. */
export const defineRule = <R extends Rule>(rule: R): R => rule;
