/** What happened, what did not, the next step with a button for it; the code only behind 复制详情. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Commands } from "../commands";
import type { Notice, State } from "../state/state";
import { useTongue } from "../words/words-context";
import { CommandButton } from "./CommandButton";
import { Icon, SeverityIcon } from "./icons";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  notice: {
    flex: "none",
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid`,
  },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, borderBottomColor: tokens.colorStatusDangerBorder1 },
  info: { backgroundColor: tokens.colorNeutralBackground3, borderBottomColor: tokens.colorNeutralStroke2 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, borderBottomColor: tokens.colorStatusWarningBorder1 },
  icon: { paddingTop: "2px" },
  lock: { color: tokens.colorStatusDangerForeground3 },
  text: { color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
  subtle: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

export interface NoticeBarProps {
  readonly notice: Notice;
  readonly state: State;
  readonly commands: Commands;
  readonly onCopy: (detail: string) => Promise<void>;
}

export function NoticeBar({ notice, state, commands, onCopy }: NoticeBarProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const [copied, setCopied] = useState(false);
  const bar = useRef<HTMLElement>(null);
  useFocusBack(bar);
  const { detail } = notice;
  return (
    <section ref={bar} className={mergeClasses(styles.notice, styles[notice.tone])} aria-label={t("notice.label")}>
      <div className={styles.icon}>
        {notice.icon === "lock" ? <Icon name="locked" className={styles.lock} /> : <SeverityIcon severity={notice.tone} />}
      </div>
      <div>
        <h2 className={shared.section}>{t(notice.title.key, notice.title.params)}</h2>
        <p className={mergeClasses(shared.body, styles.text)}>{t(notice.body.key, notice.body.params)}</p>
        <div className={styles.actions}>
          {notice.action === "check" && !notice.leads ? (
            <CommandButton command={commands.check} state={state} label={t("command.recheck")} />
          ) : (
            notice.action && <CommandButton command={commands.retry} state={state} primary={notice.leads} {...(notice.label ? { label: t(notice.label) } : {})} />
          )}
          {detail && (
            <Button appearance="subtle" className={styles.subtle} onClick={() => void onCopy(detail).then(() => setCopied(true))}>
              {t(copied ? "command.copied" : "command.copyDetails")}
            </Button>
          )}
          <CommandButton command={commands.dismissNotice} state={state} subtle />
        </div>
      </div>
    </section>
  );
}

/** A notice that goes away gives the focus back to where it came from, else to the tab. */
function useFocusBack(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = bar;
    let from: HTMLElement | null = null;
    const onFocus = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof HTMLElement && !current?.contains(relatedTarget)) from = relatedTarget;
    };
    current?.addEventListener("focusin", onFocus);
    return () => {
      current?.removeEventListener("focusin", onFocus);
      if (!current?.contains(document.activeElement)) return;
      queueMicrotask(() => (from?.isConnected ? from : document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'))?.focus());
    };
  }, [bar]);
}
