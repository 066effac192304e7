/** An open finding: the why, what to do, the basis, and what can be done about it. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellRange } from "../../sheet/range";
import type { Command, Commands } from "../commands";
import type { FindingItem, State } from "../state/state";
import { useTongue } from "../words/words-context";
import { useChipStyles } from "./chip";
import { CommandButton } from "./CommandButton";
import { Icon } from "./icons";
import { forced, useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  /** Above the title's area, so that the text can be selected. */
  detail: { position: "relative", zIndex: 1, marginTop: tokens.spacingVerticalS, display: "grid", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  text: { margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
  facts: { margin: 0, display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, lineHeight: "18px" },
  term: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  fact: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline", [forced]: { color: "LinkText" } },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  action: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

export interface FindingDetailProps {
  readonly id: string;
  /** The cell of the row spoken of. */
  readonly item: FindingItem;
  readonly state: State;
  readonly commands: Commands;
  readonly onLocate: (item: FindingItem, range: CellRange) => void;
  readonly onPage: (rule: string) => void;
}

export function FindingDetail({ item, state, commands, onLocate, onPage, id }: FindingDetailProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const chips = useChipStyles();
  const { t } = useTongue();
  const next = nextCommand(item, commands);
  return (
    <div className={styles.detail} id={id}>
      <p className={mergeClasses(shared.body, styles.text)}>{item.why}</p>
      {item.next !== "" && <p className={mergeClasses(shared.body, styles.text)}>{item.next}</p>}
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
      <div className={styles.actions}>
        <Button className={styles.action} icon={<Icon name="locate" />} onClick={() => onLocate(item, item.range)}>
          {t("command.locate")}
        </Button>
        {next && <CommandButton command={next} state={state} label={t("command.next")} subtle />}
      </div>
    </div>
  );
}

const nextCommand = (item: FindingItem, commands: Commands): Command | null =>
  item.severity === "error" ? commands.nextError : item.severity === "warning" ? commands.nextWarning : null;
