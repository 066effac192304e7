/** The ribbon's buttons: each runs a task to its end, shows the pane where the host can, and always lets the host go on. */

export interface RibbonTasks {
  /** Checks every sheet and marks what was found. */
  readonly checkAndMark: () => Promise<void>;
  readonly mark: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  /** Writes the self-evaluations of all projects. */
  readonly evaluate: () => Promise<void>;
  /** The outcome of that for a host that cannot show the pane: the first sheet written. */
  readonly goToEvaluation: () => Promise<void>;
  /** The outcome for a host that cannot show the pane: the first finding's cell. */
  readonly goToFirst: () => Promise<void>;
  /** Whether something is left for the user to read. */
  readonly needsAttention: () => boolean;
}

/** The part of `Office` used here. */
export interface RibbonOffice {
  readonly actions: { readonly associate: (id: string, run: (event: { completed: () => void }) => void) => void };
  readonly addin?: { readonly showAsTaskpane: () => Promise<void> };
  readonly context: { readonly requirements: { readonly isSetSupported: (name: string, version: string) => boolean } };
}

/** Ids of the manifest's actions; permanent, since installed manifests name them. */
export const actionIds = { check: "Jixiao.Check", mark: "Jixiao.Mark", clear: "Jixiao.Clear", evaluate: "Jixiao.Evaluate" } as const;

/** Call at once when the page loads: the host may have a click waiting. `tasks` may settle later. */
export function registerRibbon(office: RibbonOffice, tasks: Promise<RibbonTasks>): void {
  const associate = (id: string, work: (tasks: RibbonTasks) => Promise<void>): void =>
    office.actions.associate(id, (event) => {
      void tasks
        .then(work)
        .catch(() => undefined)
        .finally(() => event.completed());
    });

  const report = async (own: RibbonTasks): Promise<void> => {
    const shown = await showPane(office);
    if (!shown) await own.goToFirst();
  };

  associate(actionIds.check, async (own) => {
    await own.checkAndMark();
    await report(own);
  });
  associate(actionIds.mark, async (own) => {
    await own.mark();
    if (own.needsAttention()) await report(own);
  });
  associate(actionIds.evaluate, async (own) => {
    await own.evaluate();
    const shown = await showPane(office);
    if (!shown) await own.goToEvaluation();
  });
  associate(actionIds.clear, async (own) => {
    await own.clearMarks();
    if (own.needsAttention()) await report(own);
  });
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
