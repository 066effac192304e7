/**
 * Lets the pane see the page's dark switch as the system's colour scheme. Chromium tells a frame of the system's own scheme only,
 * so the frame's `matchMedia` is answered from here; the add-in itself stays as it was built.
 */
const darkQuery = /prefers-color-scheme:\s*dark/;

export class FrameTheme {
  private readonly lists = new Set<MediaQueryList>();

  constructor(private dark: boolean) {}

  /**
   * To be called in the same turn in which the frame is put into the document: its window is still the one of the empty page,
   * and a browser keeps that window for the first page of the same origin.
   */
  install(frame: HTMLIFrameElement): void {
    const view = frame.contentWindow;
    if (view === null) return;
    this.lists.clear();
    const original = view.matchMedia.bind(view);
    view.matchMedia = (query) => {
      const list = original(query);
      if (!darkQuery.test(query)) return list;
      Object.defineProperty(list, "matches", { get: () => this.dark });
      this.lists.add(list);
      return list;
    };
  }

  setDark(dark: boolean): void {
    if (dark === this.dark) return;
    this.dark = dark;
    for (const list of this.lists) list.dispatchEvent(new MediaQueryListEvent("change", { matches: dark, media: list.media }));
  }
}
