/** Excel's lengths and dates, and Univer's: widths in characters, heights in points, pixels at 96 dpi, date serials. */
const pixelsPerCharacter = 7;
const cellPadding = 5;
const dayMilliseconds = 86_400_000;
/** 1970-01-01 counted from 1899-12-30, where Excel's serials agree with the calendar from March 1900 on. */
const unixEpochSerial = 25_569;
const offset1904 = 1462;

export function widthToPixels(characters: number): number {
  return Math.round(characters * pixelsPerCharacter + cellPadding);
}
export function pixelsToWidth(pixels: number): number {
  return Math.max(0, (pixels - cellPadding) / pixelsPerCharacter);
}
export function pointsToPixels(points: number): number {
  return points / 0.75;
}
export function pixelsToPoints(pixels: number): number {
  return pixels * 0.75;
}
/** ExcelJS gives dates in UTC. */
export function dateToSerial(date: Date, date1904: boolean): number {
  const serial = date.getTime() / dayMilliseconds + unixEpochSerial - (date1904 ? offset1904 : 0);
  return Math.round(serial * dayMilliseconds) / dayMilliseconds;
}
