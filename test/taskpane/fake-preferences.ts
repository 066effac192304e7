/** Preferences in memory. */
import type { PreferenceStore } from "../../src/taskpane/preferences";
import { noPreferences, type Preferences } from "../../src/taskpane/state/state";

export class FakePreferences implements PreferenceStore {
  kept: Preferences;

  constructor(kept: Partial<Preferences> = {}) {
    this.kept = { ...noPreferences, ...kept };
  }

  readonly load = (): Preferences => this.kept;

  readonly save = (preferences: Preferences): void => {
    this.kept = preferences;
  };
}
