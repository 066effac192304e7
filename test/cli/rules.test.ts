/** `rules`: one rule with its page, and where the pages lie. */
import { describe, expect, it } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { cli } from "./run";

interface RulesJson {
  readonly rules: readonly { readonly id: string; readonly docs: string }[];
}

const parse = (text: string): RulesJson => JSON.parse(text) as RulesJson;

describe("rules <id>", () => {
  it("prints the rule's page", () => {
    expect(cli(["rules", "plan/decreasing"])).toEqual({ status: 0, stdout: readFileSync("docs/rules/plan/decreasing.md", "utf8"), stderr: "" });
  });

  it("finds the page from wherever it is called", () => {
    const folder = mkdtempSync(join(tmpdir(), "rules-"));
    try {
      const tsx = pathToFileURL(createRequire(resolve("package.json")).resolve("tsx")).href;
      const { stdout } = spawnSync(process.execPath, ["--import", tsx, resolve("src/cli/main.ts"), "rules", "plan/decreasing"], { cwd: folder, encoding: "utf8" });
      expect(stdout).toBe(readFileSync("docs/rules/plan/decreasing.md", "utf8"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("gives the one rule as JSON", () => {
    const { rules } = parse(cli(["rules", "plan/decreasing", "--format", "json"]).stdout);
    expect(rules.map(({ id, docs }) => [id, docs])).toEqual([["plan/decreasing", "docs/rules/plan/decreasing.md"]]);
  });

  it("is a wrong call for a rule there is not", () => {
    const { status, stdout, stderr } = cli(["rules", "plan/nothing"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("plan/nothing");
  });
});

describe("rules --format json", () => {
  it("says for every rule where its page lies", () => {
    const { rules } = parse(cli(["rules", "--format", "json"]).stdout);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.map(({ docs }) => docs)).toEqual(rules.map(({ id }) => `docs/rules/${id}.md`));
  });
});
