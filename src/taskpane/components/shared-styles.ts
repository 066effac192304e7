/** Measures and texts several components share: the pane's grid of 12, 16 and 8, and all text in lists starting at 36. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** From here a row has its parts side by side. Of the container, never of the window. */
export const wide = "@container pane (min-width: 440px)";

/** Up to here long words and wells stand closer together. */
export const narrow = "@container pane (max-width: 339px)";

export const forced = "@media (forced-colors: active)";

/** What bounds a well in high contrast, where its ground does not show. */
export const wellOutline = { borderTopColor: "ButtonBorder", borderRightColor: "ButtonBorder", borderBottomColor: "ButtonBorder", borderLeftColor: "ButtonBorder" } as const;

export const useSharedStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontFamily: "inherit",
  },
  section: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontFamily: "inherit",
  },
  body: { margin: 0, ...typographyStyles.body1, fontFamily: "inherit", color: tokens.colorNeutralForeground2 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  page: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  /** A button that is a row or part of one: looks like text, keeps the focus ring. */
  bareButton: {
    appearance: "none",
    margin: 0,
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    cursor: "pointer",
  },
  focusRing: {
    ":focus-visible": {
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  /** The head of a group that folds. */
  bar: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    minHeight: "36px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
  },
  /** Below the scroller: the primary and what goes with it. */
  footer: {
    flex: "none",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "48px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    // The body's right edge, scroll bar or not.
    overflowY: "hidden",
    scrollbarGutter: "stable",
    scrollbarWidth: "thin",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
