/** All rules by area, with a search and a filter over them; areas fold. */
import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import type { Severities } from "../../../review/pipeline";
import { Icon } from "../../components/icons";
import { forced, useSharedStyles, wellOutline } from "../../components/shared-styles";
import { WellSelect } from "../../components/WellSelect";
import { isComposing } from "../../keys";
import { type Level, levelOf, type RuleFilter, ruleFilters, type RuleGroup } from "../rule-list";
import { useWords } from "../words/words";
import { RuleRow } from "./RuleRow";

const useStyles = makeStyles({
  head: {
    position: "sticky",
    top: 0,
    zIndex: 3,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) 86px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    height: "44px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  search: { minWidth: 0, width: "100%", border: `1px solid ${tokens.colorTransparentStroke}`, [forced]: wellOutline },
  field: { minWidth: 0 },
  heading: { position: "sticky", top: "45px", zIndex: 2, margin: "-1px 0 0", font: "inherit" },
  none: { padding: tokens.spacingHorizontalM, paddingLeft: "36px" },
  noneText: { margin: `0 0 ${tokens.spacingVerticalS}` },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

export interface RuleSectionProps {
  readonly groups: readonly RuleGroup[];
  /** Of all rules. */
  readonly total: number;
  readonly severities: Severities;
  readonly query: string;
  readonly filter: RuleFilter;
  readonly isOpen: (area: string) => boolean;
  readonly onQuery: (query: string) => void;
  readonly onFilter: (filter: RuleFilter) => void;
  readonly onFold: (area: string, isOpen: boolean) => void;
  readonly onLevel: (rule: string, level: Level) => void;
  readonly onPage: (rule: string) => void;
}

export function RuleSection({ groups, total, severities, query, filter, isOpen, onQuery, onFilter, onFold, onLevel, onPage }: RuleSectionProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const listId = useId();
  return (
    <section aria-label={words("rules")} data-rules>
      <div className={styles.head}>
        <h2 className={shared.section}>{words("rules")}</h2>
        <Input
          appearance="filled-darker"
          className={styles.search}
          input={{ className: styles.field }}
          contentBefore={<Icon name="search" />}
          type="search"
          aria-label={words("rules.search", { n: total })}
          placeholder={words("rules.search", { n: total })}
          value={query}
          onChange={(_, data) => onQuery(data.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || query === "" || isComposing(event.nativeEvent)) return;
            event.preventDefault();
            onQuery("");
          }}
        />
        <WellSelect label={words("rules.filter")} value={filter} onChoose={(value) => onFilter(ruleFilters.find((one) => one === value) ?? "all")}>
          {ruleFilters.map((one) => (
            <option key={one} value={one}>
              {words(one === "all" || one === "changed" ? `rules.${one}` : `severity.${one}`)}
            </option>
          ))}
        </WellSelect>
      </div>
      {groups.length === 0 && (
        <div className={styles.none}>
          <p className={mergeClasses(shared.body, styles.noneText)}>{words("rules.none")}</p>
          <Button
            className={styles.button}
            onClick={({ currentTarget }) => {
              currentTarget.closest("[data-rules]")?.querySelector("input")?.focus();
              onQuery("");
              onFilter("all");
            }}
          >
            {words("rules.clear")}
          </Button>
        </div>
      )}
      {groups.map(({ area, name, rules }) => {
        const open = isOpen(area);
        const changed = rules.filter((rule) => levelOf(rule, severities) !== rule.severity).length;
        return (
          <div key={area}>
            <h3 className={styles.heading}>
              <button type="button" className={mergeClasses(shared.bareButton, shared.focusRing, shared.bar)} aria-expanded={open} aria-controls={`${listId}-${area}`} onClick={() => onFold(area, !open)}>
                <Icon name={open ? "unfolded" : "folded"} />
                <span className={shared.section}>{name}</span>
                <span className={mergeClasses(shared.small, shared.quiet)}>{changed > 0 ? words("rules.countChanged", { n: rules.length, changed }) : words("rules.count", { n: rules.length })}</span>
              </button>
            </h3>
            <ul id={`${listId}-${area}`} className={shared.list} hidden={!open}>
              {open && rules.map((rule) => <RuleRow key={rule.id} rule={rule} level={levelOf(rule, severities)} onLevel={onLevel} onPage={onPage} />)}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
