/** The profiles the product knows; adding a province's form is adding an entry. */
import { budgetProfile } from "./budget-forms";
import { goalProfiles } from "./goal-forms";
import type { Profile } from "./profile";
import { selfEvaluationProfiles } from "./self-evaluation-forms";

export type { ExpectedClass, Profile, TableKind } from "./profile";

export const profiles: readonly Profile[] = [...goalProfiles, ...selfEvaluationProfiles, budgetProfile];

/** Throws for an id that is not listed: callers check what users type. */
export function profileById(id: string): Profile {
  const found = profiles.find((profile) => profile.id === id);
  if (!found) throw new RangeError(`no profile ${id}`);
  return found;
}
