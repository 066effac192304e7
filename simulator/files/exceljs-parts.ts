/** What ExcelJS's worksheets have without its types saying so. */
import type { DataValidation, Fill, Font, HeaderFooter, Style, Worksheet, WorksheetView } from "exceljs";

interface RuleOfFile {
  readonly type: string;
  readonly priority: number;
  readonly formulae?: readonly unknown[];
  readonly style?: Partial<Style> & { readonly font?: Partial<Font>; readonly fill?: Fill };
  readonly stopIfTrue?: boolean;
}

interface UntypedParts {
  readonly conditionalFormattings?: readonly { readonly ref: string; readonly rules: readonly RuleOfFile[] }[];
  readonly dataValidations?: UntypedValidations;
  readonly sheetProtection?: { readonly sheet?: boolean } | null;
  mergeCellsWithoutStyle(top: number, left: number, bottom: number, right: number): void;
}

export function withUntypedParts(sheet: Worksheet): Worksheet & UntypedParts {
  return sheet;
}

/** None at all where the file names none. */
export function viewsOf(sheet: Worksheet): readonly Partial<WorksheetView>[] {
  const views = sheet.views as readonly Partial<WorksheetView>[] | null | undefined;
  return views ?? [];
}

/** Nothing where the file names nothing. */
export function headersOf(sheet: Worksheet): Partial<HeaderFooter> {
  const headers = sheet.headerFooter as Partial<HeaderFooter> | null | undefined;
  return headers ?? {};
}

interface UntypedValidations {
  add(address: string, validation: DataValidation): void;
}
