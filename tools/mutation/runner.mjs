/**
 * Tries mutants on the tests of their folder with jest's own circus and expect, in one process that loads the sources anew for every mutant and keeps the libraries.
 * @stryker-mutator/jest-runner starts jest for every mutant and takes many times as long.
 */
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { transformSync } from "@swc/core";
import { expect } from "expect";
import * as circus from "jest-circus";
import { readdirSync } from "node:fs";
import { createRequire, Module } from "node:module";
import path from "node:path";
import { addHook } from "pirates";

/** They cost more than they find: loading or running one of them takes longer than all others of its folder together. */
const LEFT_OUT = new Set(["test/target/properties.test.ts", "test/scoring/seeds.test.ts"]);

function testsOf(folder) {
  const root = folder.replace(/^src/u, "test");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => path.posix.join(root, file.replaceAll(path.sep, "/")));
  return files.filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.has(file)).sort();
}

/** Sources as CommonJS, compiled once a process; what tests take from jest comes from circus. */
function loadAsJestDoes(require) {
  const compiled = new Map();
  const compile = (source, filename) => transformSync(source, { filename, module: { type: "commonjs" } }).code;
  addHook((source, file) => compiled.get(file) ?? compiled.set(file, compile(source, file)).get(file), { exts: [".ts"] });
  const globals = require.resolve("@jest/globals");
  require.cache[globals] = Object.assign(new Module(globals), { exports: { ...circus, expect }, loaded: true });
}

const nameOf = (test) => (test.parent === undefined || test.parent.name === "ROOT_DESCRIBE_BLOCK" ? test.name : `${nameOf(test.parent)} ${test.name}`);

const fileOf = (name) => name.slice(0, name.indexOf(" "));

class Runner {
  init() {
    this.files = testsOf(process.env["MUTATED_FOLDER"]);
    this.stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    this.require = createRequire(path.resolve("index.js"));
    loadAsJestDoes(this.require);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.stryker.activeMutant = undefined;
    try {
      const tests = await this.run({ bail: false });
      return { status: DryRunStatus.Complete, tests, mutantCoverage: this.stryker.mutantCoverage };
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error.stack) };
    }
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }) {
    this.stryker.hitLimit = hitLimit;
    this.stryker.hitCount = hitLimit === undefined ? undefined : 0;
    this.stryker.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    const only = testFilter && new Set(testFilter);
    const loaded = () => (this.stryker.activeMutant = activeMutant.id);
    try {
      const tests = [];
      for (const files of this.stages(activeMutant.fileName, only)) {
        if (mutantActivation !== "static") this.stryker.activeMutant = undefined;
        tests.push(...(await this.run({ files, only, bail: !disableBail, loaded })));
        if (tests.some(({ status }) => status === TestStatus.Failed)) break;
      }
      return determineHitLimitReached(this.stryker.hitCount, hitLimit) ?? toMutantRunResult({ status: DryRunStatus.Complete, tests }, disableBail);
    } catch (error) {
      // The sources cannot even be loaded with this mutant, and every test would say so.
      const failed = { id: "loading", name: "loading", timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) };
      return determineHitLimitReached(this.stryker.hitCount, hitLimit) ?? toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed] }, disableBail);
    } finally {
      this.stryker.activeMutant = undefined;
    }
  }

  /** The test of the mutated file itself, those beside it, all others: where an earlier stage notices the mutant, the later ones need not even be loaded. */
  stages(mutated, only) {
    const named = only && new Set(Array.from(only, fileOf));
    const wanted = this.files.filter((file) => !named || named.has(file));
    const own = mutated.replaceAll(path.sep, "/").replace(/^(?:.*\/)?src\/(.*)\.ts$/u, "test/$1.test.ts");
    const nearness = (file) => (file === own ? 0 : path.posix.dirname(file) === path.posix.dirname(own) ? 1 : 2);
    return [0, 1, 2].map((stage) => wanted.filter((file) => nearness(file) === stage)).filter((files) => files.length > 0);
  }

  /** Loads sources and tests anew, so that nothing an earlier mutant answered is remembered, and runs the tests of these files, of them only those named by `only`. */
  async run({ files = this.files, only, bail, loaded = () => {} }) {
    for (const file of Object.keys(this.require.cache)) if (!file.includes("node_modules")) delete this.require.cache[file];
    circus.resetState();
    this.require("./test/support/properties.ts");
    for (const file of files) circus.describe(file, () => void this.require(`./${file}`));
    loaded();
    const tests = [];
    let failed = false;
    const watch = ({ name, test }) => {
      if (name === "test_start") {
        if ((bail && failed) || (only && !only.has(nameOf(test)))) test.mode = "skip";
        else this.stryker.currentTestId = nameOf(test);
      }
      if (name !== "test_done") return;
      const [error] = test.errors;
      failed ||= error !== undefined;
      const told = { id: nameOf(test), name: nameOf(test), timeSpentMs: test.duration ?? 0, fileName: fileOf(nameOf(test)) };
      tests.push(error === undefined ? { ...told, status: TestStatus.Success } : { ...told, status: TestStatus.Failed, failureMessage: String(error[0]?.message ?? error) });
    };
    circus.addEventHandler(watch);
    try {
      await circus.run();
    } finally {
      circus.removeEventHandler(watch);
      this.stryker.currentTestId = undefined;
    }
    return tests;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "folder", Runner)];
