/** A table's indicators as a tree: level 1 as bars that fold, level 2 beside the indicators under it. One tab stop; up and down between lines, left and right within one. */
import { Button, mergeClasses } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useRef, useState } from "react";
import type { Tree } from "../../review/structure/tree";
import { Icon, SeverityIcon } from "../components/icons";
import { useSharedStyles } from "../components/shared-styles";
import { isComposing } from "../keys";
import { useTongue } from "../words/words-context";
import { Class, Missing, OwnFindings } from "./TreeLines";
import { moveInTree } from "./tree-keys";
import { type DrawnGroup, drawnOf, gapStop, type Lines, stopsOf } from "./tree-stops";
import { useTreeStyles } from "./tree-styles";
import { useWords } from "./words/words";

export interface TreeViewProps extends Omit<Lines, "stopProps"> {
  readonly tree: Tree;
  readonly label: string;
  readonly folded: readonly string[];
  /** The node gone to last, which must be drawn. */
  readonly wanted: string | null;
  readonly onFold: (id: string, isFolded: boolean) => void;
}

export function TreeView({ tree, label, folded, wanted, onFold, ...lines }: TreeViewProps): ReactElement {
  const shared = useSharedStyles();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [whole, setWhole] = useState<readonly string[]>([]);
  const drawn = drawnOf(tree, folded, whole, wanted);
  const stops = stopsOf(tree, drawn, lines.itemOf);
  const stop = current !== null && stops.has(current) ? current : ([...lines.here].find((id) => stops.has(id)) ?? [...stops][0]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!list.current || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const group = tree.groups.find(({ id }) => id === current);
    const folds = { ArrowLeft: true, ArrowRight: false }[event.key];
    if (group && group.classes.length > 0 && folds !== undefined && folds !== folded.includes(group.id)) onFold(group.id, folds);
    else if (!moveInTree(list.current, event.key, event.target)) return;
    event.preventDefault();
  };
  // The button goes; the focus stays at the last indicator before what it brought.
  const onWhole = (id: string): void => {
    const before = drawn.find(({ group }) => group.id === id)?.classes.at(-1)?.indicators.at(-1)?.id ?? id;
    setWhole([...whole, id]);
    [...(list.current?.querySelectorAll<HTMLElement>("[data-stop]") ?? [])].find((one) => one.dataset["stop"] === before)?.focus();
  };
  const parts: Lines = {
    ...lines,
    stopProps: (id) => ({ "data-stop": id, tabIndex: stop === id ? 0 : -1, onFocus: () => setCurrent(id), onKeyDown }),
  };
  return (
    <ul ref={list} className={shared.list} aria-label={label}>
      <OwnFindings id={tree.tableId} findings={tree.findings} parts={parts} />
      {drawn.map((one) => (
        <Group key={one.group.id} drawn={one} isFolded={folded.includes(one.group.id)} parts={parts} onFold={onFold} onWhole={onWhole} />
      ))}
    </ul>
  );
}

interface GroupProps {
  readonly drawn: DrawnGroup;
  readonly isFolded: boolean;
  readonly parts: Lines;
  readonly onFold: (id: string, isFolded: boolean) => void;
  readonly onWhole: (id: string) => void;
}

function Group({ drawn, isFolded, parts, onFold, onWhole }: GroupProps): ReactElement {
  const { group, hasBar, classes, left } = drawn;
  const { here, onGo, stopProps } = parts;
  const styles = useTreeStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { t } = useTongue();
  const name = group.name || words("tree.noLevel1");
  return (
    <li data-level1>
      {hasBar && (
        <div data-line className={mergeClasses(styles.bar, here.has(group.id) && styles.here)}>
          {group.classes.length > 0 ? (
            <button
              type="button"
              tabIndex={-1}
              aria-expanded={!isFolded}
              aria-label={words(isFolded ? "tree.unfold" : "tree.fold", { name })}
              className={mergeClasses(shared.bareButton, styles.fold)}
              onClick={() => onFold(group.id, !isFolded)}
            >
              <Icon name={isFolded ? "folded" : "unfolded"} />
            </button>
          ) : (
            <span />
          )}
          <h3 className={styles.level1}>
            <button type="button" data-node {...stopProps(group.id)} className={mergeClasses(shared.bareButton, shared.focusRing, shared.section, styles.level1Name)} onClick={() => onGo(group.range, group.id)}>
              {name}
            </button>
          </h3>
          {isFolded && group.worst ? (
            <span title={t(`severity.${group.worst}`)}>
              <SeverityIcon severity={group.worst} />
              <span className={shared.unseen}>{t(`severity.${group.worst}`)}</span>
            </span>
          ) : (
            <span />
          )}
          <span className={styles.barCount}>{group.count || ""}</span>
        </div>
      )}
      <ul className={shared.list}>
        {group.isMissing ? <Missing id={gapStop(group.id)} node={group} parts={parts} /> : <OwnFindings id={group.id} findings={group.findings} parts={parts} />}
        {classes.map((one) => (
          <Class key={one.id} node={one} parts={parts} />
        ))}
      </ul>
      {left > 0 && (
        <Button appearance="transparent" className={styles.rest} onClick={() => onWhole(group.id)}>
          {words("tree.rest", { n: left })}
        </Button>
      )}
    </li>
  );
}
