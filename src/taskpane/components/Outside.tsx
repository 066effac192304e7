/** The page shown where there is no Excel around it, one too old, or office.js did not load: what is needed, and the next step. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Trouble } from "../boot/office";
import { useTongue } from "../words/words-context";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  page: { maxWidth: "440px", margin: "0 auto", padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}` },
  text: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}` },
});

const words = {
  outside: { title: "outside.title", text: "outside.body" },
  "old-excel": { title: "outside.oldTitle", text: "outside.old" },
  "no-office": { title: "outside.failedTitle", text: "outside.failed" },
} as const satisfies Readonly<Record<Trouble, unknown>>;

export interface OutsideProps {
  readonly trouble: Trouble;
  readonly onReload: () => void;
}

export function Outside({ trouble, onReload }: OutsideProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  return (
    <main className={styles.page}>
      <h1 className={shared.heading}>{t(words[trouble].title)}</h1>
      <p className={mergeClasses(shared.body, styles.text)}>{t(words[trouble].text)}</p>
      <Button appearance="primary" data-primary onClick={onReload}>
        {t("outside.reload")}
      </Button>
    </main>
  );
}
