/** Leaves sentences out of mutation: what a person or a developer reads is held by tests of its shape, not of its letters. */
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** The functions that make a rule's wording. */
const WORDING = new Set(["both", "wording", "basis"]);
const LANGUAGES = new Set(["zh-CN", "en-US"]);

function reasonToIgnore({ node }) {
  if (node.type === "CallExpression" && WORDING.has(node.callee.name)) return "a rule's wording";
  if (node.type === "ObjectProperty" && LANGUAGES.has(node.key.value)) return "wording of one language";
  if (node.type === "ThrowStatement") return "what a mistake in the program says";
  return undefined;
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "words", { shouldIgnore: reasonToIgnore })];
