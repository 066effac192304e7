/** A page over the tab, with the way back; it takes the focus, and Esc leaves it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { BackButton } from "./BackButton";
import { useSharedStyles } from "./shared-styles";

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  page: { display: "grid", rowGap: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, outlineStyle: "none" },
});

export function SubPage({ title, body, onBack, children }: { readonly title: string; readonly body: string; readonly onBack: () => void; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className={styles.bar}>
        <BackButton onBack={onBack} />
      </div>
      <div className={mergeClasses(shared.page, styles.page)}>
        <div>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          <p className={shared.body}>{body}</p>
        </div>
        {children}
      </div>
    </>
  );
}
