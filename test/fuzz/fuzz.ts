/** `npm run fuzz -- --minutes 10 --seed 1 --only grids`: other cases than the gate's, for as long as asked. Failing inputs are kept in .cache/fuzz. */
import { parseArgs } from "node:util";
import { targets } from "./targets";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" }, seed: { type: "string" }, only: { type: "string", multiple: true } } });
const minutes = Number(values.minutes);
const first = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const chosen = targets.filter(({ name }) => values.only === undefined || values.only.includes(name));
if (!(minutes > 0) || !Number.isSafeInteger(first) || chosen.length === 0) {
  console.error(`--minutes <number>, --seed <whole number>, --only ${targets.map(({ name }) => name).join("|")}`);
  process.exit(2);
}

const folder = ".cache/fuzz";
const end = Date.now() + minutes * 60_000;
let cases = 0;
let failures = 0;
for (let seed = first; Date.now() < end; seed += 1) {
  for (const target of chosen) {
    const outcome = await target.run({ seed, runs: target.runs, milliseconds: Math.max(1, end - Date.now()), folder });
    cases += outcome.cases;
    if (!outcome.failure) continue;
    failures += 1;
    console.log(`\n${target.name}, seed ${seed}, path ${outcome.failure.path}: ${outcome.failure.file}\n${outcome.failure.message}\n`);
  }
  console.log(`seed ${seed}: ${cases} cases, ${failures} failing, ${Math.max(0, Math.ceil((end - Date.now()) / 60_000))} min left`);
}
process.exitCode = failures === 0 ? 0 : 1;
