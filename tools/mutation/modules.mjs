/**
 * Sources that stay loaded while mutants come and go: what imports one sees whatever it exports now, so that a constant's mutant loads anew only its own file and those that read from it while they load.
 * Tests are loaded anew each time, as jest does; of their support, what asks nothing of the sources while it loads is data and kept.
 */
import { transformSync } from "@swc/core";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Script } from "node:vm";

/** Stryker asks by name at every place that can be mutated, and counts there: in the dry run alone is it counted, and afterwards one comparison of numbers answers. */
const uncounted = (source) => source.replaceAll(/stryCov_9fa48\("[^)]*\)/gu, "0").replaceAll(/stryMutAct_9fa48\("(\d+)"\)/gu, "(mutantNow===$1&&mutantHit())");

function fileOf(directory, wanted) {
  const base = path.resolve(directory, wanted);
  return [base, `${base}.ts`, path.join(base, "index.ts")].find((file) => file.endsWith(".ts") && existsSync(file)) ?? base;
}

const isFile = (wanted) => (wanted.startsWith(".") || path.isAbsolute(wanted)) && !wanted.endsWith(".json");

const asModule = () => Object.defineProperty({}, "__esModule", { value: true });

export class Modules {
  /** Stryker goes into its copy of the project only after it has loaded this file. */
  isSource = (file) => file.startsWith(`${path.resolve("src")}${path.sep}`);
  compiled = new Map();
  sources = new Map();
  /** What is being loaded now; of every file those that read from it, and those that required it, while they were loaded. */
  loading = [];
  readers = new Map();
  requirers = new Map();
  kept = new Map();

  /** `packages` stand in the place of packages, by name; `standIns` of what sources export, by path. */
  constructor({ counts, packages, standIns, onSource = () => () => {} }) {
    Object.assign(this, { counts, packages, standIns, onSource });
  }

  compile(file) {
    const known = this.compiled.get(file);
    if (known) return known;
    const source = readFileSync(file, "utf8");
    const { code } = transformSync(this.counts ? source : uncounted(source), { filename: file, module: { type: "commonjs" } });
    const run = new Script(`(function (exports, require, module, __dirname) {${code}\n})`, { filename: file }).runInThisContext();
    const one = { run, outside: createRequire(file) };
    this.compiled.set(file, one);
    return one;
  }

  /** Calls `load` once to learn who reads from whom; what is loaded later is loaded for good. */
  learn(load) {
    this.isLearning = true;
    load();
    this.isLearning = false;
    this.clear();
    const fresh = this.closure([...this.readers].flatMap(([file, readers]) => (this.isSource(file) ? [...readers] : [])), this.requirers);
    this.isData = (file) => !fresh.has(file);
  }

  closure(files, further) {
    const all = new Set(files);
    for (const file of all) for (const one of further.get(file) ?? []) all.add(one);
    return all;
  }

  note(map, file) {
    const reader = this.loading.at(-1);
    if (reader !== undefined && reader !== file) (map.get(file) ?? map.set(file, new Set()).get(file)).add(reader);
  }

  /** A test with its own support. */
  test(file) {
    const support = new Map();
    const load = (wanted) => {
      this.note(this.requirers, wanted);
      if (this.isSource(wanted)) return this.source(wanted);
      const known = this.kept.get(wanted) ?? support.get(wanted);
      if (known) return known;
      const exports = asModule();
      (!this.isLearning && this.isData(wanted) ? this.kept : support).set(wanted, exports);
      this.run(wanted, exports, load);
      return exports;
    };
    this.run(path.resolve(file), {}, load);
  }

  clear() {
    this.sources.clear();
    this.kept.clear();
  }

  source = (file) => {
    const known = this.sources.get(file);
    if (known) return known.seen;
    const exports = asModule();
    const note = () => this.note(this.readers, file);
    const seen = this.isLearning ? new Proxy(exports, { get: (target, key) => (note(), target[key]), ownKeys: (target) => (note(), Reflect.ownKeys(target)) }) : exports;
    this.sources.set(file, { exports, seen });
    Object.assign(exports, this.evaluate(file));
    // Last those that read from others.
    this.sources.delete(file);
    this.sources.set(file, { exports, seen });
    return seen;
  };

  evaluate(file) {
    const exports = asModule();
    const done = this.onSource();
    try {
      this.run(file, exports, this.source);
    } finally {
      done();
    }
    return Object.assign(exports, this.standIns[path.relative("", file).replaceAll(path.sep, "/")]);
  }

  run(file, exports, load) {
    const { run, outside } = this.compile(file);
    const directory = path.dirname(file);
    const module = {};
    this.loading.push(file);
    try {
      run(module, (wanted) => (isFile(wanted) ? load(fileOf(directory, wanted)) : (this.packages.get(wanted) ?? outside(wanted))), { exports: module }, directory);
      // What it passes on from another file, it reads here.
      Object.assign(exports, module);
    } finally {
      this.loading.pop();
    }
  }

  /** Loads these sources anew, and all that read from them, directly or not, while they were loaded; call what comes back to have the former again. */
  again(files) {
    const affected = this.closure(files, this.readers);
    const order = [...this.sources.keys()].filter((file) => affected.has(file));
    const before = order.map((file) => [this.sources.get(file).exports, { ...this.sources.get(file).exports }]);
    const back = () => before.forEach(([exports, former]) => Object.assign(exports, former));
    try {
      for (const file of order) Object.assign(this.sources.get(file).exports, this.evaluate(file));
    } catch (error) {
      back();
      throw error;
    }
    return back;
  }
}
