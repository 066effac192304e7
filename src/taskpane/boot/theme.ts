/** Light or dark: what the host says, else how bright its background is, else what the system prefers. */

export type Tone = "light" | "dark";

export interface ThemeHints {
  readonly isDarkTheme?: boolean | undefined;
  /** "#RRGGBB" or "RRGGBB". */
  readonly bodyBackgroundColor?: string | undefined;
}

/** Mid-grey has a relative luminance of about 0.18: below it, white text reads better. */
const darkBelow = 0.18;

export function toneOf(hints: ThemeHints | undefined, prefersDark: boolean): Tone {
  if (hints?.isDarkTheme !== undefined) return hints.isDarkTheme ? "dark" : "light";
  const luminance = luminanceOf(hints?.bodyBackgroundColor);
  if (luminance !== null) return luminance < darkBelow ? "dark" : "light";
  return prefersDark ? "dark" : "light";
}

/** Relative luminance by WCAG; null for what is no colour. */
function luminanceOf(color: string | undefined): number | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? "");
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((hex) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const systemTone = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

/** What the first picture is drawn in. */
export const toneNow = (hints: () => ThemeHints | undefined): Tone => toneOf(hints(), systemTone().matches);

/** Excel has no event for its theme: asked again whenever the system's changes or the pane comes back. */
export function watchTone(hints: () => ThemeHints | undefined, onTone: (tone: Tone) => void): () => void {
  const system = systemTone();
  const tell = (): void => onTone(toneOf(hints(), system.matches));
  system.addEventListener("change", tell);
  window.addEventListener("focus", tell);
  document.addEventListener("visibilitychange", tell);
  tell();
  return () => {
    system.removeEventListener("change", tell);
    window.removeEventListener("focus", tell);
    document.removeEventListener("visibilitychange", tell);
  };
}
