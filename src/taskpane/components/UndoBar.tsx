/** What was written last, with the way back, over the foot of the pane; unfolded, the writes before it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from "react";
import type { Commands } from "../commands";
import { isComposing } from "../keys";
import type { State } from "../state/state";
import { useTongue } from "../words/words-context";
import { Icon } from "./icons";
import { forced, useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  /** No height of its own: nothing moves when the bar comes or goes. */
  foot: {
    flex: "none",
    position: "relative",
    height: 0,
    zIndex: 3,
    // A tab's own foot stays free.
    bottom: "var(--foot, 0px)",
  },
  bar: {
    position: "absolute",
    left: tokens.spacingHorizontalM,
    right: tokens.spacingHorizontalM,
    bottom: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    boxShadow: tokens.shadow16,
    [forced]: { border: "1px solid CanvasText" },
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "40px", paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalXS },
  text: { flexGrow: 1, minWidth: 0, marginLeft: tokens.spacingHorizontalXS, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  button: {
    flex: "none",
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "nowrap",
    ":hover": { backgroundColor: tokens.colorNeutralBackgroundInvertedHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorNeutralForegroundInverted}`, outlineOffset: "-2px" },
    [forced]: { ":focus-visible": { outline: "2px solid Highlight" } },
  },
  quiet: { fontSize: tokens.fontSizeBase200 },
  busy: { color: tokens.colorNeutralForegroundInvertedDisabled, cursor: "default" },
  steps: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, maxHeight: "50vh", overflowY: "auto", scrollbarWidth: "thin", borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralForegroundInverted}` },
  step: { display: "flex", width: "100%", justifyContent: "space-between", textAlign: "start" },
  what: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" },
});

export interface UndoBarProps {
  readonly state: State;
  readonly commands: Commands;
  /** Takes back this write and all after it. */
  readonly onUndoTo: (id: number) => void;
}

export function UndoBar({ state, commands, onUndoTo }: UndoBarProps): ReactElement | null {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const { undo } = state;
  const [last] = undo;
  if (!last || !state.isUndoOffered) return null;
  const isBusy = !commands.undo.enabled(state);
  const isUnfolded = isOpen && undo.length > 1;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== "Escape" || !isUnfolded || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    setOpen(false);
    toggle.current?.focus();
  };
  const words = ({ done }: (typeof undo)[number]): string => t(done.key, done.params);
  return (
    <div className={styles.foot}>
      <section className={styles.bar} aria-label={t("undo.label")}>
        {isUnfolded && (
          <ul id={id} className={mergeClasses(shared.list, styles.steps)} aria-label={t("undo.list")}>
            {undo.map((entry, index) => (
              <li key={entry.id}>
                <button
                  type="button"
                  aria-disabled={isBusy || undefined}
                  className={mergeClasses(shared.bareButton, styles.button, styles.step, styles.quiet, isBusy && styles.busy)}
                  onKeyDown={onKeyDown}
                  onClick={() => {
                    if (isBusy) return;
                    setOpen(false);
                    onUndoTo(entry.id);
                    toggle.current?.focus();
                  }}
                >
                  <span className={styles.what}>{words(entry)}</span> <span>{t("undo.steps", { n: index + 1 })}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.line}>
          <Icon name="done" />
          <span className={styles.text} title={words(last)}>
            {words(last)}
          </span>
          {undo.length > 1 && (
            <button
              ref={toggle}
              type="button"
              aria-expanded={isUnfolded}
              {...(isUnfolded ? { "aria-controls": id } : {})}
              className={mergeClasses(shared.bareButton, styles.button, styles.quiet)}
              onKeyDown={onKeyDown}
              onClick={() => setOpen(!isUnfolded)}
            >
              {t("undo.recent", { n: undo.length })}
            </button>
          )}
          <button
            type="button"
            data-command="undo"
            aria-disabled={isBusy || undefined}
            aria-keyshortcuts="Control+Z"
            title="Ctrl+Z"
            className={mergeClasses(shared.bareButton, styles.button, isBusy && styles.busy)}
            onClick={() => isBusy || void commands.undo.run()}
          >
            <Icon name="undo" />
            {t(commands.undo.label)}
          </button>
        </div>
      </section>
    </div>
  );
}
