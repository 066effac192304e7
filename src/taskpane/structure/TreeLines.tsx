/** The lines of the tree: an indicator, a class that is missing, what is about more than one indicator. */
import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../review/finding";
import type { TreeClass, TreeGroup, TreeIndicator } from "../../review/structure/tree";
import type { Severity } from "../../rules/rule";
import { SeverityIcon } from "../components/icons";
import { useSharedStyles } from "../components/shared-styles";
import { severities } from "../state/state";
import { useTongue } from "../words/words-context";
import { findingStop, level2Stop, type Lines } from "./tree-stops";
import { useTreeStyles } from "./tree-styles";
import { useWords } from "./words/words";

export function Class({ node, parts }: { readonly node: TreeClass; readonly parts: Lines }): ReactElement {
  const shared = useSharedStyles();
  const words = useWords();
  const name = node.name || words("tree.noLevel2");
  return (
    <li>
      <ul className={shared.list} aria-label={name}>
        {node.isMissing ? (
          <Missing id={node.id} node={node} parts={parts} />
        ) : (
          node.indicators.map((indicator, index) => <IndicatorRow key={indicator.id} indicator={indicator} level2={index === 0 ? { ...node, name } : null} parts={parts} />)
        )}
      </ul>
    </li>
  );
}

interface IndicatorRowProps {
  readonly indicator: TreeIndicator;
  /** The class it is the first of. */
  readonly level2: TreeClass | null;
  readonly parts: Lines;
}

function IndicatorRow({ indicator, level2, parts }: IndicatorRowProps): ReactElement {
  const { here, onGo, stopProps } = parts;
  const styles = useTreeStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { id, name, target, actual, range, severity, findings } = indicator;
  const worst = worstOf(severity, level2?.severity ?? null);
  return (
    <li data-line data-place={id} className={mergeClasses(styles.row, here.has(id) && styles.here)}>
      <SeverityMark severity={worst} />
      {level2 && (
        <button type="button" {...stopProps(level2Stop(level2.id))} className={mergeClasses(shared.bareButton, shared.focusRing, styles.level2)} onClick={() => onGo(level2.range, id)}>
          {level2.name}
        </button>
      )}
      <button type="button" data-node {...stopProps(id)} className={mergeClasses(shared.bareButton, styles.name, name === "" && styles.unnamed)} onClick={() => onGo(range, id)}>
        {name || words("tree.unnamed")}
      </button>
      <span className={styles.values}>
        <span className={styles.clamped} title={target}>
          {target}
        </span>
        {actual !== "" && <span className={mergeClasses(styles.actual, styles.clamped)}>{words("tree.actual", { value: actual })}</span>}
      </span>
      {(findings.length > 0 || (level2 && level2.findings.length > 0)) && (
        <span className={styles.findings}>
          {level2?.findings.map((finding, index) => <FindingLink key={index} id={findingStop(level2.id, index)} finding={finding} parts={parts} />)}
          {findings.map((finding, index) => (
            <FindingLink key={index} id={findingStop(id, index)} finding={finding} parts={parts} />
          ))}
        </span>
      )}
    </li>
  );
}

/** A class that should be there: goes where it would stand. */
export function Missing({ id, node, parts }: { readonly id: string; readonly node: TreeClass | TreeGroup; readonly parts: Lines }): ReactElement {
  const { here, itemOf, onFinding, onGo, stopProps } = parts;
  const styles = useTreeStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const [finding] = node.findings;
  const item = finding && itemOf(finding);
  const tone = node.severity ? styles[node.severity] : undefined;
  return (
    <li data-line data-place={id} className={mergeClasses(styles.row, here.has(id) && styles.here)}>
      <SeverityMark severity={node.severity} />
      <span className={styles.level2}>{"classes" in node ? "" : node.name}</span>
      <button type="button" data-node {...stopProps(id)} className={mergeClasses(shared.bareButton, styles.name, tone)} onClick={() => onGo(node.range, id)}>
        {words("tree.missing")}
      </button>
      {item && (
        <button type="button" {...stopProps(findingStop(id, 0))} title={item.title} className={mergeClasses(shared.bareButton, shared.focusRing, styles.finding, styles.why)} onClick={() => onFinding(item)}>
          {words("tree.why")}
        </button>
      )}
    </li>
  );
}

/** What is about a whole level 1 or the whole grid. */
export function OwnFindings({ id, findings, parts }: { readonly id: string; readonly findings: readonly Finding[]; readonly parts: Lines }): ReactElement {
  const styles = useTreeStyles();
  return (
    <>
      {findings.map((finding, index) => (
        <li key={index} data-line className={styles.row}>
          <SeverityMark severity={finding.severity} />
          <FindingLink id={findingStop(id, index)} finding={finding} parts={parts} isMain />
        </li>
      ))}
    </>
  );
}

interface FindingLinkProps {
  readonly id: string;
  readonly finding: Finding;
  readonly parts: Lines;
  /** Whether the row is about nothing else. */
  readonly isMain?: boolean;
}

/** Opens the finding among the others. */
function FindingLink({ id, finding, parts, isMain = false }: FindingLinkProps): ReactElement | null {
  const styles = useTreeStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const item = parts.itemOf(finding);
  return item ? (
    <button
      type="button"
      {...(isMain ? { "data-node": true } : {})}
      {...parts.stopProps(id)}
      title={words("tree.finding")}
      className={mergeClasses(shared.bareButton, shared.focusRing, styles.finding, isMain && styles.own, styles[finding.severity])}
      onClick={() => parts.onFinding(item)}
    >
      {item.title}
    </button>
  ) : null;
}

function SeverityMark({ severity }: { readonly severity: Severity | null }): ReactElement {
  const styles = useTreeStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  return (
    <span className={styles.icon}>
      {severity && (
        <>
          <SeverityIcon severity={severity} />
          <span className={shared.unseen}>{t(`severity.${severity}`)}</span>
        </>
      )}
    </span>
  );
}

const worstOf = (a: Severity | null, b: Severity | null): Severity | null => severities.find((severity) => severity === a || severity === b) ?? null;
