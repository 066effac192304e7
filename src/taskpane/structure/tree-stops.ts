/** What of a tree is drawn, and the ids of its buttons, one of which is the tab stop. */
import type { KeyboardEvent } from "react";
import type { Finding } from "../../review/finding";
import type { Tree, TreeClass, TreeGroup } from "../../review/structure/tree";
import type { CellRange } from "../../sheet/range";
import type { FindingItem } from "../state/state";

/** So many indicators are drawn at first; the rest of a level 1 on demand. */
const firstIndicators = 200;

export interface DrawnGroup {
  readonly group: TreeGroup;
  /** Not for a form without level 1. */
  readonly hasBar: boolean;
  readonly classes: readonly TreeClass[];
  /** Indicators that are not drawn yet. */
  readonly left: number;
}

/** `whole`: ids of groups to be drawn in full; `wanted`: a node that must be drawn. */
export function drawnOf({ groups }: Tree, folded: readonly string[], whole: readonly string[], wanted: string | null): DrawnGroup[] {
  let room = firstIndicators;
  return groups.map((group) => {
    const hasBar = group.name !== "" || groups.length > 1;
    const beyond = group.classes.flatMap(({ indicators }) => indicators).slice(room);
    const isWhole = whole.includes(group.id) || beyond.some(({ id }) => id === wanted);
    const classes = upTo(group.classes, isWhole ? group.count : room);
    const left = isWhole ? 0 : Math.max(group.count - room, 0);
    room = Math.max(room - group.count, 0);
    return folded.includes(group.id) ? { group, hasBar, classes: [], left: 0 } : { group, hasBar, classes, left };
  });
}

/** The classes with the first so many indicators among them. */
function upTo(classes: readonly TreeClass[], most: number): TreeClass[] {
  let room = most;
  return classes.flatMap((one) => {
    const indicators = one.indicators.slice(0, Math.max(room, 0));
    room -= one.indicators.length;
    return one.isMissing || indicators.length > 0 ? [{ ...one, indicators }] : [];
  });
}

/** What the lines of a tree have in common. */
export interface Lines {
  /** Ids of the nodes the user is at. */
  readonly here: ReadonlySet<string>;
  readonly itemOf: (finding: Finding) => FindingItem | undefined;
  readonly onGo: (range: CellRange, node: string) => void;
  readonly onFinding: (item: FindingItem) => void;
  readonly stopProps: (id: string) => StopProps;
}

interface StopProps {
  readonly "data-stop": string;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export const level2Stop = (id: string): string => `${id}/level2`;
export const gapStop = (group: string): string => `${group}/missing`;
export const findingStop = (id: string, index: number): string => `${id}/finding/${index}`;

/** The ids of all buttons that are drawn, in order. */
export function stopsOf({ tableId, findings }: Tree, drawn: readonly DrawnGroup[], itemOf: Lines["itemOf"]): ReadonlySet<string> {
  const of = (id: string, own: readonly Finding[]): string[] => own.flatMap((finding, index) => (itemOf(finding) ? [findingStop(id, index)] : []));
  const ofClass = (one: TreeClass): string[] => [
    one.isMissing ? one.id : level2Stop(one.id),
    ...of(one.id, one.findings),
    ...one.indicators.flatMap((indicator) => [indicator.id, ...of(indicator.id, indicator.findings)]),
  ];
  return new Set([
    ...of(tableId, findings),
    ...drawn.flatMap(({ group, hasBar, classes }) => [
      ...(hasBar ? [group.id] : []),
      ...(group.isMissing ? [gapStop(group.id), ...of(gapStop(group.id), group.findings)] : of(group.id, group.findings)),
      ...classes.flatMap(ofClass),
    ]),
  ]);
}
