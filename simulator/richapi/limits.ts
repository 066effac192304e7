/** Excel's limits. Sizes and counts are Microsoft's documented ones (resource limits of Office Add-ins; Excel specifications). */

/** Excel on the web, for a request and for a response. */
export const payloadBytes = 5 * 1024 * 1024;
export const cellsARead = 5_000_000;
export const charactersACell = 32_767;
export const charactersASheetName = 31;
export const charactersAFormula = 8_192;
export const charactersAnAddress = 8_192;
export const rows = 1_048_576;
export const columns = 16_384;

const encoder = new TextEncoder();

export function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}
