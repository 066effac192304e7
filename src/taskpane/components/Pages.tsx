/** The pages without a result: reading, no table here, no table anywhere, an empty workbook. */
import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement, useEffect, useState } from "react";
import type { Commands } from "../commands";
import type { State, Survey, TableSummary } from "../state/state";
import type { MessageKey, Params } from "../words/words";
import { useTongue } from "../words/words-context";
import { CommandButton } from "./CommandButton";
import { Icon } from "./icons";
import { Privacy } from "./Privacy";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  intro: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}` },
  text: { marginTop: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  reading: { display: "flex", justifyContent: "flex-start", padding: tokens.spacingHorizontalM },
  slow: { display: "block", padding: `0 ${tokens.spacingHorizontalM}` },
  elsewhere: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  grow: { flexGrow: 1 },
  row: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  go: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 16px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    minHeight: "36px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  main: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`, display: "grid" },
  sample: { display: "grid", padding: `0 ${tokens.spacingHorizontalM}` },
  about: { margin: `${tokens.spacingVerticalS} 0 0` },
  welcome: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  welcomeHead: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  gotIt: { marginRight: `calc(-1 * ${tokens.spacingHorizontalM})` },
  known: { padding: `20px ${tokens.spacingHorizontalM} 0` },
  facts: { margin: `${tokens.spacingVerticalS} 0 0`, display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS, alignItems: "baseline", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  fact: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** As long as the pane waits before it shows progress. */
const showAfterMs = 300;
/** Longer than any Excel that answers has taken. */
const slowAfterMs = 8_000;

export function Reading(): ReactElement | null {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const visible = useLate(showAfterMs);
  const slow = useLate(slowAfterMs);
  if (!visible) return null;
  return (
    <>
      <Spinner className={styles.reading} size="tiny" label={t("reading.now")} />
      <output className={mergeClasses(shared.body, styles.slow)}>{slow && t("reading.slow")}</output>
    </>
  );
}

function useLate(milliseconds: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isLate;
}

export interface FirstRunProps {
  readonly survey: Survey;
  readonly state: State;
  readonly commands: Commands;
  readonly primary: boolean;
  readonly onGo: (table: TableSummary) => void;
}

/** No table on this sheet; those found elsewhere are the way out. */
export function FirstRun({ survey, state, commands, primary, onGo }: FirstRunProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  return (
    <>
      <Intro title="none.title" body="none.body" params={{ sheet: survey.sheets }} />
      <section>
        <div className={styles.elsewhere}>
          <h2 className={mergeClasses(shared.section, styles.grow)}>{t("none.elsewhere", { n: survey.elsewhere.length })}</h2>
          <span className={mergeClasses(shared.small, shared.quiet)}>{t("none.indicators")}</span>
        </div>
        <ul className={shared.list}>
          {survey.elsewhere.map((table) => (
            <li key={table.id} className={styles.row}>
              <button type="button" className={mergeClasses(shared.bareButton, shared.focusRing, styles.go)} onClick={() => onGo(table)}>
                <span>{table.name}</span>
                <span>{table.indicators || ""}</span>
                <Icon name="folded" />
              </button>
            </li>
          ))}
        </ul>
        <div className={styles.main}>
          <CommandButton command={commands.checkElsewhere} state={state} primary={primary} />
        </div>
      </section>
      <KnownTables />
      <Privacy />
    </>
  );
}

export interface NoTablesProps {
  readonly empty: boolean;
  readonly state: State;
  readonly commands: Commands;
  readonly primary: boolean;
}

/** No table anywhere: what the pane does, on one screen, and a sample to see it. */
export function NoTables({ empty, state, commands, primary }: NoTablesProps): ReactElement {
  return (
    <>
      <Intro title={empty ? "empty.title" : "none.workbook.title"} body={empty ? "empty.body" : "none.workbook.body"} />
      <Newcomer state={state} commands={commands} primary={primary} />
    </>
  );
}

/** For whoever has no table to check: the sample, what the pane does, and which tables it knows. */
export function Newcomer({ state, commands, primary }: Omit<NoTablesProps, "empty">): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  return (
    <>
      <div className={styles.sample}>
        <CommandButton command={commands.sample} state={state} primary={primary} {...(state.writing === "sample" ? { label: t("sample.now") } : {})} />
        <p className={mergeClasses(shared.small, shared.quiet, styles.about)}>{t("sample.about")}</p>
      </div>
      <section className={styles.known}>
        <h2 className={shared.section}>{t("welcome.title")}</h2>
        <Facts facts={abilities} />
      </section>
      <KnownTables />
      <Privacy />
    </>
  );
}

export interface WelcomeProps {
  readonly state: State;
  readonly commands: Commands;
}

/** The same three lines for a first opening with tables there. */
export function Welcome({ state, commands }: WelcomeProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  return (
    <section className={styles.welcome}>
      <div className={styles.welcomeHead}>
        <h2 className={mergeClasses(shared.section, styles.grow)}>{t("welcome.first")}</h2>
        <CommandButton command={commands.gotIt} state={state} subtle className={styles.gotIt} />
      </div>
      <Facts facts={abilities} />
    </section>
  );
}

function Intro({ title, body, params = {} }: { readonly title: MessageKey; readonly body: MessageKey; readonly params?: Params }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  return (
    <div className={styles.intro}>
      <h1 className={shared.heading}>{t(title)}</h1>
      <p className={mergeClasses(shared.body, styles.text)}>{t(body, params)}</p>
    </div>
  );
}

type FactKeys = readonly (readonly [term: MessageKey, fact: MessageKey])[];

const abilities: FactKeys = [
  ["welcome.check", "welcome.check.what"],
  ["welcome.fix", "welcome.fix.what"],
  ["welcome.evaluate", "welcome.evaluate.what"],
];

const known: FactKeys = [
  ["none.known.goal", "none.known.goal.header"],
  ["none.known.self", "none.known.self.header"],
  ["none.known.budget", "none.known.budget.header"],
];

function KnownTables(): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  return (
    <section className={styles.known}>
      <h2 className={shared.section}>{t("none.known")}</h2>
      <Facts facts={known} />
    </section>
  );
}

function Facts({ facts }: { readonly facts: FactKeys }): ReactElement {
  const styles = useStyles();
  const { t } = useTongue();
  return (
    <dl className={styles.facts}>
      {facts.map(([term, fact]) => (
        <Fragment key={term}>
          <dt>{t(term)}</dt>
          <dd className={styles.fact}>{t(fact)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
