/** Loads the 自评 tab's chunk when it is first opened, and says so where that fails. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useEffect, useState } from "react";
import type { EvaluationPart } from "../boot/evaluation";
import { useTongue } from "../words/words-context";
import { Reading } from "./Pages";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalM}` } });

export interface EvaluationTabProps {
  readonly load: () => Promise<EvaluationPart>;
  readonly notice: ReactNode;
  readonly noticeLeads: boolean;
}

export function EvaluationTab({ load, notice, noticeLeads }: EvaluationTabProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const [part, setPart] = useState<EvaluationPart | "loading" | "failed">("loading");
  useEffect(() => {
    if (part !== "loading") return undefined;
    let isHere = true;
    load().then(
      (loaded) => isHere && setPart(loaded),
      () => isHere && setPart("failed"),
    );
    return () => {
      isHere = false;
    };
  }, [load, part]);

  if (part === "loading") return <Reading />;
  if (part === "failed") {
    return (
      <div role="alert" className={shared.page}>
        <p className={`${shared.body} ${styles.text}`}>{t("tab.failed")}</p>
        <Button onClick={() => setPart("loading")}>{t("command.retry")}</Button>
      </div>
    );
  }
  return <part.Panel controller={part.controller} notice={notice} noticeLeads={noticeLeads} />;
}
