/**
 * Tries mutants on the tests of their folder with jest's own circus and expect, in one process: the sources stay loaded (modules.mjs), what they remember is forgotten (memory.mjs), and tests are loaded anew.
 * @stryker-mutator/jest-runner starts jest for every mutant and takes many times as long.
 */
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { DryRunStatus, determineHitLimitReached, MutantRunStatus, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { expect } from "expect";
import * as circus from "jest-circus";
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { Script } from "node:vm";
import { forget, remembering, standIns } from "./memory.mjs";
import { Modules } from "./modules.mjs";

/** They take longer than all others of their folder together: each is tried on mutants of the source it is named after, and on no others; where there is none, it is left out. */
const DEAR = new Set([
  "test/target/properties.test.ts", "test/scoring/seeds.test.ts",
  "test/review/checker.test.ts", "test/review/evaluate-kept.test.ts", "test/review/fixes-hold.test.ts", "test/review/ignores.test.ts", "test/review/many-edits.test.ts", "test/review/properties.test.ts",
]);
/** Here the mutants are in what remembers. */
const OF_MEMORY = "src/sheet";
/** A test is done long before; a mutant that makes it last so long makes it last for ever. */
const LONGEST_MS = 5_000;
const LOADING = "is loaded";

const sourceOf = (file) => file.replace(/^test\/(.*)\.test\.ts$/u, "src/$1.ts");
const isNear = (source, file) => sourceOf(file) === source;

function testsOf(folder) {
  const root = folder.replace(/^src/u, "test");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => path.posix.join(root, file.replaceAll(path.sep, "/")));
  return files.filter((file) => file.endsWith(".test.ts") && (!DEAR.has(file) || existsSync(sourceOf(file)))).sort();
}

const nameOf = (test) => (test.parent === undefined || test.parent.name === "ROOT_DESCRIBE_BLOCK" ? test.name : `${nameOf(test.parent)} ${test.name}`);
const fileOf = (name) => name.slice(0, name.indexOf(" "));

class Endless extends Error {}

/** Does what it is given, or throws where a mutant keeps it from ending. */
const held = new Script("mutantTask()");
function within(task) {
  if (globalThis.mutantNow < 0) return task();
  const before = globalThis.mutantTask;
  globalThis.mutantTask = task;
  try {
    return held.runInThisContext({ timeout: LONGEST_MS });
  } catch (error) {
    throw error?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT" ? new Endless(error.message) : error;
  } finally {
    globalThis.mutantTask = before;
  }
}

/** Which test files are worth trying first on a mutant of a source: those that noticed most of its mutants for their time. */
class Order {
  times = new Map();
  noticed = new Map();

  took(file, ms) {
    const known = this.times.get(file);
    this.times.set(file, known === undefined ? ms : known * 0.8 + ms * 0.2);
  }

  tried(source, file, hasNoticed) {
    const key = `${source} ${file}`;
    const known = this.noticed.get(key) ?? { tries: 1, hits: 0.2 };
    this.noticed.set(key, { tries: known.tries * 0.9 + 1, hits: known.hits * 0.9 + (hasNoticed ? 1 : 0) });
  }

  of(source, files) {
    const worth = (file) => {
      const { tries, hits } = this.noticed.get(`${source} ${file}`) ?? { tries: 1, hits: isNear(source, file) ? 0.9 : 0.2 };
      return hits / tries / ((this.times.get(file) ?? 50) + 2);
    };
    return files.map((file) => ({ file, worth: worth(file) })).sort((one, other) => other.worth - one.worth).map(({ file }) => file);
  }
}


/** One in so many, the same every time. */
const oneIn = Number(process.env["MUTATION_ONE_IN"] ?? 1);
const isInSample = ({ fileName, location, replacement }) => oneIn === 1 || createHash("sha1").update(JSON.stringify([path.basename(fileName), location, replacement])).digest().readUInt32BE(0) % oneIn === 0;

class Runner {
  order = new Order();

