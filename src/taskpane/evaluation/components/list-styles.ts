/** Columns and cells that the execution and the indicators share: two lines a row in a narrow pane, real columns from 440. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { forced, wide } from "../../components/shared-styles";

const narrowColumns = "minmax(0, 1fr) 72px 66px";
const wideColumns = "minmax(0, 1fr) minmax(64px, 92px) 76px 60px 34px";

export const useListStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: narrowColumns,
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    [wide]: { gridTemplateColumns: wideColumns },
  },
  heads: {
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
  row: { position: "relative", borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, scrollMarginTop: "36px" },
  open: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    [forced]: { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  head: { position: "relative", boxSizing: "border-box", minHeight: "50px", padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}` },
  closed: { ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover } },
  /** The whole head of the row is the button's, but for the wells on it. */
  name: {
    overflowWrap: "anywhere",
    "::after": { content: '""', position: "absolute", inset: 0, height: "100%" },
    ":focus-visible": { outlineStyle: "none" },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusMedium },
  },
  nameOpen: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  onColor: { color: tokens.colorNeutralForeground2 },
  narrowOnly: { [wide]: { display: "none" } },
  wideOnly: { display: "none", [wide]: { display: "block" } },
  end: { textAlign: "right" },
  well: { position: "relative", zIndex: 1, minWidth: 0 },
  plain: { paddingRight: tokens.spacingHorizontalS, textAlign: "right", overflowWrap: "anywhere" },
  score: { textAlign: "right", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2, "& b": { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 } },
  short: { "& b": { color: tokens.colorStatusDangerForeground3 } },
  /** Under the head of a row: what is wrong, what is missing, how it came about. */
  below: { position: "relative", zIndex: 1, boxSizing: "border-box", display: "grid", rowGap: tokens.spacingVerticalS, padding: `0 ${tokens.spacingHorizontalM} 10px` },
  line: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  warning: { color: tokens.colorStatusWarningForeground1 },
  danger: { color: tokens.colorStatusDangerForeground3 },
  text: { margin: 0, overflowWrap: "anywhere", "::first-letter": { textTransform: "uppercase" }, color: tokens.colorNeutralForeground1 },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, auto) 84px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  /** Its well under the wells of the column above. */
  amount: { gridTemplateColumns: narrowColumns, [wide]: { gridTemplateColumns: "minmax(0, 1fr) 76px 60px 34px" } },
  label: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  action: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});
