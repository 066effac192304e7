/** The requirement sets the simulator claims: what the npm runtime knows, and no more. */
export const apiSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  RichApiRuntime: "1.2",
  RibbonApi: "1.1",
  SharedRuntime: "1.1",
  DialogApi: "1.1",
  Settings: "1.1",
};
