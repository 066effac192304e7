/** The 设置 tab: puts its parts together and hands each its data and callbacks. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { settingChanges, type SharedSettings } from "../../review/shared-settings";
import { areaOf } from "../../rules/areas";
import { useKeepFocus } from "../components/keep-focus";
import type { PanelProps } from "../components/LazyTab";
import { RulePage } from "../components/RulePage";
import { useSharedStyles } from "../components/shared-styles";
import { useTabScroll, useTabStyles } from "../components/tab-scroll";
import type { Controller } from "../controller/controller";
import { isComposing, listenForKeys } from "../keys";
import { useTongue } from "../words/words-context";
import { ExportPage } from "./components/ExportPage";
import { General } from "./components/General";
import { ImportPage } from "./components/ImportPage";
import { RuleSection } from "./components/RuleSection";
import { defaultSettings, replaceSettings } from "./replace";
import { errorsOff, foundRules, type Level, levelOf, listedRules, ruleGroups } from "./rule-list";
import { useRulePage } from "./use-rule-page";
import { useView } from "./use-view";
import { useWords } from "./words/words";

const useStyles = makeStyles({
  root: { display: "contents" },
  /** Under the bars that stick: the search and the area's. */
  scroller: { scrollPaddingTop: "84px" },
  away: { display: "none" },
  kept: { flexGrow: 1, minWidth: 0 },
  reset: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

type Page = "export" | "import";

export interface SettingsPanelProps extends PanelProps {
  readonly controller: Controller;
  /** Opens the page of the method of the user's own, in the 自评 tab. */
  readonly onEditMethod: () => void;
}

export function Panel({ controller, notice, onEditMethod }: SettingsPanelProps): ReactElement {
  const styles = useStyles();
  const { scroller } = useTabStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { language, t } = useTongue();
  const { settings, preferences, checked, survey } = useStore(controller.store);
  const { severities } = settings;
  const [view, setView] = useView(controller);
  const [page, setPage] = useState<Page | null>(null);
  const rulePage = useRulePage(controller);
  const root = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const over = rulePage.page ? `rule/${rulePage.page.rule}` : page;
  useTabScroll(body, over === null ? "settings" : `settings/${over}`);
  useKeepFocus(root, over);

  const rules = useMemo(() => listedRules(language), [language]);
  const found = new Set([...foundRules(rules, severities, view.filter, view.query), ...view.touched]);
  const isNarrowed = view.filter !== "all" || view.query.trim() !== "";
  const isOpen = (area: string): boolean => isNarrowed || (view.open[area] ?? rules.some((rule) => rule.area === area && levelOf(rule, severities) !== rule.severity));

  const setLevel = useCallback(
    (rule: string, level: Level) => {
      setView(({ open, touched }) => ({ open: { ...open, [areaOf({ id: rule })]: true }, touched: [...touched, rule] }));
      void controller.settings.change((now) => ({ severities: { ...now.severities, [rule]: level } }));
    },
    [controller, setView],
  );
  const replace = async (others: SharedSettings, done: "say.settingsTaken" | "say.settingsReset"): Promise<void> => {
    if (await replaceSettings(controller, others, done)) setPage(null);
  };
  const changes = settingChanges(defaultSettings, settings);
  const isDefault = changes.fields.length + changes.rules.length === 0;
  const looked = checked ?? survey;
  const { close: closeRule } = rulePage;
  const back = useCallback(() => {
    closeRule();
    setPage(null);
  }, [closeRule]);
  useEffect(() => {
    if (over === null) return undefined;
    return listenForKeys((event) => {
      if (event.key !== "Escape" || isComposing(event)) return false;
      back();
      return true;
    });
  }, [over, back]);

  return (
    <div ref={root} className={styles.root}>
      <div ref={body} className={mergeClasses(scroller, styles.scroller)}>
        {notice}
        {rulePage.page && <RulePage page={rulePage.page} onBack={back} onRetry={() => rulePage.page && rulePage.open(rulePage.page.rule)} />}
        {!rulePage.page && page === "export" && <ExportPage settings={settings} onBack={back} />}
        {!rulePage.page && page === "import" && <ImportPage now={settings} onTake={(taken) => void replace(taken, "say.settingsTaken")} onBack={back} />}
        <div className={over === null ? undefined : styles.away}>
          <h1 className={shared.unseen}>{t("tab.settings")}</h1>
          <General
            settings={settings}
            preferences={preferences}
            hasNotes={controller.hasNotes}
            found={[...new Set(looked?.tables.map(({ profile }) => profile))]}
            errorsOff={errorsOff(severities)}
            onChange={(what) => void controller.settings.change(what)}
            onLanguage={(chosen) => controller.setPreferences({ language: chosen })}
            onEditMethod={onEditMethod}
            onPage={setPage}
            onShowOff={() => {
              setView(() => ({ filter: "off", query: "", touched: [] }));
              body.current?.querySelector("[data-rules]")?.scrollIntoView?.();
            }}
          />
          <RuleSection
            groups={ruleGroups(rules, found, language)}
            total={rules.length}
            severities={severities}
            query={view.query}
            filter={view.filter}
            isOpen={isOpen}
            onQuery={(query) => setView(() => ({ query, touched: [] }))}
            onFilter={(filter) => setView(() => ({ filter, touched: [] }))}
            onFold={(area, isUnfolded) => setView(({ open }) => ({ open: { ...open, [area]: isUnfolded } }))}
            onLevel={setLevel}
            onPage={rulePage.open}
          />
        </div>
      </div>
      {over === null && (
        <footer className={shared.footer}>
          <span tabIndex={-1} data-home="" className={mergeClasses(shared.small, shared.quiet, styles.kept)}>{words("footer.kept")}</span>
          {!isDefault && (
            <Button className={styles.reset} onClick={() => void replace(defaultSettings, "say.settingsReset")}>
              {words("footer.reset")}
            </Button>
          )}
        </footer>
      )}
    </div>
  );
}
