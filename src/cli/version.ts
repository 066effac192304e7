/** The version of this package. */
import { readFileSync } from "node:fs";

const { version: stated }: { version: string } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

export const version = stated;
