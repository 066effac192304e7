/** The goal tables of another workbook as a source: a file, what was found in it, and the sheets made of it here. */
import { Button, Checkbox, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { type ReactElement, useRef } from "react";
import { SeverityIcon } from "../../components/icons";
import { useSharedStyles } from "../../components/shared-styles";
import type { OtherWorkbook } from "../state";
import { useWords } from "../words/words";
import { SubPage } from "../../components/SubPage";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  regular: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  trouble: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere" },
  tables: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export interface OtherPageProps {
  readonly other: OtherWorkbook;
  readonly isWorking: boolean;
  readonly onFile: (name: string, bytes: () => Promise<Uint8Array>) => void;
  readonly onToggle: (id: string) => void;
  readonly onGenerate: () => void;
  readonly onBack: () => void;
}

export function OtherPage({ other, isWorking, onFile, onToggle, onGenerate, onBack }: OtherPageProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const chosen = other.status === "ready" ? other.tables.filter(({ isChosen }) => isChosen).length : 0;
  return (
    <SubPage title={words("other.title")} body={words("other.body")} onBack={onBack}>
      <div className={styles.line}>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={words("other.choose")}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) onFile(file.name, async () => new Uint8Array(await file.arrayBuffer()));
            // The same file may be chosen again once it was mended.
            target.value = "";
          }}
        />
        <Button appearance={other.status === "ready" ? "secondary" : "primary"} className={other.status === "ready" ? styles.regular : undefined} data-primary={other.status !== "ready" || undefined} onClick={() => input.current?.click()}>
          {words("other.choose")}
        </Button>
      </div>
      {other.status === "reading" && <Spinner size="tiny" label={words("other.reading", { name: other.name })} />}
      {other.status === "failed" && (
        <div aria-live="polite" className={styles.trouble}>
          <SeverityIcon severity="error" />
          <div className={styles.text}>
            <h2 className={shared.section}>{words("other.failed", { name: other.name })}</h2>
            <p className={shared.body}>{words(`other.${other.why}`)}</p>
          </div>
        </div>
      )}
      {other.status === "ready" && (
        <section>
          <h2 className={mergeClasses(shared.section, styles.text)}>{words("other.found", { name: other.name, n: other.tables.length })}</h2>
          <ul className={mergeClasses(shared.list, styles.tables)}>
            {other.tables.map(({ id, name, isChosen }) => (
              <li key={id}>
                <Checkbox label={name} checked={isChosen} onChange={() => onToggle(id)} />
              </li>
            ))}
          </ul>
          <Button appearance="primary" data-primary disabledFocusable={chosen === 0 || isWorking} onClick={onGenerate}>
            {words("other.generate", { n: chosen })}
          </Button>
        </section>
      )}
    </SubPage>
  );
}
