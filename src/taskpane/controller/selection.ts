/** Follows what the user selects, not more often than a person can look. */
import type { Place, WorkbookHost } from "../../workbook/port";

const betweenMs = 100;

/** Shows the first selection at once, and of a burst (dragging, holding an arrow key) the last. Answers a function that ends it. Throws `HostError`. */
export async function followSelection(host: WorkbookHost, show: (place: Place) => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Place | null = null;
  const rest = (): void => {
    timer = undefined;
    if (waiting) tell(waiting);
  };
  const tell = (place: Place): void => {
    waiting = null;
    timer = setTimeout(rest, betweenMs);
    show(place);
  };
  const end = await host.onSelect((place) => {
    if (timer === undefined) tell(place);
    else waiting = place;
  });
  return async () => {
    clearTimeout(timer);
    waiting = null;
    await end();
  };
}
