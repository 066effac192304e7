/** What makes desktop Excel know a development manifest, by platform: said here, carried out by `npm run sideload`. */
import { posix } from "node:path";

export type Step =
  | { readonly kind: "run"; readonly command: string; readonly args: readonly string[] }
  | { readonly kind: "copy"; readonly from: string; readonly to: string }
  | { readonly kind: "delete"; readonly path: string }
  | { readonly kind: "say"; readonly text: string };

export interface Registration {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly id: string;
  /** Absolute. */
  readonly manifestPath: string;
}

/** Excel reads it at its start: a value a manifest, its name the id, its content the file. */
const developerKey = String.raw`HKCU\SOFTWARE\Microsoft\Office\16.0\Wef\Developer`;

const wefOnMac = (home: string, id: string): string => posix.join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef", `${id}.manifest.xml`);

export function registering({ platform, home, id, manifestPath }: Registration): Step[] {
  if (platform === "win32") {
    return [
      { kind: "run", command: "reg", args: ["add", developerKey, "/v", id, "/t", "REG_SZ", "/d", manifestPath, "/f"] },
      { kind: "say", text: "重启 Excel：“绩效助手（开发）”选项卡在功能区里；没有就在 开始 → 加载项 → 更多加载项 → 开发人员加载项 里点它。" },
    ];
  }
  if (platform === "darwin") {
    return [
      { kind: "copy", from: manifestPath, to: wefOnMac(home, id) },
      { kind: "say", text: "重启 Excel：开始 → 加载项，在“开发人员加载项”下面点“绩效助手（开发）”。" },
    ];
  }
  return [{ kind: "say", text: `这个系统没有桌面版 Excel。网页版：开始 → 加载项 → 更多加载项 → 我的加载项 → 上传我的加载项，选 ${manifestPath}。` }];
}

export function removing({ platform, home, id, manifestPath }: Registration): Step[] {
  if (platform === "win32") return [{ kind: "run", command: "reg", args: ["delete", developerKey, "/v", id, "/f"] }];
  if (platform === "darwin") return [{ kind: "delete", path: wefOnMac(home, id) }];
  return [{ kind: "say", text: `网页版：开始 → 加载项 → 更多加载项 → 我的加载项，在“绩效助手（开发）”的 … 里点“删除”（清单在 ${manifestPath}）。` }];
}
