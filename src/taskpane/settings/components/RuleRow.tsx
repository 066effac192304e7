/** One rule: what it is called, what it demands, how grave it is here, and its page. */
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type MouseEvent, type ReactElement } from "react";
import { SeverityIcon } from "../../components/icons";
import { forced, useSharedStyles } from "../../components/shared-styles";
import { WellSelect } from "../../components/WellSelect";
import { type Level, levels, type ListedRule } from "../rule-list";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) 86px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    minHeight: "42px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    scrollMarginTop: "84px",
  },
  off: { color: tokens.colorNeutralForeground3 },
  text: { overflowWrap: "anywhere" },
  link: { color: tokens.colorBrandForegroundLink, ":hover": { textDecorationLine: "underline" }, [forced]: { color: "LinkText", textDecorationLine: "underline" } },
});

export interface RuleRowProps {
  readonly rule: ListedRule;
  readonly level: Level;
  readonly onLevel: (rule: string, level: Level) => void;
  readonly onPage: (rule: string) => void;
}

export const RuleRow = memo(function RuleRow({ rule, level, onLevel, onPage }: RuleRowProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { id, name, asks, severity } = rule;
  const restore = ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    // The link goes away: what it changed is beside it.
    currentTarget.closest("li")?.querySelector("select")?.focus();
    onLevel(id, severity);
  };
  return (
    <li className={styles.row}>
      {level === "off" ? <SubtractCircle16Regular aria-hidden className={styles.off} /> : <SeverityIcon severity={level} />}
      <div className={styles.text}>
        <div className={level === "off" ? styles.off : undefined}>{name}</div>
        <div className={mergeClasses(shared.small, shared.quiet)}>
          {level === severity ? (
            <>{asks} </>
          ) : (
            <>
              {words("rule.default", { severity: words(`severity.${severity}`) })}
              <button type="button" className={mergeClasses(shared.bareButton, shared.focusRing, styles.link)} aria-label={words("rule.restoreLabel", { name })} onClick={restore}>
                {words("rule.restore")}
              </button>
              {" • "}
            </>
          )}
          <button type="button" data-opener={`rule/${id}`} className={mergeClasses(shared.bareButton, shared.focusRing, styles.link)} aria-label={words("rule.pageLabel", { name })} onClick={() => onPage(id)}>
            {words("rule.page")}
          </button>
        </div>
      </div>
      <WellSelect label={words("rule.severity", { name })} value={level} onChoose={(value) => onLevel(id, levels.find((one) => one === value) ?? severity)}>
        {levels.map((one) => (
          <option key={one} value={one}>
            {words(`severity.${one}`)}
          </option>
        ))}
      </WellSelect>
    </li>
  );
});
