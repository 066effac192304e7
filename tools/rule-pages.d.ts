import type { PageBlock } from "../src/taskpane/rule-page";

export declare function pageBlocks(markdown: string): PageBlock[];
