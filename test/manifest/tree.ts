/** A manifest as a tree of elements, for the tests. */
import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export function parse(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text.trim();
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  const [app] = top.children;
  if (!app) throw new Error("no root");
  return app;
}

export const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];

export const named = (element: Element, name: string): Element[] => all(element).filter((each) => each.name === name);

export function one(element: Element, name: string): Element {
  const [found, ...more] = element.children.filter((child) => child.name === name);
  if (!found || more.length > 0) throw new Error(`${more.length + 1} ${name}`);
  return found;
}
