/** The page: theme and language, and either the pane or the page for outside Excel. */
import { type ReactElement, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Trouble } from "../boot/office";
import { type ThemeHints, type Tone, toneNow, watchTone } from "../boot/theme";
import { translator } from "../words/words";
import type { Tongue } from "../words/words-context";
import { App, type AppProps } from "./App";
import { Fallback } from "./Fallback";
import { Frame } from "./Frame";
import { Outside } from "./Outside";

export interface RootProps {
  /** Of the page outside Excel; inside, the language is a choice. */
  readonly tongue: Tongue;
  readonly themeHints: () => ThemeHints | undefined;
  readonly onReload: () => void;
  /** Null outside Excel. */
  readonly app: AppProps | null;
  /** Why there is no pane. */
  readonly trouble: Trouble;
}

export function Root({ tongue, themeHints, onReload, app, trouble }: RootProps): ReactElement {
  const [tone, setTone] = useState<Tone>(() => toneNow(themeHints));
  useEffect(() => watchTone(themeHints, setTone), [themeHints]);
  if (app) return <InExcel app={app} tone={tone} />;
  return (
    <Frame tone={tone} tongue={tongue}>
      <Outside trouble={trouble} onReload={onReload} />
    </Frame>
  );
}

function InExcel({ app, tone }: { readonly app: AppProps; readonly tone: Tone }): ReactElement {
  const language = useStore(app.controller.store, (state) => state.language);
  const tongue = useMemo<Tongue>(() => ({ language, t: translator(language) }), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Frame tone={tone} tongue={tongue}>
      <Fallback>
        <App {...app} />
      </Fallback>
    </Frame>
  );
}
