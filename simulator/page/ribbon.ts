/** Draws the add-in's ribbon tab. */
import type { Shell } from "../shell";
import type { Control, Manifest } from "./manifest";

/** Answers a function that ends its following of the shell. */
export function drawRibbon(place: HTMLElement, manifest: Manifest, shell: Shell, run: (control: Control) => Promise<void>): () => void {
  const tab = document.createElement("span");
  tab.className = "ribbon-tab";
  tab.textContent = manifest.tab;
  const buttons = new Map<string, () => void>();
  const groups = manifest.groups.map(({ label, controls }) => {
    const group = document.createElement("div");
    group.className = "ribbon-group";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", label);
    for (const control of controls) {
      const { button, refresh } = drawButton(control, shell, run);
      buttons.set(control.id, refresh);
      group.append(button);
    }
    return group;
  });
  place.replaceChildren(tab, ...groups);
  return shell.listen((event) => {
    if (event.type === "enabled") buttons.get(event.id)?.();
  });
}

function drawButton(control: Control, shell: Shell, run: (control: Control) => Promise<void>): { button: HTMLElement; refresh: () => void } {
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
  let isRunning = false;
  const refresh = (): void => {
    button.disabled = isRunning || shell.isEnabled(control.id) === false;
  };
  const setRunning = (value: boolean): void => {
    isRunning = value;
    refresh();
  };
  button.addEventListener("click", () => {
    setRunning(true);
    void run(control).finally(() => setRunning(false));
  });
  refresh();
  return { button, refresh };
}
