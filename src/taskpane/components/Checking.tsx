/** A check under way: table by table, results as they arrive, and the way out. */
import { makeStyles, mergeClasses, ProgressBar, Spinner, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Commands } from "../commands";
import { type Counts, noCounts, type Progress, type State, type TableSummary } from "../state/state";
import { useTongue } from "../words/words-context";
import { CommandButton } from "./CommandButton";
import { Icon } from "./icons";
import { SeverityCounts } from "./SeverityCounts";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, marginBottom: tokens.spacingVerticalM },
  words: { flexGrow: 1, minWidth: 0 },
  now: { minHeight: tokens.lineHeightBase200, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  bar: { height: "4px", backgroundColor: tokens.colorNeutralBackground6 },
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    minHeight: "36px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  waiting: { color: tokens.colorNeutralForeground3 },
  keep: { margin: 0, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}` },
});

interface Line {
  readonly key: string;
  readonly name: string;
  readonly state: "done" | "now" | "waiting";
  readonly counts: Counts;
  /** Tables without a finding this line stands for. */
  readonly clean: number;
}

export interface CheckingProps {
  readonly progress: Progress;
  readonly state: State;
  readonly commands: Commands;
}

export function Checking({ progress, state, commands }: CheckingProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const { tables, done } = progress;
  const reading = tables.length === 0;
  const title = reading ? t("reading.now") : t("checking.title", { done: Math.min(done + 1, tables.length), total: tables.length });
  return (
    <>
      <section className={styles.head}>
        <div className={styles.line}>
          <div className={styles.words}>
            <h1 className={shared.heading}>{title}</h1>
            <div className={mergeClasses(shared.small, styles.now)}>{tables[done]?.name}</div>
          </div>
          <CommandButton command={commands.cancel} state={state} />
        </div>
        <ProgressBar className={styles.bar} aria-label={title} thickness="large" {...(reading ? {} : { value: done, max: tables.length })} />
      </section>
      <ul className={shared.list}>
        {linesOf(progress).map((line) => (
          <li key={line.key} className={mergeClasses(styles.row, line.state === "waiting" && styles.waiting)}>
            {line.state === "now" ? (
              <span aria-hidden>
                <Spinner size="extra-tiny" />
              </span>
            ) : (
              <Icon name={line.state} />
            )}
            <span>
              {line.name}
              <span className={shared.unseen}> {t(`checking.state.${line.state}`)}</span>
            </span>
            {line.clean > 0 ? (
              <span className={mergeClasses(shared.small, shared.quiet)}>{t("checking.clean", { n: line.clean })}</span>
            ) : (
              <SeverityCounts counts={line.counts} />
            )}
          </li>
        ))}
      </ul>
      {done > 0 && <p className={mergeClasses(shared.small, shared.quiet, styles.keep)}>{t("checking.keep", { n: done })}</p>}
    </>
  );

  function linesOf({ counts }: Progress): Line[] {
    const lines: Line[] = [];
    let clean: TableSummary[] = [];
    const flush = (): void => {
      const [first] = clean;
      const last = clean.at(-1);
      if (first && last) {
        const name = first === last ? first.name : t("checking.span", { first: first.name, last: last.name });
        lines.push({ key: first.id, name, state: "done", counts: noCounts, clean: clean.length });
      }
      clean = [];
    };
    for (const [index, table] of tables.entries()) {
      const own = counts[table.id] ?? noCounts;
      const isClean = index < done && own.error + own.warning + own.info === 0;
      if (isClean && clean.at(-1)?.kind !== table.kind) flush();
      if (isClean) clean.push(table);
      else {
        flush();
        lines.push({ key: table.id, name: table.name, state: index < done ? "done" : index === done ? "now" : "waiting", counts: own, clean: 0 });
      }
    }
    flush();
    return lines;
  }
}
