/** A scoring method of one's own: a copy of a listed one, what local rules decide differently, and the way back to 自动识别. */
import { Button, Checkbox, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { SeverityIcon } from "../../components/icons";
import { forced, useSharedStyles, wellOutline } from "../../components/shared-styles";
import { WellSelect } from "../../components/WellSelect";
import type { DraftField, MethodDraft } from "../method-draft";
import type { MethodChoice } from "../state";
import { type EvaluationKey, useWords } from "../words/words";
import { SubPage } from "../../components/SubPage";

const useStyles = makeStyles({
  fields: { display: "grid", rowGap: tokens.spacingVerticalM },
  field: { display: "grid", border: "none", margin: 0, padding: 0, minWidth: 0 },
  label: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1 },
  well: { width: "100%", minWidth: 0, border: `1px solid ${tokens.colorTransparentStroke}`, [forced]: wellOutline },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  number: { width: "60px", paddingLeft: 0, paddingRight: 0 },
  numberInput: { minWidth: 0, textAlign: "right", paddingLeft: 0, paddingRight: tokens.spacingHorizontalS },
  percent: { paddingRight: tokens.spacingHorizontalXXS },
  sign: { paddingRight: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
  small: { minWidth: 0 },
  wrong: { display: "flex", gap: tokens.spacingHorizontalS, color: tokens.colorStatusDangerForeground3 },
  regular: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  checkbox: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export interface MethodPageProps {
  readonly draft: MethodDraft;
  readonly wrong: readonly DraftField[];
  readonly methods: readonly MethodChoice[];
  readonly grades: readonly string[];
  readonly isOwn: boolean;
  readonly onChange: (change: Partial<MethodDraft>) => void;
  readonly onSave: () => void;
  readonly onReset: () => void;
  readonly onBack: () => void;
}

export function MethodPage({ draft, wrong, methods, grades, isOwn, onChange, onSave, onReset, onBack }: MethodPageProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const choice = <Key extends "ceiling" | "unmet" | "limit">(field: Key, values: readonly MethodDraft[Key][]): ReactElement => (
    <Choice label={words(`page.${field}`)} value={draft[field]} onChange={(value) => onChange({ [field]: values.find((one) => one === value) ?? draft[field] })}>
      {values.map((value) => (
        <option key={value} value={value}>
          {words(optionKey(field, value))}
        </option>
      ))}
    </Choice>
  );
  return (
    <SubPage title={words("page.method")} body={words("page.methodBody")} onBack={onBack}>
      <div className={styles.fields}>
        <Choice label={words("page.base")} value={draft.base} onChange={(base) => onChange({ base })}>
          {methods.map(({ id, name, source }) => (
            <option key={id} value={id}>
              {name} • {source}
            </option>
          ))}
        </Choice>
        {choice("unmet", ["in-proportion", "nothing"])}
        {draft.unmet === "in-proportion" && choice("ceiling", ["one-minus-excess", "target-over-actual"])}
        {choice("limit", ["met", "unmet"])}
        <Group label={words("page.execution")} wrong={wrong.includes("executionPoints") ? words("page.wrong.executionPoints") : null}>
          <Figure label={words("page.execution")} value={draft.executionPoints} onChange={(executionPoints) => onChange({ executionPoints })} />
        </Group>
        <Group label={words("page.cutoffs")} wrong={wrong.includes("cutoffs") ? words("page.wrong.cutoffs") : null}>
          {draft.cutoffs.map((from, index) => (
            <Labelled key={grades[index] ?? index} label={words("page.cutoff", { grade: grades[index] ?? "" })}>
              <Figure label={words("page.cutoff", { grade: grades[index] ?? "" })} value={from} onChange={(value) => onChange({ cutoffs: draft.cutoffs.map((one, at) => (at === index ? value : one)) })} />
            </Labelled>
          ))}
        </Group>
        <div>
          <Checkbox className={styles.checkbox} label={words("page.steps")} checked={draft.hasSteps} onChange={(_, { checked }) => onChange({ hasSteps: checked === true })} />
          {draft.hasSteps && (
            <div className={styles.fields}>
              {draft.steps.map((step, index) => {
                const n = index + 1;
                const change = (part: Partial<typeof step>): void => onChange({ steps: draft.steps.map((one, at) => (at === index ? { ...one, ...part } : one)) });
                return (
                  <Group key={n} label={words("page.step", { n })} wrong={wrong.includes("steps") && n === draft.steps.length ? words("page.wrong.steps") : null}>
                    <Labelled label={words("page.stepFrom")}>
                      <Figure label={words("page.stepFrom")} value={step.from} percent onChange={(from) => change({ from })} />
                    </Labelled>
                    <Labelled label={words("page.stepShare")}>
                      <Figure label={words("page.stepShare")} value={step.share} percent onChange={(share) => change({ share })} />
                    </Labelled>
                  </Group>
                );
              })}
            </div>
          )}
        </div>
        <div className={styles.line}>
          <Button appearance="primary" data-primary onClick={onSave}>
            {words("page.save")}
          </Button>
          {isOwn && (
            <Button className={styles.regular} onClick={onReset}>
              {words("page.reset")}
            </Button>
          )}
        </div>
      </div>
    </SubPage>
  );
}

type OptionKey = "page.ceiling.one-minus-excess" | "page.ceiling.target-over-actual" | "page.unmet.in-proportion" | "page.unmet.nothing" | "page.limit.met" | "page.limit.unmet";

const OPTIONS: readonly OptionKey[] = ["page.ceiling.one-minus-excess", "page.ceiling.target-over-actual", "page.unmet.in-proportion", "page.unmet.nothing", "page.limit.met", "page.limit.unmet"];

const optionKey = (field: string, value: string): EvaluationKey => OPTIONS.find((key) => key === `page.${field}.${value}`) ?? "page.method";

function Choice({ label, value, onChange, children }: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <WellSelect value={value} onChoose={onChange}>
        {children}
      </WellSelect>
    </label>
  );
}

function Group({ label, wrong, children }: { readonly label: string; readonly wrong: string | null; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.line}>{children}</div>
      {wrong !== null && (
        <div aria-live="polite" className={mergeClasses(shared.small, styles.wrong)}>
          <SeverityIcon severity="error" />
          {wrong}
        </div>
      )}
    </fieldset>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <span className={styles.line}>
      <span className={mergeClasses(shared.small, shared.quiet)}>{label}</span>
      {children}
    </span>
  );
}

function Figure({ label, value, percent = false, onChange }: { readonly label: string; readonly value: string; readonly percent?: boolean; readonly onChange: (value: string) => void }): ReactElement {
  const styles = useStyles();
  return (
    <Input
      appearance="filled-darker"
      className={mergeClasses(styles.well, styles.number)}
      input={{ className: mergeClasses(styles.numberInput, percent && styles.percent) }}
      inputMode="numeric"
      aria-label={label}
      value={value}
      contentAfter={percent ? { className: styles.sign, children: "%" } : null}
      onChange={(_, data) => onChange(data.value)}
    />
  );
}
