/** What every browser test begins and ends with. */
import { afterAll, afterEach, beforeAll, expect } from "@jest/globals";
import { type Scene, setStage, type Stage } from "./stage";

/** A stage for the tests of a file. After each of them its scene is closed, and must neither have asked another host for anything nor complained. */
export function stageFor(scene: () => Scene): Pick<Stage, "open"> {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  }, 120_000);
  afterAll(() => stage?.close());
  afterEach(async () => {
    const { foreign, complaints } = scene();
    await scene().close();
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
  return { open: (query) => stage.open(query) };
}
