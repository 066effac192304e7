/** The page: theme and language, and either the pane or the page for outside Excel. */
import { type ReactElement, useEffect, useState } from "react";
import { type ThemeHints, type Tone, watchTone } from "../boot/theme";
import type { Tongue } from "../words/words-context";
import { App, type AppProps } from "./App";
import { Frame } from "./Frame";
import { Outside } from "./Outside";

export interface RootProps {
  readonly tongue: Tongue;
  readonly themeHints: () => ThemeHints | undefined;
  readonly onReload: () => void;
  /** Null outside Excel. */
  readonly app: AppProps | null;
  readonly officeFailed: boolean;
}

export function Root({ tongue, themeHints, onReload, app, officeFailed }: RootProps): ReactElement {
  const [tone, setTone] = useState<Tone>("light");
  useEffect(() => watchTone(themeHints, setTone), [themeHints]);
  return (
    <Frame tone={tone} tongue={tongue}>
      {app ? <App {...app} /> : <Outside failed={officeFailed} onReload={onReload} />}
    </Frame>
  );
}
