/** A cell's address as a button. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { forced } from "./shared-styles";

export const useChipStyles = makeStyles({
  chip: {
    position: "relative",
    zIndex: 1,
    height: "20px",
    paddingLeft: "5px",
    paddingRight: "5px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    [forced]: { border: "1px solid LinkText" },
  },
  open: { backgroundColor: tokens.colorNeutralBackground1, ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  current: { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
});
