/** Work on the bytes of a file: what is wrong with the file is told in words, like any other reason not to go on. */
import type { Language } from "../rules/rule";
import { XlsxError } from "../workbook/xlsx/error";
import { fileErrorMessage } from "./messages";
import { WrongCall } from "./wrong-call";

export function orRefuse<T>(file: string, language: Language, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof XlsxError ? new WrongCall(`${file}: ${fileErrorMessage(error, language)}`) : error;
  }
}
