/** How much a file may ask of the reader. Everything is counted while inflating, never taken from a header. */

export interface Limits {
  /** Entries of the archive. */
  readonly entries: number;
  /** Inflated bytes of one part, and of all parts that are read. */
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Inflated ÷ packed size of a part, once `ratioFrom` bytes have come out. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Cells of the used rectangles of all sheets together, blank ones included. */
  readonly cells: number;
}

/**
 * Parts are read as a stream, so the byte limits bound time, not memory: a full sheet of empty formatted rows inflates to about 300 MB.
 * Deflate cannot pass 1,032 : 1; sheets of nothing but repeated rows stay far below 100 : 1.
 */
export const defaultLimits: Limits = {
  entries: 10_000,
  partBytes: 512 * 1024 * 1024,
  totalBytes: 768 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 4 * 1024 * 1024,
  cells: 20_000_000,
};
