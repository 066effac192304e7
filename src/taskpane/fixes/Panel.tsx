/** 全部安全修复: every cell that would change, off by table or by fix, written as one action. */
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useId, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { ChangeRows } from "../components/Changes";
import { Icon, SeverityIcon } from "../components/icons";
import type { PanelProps } from "../components/LazyTab";
import { useSharedStyles } from "../components/shared-styles";
import { useTabStyles } from "../components/tab-scroll";
import type { Controller } from "../controller/controller";
import { isComposing } from "../keys";
import { cellCount, type FixesView, type Offer, type OfferGroup } from "../state/fixes-view";
import { useTongue } from "../words/words-context";
import { useFixesWords } from "./words/words";

/** The body's right edge, scroll bar or not. */
const edge = { overflowY: "hidden", scrollbarGutter: "stable", scrollbarWidth: "thin" } as const;

const useStyles = makeStyles({
  head: {
    flex: "none",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "48px",
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalXS}`,
    ...edge,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  back: { minWidth: 0 },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, outlineStyle: "none" },
  count: { color: tokens.colorNeutralForeground2, textAlign: "end" },
  intro: { padding: tokens.spacingHorizontalM },
  list: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  group: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    margin: 0,
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    font: "inherit",
  },
  offer: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, scrollMarginTop: "36px", contentVisibility: "auto", containIntrinsicSize: "auto 96px" },
  off: { opacity: 0.55 },
  cells: { paddingLeft: "24px", paddingTop: tokens.spacingVerticalXS },
  check: { display: "flex", minHeight: "32px", alignItems: "center" },
  box: { margin: `0 ${tokens.spacingHorizontalS} 0 0`, flex: "none", alignSelf: "center" },
  label: { padding: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
  name: { fontWeight: tokens.fontWeightSemibold },
  left: { padding: tokens.spacingHorizontalM },
  leftRow: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalS },
  foot: {
    flex: "none",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ...edge,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  reason: { flexBasis: "100%", color: tokens.colorNeutralForeground2 },
  main: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  cancel: { minWidth: "84px", fontWeight: tokens.fontWeightRegular },
});

export function Panel({ controller, notice, noticeLeads }: PanelProps & { readonly controller: Controller }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { scroller } = useTabStyles();
  const words = useFixesWords();
  const { t } = useTongue();
  const id = useId();
  const { mending, places } = controller;
  const { revision, language, isMending } = useStore(controller.store);
  // Follows the findings: they may be checked again while the page is open.
  const view = useMemo(() => ({ of: [revision, language], ...mending.preview() }), [mending, revision, language]);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const items = chosenOf(view, off);
  const toggle = (offers: readonly Offer[], isOn: boolean): void => {
    const next = new Set(off);
    for (const offer of offers) if (isOn) next.delete(offer.id);
    else next.add(offer.id);
    setOff(next);
  };
  const isEmpty = view.groups.length === 0;
  const cannot = !isEmpty && items.length === 0;
  const apply = (): void => {
    if (items.length > 0 && !isMending) void mending.apply(items.map(({ item }) => item));
  };
  // Before the pane's own keys: in place of 一键校验, which has no button here.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
      event.preventDefault();
      apply();
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  });
  return (
    <>
      <header className={styles.head}>
        <Button appearance="subtle" className={styles.back} icon={<Icon name="back" />} aria-label={words("back")} title={words("back")} onClick={() => mending.closePreview()} />
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {words("title")}
        </h1>
        {!isEmpty && <span className={mergeClasses(shared.small, styles.count)}>{words("count", { n: items.length, cells: cellCount(items) })}</span>}
      </header>
      <div className={scroller}>
        {notice}
        <p className={mergeClasses(shared.body, styles.intro)}>
          {isEmpty ? words("none") : words("intro")}
          {view.suggestions > 0 && `${t("row.gap")}${words("suggestions", { n: view.suggestions })}`}
        </p>
        <ul className={mergeClasses(shared.list, styles.list)}>
          {view.groups.map((group) => (
            <Group key={group.id} group={group} off={off} onToggle={toggle} onGo={(place) => places.locate(place)} />
          ))}
        </ul>
        {view.left.length > 0 && <Left left={view.left} />}
      </div>
      <footer className={styles.foot}>
        {cannot && (
          <span id={id} className={mergeClasses(shared.small, styles.reason)}>
            {words("unchosen")}
          </span>
        )}
        {!isEmpty && (
          <Button
            appearance={noticeLeads ? "secondary" : "primary"}
            className={styles.main}
            data-primary={!noticeLeads || undefined}
            disabledFocusable={cannot || isMending}
            {...(cannot ? { "aria-describedby": id } : {})}
            title="Ctrl+Enter"
            aria-keyshortcuts="Control+Enter"
            onClick={apply}
          >
            {isMending ? words("writing") : words("apply", { n: items.length })}
          </Button>
        )}
        <Button className={styles.cancel} onClick={() => mending.closePreview()}>
          {words(isEmpty ? "back" : "cancel")}
        </Button>
      </footer>
    </>
  );
}

const chosenOf = ({ groups }: FixesView, off: ReadonlySet<string>) => groups.flatMap(({ offers }) => offers.filter(({ id }) => !off.has(id)).flatMap((offer) => offer.items));

interface GroupProps {
  readonly group: OfferGroup;
  readonly off: ReadonlySet<string>;
  readonly onToggle: (offers: readonly Offer[], isOn: boolean) => void;
  readonly onGo: Controller["places"]["locate"];
}

function Group({ group: { name, offers }, off, onToggle, onGo }: GroupProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useFixesWords();
  const all = offers.flatMap((offer) => offer.items).length;
  const on = offers.filter(({ id }) => !off.has(id)).flatMap((offer) => offer.items).length;
  return (
    <li>
      <h2 className={styles.group}>
        <Choice isOn={on === all ? true : on === 0 ? false : "mixed"} label={name} isName onChange={(isOn) => onToggle(offers, isOn)} />
        <span className={mergeClasses(shared.small, shared.quiet)}>{on === all ? words("offers", { n: all }) : words("some", { n: on, all })}</span>
      </h2>
      <ul className={shared.list}>
        {offers.map((offer) => (
          <li key={offer.id} className={styles.offer}>
            <Choice isOn={!off.has(offer.id)} label={offer.title} onChange={(isOn) => onToggle([offer], isOn)} />
            <div className={mergeClasses(styles.cells, off.has(offer.id) && styles.off)}>
              <ChangeRows cells={offer.items.flatMap(({ cells }) => cells)} onGo={(place) => void onGo(place)} />
            </div>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Choice({ isOn, label, isName = false, onChange }: { readonly isOn: boolean | "mixed"; readonly label: string; readonly isName?: boolean; readonly onChange: (isOn: boolean) => void }): ReactElement {
  const styles = useStyles();
  return (
    <Checkbox
      className={styles.check}
      indicator={{ className: styles.box }}
      label={{ children: label, className: mergeClasses(styles.label, isName && styles.name) }}
      checked={isOn}
      onChange={(_, { checked }) => onChange(checked !== false)}
    />
  );
}

function Left({ left }: Pick<FixesView, "left">): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useFixesWords();
  const { t } = useTongue();
  return (
    <section className={styles.left}>
      <h2 className={shared.section}>{words("left")}</h2>
      <ul className={shared.list}>
        {left.map(({ item, reason }) => (
          <li key={item.id} className={styles.leftRow}>
            <SeverityIcon severity="warning" />
            <div>
              {item.title}
              <div className={mergeClasses(shared.small, shared.quiet)}>
                {item.sheet}!{item.address}
                {t("row.gap") || " "}
                {words(reason)}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
