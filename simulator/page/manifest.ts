/** The add-in's ribbon and page as its manifest names them; the addresses of the manifest in the repository are taken to this server. */
type Action = { readonly kind: "pane" } | { readonly kind: "function"; readonly name: string };

export interface Control {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | null;
  /** Whether it can be pressed before the add-in has said so. */
  readonly enabled: boolean;
  readonly action: Action;
}

export interface Manifest {
  readonly name: string;
  readonly paneUrl: string;
  readonly tab: string;
  readonly tabId: string;
  readonly groups: readonly { readonly label: string; readonly controls: readonly Control[] }[];
}

const shownIcon = "32";

export function parseManifest(xml: string, language: string): Manifest {
  const root = new DOMParser().parseFromString(xml, "text/xml");
  if (all(root, "parsererror").length > 0) throw new Error("manifest.xml 不是有效的 XML");
  const words = (element: Element | undefined): string => {
    const override = element && all(element, "Override").find((other) => other.getAttribute("Locale") === language);
    return (override?.getAttribute("Value") ?? element?.getAttribute("DefaultValue") ?? "").trim();
  };
  const resources = new Map<string, Element>();
  for (const kind of ["Image", "Url", "String"]) {
    for (const element of all(root, kind)) resources.set(element.getAttribute("id") ?? "", element);
  }
  const resource = (parent: Element | undefined, child: string): string => {
    const id = parent && children(parent, child)[0]?.getAttribute("resid");
    return id ? words(resources.get(id)) : "";
  };
  const control = (element: Element): Control => {
    const [tip] = children(element, "Supertip");
    const image = all(element, "Image").find((candidate) => candidate.getAttribute("size") === shownIcon);
    const [action] = children(element, "Action");
    const name = action && all(action, "FunctionName")[0]?.textContent?.trim();
    const icon = words(resources.get(image?.getAttribute("resid") ?? ""));
    return {
      id: element.getAttribute("id") ?? "",
      label: resource(element, "Label"),
      tip: resource(tip, "Description"),
      icon: icon === "" ? null : here(icon),
      enabled: children(element, "Enabled")[0]?.textContent?.trim() !== "false",
      action: name ? { kind: "function", name } : { kind: "pane" },
    };
  };
  const [tab] = all(root, "CustomTab");
  const [settings] = all(root, "DefaultSettings");
  return {
    name: words(all(root, "DisplayName")[0]),
    paneUrl: here(words(settings && all(settings, "SourceLocation")[0])),
    tab: resource(tab, "Label"),
    tabId: tab?.getAttribute("id") ?? "",
    groups: (tab ? children(tab, "Group") : []).map((group) => ({ label: resource(group, "Label"), controls: children(group, "Control").map(control) })),
  };
}

const ownAddress = "https://localhost:3000/addin/";

/** Another place is one where somebody serves the add-in: left as it is. */
function here(url: string): string {
  return url.startsWith(ownAddress) ? new URL(new URL(url).pathname, location.href).href : url;
}

function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((child) => child.localName === name);
}
