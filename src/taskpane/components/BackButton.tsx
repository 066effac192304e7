/** The way back from a page over the tab. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTongue } from "../words/words-context";
import { Icon } from "./icons";

const useStyles = makeStyles({ back: { minWidth: 0, fontWeight: tokens.fontWeightRegular } });

export function BackButton({ onBack }: { readonly onBack: () => void }): ReactElement {
  const styles = useStyles();
  const { t } = useTongue();
  return (
    <Button appearance="subtle" className={styles.back} icon={<Icon name="back" />} onClick={onBack}>
      {t("page.back")}
    </Button>
  );
}
