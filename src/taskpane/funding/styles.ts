/** What the sections of the 资金 tab share: heads, tables of figures, bars. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { forced } from "../components/shared-styles";

export const useFundingStyles = makeStyles({
  section: { padding: `20px ${tokens.spacingHorizontalM} 0` },
  head: { display: "flex", alignItems: "baseline", justifyContent: "space-between", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontVariantNumeric: "tabular-nums" },
  heads: { "& > *": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` } },
  row: { ":not(:last-child) > *": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` } },
  columnHead: { padding: "6px 0 6px 8px", textAlign: "right", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  nameHead: { paddingLeft: 0, textAlign: "left" },
  name: { padding: 0, textAlign: "left", fontWeight: tokens.fontWeightRegular },
  /** Leaves the columns of figures what they need. */
  widest: { width: "100%" },
  /** A whole row's height to press on. */
  go: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, width: "100%", minHeight: "32px", padding: "5px 0", overflowWrap: "anywhere", ":hover": { color: tokens.colorBrandForeground1 } },
  figure: { padding: "0 0 0 8px", textAlign: "right", whiteSpace: "nowrap" },
  /** Words in place of a figure may take two lines. */
  words: { whiteSpace: "normal", minWidth: "92px", color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  bar: { position: "relative", height: "6px", overflow: "hidden", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground6, [forced]: { outline: "1px solid CanvasText" } },
  fill: { height: "100%", minWidth: "2px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorCompoundBrandBackground, [forced]: { forcedColorAdjust: "none", backgroundColor: "Highlight" } },
  action: { minWidth: 0, height: "32px", paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM },
  regular: { fontWeight: tokens.fontWeightRegular },
});