  init() {
    this.folder = process.env["MUTATED_FOLDER"];
    this.files = testsOf(this.folder);
    this.stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    globalThis.mutantNow = -1;
    globalThis.mutantHit = () => {
      if (this.stryker.hitCount !== undefined && ++this.stryker.hitCount > this.stryker.hitLimit) throw new Error("Stryker: Hit count limit reached");
      return true;
    };
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** What a source does while it is loaded, it does for no test. */
  makeModules(counts) {
    const onSource = () => {
      const before = this.stryker.currentTestId;
      this.stryker.currentTestId = undefined;
      return () => (this.stryker.currentTestId = before);
    };
    const modules = new Modules({ counts, packages: new Map([["@jest/globals", { ...circus, expect }]]), standIns: this.folder === OF_MEMORY ? {} : standIns, onSource });
    modules.learn(() => {
      circus.resetState();
      for (const file of this.files) circus.describe(file, () => this.load(modules, file));
    });
    return modules;
  }

  load(modules, file) {
    modules.test("test/support/properties.ts");
    within(() => modules.test(file));
  }

  async dryRun() {
    const modules = this.makeModules(true);
    this.stryker.mutantCoverage = undefined;
    try {
      const tests = [];
      for (const file of this.files) {
        const id = `${file} ${LOADING}`;
        tests.push({ id, name: id, timeSpentMs: 0, fileName: file, status: TestStatus.Success });
        tests.push(...(await this.run(modules, file, { forgets: true })));
      }
      return { status: DryRunStatus.Complete, tests, mutantCoverage: this.stryker.mutantCoverage };
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error.stack) };
    }
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }) {
    if (!isInSample(activeMutant)) return { status: MutantRunStatus.Error, errorMessage: "not in the sample" };
    this.modules ??= this.makeModules(false);
    const [modules, only] = [this.modules, testFilter && new Set(testFilter)];
    const wanted = only ? new Set(Array.from(only, fileOf)) : new Set(this.files);
    const source = path.relative(path.resolve(), path.resolve(activeMutant.fileName)).replaceAll(path.sep, "/").replace(/^.*?(?=src\/)/u, "");
    this.stryker.hitLimit = hitLimit;
    this.stryker.hitCount = hitLimit === undefined ? undefined : 0;
    const tests = [];
    let back = () => {};
    const ended = () => determineHitLimitReached(this.stryker.hitCount, hitLimit) ?? toMutantRunResult({ status: DryRunStatus.Complete, tests }, disableBail);
    try {
      if (this.folder === OF_MEMORY) modules.clear();
      this.forget(modules);
      globalThis.mutantNow = Number(activeMutant.id);
      if (mutantActivation === "static" && this.folder !== OF_MEMORY) back = modules.again([path.resolve(source)]);
      for (const file of this.order.of(source, this.files.filter((one) => wanted.has(one) && (!DEAR.has(one) || isNear(source, one))))) {
        const start = performance.now();
        tests.push(...(await this.run(modules, file, { bail: !disableBail, only: only && !only.has(`${file} ${LOADING}`) ? only : undefined })));
        this.order.took(file, performance.now() - start);
        const hasNoticed = tests.some(({ status }) => status === TestStatus.Failed);
        this.order.tried(source, file, hasNoticed);
        if (hasNoticed && !disableBail) break;
      }
      return ended();
    } catch (error) {
      if (error instanceof Endless) return { status: MutantRunStatus.Timeout, reason: error.message };
      // The sources cannot even be loaded with this mutant, and every test would say so.
      tests.push({ id: LOADING, name: LOADING, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) });
      return ended();
    } finally {
      globalThis.mutantNow = -1;
      back();
    }
  }

  forget(modules) {
    forget();
    modules.again(remembering.map((file) => path.resolve(file)));
  }

  /** Runs the tests of a file, of them only those named by `only`. */
  async run(modules, file, { only, bail = false, forgets = false }) {
    circus.resetState();
    const loading = `${file} ${LOADING}`;
    const tests = [];
    let failed = false;
    let endless = null;
    this.stryker.currentTestId = loading;
    try {
      circus.describe(file, () => this.load(modules, file));
    } catch (error) {
      if (error instanceof Endless) throw error;
      return [{ id: loading, name: loading, timeSpentMs: 0, fileName: file, status: TestStatus.Failed, failureMessage: String(error) }];
    } finally {
      this.stryker.currentTestId = undefined;
    }
    const watch = ({ name, test }) => {
      if (name === "test_start") {
        if ((bail && failed) || endless || (only && !only.has(nameOf(test)))) {
          test.mode = "skip";
          return;
        }
        if (forgets) this.forget(modules);
        this.stryker.currentTestId = nameOf(test);
        const { fn } = test;
        test.fn = () => {
          try {
            return within(fn);
          } catch (error) {
            if (error instanceof Endless) endless = error;
            throw error;
          }
        };
      }
      if (name !== "test_done") return;
      const [error] = test.errors;
      failed ||= error !== undefined;
      const told = { id: nameOf(test), name: nameOf(test), timeSpentMs: test.duration ?? 0, fileName: file };
      tests.push(error === undefined ? { ...told, status: TestStatus.Success } : { ...told, status: TestStatus.Failed, failureMessage: String(error[0]?.message ?? error) });
    };
    circus.addEventHandler(watch);
    try {
      await circus.run();
    } finally {
      circus.removeEventHandler(watch);
      this.stryker.currentTestId = undefined;
    }
    if (endless) throw endless;
    return tests;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "folder", Runner)];
