/** The port by Office.js. */
export { ExcelHost } from "./host";
