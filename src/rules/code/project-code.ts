/** The project code (项目编码): 6 fiscal district + 2 year + letter + 11 + 1 check character. */
import { compact } from "../../sheet/text";
import type { TableHead, TextField } from "../../tables/table";

export interface ProjectCode {
  readonly field: TextField;
  /** Upper case, without blanks. */
  readonly text: string;
  readonly region: string;
  /** Two digits. */
  readonly year: string;
  readonly letter: string;
  readonly isWellFormed: boolean;
}

const FORM = /^(\d{6})(\d{2})([A-Z])[0-9A-Z]{11}[0-9A-Z]$/u;

export function projectCode(table: TableHead): ProjectCode | null {
  const field = table.project.code;
  if (!field || compact(field.text) === "") return null;
  const text = compact(field.text).toUpperCase();
  const match = FORM.exec(text);
  return { field, text, region: match?.[1] ?? "", year: match?.[2] ?? "", letter: match?.[3] ?? "", isWellFormed: match !== null };
}

/** 31 symbols for the values 0–30: digits and letters without I, O, S, V, Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const MODULUS = 31;

/** The check character over the first twenty: weights 3^(i−1) mod 31, (30 − Σ) mod 31; null where a character is outside the alphabet. */
export function checkCharacter(code: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 20)) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    sum = (sum + value * weight) % MODULUS;
    weight = (weight * 3) % MODULUS;
  }
  return ALPHABET[(30 - sum + MODULUS) % MODULUS] ?? null;
}
