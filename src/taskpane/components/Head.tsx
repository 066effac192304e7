/** The pane's head: scope, profile, 一键校验, always in the same place. */
import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Commands } from "../commands";
import type { State } from "../state/state";
import type { Scope } from "../../workbook/port";
import { useTongue } from "../words/words-context";
import { CommandButton } from "./CommandButton";
import { forced } from "./shared-styles";

const useStyles = makeStyles({
  head: {
    flex: "none",
    display: "grid",
    gridTemplateColumns: "minmax(0, 7fr) minmax(0, 6fr) 82px",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingHorizontalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    // The body's right edge, scroll bar or not.
    overflowY: "hidden",
    scrollbarGutter: "stable",
    scrollbarWidth: "thin",
  },
  well: { width: "100%", minWidth: 0 },
  select: {
    width: "100%",
    minWidth: 0,
    // Fluent's own padding cuts 自动识别 off at 320.
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: "20px",
    textOverflow: "ellipsis",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    [forced]: { borderTopColor: "ButtonBorder", borderRightColor: "ButtonBorder", borderBottomColor: "ButtonBorder", borderLeftColor: "ButtonBorder" },
  },
  arrow: { right: "4px", fontSize: "16px" },
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
      <Select
        appearance="filled-darker"
        className={styles.well}
        select={{ className: styles.select }}
        icon={{ className: styles.arrow }}
        aria-label={t("head.scope")}
        disabled={busy}
        value={state.scope}
        onChange={(_, { value }) => onScope(value === "workbook" ? "workbook" : "active-sheet")}
      >
        <option value="active-sheet">{t("scope.active-sheet")}</option>
        <option value="workbook">{t("scope.workbook")}</option>
      </Select>
      <Select
        appearance="filled-darker"
        className={styles.well}
        select={{ className: styles.select }}
        icon={{ className: styles.arrow }}
        aria-label={t("head.profile")}
        disabled={busy}
        value={state.profile ?? ""}
        onChange={(_, { value }) => onProfile(value === "" ? null : value)}
      >
        <option value="">{t("profile.auto")}</option>
        {profiles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <CommandButton command={commands.check} state={state} primary={primary} className={styles.check} />
    </header>
  );
}
