/** The settings as a file for others: downloaded, or copied where the pane cannot download. */
import { Button, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { WorkbookSettings } from "../../../review/settings";
import { sharedFileName, sharedText } from "../../../review/shared-settings";
import { copyText } from "../../boot/clipboard";
import { downloadText } from "../../boot/download";
import { forced, useSharedStyles, wellOutline } from "../../components/shared-styles";
import { SubPage } from "../../components/SubPage";
import { useWords } from "../words/words";

export const usePageStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  regular: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  well: { width: "100%", border: `1px solid ${tokens.colorTransparentStroke}`, [forced]: wellOutline },
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, minHeight: "140px", maxHeight: "320px" },
});

export function ExportPage({ settings, onBack }: { readonly settings: WorkbookSettings; readonly onBack: () => void }): ReactElement {
  const styles = usePageStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const [isCopied, setCopied] = useState(false);
  const text = sharedText(settings);
  return (
    <SubPage title={words("export.title")} body={words("export.body")} onBack={onBack}>
      <div>
        <div className={styles.line}>
          <Button appearance="primary" data-primary onClick={() => downloadText(sharedFileName, text)}>
            {words("export.download", { file: sharedFileName })}
          </Button>
          <Button className={styles.regular} onClick={() => void copyText(text).then(() => setCopied(true))}>
            <span aria-live="polite">{words(isCopied ? "export.copied" : "export.copy")}</span>
          </Button>
        </div>
        <p className={mergeClasses(shared.small, shared.quiet)}>{words("export.hint")}</p>
      </div>
      <Textarea appearance="filled-darker" className={styles.well} textarea={{ className: styles.text }} aria-label={words("export.text")} readOnly value={text} resize="vertical" />
    </SubPage>
  );
}
