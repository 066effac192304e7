/** `workbook.application` and `context.runtime`. */
import type { Book } from "../book";
import { invalidArgument } from "../errors";
import { defineType } from "../object";

const modes = new Set(["Automatic", "AutomaticExceptTables", "Manual"]);

export const application = defineType<Book>({
  name: "Application",
  values: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set(book, value) {
        if (typeof value !== "string" || !modes.has(value)) throw invalidArgument("calculationMode");
        book.calculationMode = value;
      },
    },
    CalculationState: { get: (book) => (book.unsettled ? "Pending" : "Done") },
  },
  methods: {
    Calculate: (book) => void (book.unsettled = true),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const runtime = defineType<Book>({
  name: "Runtime",
  values: {
    EnableEvents: {
      get: (book) => book.eventsEnabled,
      set: (book, value) => void (book.eventsEnabled = value === true),
    },
  },
});
