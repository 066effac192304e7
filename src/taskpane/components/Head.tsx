/** The pane's head: scope, profile, 一键校验, always in the same place. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Commands } from "../commands";
import type { State } from "../state/state";
import type { Scope } from "../../workbook/port";
import { useTongue } from "../words/words-context";
import { CommandButton } from "./CommandButton";
import { narrow } from "./shared-styles";
import { WellSelect } from "./WellSelect";

const useStyles = makeStyles({
  head: {
    flex: "none",
    display: "grid",
    gridTemplateColumns: "minmax(0, 7fr) minmax(0, 6fr) 82px",
    gap: tokens.spacingHorizontalS,
    [narrow]: { columnGap: tokens.spacingHorizontalXS },
    padding: `${tokens.spacingHorizontalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    // The body's right edge, scroll bar or not.
    overflowY: "hidden",
    scrollbarGutter: "stable",
    scrollbarWidth: "thin",
  },
  check: { width: "82px", paddingLeft: 0, paddingRight: 0 },
});

export interface ProfileChoice {
  readonly id: string;
  readonly name: string;
}

export interface HeadProps {
  readonly state: State;
  readonly commands: Commands;
  readonly profiles: readonly ProfileChoice[];
  readonly primary: boolean;
  readonly onScope: (scope: Scope) => void;
  readonly onProfile: (profile: string | null) => void;
}

export function Head({ state, commands, profiles, primary, onScope, onProfile }: HeadProps): ReactElement {
  const styles = useStyles();
  const { t } = useTongue();
  const busy = state.progress?.visible ?? false;
  return (
    <header className={styles.head} aria-label={t("head.label")}>
      <WellSelect label={t("head.scope")} disabled={busy} value={state.scope} onChoose={(value) => onScope(value === "workbook" ? "workbook" : "active-sheet")}>
        <option value="active-sheet">{t("scope.active-sheet")}</option>
        <option value="workbook">{t("scope.workbook")}</option>
      </WellSelect>
      <WellSelect label={t("head.profile")} disabled={busy} value={state.settings.profile ?? ""} onChoose={(value) => onProfile(value === "" ? null : value)}>
        <option value="">{t("profile.auto")}</option>
        {profiles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </WellSelect>
      <CommandButton command={commands.check} state={state} primary={primary} className={styles.check} isHome />
    </header>
  );
}
