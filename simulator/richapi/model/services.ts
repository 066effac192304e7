/** The host's services that office.js asks by name, outside the workbook: the add-in's ribbon and its runtime. */
import type { Shell } from "../../shell";
import { invalidArgument, itemNotFound } from "../errors";
import { type ApiObject, defineType } from "../object";

interface Part {
  readonly shell: Shell;
  readonly id: string;
}

const button = defineType<Part>({
  name: "RibbonButton",
  values: {
    Id: { get: ({ id }) => id },
    Enabled: {
      get: ({ shell, id }) => shell.isEnabled(id),
      set({ shell, id }, value) {
        if (typeof value !== "boolean") throw invalidArgument("enabled");
        shell.setEnabled(id, value);
      },
    },
  },
});

const tab = defineType<Part>({ name: "RibbonTab", values: { Id: { get: ({ id }) => id } } });

/** Behind `Office.ribbon`. */
const ribbon = defineType<Shell>({
  name: "DynamicRibbon",
  methods: {
    GetButton(shell, args) {
      const id = args.text(0);
      if (shell.isEnabled(id) === null) throw itemNotFound(`the ribbon button ${id}`);
      return button({ shell, id });
    },
    GetTab(shell, args) {
      const id = args.text(0);
      if (!shell.hasTab(id)) throw itemNotFound(`the ribbon tab ${id}`);
      return tab({ shell, id });
    },
  },
});

/** Behind `Office.addin.showAsTaskpane`, `hide` and `onVisibilityModeChanged`. */
const runtime = defineType<Shell>({
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: (shell) => (shell.isPaneShown ? "Visible" : "Background"),
    SetAppRuntimeState(shell, args) {
      const state = args.text(0);
      if (state !== "Visible" && state !== "Background") throw invalidArgument(`the runtime state ${state}`);
      shell.showPane(state === "Visible");
    },
  },
});

/** Null for a service that is answered with nothing, whatever is asked of it. */
export function openService(name: string, shell: Shell): ApiObject | null {
  switch (name) {
    case "Microsoft.DynamicRibbon.DynamicRibbon":
      return ribbon(shell);
    case "Microsoft.AppRuntime.AppRuntimeService":
      return runtime(shell);
    default:
      return null;
  }
}
