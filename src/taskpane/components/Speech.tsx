/** The two live regions: everything spoken goes through here. */
import type { ReactElement } from "react";
import type { State } from "../state/state";
import { useTongue } from "../words/words-context";
import { useSharedStyles } from "./shared-styles";

export function Speech({ polite, assertive }: Pick<State, "polite" | "assertive">): ReactElement {
  const { unseen } = useSharedStyles();
  const { t } = useTongue();
  return (
    <>
      <output className={unseen}>
        {polite && <span key={polite.serial}>{t(polite.saying.key, polite.saying.params)}</span>}
      </output>
      <div role="alert" className={unseen}>
        {assertive && <span key={assertive.serial}>{t(assertive.saying.key, assertive.saying.params)}</span>}
      </div>
    </>
  );
}
