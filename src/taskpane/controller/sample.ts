/** The sample in the workbook: its content comes in a chunk of its own, since few ever ask for it. */
import type { WorkbookHost } from "../../workbook/port";

/** Writes it on a new sheet, or finds the one that is there; answers the sheet's id. Throws `HostError`. */
export async function placeSample(host: Pick<WorkbookHost, "ownSheets" | "writeSheets">): Promise<string> {
  const { sampleMarker, sampleSheet } = await import(/* webpackChunkName: "sample" */ "../sample/sheet");
  const [there] = await host.ownSheets(sampleMarker);
  if (there) return there.sheetId;
  const [written] = await host.writeSheets([sampleSheet]);
  if (!written) throw new Error("the sample was not written");
  return written.sheetId;
}
