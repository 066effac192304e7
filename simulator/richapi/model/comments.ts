/** `workbook.comments`, `worksheet.comments`: threads of comments on cells. */
import type { Comment } from "../../grid";
import { parseAddress } from "../address";
import type { Book } from "../book";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { type ApiObject, type Args, defineType } from "../object";
import { placeOf } from "./range";

interface Scope {
  readonly book: Book;
  /** Null: all sheets. */
  readonly sheetId: string | null;
}

interface Target {
  readonly book: Book;
  readonly id: string;
}

interface Placed {
  readonly sheetId: string;
  readonly comment: Comment;
}

function list({ book, sheetId }: Scope): Placed[] {
  const sheets = sheetId === null ? book.grid.sheets() : [book.sheet(sheetId)];
  return sheets.flatMap((sheet) => sheet.comments().map((found) => ({ sheetId: sheet.id, comment: found })));
}

function find({ book, id }: Target): Placed {
  const found = list({ book, sheetId: null }).find(({ comment: { id: own } }) => own === id);
  if (found === undefined) throw itemNotFound(`the comment ${id}`);
  return found;
}

const contentOf = (value: unknown): string => {
  if (typeof value !== "string" || value === "") throw invalidArgument("a comment has a text");
  return value;
};

const reply = defineType<Comment["replies"][number]>({
  name: "CommentReply",
  identity: ({ id }) => ({ Id: id }),
  values: { Id: { get: ({ id }) => id }, Content: { get: ({ content }) => content }, AuthorName: { get: ({ author }) => author } },
});

const replies = defineType<Target>({
  name: "CommentReplyCollection",
  items: (target) => find(target).comment.replies.map(reply),
  methods: { GetCount: (target) => find(target).comment.replies.length },
});

const comment = defineType<Target>({
  name: "Comment",
  identity: ({ id }) => ({ Id: id }),
  values: {
    Id: { get: ({ id }) => id },
    Content: {
      get: (target) => find(target).comment.content,
      set: (target, value) => target.book.writable(find(target).sheetId).setComment(target.id, contentOf(value)),
    },
    AuthorName: { get: (target) => find(target).comment.author },
  },
  objects: { Replies: replies },
  methods: {
    Delete: (target) => target.book.writable(find(target).sheetId).removeComment(target.id),
    GetLocation(target) {
      const { sheetId, comment: place } = find(target);
      return target.book.make.range(sheetId, { top: place.row, left: place.column, bottom: place.row, right: place.column });
    },
  },
});

/** The single cell of an argument: a range, or an address that names its sheet where the collection is the workbook's. */
function cellOf({ book, sheetId }: Scope, args: Args): { readonly sheetId: string; readonly row: number; readonly column: number } {
  const object = args.object(0);
  const place = object === null ? null : placeOf(object);
  const address = object === null ? parseAddress(args.text(0)) : null;
  const named = address?.sheet == null ? null : book.findSheet(address.sheet);
  const id = place?.sheetId ?? named?.id ?? sheetId;
  const rect = place?.rect ?? address?.rect;
  if (id === null || rect === undefined || (sheetId !== null && id !== sheetId) || rect.top !== rect.bottom || rect.left !== rect.right) throw invalidArgument("one cell of a worksheet is wanted");
  return { sheetId: id, row: rect.top, column: rect.left };
}

function byCell(scope: Scope, args: Args): ApiObject {
  const cell = cellOf(scope, args);
  const found = list(scope).find((known) => known.sheetId === cell.sheetId && known.comment.row === cell.row && known.comment.column === cell.column);
  if (found === undefined) throw itemNotFound("a comment on the cell");
  return comment({ book: scope.book, id: found.comment.id });
}

export const comments = defineType<Scope>({
  name: "CommentCollection",
  items: (scope) => list(scope).map(({ comment: { id } }) => comment({ book: scope.book, id })),
  methods: {
    Add(scope, args) {
      const { sheetId, row, column } = cellOf(scope, args);
      const sheet = scope.book.writable(sheetId);
      if (sheet.comments().some((known) => known.row === row && known.column === column)) throw new ApiError("ItemAlreadyExists", "The cell has a comment.");
      if (sheet.hasNote(row, column)) throw new ApiError("InvalidOperation", "The cell has a note.");
      return comment({ book: scope.book, id: sheet.addComment(row, column, contentOf(args.at(1))) });
    },
    GetCount: (scope) => list(scope).length,
    GetItem: ({ book }, args) => comment({ book, id: find({ book, id: args.text(0) }).comment.id }),
    GetItemAt(scope, args) {
      const found = list(scope)[args.whole(0)];
      if (found === undefined) throw itemNotFound("a comment");
      return comment({ book: scope.book, id: found.comment.id });
    },
    GetItemByCell: byCell,
    GetItemOrNullObject({ book }, args) {
      const id = args.text(0);
      return list({ book, sheetId: null }).some(({ comment: known }) => known.id === id) ? comment({ book, id }) : null;
    },
  },
});
