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
  /** Bytes of a part that a copy changes: it is held as text, more than once. */
  readonly changedBytes: number;
  /** Elements one inside another. */
  readonly depth: number;
  /** Letters from one tag to the next, or within one. */
  readonly stretch: number;
  /** Merged areas of a sheet. */
  readonly merges: number;
  /** Cells of the used rectangles of all sheets together, blank ones included; and of shared strings. */
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
  changedBytes: 200 * 1024 * 1024,
  depth: 200,
  stretch: 4 * 1024 * 1024,
  merges: 1_000_000,
  cells: 20_000_000,
};
