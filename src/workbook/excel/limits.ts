/** Excel's limits on one exchange, and the share of them this host allows itself. */

/** Excel on the web refuses a request or response over 5 MB of UTF-8. */
const payloadBytes = 5 * 1024 * 1024;
export const safePayloadBytes = 0.8 * payloadBytes;

/** A cell's share of a response: value and number format as JSON. Forms full of Chinese sentences come to about 40 bytes; a denser one is split when refused. */
export const bytesPerCell = 40;

/** Cells of one part where a sheet is read while somebody types: taking an answer of this size apart takes the page a few milliseconds. */
export const cellsAPart = 10_000;

/** Cells of one workbook that are read at all; also the most Excel gives for one range. */
export const maxCells = 5_000_000;

/** Excel cuts a longer address without a word. */
export const maxAddressLength = 8_192;

/** More merged areas than these make `getMergedAreasOrNullObject` fail. */
export const maxMergedAreas = 512;

export const maxRows = 1_048_576;
export const maxColumns = 16_384;
