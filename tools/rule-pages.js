/** A rule's page (Markdown under docs/rules) as the blocks the pane draws. Throws for what a page must not hold, so that a build fails and no reader. */
import { marked } from "marked";

/** @typedef {{ text: string, as?: "code" | "strong" }} Part */

/** @param {string} markdown */
export function pageBlocks(markdown) {
  return marked.lexer(markdown).flatMap((token) => {
    if (token.type === "space") return [];
    if (token.type === "heading") return [{ kind: "heading", level: token.depth, parts: parts(token.tokens) }];
    if (token.type === "paragraph") return [{ kind: "text", parts: parts(token.tokens) }];
    if (token.type === "list") return [{ kind: "list", ordered: token.ordered, items: token.items.map((item) => parts(item.tokens)) }];
    if (token.type === "table") return [{ kind: "table", rows: [token.header, ...token.rows].map((row) => row.map((cell) => parts(cell.tokens))) }];
    throw new Error(`a rule page holds a ${token.type}`);
  });
}

/** @returns {Part[]} */
function parts(tokens = []) {
  return tokens.flatMap((token) => {
    if (token.type === "codespan") return [{ text: token.text, as: "code" }];
    if (token.type === "strong") return [{ text: token.text, as: "strong" }];
    if (token.type === "br" || (token.type === "html" && /^<br ?\/?>$/u.test(token.text))) return [{ text: "\n" }];
    if (token.type === "link") return parts(token.tokens);
    if ((token.type === "text" || token.type === "paragraph") && token.tokens) return parts(token.tokens);
    if (token.type === "text" || token.type === "escape") return [{ text: unescaped(token.text) }];
    throw new Error(`a rule page holds a ${token.type}: ${token.raw}`);
  });
}

const unescaped = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
