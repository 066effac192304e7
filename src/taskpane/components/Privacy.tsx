/** The promise at the foot of the first pages. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTongue } from "../words/words-context";
import { Icon } from "./icons";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  line: {
    display: "flex",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    marginTop: "auto",
    padding: tokens.spacingHorizontalL,
  },
});

export function Privacy(): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  return (
    <p className={mergeClasses(shared.small, shared.quiet, styles.line)}>
      <Icon name="private" />
      {t("privacy")}
    </p>
  );
}
