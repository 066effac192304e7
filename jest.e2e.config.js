/** End-to-end tests: the built add-in in the built simulator, in a real browser. */
import unit from "./jest.config.js";

export default {
  ...unit,
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  testPathIgnorePatterns: [],
  testTimeout: 120_000,
  maxWorkers: 1,
};
