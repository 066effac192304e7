/** The comments of one sheet, kept among Univer's notes, which show them, move with their cells and are copied with their sheet. */
import type { FUniver } from "@univerjs/core/facade";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { ISheetNote } from "@univerjs/sheets-note";
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from "@univerjs/sheets-note";
import type { Comment } from "../grid";

/** What tells a comment from an old-fashioned note, and is kept with it. */
export interface ThreadNote extends ISheetNote {
  readonly thread?: Pick<Comment, "author" | "replies">;
}

const author = "模拟器";
const size = { width: 260, height: 140 };

export const threadNote = ({ id, row, column, author: by, content, replies }: Comment): ThreadNote => ({ id, row, col: column, note: content, ...size, thread: { author: by, replies } });

export class Comments {
  constructor(private readonly api: FUniver, private readonly sheet: FWorksheet) {}

  list(): Comment[] {
    return this.notes()
      .flatMap(({ id, row, col, note, thread }) => (thread === undefined ? [] : [{ id, row, column: col, content: note, ...thread }]))
      .toSorted((a, b) => a.row - b.row || a.column - b.column);
  }

  hasNote(row: number, column: number): boolean {
    return this.notes().some((note) => note.row === row && note.col === column && note.thread === undefined);
  }

  add(row: number, column: number, content: string): string {
    const id = crypto.randomUUID();
    this.run(UpdateNoteMutation.id, { row, col: column, note: threadNote({ id, row, column, author, content, replies: [] }) });
    return id;
  }

  set(id: string, content: string): void {
    const old = this.notes().find((note) => note.id === id);
    if (old === undefined) throw new Error(`no comment ${id}`);
    this.run(UpdateNoteMutation.id, { row: old.row, col: old.col, note: { ...old, note: content } });
  }

  remove(id: string): void {
    this.run(RemoveNoteMutation.id, { noteId: id });
  }

  private notes(): ThreadNote[] {
    const model = this.sheet.getInject().get(SheetsNoteModel);
    const { unitId, sheetId } = this.place();
    return [...(model.getSheetNotes(unitId, sheetId)?.values() ?? [])];
  }

  private run(command: string, params: object): void {
    this.api.syncExecuteCommand(command, { ...this.place(), ...params });
  }

  private place(): { readonly unitId: string; readonly sheetId: string } {
    const model = this.sheet.getSheet();
    return { unitId: model.getUnitId(), sheetId: model.getSheetId() };
  }
}
