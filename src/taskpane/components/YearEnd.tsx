/** Where it goes on once the goals can be handed in. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTongue } from "../words/words-context";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  section: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}` },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0 },
  button: { flex: "none", minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

export function YearEnd({ onGo }: { readonly onGo: () => void }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  return (
    <section className={styles.section}>
      <h2 className={shared.section}>{t("after.title")}</h2>
      <div className={styles.line}>
        <p className={mergeClasses(shared.body, styles.text)}>{t("after.body")}</p>
        <Button className={styles.button} onClick={onGo}>
          {t("command.toEvaluation")}
        </Button>
      </div>
    </section>
  );
}
