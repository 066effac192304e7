import type { Compiler } from "webpack";

export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

export declare const allowedLicences: readonly string[];
/** Throws for a package under another licence, or without a text of it. */
export declare function noticeOf(folder: string): Notice;
export declare class Notices {
  apply(compiler: Compiler): void;
}
