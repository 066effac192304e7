/** An indicator with target and actual, compared: the scoring's own answer, so that what is called missed is what loses points. */
import { type Attainment, attainmentOf } from "../../scoring";
import { remember } from "../../sheet/remember";

export type Compared = Attainment;

export const compared = remember(attainmentOf);

/** Short of the target by its figures, where that is certain. */
export const isUnmet = ({ state, by }: Compared): boolean => state === "unmet" && by === "figure";
