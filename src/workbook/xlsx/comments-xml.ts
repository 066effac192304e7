/** Comments and threads of comments in XML: which of them are ours, and the text without those. Ours are known by their first line; one that somebody has written into or answered is theirs. */
import { isOurNote } from "../../sheet/marker";
import { cellAddress, parseAddress } from "../../sheet/range";
import { attributesAt, childNamed, childrenOf, decode, type Document, documentOf, type Element, splice } from "./spans";
import { unescapeText } from "./xml";

export interface WithoutOurs {
  readonly text: string;
  /** Addresses with a comment of somebody else. */
  readonly others: ReadonlySet<string>;
  /** Addresses of those of ours that were taken away. */
  readonly ours: ReadonlySet<string>;
}

export const noComments: WithoutOurs = { text: "", others: new Set(), ours: new Set() };

/** `standIns`: addresses of threads that were taken away, with what older programs show of them. */
export function withoutOurNotes(text: string, standIns: ReadonlySet<string>): WithoutOurs {
  const document = documentOf(text);
  const list = childNamed(document, document.root, "commentList");
  const comments = (list ? childrenOf(document, list) : []).map((comment) => {
    const address = normal(attributesAt(text, comment.start)["ref"] ?? "");
    const words = childNamed(document, comment, "text");
    return { element: comment, address, isOurs: standIns.has(address) || (words !== undefined && isOurNote(textIn(document, words))) };
  });
  return without(text, comments);
}

export function withoutOurThreads(text: string): WithoutOurs {
  const document = documentOf(text);
  const all = childrenOf(document, document.root).map((element) => ({ element, attributes: attributesAt(text, element.start) }));
  const answered = new Set(all.map(({ attributes }) => attributes["parentId"]));
  return without(
    text,
    all.map(({ element, attributes: { ref = "", id, parentId } }) => {
      const words = childNamed(document, element, "text");
      return { element, address: normal(ref), isOurs: parentId === undefined && !answered.has(id) && words !== undefined && isOurNote(decode(text.slice(words.innerStart, words.innerEnd))) };
    }),
  );
}

function without(text: string, all: readonly { readonly element: Element; readonly address: string; readonly isOurs: boolean }[]): WithoutOurs {
  const [ours, others] = [all.filter(({ isOurs }) => isOurs), all.filter(({ isOurs }) => !isOurs)];
  const addresses = (list: typeof all): Set<string> => new Set(list.map(({ address }) => address));
  return { text: splice(text, ours.map(({ element: { start, end } }) => ({ start, end, text: "" }))), others: addresses(others), ours: addresses(ours) };
}

/** Of all runs, without the readings (注音) that some languages put over words. */
function textIn(document: Document, parent: Element): string {
  const { text } = document;
  return childrenOf(document, parent)
    .flatMap((child) => (child.name === "t" ? [child] : child.name === "r" ? childrenOf(document, child).filter(({ name }) => name === "t") : []))
    .map(({ innerStart, innerEnd }) => unescapeText(decode(text.slice(innerStart, innerEnd))))
    .join("");
}

function normal(reference: string): string {
  const range = parseAddress(reference);
  return range ? cellAddress(range.top, range.left) : reference;
}
