/** What the test command says where LibreOffice is not there to be asked. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";

const root = path.join(__dirname, "../..");

function testCommand(env: Readonly<Record<string, string>>) {
  const { stdout, status } = spawnSync(process.execPath, ["--import", "tsx", "tools/test.ts", "scores by LibreOffice"], { cwd: root, encoding: "utf8", env: { ...process.env, JIXIAO_DEMAND_LIBREOFFICE: "", ...env } });
  return { lines: stdout.trimEnd().split("\n"), status };
}

describe("without LibreOffice", () => {
  it("the last lines say that it was not asked, and how to get it", () => {
    const { lines, status } = testCommand({ LIBREOFFICE_PATH: "" });
    expect(lines.at(-3)).toMatch(/LibreOffice was not asked .* apt-get install --no-install-recommends libreoffice-calc/u);
    expect(lines.at(-1)).toBe("0 passed, 0 failed");
    expect(status).toBe(1);
  });

  it("it fails where LibreOffice is demanded", () => {
    const { lines, status } = testCommand({ LIBREOFFICE_PATH: "", JIXIAO_DEMAND_LIBREOFFICE: "1" });
    expect(lines.at(-3)).toContain("LibreOffice was not asked");
    expect(lines.at(-1)).toBe("0 passed, 1 failed");
    expect(status).toBe(1);
  });
});
