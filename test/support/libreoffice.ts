/** Workbooks calculated anew by LibreOffice: whatever a file says its formulas amount to, LibreOffice works out again. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findLibreOffice, howToInstallLibreOffice } from "../../tools/libreoffice";

/** Starting takes seconds, a workbook much less. */
const patience = 240_000;

/** 0: always; by default a file that names another program than LibreOffice is taken at its word. */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** The same .xlsx files as LibreOffice writes them after a calculation of its own, in one run with a profile of its own. */
export async function recalculated(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const program = findLibreOffice();
  if (program === null) throw new Error(`LibreOffice is not installed (${howToInstallLibreOffice})`);
  const folder = await mkdtemp(path.join(tmpdir(), "jixiao-libreoffice-"));
  try {
    const user = path.join(folder, "profile", "user");
    await mkdir(user, { recursive: true });
    await writeFile(path.join(user, "registrymodifications.xcu"), recalculate);
    const names = files.map((_, at) => `${at}.xlsx`);
    await Promise.all(names.map((name, at) => writeFile(path.join(folder, name), files[at] ?? new Uint8Array())));
    const out = path.join(folder, "out");
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const said = await run(program, [profile, "--headless", "--norestore", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, ...names.map((name) => path.join(folder, name))]);
    // It ends well, too, where it could not open a file.
    const missing = names.filter((name) => !existsSync(path.join(out, name)));
    if (missing.length > 0) throw new Error(`LibreOffice did not write ${missing.join(", ")}: ${said}`);
    return await Promise.all(names.map(async (name) => new Uint8Array(await readFile(path.join(out, name)))));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(program: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own: what is started is a script that starts the program.
    const ownGroup = process.platform !== "win32";
    const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"], detached: ownGroup });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString("utf8")));
    const timer = setTimeout(() => {
      said += "\ngave no answer in time";
      if (ownGroup && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      else child.kill("SIGKILL");
    }, patience);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on("close", (status) => {
      clearTimeout(timer);
      if (status === 0) resolve(said.trim());
      else reject(new Error(`LibreOffice ended with ${status}: ${said.trim()}`));
    });
  });
}
