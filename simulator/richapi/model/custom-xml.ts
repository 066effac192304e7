/** `workbook.customXmlParts`: small documents kept inside the workbook. */
import { SaxesParser } from "saxes";
import type { XmlPart } from "../../grid";
import type { Book } from "../book";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { type ApiObject, type Args, defineType, type TypeSpec } from "../object";

interface Target {
  readonly book: Book;
  readonly id: string;
}

interface ScopedTarget {
  readonly book: Book;
  readonly namespace: string;
}

/** The namespace of the root; throws where the text is no document. */
function namespaceOf(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  let namespace: string | null = null;
  parser.on("opentag", ({ uri }) => (namespace ??= uri));
  parser.on("error", (error) => {
    throw invalidArgument(`the XML: ${error.message}`);
  });
  parser.write(xml).close();
  return namespace ?? "";
}

function find({ book, id }: Target): XmlPart {
  const part = book.grid.xmlParts().find((known) => known.id === id);
  if (part === undefined) throw itemNotFound("the XML part was deleted");
  return part;
}

function checked(xml: string): string {
  namespaceOf(xml);
  return xml;
}

const xmlPart = defineType<Target>({
  name: "CustomXmlPart",
  identity: ({ id }) => ({ Id: id }),
  values: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: (target) => namespaceOf(find(target).xml) },
  },
  methods: {
    Delete(target) {
      find(target);
      target.book.grid.setXmlParts(target.book.grid.xmlParts().filter(({ id }) => id !== target.id));
    },
    GetXml: (target) => find(target).xml,
    SetXml(target, args) {
      find(target);
      const xml = checked(args.text(0));
      target.book.grid.setXmlParts(target.book.grid.xmlParts().map((part) => (part.id === target.id ? { ...part, xml } : part)));
    },
  },
});

/** What the whole collection and the one of a namespace have in common. */
function lookups<T extends { readonly book: Book }>(parts: (target: T) => readonly XmlPart[]) {
  const item = (target: T, args: Args): ApiObject | null => {
    const part = parts(target).find(({ id }) => id === args.text(0));
    return part === undefined ? null : xmlPart({ book: target.book, id: part.id });
  };
  return {
    items: (target: T) => parts(target).map(({ id }) => xmlPart({ book: target.book, id })),
    methods: {
      GetCount: (target: T) => parts(target).length,
      GetItem(target: T, args: Args) {
        const found = item(target, args);
        if (found === null) throw itemNotFound("the XML part");
        return found;
      },
      GetItemOrNullObject: item,
    },
  } satisfies Partial<TypeSpec<T>>;
}

const inNamespace = ({ book, namespace }: ScopedTarget) => book.grid.xmlParts().filter(({ xml }) => namespaceOf(xml) === namespace);
const scoped = lookups(inNamespace);

/** Null unless there is exactly one. */
function only(target: ScopedTarget): ApiObject | null {
  const [part, ...more] = inNamespace(target);
  return part === undefined || more.length > 0 ? null : xmlPart({ book: target.book, id: part.id });
}

const scopedCollection = defineType<ScopedTarget>({
  name: "CustomXmlPartScopedCollection",
  items: scoped.items,
  methods: {
    ...scoped.methods,
    GetOnlyItem(target) {
      const found = only(target);
      if (found === null) throw new ApiError("GeneralException", "The collection does not hold exactly one item.");
      return found;
    },
    GetOnlyItemOrNullObject: only,
  },
});

const all = lookups((book: { readonly book: Book }) => book.book.grid.xmlParts());

export const customXmlParts = defineType<{ readonly book: Book }>({
  name: "CustomXmlPartCollection",
  items: all.items,
  methods: {
    ...all.methods,
    Add({ book }, args) {
      const part = { id: `{${crypto.randomUUID().toUpperCase()}}`, xml: checked(args.text(0)) };
      book.grid.setXmlParts([...book.grid.xmlParts(), part]);
      return xmlPart({ book, id: part.id });
    },
    GetByNamespace: ({ book }, args) => scopedCollection({ book, namespace: args.text(0) }),
  },
});
