/** What generating has done: which sheets stand there now, what was kept, and the way to them. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Icon, SeverityIcon } from "../../components/icons";
import { useSharedStyles } from "../../components/shared-styles";
import type { GenerateResult } from "../state";
import { useWords } from "../words/words";

/** More sheets are better found by their tabs. */
const shownSheets = 3;

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { paddingTop: "2px" },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  text: { overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  action: { minWidth: 0, maxWidth: "100%", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
});

export interface ResultBarProps {
  readonly result: GenerateResult;
  readonly onGo: (sheetId: string) => void;
  readonly onDismiss: () => void;
}

export function ResultBar({ result, onGo, onDismiss }: ResultBarProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { sheets, wanted, kept, gone, gaps } = result;
  const isWhole = sheets.length >= wanted;
  const facts = [kept > 0 ? words("result.kept", { n: kept }) : "", gone.length > 0 ? words("result.gone", { names: gone.join(words("comma")) }) : "", gaps > 0 ? words("result.gaps", { n: gaps }) : ""].filter((fact) => fact !== "");
  return (
    <section className={styles.bar} aria-label={words(isWhole ? "result.done" : "result.partly", { n: sheets.length, wanted })}>
      <div className={styles.icon}>{isWhole ? <Icon name="passed" className={styles.passed} /> : <SeverityIcon severity="warning" />}</div>
      <div>
        <h2 className={shared.section}>{words(isWhole ? "result.done" : "result.partly", { n: sheets.length, wanted })}</h2>
        {facts.length > 0 && <p className={mergeClasses(shared.body, styles.text)}>{facts.join(words("gap"))}</p>}
        <div className={styles.actions}>
          {sheets.slice(0, shownSheets).map(({ sheetId, name, isNew }) => (
            <Button key={sheetId} size="small" className={styles.action} title={words(isNew ? "result.new" : "result.updated")} onClick={() => onGo(sheetId)}>
              {words("result.go", { sheet: name })}
            </Button>
          ))}
          <Button size="small" appearance="subtle" className={styles.action} onClick={onDismiss}>
            {words("result.dismiss")}
          </Button>
        </div>
      </div>
    </section>
  );
}
