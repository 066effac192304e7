/** The page shown where there is no Excel around it, or office.js did not load. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTongue } from "../words/words-context";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  page: { maxWidth: "440px", margin: "0 auto", padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}` },
  text: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}` },
});

export interface OutsideProps {
  /** office.js itself is missing, rather than Excel. */
  readonly failed: boolean;
  readonly onReload: () => void;
}

export function Outside({ failed, onReload }: OutsideProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  return (
    <main className={styles.page}>
      <h1 className={shared.heading}>{t("outside.title")}</h1>
      <p className={mergeClasses(shared.body, styles.text)}>{t(failed ? "outside.failed" : "outside.body")}</p>
      <Button appearance="primary" data-primary onClick={onReload}>
        {t("outside.reload")}
      </Button>
    </main>
  );
}
