/** Lines of the tree: a bar for level 1; severity, level 2, indicator and target in columns below it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { forced, wide } from "../components/shared-styles";

export const useTreeStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "grid",
    gridTemplateColumns: "36px minmax(0, 1fr) auto auto",
    alignItems: "center",
    minHeight: "36px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    marginTop: "-1px",
  },
  fold: { height: "34px", display: "flex", alignItems: "center", paddingLeft: tokens.spacingHorizontalM, ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover } },
  level1: { margin: 0, font: "inherit", minWidth: 0 },
  level1Name: { boxSizing: "border-box", width: "100%", minHeight: "34px", overflowWrap: "anywhere", ":hover": { color: tokens.colorBrandForeground1 } },
  barCount: { fontSize: tokens.fontSizeBase200, padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground2 },
  row: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "16px 60px minmax(0, 1fr) fit-content(40%)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    scrollMarginTop: "36px",
    [wide]: { gridTemplateColumns: "16px 100px minmax(0, 1fr) fit-content(40%)" },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  here: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    [forced]: { outline: "2px solid Highlight", outlineOffset: "-2px" },
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
  },
  icon: { gridColumn: 1, paddingTop: "2px" },
  level2: { gridColumn: 2, position: "relative", zIndex: 1, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", ":hover": { color: tokens.colorBrandForeground1 } },
  /** The whole row is the button's, but for those on it. */
  name: {
    gridColumn: 3,
    overflowWrap: "anywhere",
    "::after": { content: '""', position: "absolute", inset: 0, height: "100%" },
    ":focus-visible": { outlineStyle: "none" },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusMedium },
  },
  unnamed: { color: tokens.colorNeutralForeground3 },
  values: { gridColumn: 4, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, textAlign: "right", overflowWrap: "anywhere", whiteSpace: "pre-line" },
  clamped: { display: "-webkit-box", WebkitLineClamp: 3, WebkitBoxOrient: "vertical", overflow: "hidden" },
  actual: { color: tokens.colorNeutralForeground3, lineHeight: tokens.lineHeightBase200 },
  findings: { gridColumn: "3 / -1", display: "grid", justifyItems: "start", rowGap: "2px" },
  /** Of a level 1 or the whole grid: text from 36. */
  own: { gridColumn: "2 / -1" },
  finding: { position: "relative", zIndex: 1, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: "18px", ":hover": { textDecorationLine: "underline" } },
  why: { gridColumn: 4, justifySelf: "end", lineHeight: tokens.lineHeightBase300, color: tokens.colorBrandForegroundLink },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  rest: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} 28px`, minWidth: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForegroundLink },
});
