/** Writes docs/rules/README.md from the catalogue and the rule pages: npm run docs. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { catalogue } from "../src/rules/catalogue";
import { ruleIndex } from "../test/support/rule-index";
import { PAGES, pagePath, parsePage } from "../test/support/rule-page";

const index = ruleIndex(catalogue, (id) => {
  const path = pagePath(id);
  return existsSync(path) ? parsePage(readFileSync(path, "utf8"), path) : null;
});
writeFileSync(`${PAGES}/README.md`, index);
