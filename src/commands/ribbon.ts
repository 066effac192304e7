/** The ribbon's buttons: one at a time runs its task to the end, and the host is always let go on. */

/** Ids of the manifest's actions; permanent, since installed manifests name them. */
export const actionIds = { check: "Jixiao.Check", mark: "Jixiao.Mark", clear: "Jixiao.Clear", list: "Jixiao.List", evaluate: "Jixiao.Evaluate" } as const;
export type RibbonAction = keyof typeof actionIds;

/** The way to the pane, for one press. */
export interface PaneDoor {
  /** Shows the pane; answers false in a host that cannot. Asked again, it answers the same. */
  readonly show: () => Promise<boolean>;
}

export type RibbonTasks = Readonly<Record<RibbonAction, (pane: PaneDoor) => Promise<void>>> & {
  /** Whether the pane is at work: what a press wants has to wait, and the pane shows for what. */
  readonly isBusy: () => boolean;
};

/** The part of `Office` used here. */
export interface RibbonOffice {
  readonly actions: { readonly associate: (id: string, run: (event: { completed: () => void }) => void) => void };
  readonly addin?: { readonly showAsTaskpane: () => Promise<void> };
  readonly context: { readonly requirements: { readonly isSetSupported: (name: string, version: string) => boolean } };
}

/** Call at once when the page loads: the host may have a click waiting. `tasks` may settle later; where it rejects, the pane says why. */
export function registerRibbon(office: RibbonOffice, tasks: Promise<RibbonTasks>): void {
  let isRunning = false;

  const press = async (action: RibbonAction, pane: PaneDoor): Promise<void> => {
    if (isRunning) return void (await pane.show());
    isRunning = true;
    try {
      const own = await tasks;
      if (own.isBusy()) await pane.show();
      else await own[action](pane);
    } catch {
      await pane.show();
    } finally {
      isRunning = false;
    }
  };

  for (const action of Object.keys(actionIds) as RibbonAction[]) {
    office.actions.associate(actionIds[action], (event) => void press(action, doorOf(office)).finally(() => event.completed()));
  }
}

function doorOf(office: RibbonOffice): PaneDoor {
  let shown: Promise<boolean> | null = null;
  return {
    show: () => {
      shown ??= showPane(office);
      return shown;
    },
  };
}

async function showPane(office: RibbonOffice): Promise<boolean> {
  if (!office.addin || !office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return false;
  try {
    await office.addin.showAsTaskpane();
    return true;
  } catch {
    return false;
  }
}
