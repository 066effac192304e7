/** How much money one of a unit is. */
import Big from "big.js";
import { rememberTexts } from "../sheet/remember-texts";
import { unitOf } from "../target";

const ONE = new Big(1);

const factorOf = rememberTexts((unit) => unitOf(unit)?.factor ?? ONE);

/** In 元; 1 where the form names no unit. */
export const yuan = (unit: string | null): Big => (unit === null ? ONE : factorOf(unit));
