/** Draws the add-in's ribbon tab. */
import type { Control, Manifest } from "./manifest";

export function drawRibbon(place: HTMLElement, manifest: Manifest, run: (control: Control) => Promise<void>): void {
  const tab = document.createElement("span");
  tab.className = "ribbon-tab";
  tab.textContent = manifest.tab;
  const groups = manifest.groups.map(({ label, controls }) => {
    const group = document.createElement("div");
    group.className = "ribbon-group";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", label);
    group.append(...controls.map((control) => drawButton(control, run)));
    return group;
  });
  place.replaceChildren(tab, ...groups);
}

function drawButton(control: Control, run: (control: Control) => Promise<void>): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.id = control.id;
  button.title = control.tip;
  if (control.icon !== null) {
    const image = document.createElement("img");
    image.alt = "";
    image.src = control.icon;
    button.append(image);
  }
  button.append(control.label);
  button.addEventListener("click", () => {
    button.disabled = true;
    void run(control).finally(() => (button.disabled = false));
  });
  return button;
}
