/** Which table is evaluated, and by which method. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { WellSelect } from "../../components/WellSelect";
import type { EvaluationState, MethodChoice, SourceKind, TableChoice } from "../state";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  pickers: { display: "grid", gridTemplateColumns: "minmax(0, 7fr) minmax(0, 5fr)", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
});

const kinds: readonly SourceKind[] = ["generated", "overall-self-evaluation", "self-evaluation", "goal"];

/** Values of the selects that are no table and no method. */
const OTHER = " other";
const EDIT = " edit";

/** Where the focus comes back to from a page over the tab. */
const openerOf = (page: "method" | "other"): Readonly<Record<string, string>> => ({ "data-opener": page });

export interface PickersProps {
  readonly evaluation: EvaluationState;
  readonly methods: readonly MethodChoice[];
  readonly onTable: (id: string) => void;
  readonly onOther: () => void;
  readonly onMethod: (id: string | null) => void;
  readonly onEditMethod: () => void;
}

export function Pickers({ evaluation, methods, onTable, onOther, onMethod, onEditMethod }: PickersProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { tables, chosen, methodId, method } = evaluation;
  const isOwn = methodId !== null && !methods.some(({ id }) => id === methodId);
  return (
    <div className={styles.pickers}>
      <WellSelect data={openerOf("other")} label={words("picker.table")} title={tables.find(({ id }) => id === chosen)?.name ?? ""} value={chosen ?? ""} onChoose={(value) => (value === OTHER ? onOther() : onTable(value))}>
        {kinds.map((kind) => {
          const own: readonly TableChoice[] = tables.filter((table) => table.kind === kind);
          return (
            own.length > 0 && (
              <optgroup key={kind} label={words(`picker.${kind}`)}>
                {own.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
        <option value={OTHER}>{words("other.open")}</option>
      </WellSelect>
      <WellSelect
        data={openerOf("method")}
        label={words("picker.method")}
        title={method ? `${method.name} • ${method.source}` : ""}
        value={isOwn ? "own" : (methodId ?? "")}
        onChoose={(value) => (value === EDIT ? onEditMethod() : onMethod(value === "" ? null : value))}
      >
        <option value="">{words("method.auto")}</option>
        {methods.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {isOwn && <option value="own">{words("method.own")}</option>}
        <option value={EDIT}>{words(isOwn ? "method.edit" : "method.make")}</option>
      </WellSelect>
    </div>
  );
}
