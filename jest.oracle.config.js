/** The tests that ask LibreOffice; where it is not installed they fail, so the test command leaves them out and says so. */
import unit from "./jest.config.js";

export default {
  ...unit,
  testMatch: ["**/*.libreoffice.test.ts"],
  testPathIgnorePatterns: [],
  testTimeout: 300_000,
};
