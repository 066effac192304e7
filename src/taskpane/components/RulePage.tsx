/** The page of one rule: what it finds, why, a wrong and a right example, how to mend it, where it does not apply. */
import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef } from "react";
import type { PageBlock, PagePart } from "../rule-page";
import type { OpenPage } from "../state/state";
import { useTongue } from "../words/words-context";
import { BackButton } from "./BackButton";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM, ":focus-visible": { outlineStyle: "none" } },
  section: { marginTop: tokens.spacingVerticalS },
  text: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  items: { margin: 0, paddingLeft: "20px", display: "grid", rowGap: tokens.spacingVerticalXS },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  scroll: { overflowX: "auto", scrollbarWidth: "thin" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: "3px 6px",
    textAlign: "start",
    verticalAlign: "top",
    minWidth: "44px",
    maxWidth: "180px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
    whiteSpace: "pre-line",
  },
});

export interface RulePageProps {
  readonly page: OpenPage;
  readonly onBack: () => void;
  readonly onRetry: () => void;
}

export function RulePage({ page, onBack, onRetry }: RulePageProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const heading = useRef<HTMLElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className={styles.bar}>
        <BackButton onBack={onBack} />
      </div>
      <article ref={heading} tabIndex={-1} aria-label={t("page.label")} className={mergeClasses(shared.page, styles.page)} lang="zh-CN" data-rule-page={page.rule}>
        {page.status === "loading" && <Spinner size="small" label={t("page.loading")} />}
        {page.status === "failed" && (
          <>
            <p className={shared.body}>{t("page.failed")}</p>
            <div>
              <Button onClick={onRetry}>{t("command.retry")}</Button>
            </div>
          </>
        )}
        {page.blocks.map((block, index) => (
          <Block key={`${page.rule}/${index}`} block={block} number={index + 1} />
        ))}
      </article>
    </>
  );
}

/** `number`: tells the tables of a page apart. */
function Block({ block, number }: { readonly block: PageBlock; readonly number: number }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  if (block.kind === "heading") {
    const words = inline(block.parts, styles.code);
    return block.level === 1 ? <h1 className={shared.heading}>{words}</h1> : <h2 className={mergeClasses(shared.section, styles.section)}>{words}</h2>;
  }
  if (block.kind === "text") return <p className={mergeClasses(shared.body, styles.text)}>{inline(block.parts, styles.code)}</p>;
  if (block.kind === "list") {
    const List = block.ordered ? "ol" : "ul";
    return (
      <List className={mergeClasses(shared.body, styles.items)}>
        {block.items.map((item) => (
          <li key={textOf(item)}>{inline(item, styles.code)}</li>
        ))}
      </List>
    );
  }
  return (
    <section className={mergeClasses(styles.scroll, shared.focusRing)} aria-label={t("page.example", { number })} tabIndex={0}>
      <table className={styles.table}>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row.map(textOf).join("|")}>
              {row.map((cell, column) => (
                <td key={`${column}/${textOf(cell)}`} className={styles.cell}>
                  {inline(cell, styles.code)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const textOf = (parts: readonly PagePart[]): string => parts.map(({ text }) => text).join("");

const inline = (parts: readonly PagePart[], code: string): (ReactElement | string)[] =>
  parts.map(({ text, as }, index) => {
    const key = `${index}/${text}`;
    if (as === "code")
      return (
        <code key={key} className={code}>
          {text}
        </code>
      );
    return as === "strong" ? <strong key={key}>{text}</strong> : text;
  });
