/** The built command line says what its sources say, from wherever it is called. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cli, type Run } from "./run";

/** As deep in the package as dist/cli. */
const built = ".cache/built-cli";

function node(words: readonly string[], cwd = "."): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8", cwd, maxBuffer: 64 * 1024 * 1024 });
  return { status, stdout, stderr };
}

const builtCli = (words: readonly string[], cwd?: string): Run => node([resolve(built, "main.mjs"), ...words], cwd);

beforeAll(() => {
  expect(node(["node_modules/webpack-cli/bin/cli.js", "--config", "tools/cli/webpack.config.js", "--env", `out=${built}`])).toMatchObject({ status: 0 });
}, 120_000);

const samples = ["临西县总工会2024.xlsx", "卢龙县总工会2023.xlsx"].map((name) => join("samples", name));

describe("the built command line", () => {
  it.each([
    ["check", "--format", "json", ...samples],
    ["check", "--format", "json", "--jobs", "2", ...samples],
    ["rules", "plan/decreasing"],
    ["check", "samples/none.xlsx"],
    ["check", "--no-such-option"],
  ])("answers %s %s as its sources do", (...words) => {
    const run = builtCli(words);
    expect(run).toEqual(cli(words));
    expect(run.stdout + run.stderr).not.toBe("");
  }, 120_000);

  it("finds its rule pages and workers from another folder", () => {
    expect(builtCli(["rules", "plan/decreasing"], tmpdir()).stdout).toContain("plan/decreasing");
    expect(builtCli(["check", "--jobs", "2", ...samples.map((file) => resolve(file))], tmpdir())).toMatchObject({ status: 1 });
  }, 120_000);

  it("has the licences of what is in it", () => {
    expect(node(["-p", `require("node:fs").readFileSync("${built}/THIRD-PARTY-NOTICES.txt", "utf8")`]).stdout).toMatch(/^fflate .*\(MIT\)$/mu);
  });
});

it("is started by npm run cli, built or not", () => {
  expect(node(["tools/cli/run.js", "rules"])).toEqual(cli(["rules"]));
}, 60_000);
