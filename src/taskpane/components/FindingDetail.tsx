/** An open finding: the why, what to do, what a fix would write, the basis, and what can be done about it. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { CellRange } from "../../sheet/range";
import type { Changes } from "../state/change";
import type { Row } from "../state/rows";
import type { FindingItem, State } from "../state/state";
import { useTongue } from "../words/words-context";
import { ChangeRows, PlanChanges } from "./Changes";
import { useChipStyles } from "./chip";
import { Icon, SeverityIcon } from "./icons";
import { IgnoreField } from "./IgnoreField";
import { useMending } from "./mending-context";
import { forced, useSharedStyles } from "./shared-styles";

/** More checkpoints than these read better one below the other. */
const planColumns = 5;
/** Reasons given before, the latest first. */
const reasonsOffered = 5;

const useStyles = makeStyles({
  /** Above the title's area, so that the text can be selected. */
  detail: { position: "relative", zIndex: 1, marginTop: tokens.spacingVerticalS, display: "grid", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  text: { margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
  changes: {
    minWidth: 0,
    maxHeight: "320px",
    overflowY: "auto",
    scrollbarWidth: "thin",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    [forced]: { border: "1px solid CanvasText" },
  },
  blocked: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start", color: tokens.colorStatusWarningForeground1 },
  facts: { margin: 0, display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, lineHeight: "18px" },
  term: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  fact: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline", [forced]: { color: "LinkText" } },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  action: { minWidth: 0, fontWeight: tokens.fontWeightRegular, paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM, whiteSpace: "nowrap" },
  /** Four of them on a line. */
  tightly: { columnGap: tokens.spacingHorizontalXS },
  tight: { paddingLeft: "6px", paddingRight: "6px" },
});

export interface FindingDetailProps {
  readonly id: string;
  readonly row: Row;
  /** The cell of the row spoken of. */
  readonly item: FindingItem;
  readonly state: State;
  readonly onLocate: (item: FindingItem, range: CellRange) => void;
  readonly onPage: (rule: string) => void;
}

export function FindingDetail({ id, row, item, state, onLocate, onPage }: FindingDetailProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const chips = useChipStyles();
  const { t } = useTongue();
  return (
    <div className={styles.detail} id={id}>
      <p className={mergeClasses(shared.body, styles.text)}>
        <span>{item.why}</span>
        {t("row.gap")}
        <span>{item.next}</span>
      </p>
      <Fixes row={row} item={item} onLocate={onLocate} />
      <dl className={mergeClasses(shared.small, styles.facts)}>
        {item.related.length > 0 && (
          <>
            <dt className={styles.term}>{t("row.related")}</dt>
            <dd className={styles.fact}>
              {item.related.map(({ range, address }) => (
                <button
                  key={address}
                  type="button"
                  title={t("list.cell", { address })}
                  className={mergeClasses(shared.bareButton, shared.focusRing, chips.chip, chips.open)}
                  onClick={() => onLocate(item, range)}
                >
                  {address}
                </button>
              ))}
            </dd>
          </>
        )}
        <dt className={styles.term}>{t("row.basis")}</dt>
        <dd className={styles.fact}>
          {item.basis.document} · {item.basis.asks}
          <button type="button" className={mergeClasses(shared.bareButton, shared.focusRing, styles.link)} data-rule={item.rule} onClick={() => onPage(item.rule)}>
            {t("row.page")}
          </button>
        </dd>
      </dl>
      <Actions key={item.id} row={row} item={item} state={state} onLocate={onLocate} />
    </div>
  );
}

/** What the fixes of the row would write, before anything is written. */
function Fixes({ row, item, onLocate }: Pick<FindingDetailProps, "row" | "item" | "onLocate">): ReactElement | null {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const mending = useMending();
  const offers = [item, ...row.items.filter((other) => other !== item)].flatMap((each) => {
    const changes = mending.changes(each);
    return changes ? [{ item: each, changes }] : [];
  });
  if (offers.length === 0) return null;
  const isBlocked = offers.some(({ changes }) => changes.isBlocked);
  return (
    <>
      <div className={mergeClasses(styles.changes, shared.focusRing)}>
        {offers.filter(isTable).map(({ item: each, changes }) => (
          <PlanChanges key={each.id} cells={changes.cells} />
        ))}
        <ChangeRows cells={offers.filter((offer) => !isTable(offer)).flatMap(({ changes }) => changes.cells)} strong onGo={({ range }) => onLocate(item, range)} />
      </div>
      {isBlocked && (
        <div className={mergeClasses(shared.small, styles.blocked)}>
          <SeverityIcon severity="warning" />
          {t("fix.covered")}
        </div>
      )}
    </>
  );
}

const isTable = ({ changes: { isPlan, cells } }: { readonly changes: Changes }): boolean => isPlan && cells.length <= planColumns;

function Actions({ row, item, state, onLocate }: Pick<FindingDetailProps, "row" | "item" | "state" | "onLocate">): ReactElement {
  const styles = useStyles();
  const { t } = useTongue();
  const mending = useMending();
  const [isIgnoring, setIgnoring] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const wasIgnoring = useRef(false);
  useEffect(() => {
    if (wasIgnoring.current) actions.current?.querySelector<HTMLElement>('[data-action="ignore"]')?.focus();
    wasIgnoring.current = isIgnoring;
  }, [isIgnoring]);
  const kind = item.fix?.kind ?? null;
  const mendable = row.items.filter(({ fix }) => fix?.kind === kind && kind !== null);
  const action = mergeClasses(styles.action, mendable.length > 1 && styles.tight);
  const isBusy = state.isMending || state.writing !== null || state.progress !== null;
  if (isIgnoring) {
    return (
      <IgnoreField
        earlier={[...new Set(state.settings.ignores.map(({ reason }) => reason).reverse())].slice(0, reasonsOffered)}
        onSave={(reason) => void mending.ignore(item, reason)}
        onCancel={() => setIgnoring(false)}
      />
    );
  }
  return (
    <div ref={actions} className={mergeClasses(styles.actions, mendable.length > 1 && styles.tightly)}>
      <Button className={action} icon={<Icon name="locate" />} onClick={() => onLocate(item, item.range)}>
        {t("command.locate")}
      </Button>
      {kind && (
        <Button className={action} icon={<Icon name="fix" />} data-action="fix" disabledFocusable={isBusy} onClick={() => void mending.apply([item])}>
          {t(kind === "fix" ? "fix.do" : "fix.adopt")}
        </Button>
      )}
      {mendable.length > 1 && (
        <Button className={action} disabledFocusable={isBusy} onClick={() => void mending.apply(mendable)}>
          {t(kind === "fix" ? "fix.all" : "fix.adoptAll", { n: mendable.length })}
        </Button>
      )}
      <Button appearance="subtle" className={action} data-action="ignore" onClick={() => setIgnoring(true)}>
        {t("ignore.open")}
      </Button>
    </div>
  );
}
