/** Theme, fonts and language around everything; the provider itself carries no layout, since portals copy its class. */
import { FluentProvider, makeStyles, mergeClasses, type Theme, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { type Tongue, TongueProvider } from "../words/words-context";

const fontFamilyBase = '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const themes: Readonly<Record<"light" | "dark", Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    containerName: "pane",
    containerType: "inline-size",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    textWrapStyle: "pretty",
    // What a tab has at its foot, for what is laid over it.
    ":has(footer)": { "--foot": "49px" },
  },
  // Scroll bars and the lists of selects are the browser's own.
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});

export interface FrameProps {
  readonly tone: "light" | "dark";
  readonly tongue: Tongue;
  readonly children: ReactNode;
}

export function Frame({ tone, tongue, children }: FrameProps): ReactElement {
  const styles = useStyles();
  return (
    <FluentProvider theme={themes[tone]}>
      <TongueProvider value={tongue}>
        <div className={mergeClasses(styles.frame, styles[tone])} lang={tongue.language}>
          {children}
        </div>
      </TongueProvider>
    </FluentProvider>
  );
}
