/** Going to a place on a sheet, and showing what is hidden of it. */
import { type HiddenBy, HostError, type Place } from "../port";
import type { Exchange } from "./exchange";
import { heightOf, widthOf } from "./pieces";

interface Looked {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

async function lookAt({ context, sync }: Exchange, { sheetId, range }: Place): Promise<Looked> {
  const sheet = context.workbook.worksheets.getItem(sheetId).load({ name: true, visibility: true });
  const cells = sheet.getRangeByIndexes(range.top, range.left, heightOf(range), widthOf(range)).load({ rowHidden: true, columnHidden: true });
  await sync();
  return { sheet, range: cells };
}

/** What hides all of it: a range of which some rows are in sight is. */
const hiddenBy = ({ rowHidden, columnHidden }: Excel.Range): HiddenBy[] => [...(rowHidden ? ["rows" as const] : []), ...(columnHidden ? ["columns" as const] : [])];

/** Of all rows or columns; null where some are hidden and some are not. */
const isInSight = (hidden: boolean | null): boolean => hidden === false;

export async function select(exchange: Exchange, place: Place): Promise<HiddenBy[]> {
  const { sheet, range } = await lookAt(exchange, place);
  if (sheet.visibility !== "Visible") return ["sheet"];
  sheet.activate();
  range.select();
  await exchange.sync();
  return hiddenBy(range);
}

export async function reveal(exchange: Exchange, place: Place): Promise<void> {
  const { sheet, range } = await lookAt(exchange, place);
  if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  if (!isInSight(range.rowHidden)) range.rowHidden = false;
  if (!isInSight(range.columnHidden)) range.columnHidden = false;
  sheet.activate();
  range.select();
  try {
    await exchange.sync();
  } catch (error) {
    throw error instanceof HostError && error.code === "protected" ? new HostError("protected", "reveal", error.detail, [sheet.name]) : error;
  }
}
