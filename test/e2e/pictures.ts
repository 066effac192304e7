/** The pictures of README and guide, taken in the built simulator: npm run pictures (needs a browser with a Chinese font). */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Scene, setStage } from "./stage";

const folder = join(import.meta.dirname, "../../docs/images");
const samples = { goals: "临西县总工会2024.xlsx", evaluations: "渠县总工会2024.xlsx" } as const;

await mkdir(folder, { recursive: true });
const stage = await setStage();

async function openScene(sample: string): Promise<Scene> {
  const context = await stage.browser.newContext({ viewport: { width: 1180, height: 820 }, deviceScaleFactor: 1.25, ignoreHTTPSErrors: true, reducedMotion: "reduce" });
  const scene = new Scene(context, await context.newPage(), stage.server.url);
  await scene.load({ sample, width: "360" });
  await scene.pane.getByRole("heading", { name: /^找到/u }).waitFor();
  return scene;
}

/** What the picture is of has been waited for; this lets the grid finish drawing. */
const settle = (scene: Scene): Promise<void> => scene.page.waitForTimeout(800);

async function takePane(scene: Scene, name: string): Promise<void> {
  await settle(scene);
  await scene.page.locator("iframe").screenshot({ path: join(folder, `${name}.png`) });
}

async function takeAll(scene: Scene, name: string): Promise<void> {
  await settle(scene);
  await scene.page.screenshot({ path: join(folder, `${name}.png`) });
}

const toTab = (scene: Scene, name: string): Promise<void> => scene.pane.getByRole("tab", { name: new RegExp(`^${name}`, "u") }).click();

try {
  const scene = await openScene(samples.goals);
  const { pane } = scene;
  await takeAll(scene, "ready");
  await toTab(scene, "设置");
  await pane.getByRole("heading", { name: /规则/u }).first().waitFor();
  await takePane(scene, "settings");
  await toTab(scene, "问题");
  await scene.check();
  await takeAll(scene, "findings");
  await pane.getByRole("button", { name: /指标值还是模板占位文字/u }).first().click();
  await takePane(scene, "finding");
  await toTab(scene, "结构");
  await pane.getByRole("heading", { name: "覆盖情况" }).waitFor();
  await takePane(scene, "structure");
  await toTab(scene, "资金");
  await pane.getByRole("heading", { name: "支出计划" }).waitFor();
  await takePane(scene, "funding");
  await toTab(scene, "问题");
  await pane.getByRole("button", { name: /^全部安全修复/u }).click();
  await pane.getByRole("button", { name: /^应用/u }).waitFor();
  await takePane(scene, "fixes");
  await pane.getByRole("button", { name: /^应用/u }).click();
  await pane.getByRole("button", { name: "撤销" }).waitFor();
  await takeAll(scene, "undo");
  await pane.getByRole("button", { name: /^12 × 7/u }).click();
  await pane.getByRole("button", { name: /^忽略/u }).click();
  await pane.getByRole("combobox", { name: /理由|为什么/u }).or(pane.getByRole("textbox", { name: /理由|为什么/u })).first().fill("合同约定每月 7 万元，十二月不付");
  await takePane(scene, "ignore");
  await scene.close();

  const year = await openScene(samples.evaluations);
  await toTab(year, "自评");
  await year.pane.getByRole("button", { name: /自评表$/u }).first().waitFor();
  await takePane(year, "evaluation");
  await year.close();
} finally {
  await stage.close();
}
