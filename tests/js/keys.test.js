import assert from "node:assert/strict";
import { test } from "node:test";

import { KEYS, meant, printed } from "../../lib/claimbook/ui/annotator/keys.js";

const TAGS = [{ name: "figure", key: "1" }, { name: "claim", key: "2" }, { name: "old", key: "" }];
const press = (key, more = {}) => meant({ key, ...more }, TAGS);

const CASES = [
  [press("a"), { act: "accept" }],
  [press(" "), { act: "skip" }],
  [press("J", { shiftKey: true }), { act: "nextUnreviewed" }],
  [press("2"), { act: "tag", tag: "claim" }],
  [press("7"), null],
  [press("z", { ctrlKey: true }), { act: "undo" }],
  [press("Z", { ctrlKey: true, shiftKey: true }), { act: "redo" }],
  [press("z", { metaKey: true }), { act: "undo" }],
  [press("a", { ctrlKey: true }), null],
  [press("j", { altKey: true }), null],
  [press("["), { act: "endBack" }],
  [press("{", { shiftKey: true, code: "BracketLeft" }), { act: "startBack" }],
  [press("[", { ctrlKey: true, altKey: true, getModifierState: () => true }), { act: "endBack" }],
  [press("“", { altKey: true, code: "BracketLeft" }), { act: "endBackLetter" }],
  [press("}", { altKey: true, shiftKey: true, code: "BracketRight" }), { act: "startOnLetter" }],
  [press("r"), null],
  [press("c"), null],
  [press("w"), { act: "word" }],
  [press("ArrowRight"), { act: "nextArticle" }],
  [meant({ key: "ArrowRight" }, TAGS, true), { act: "word" }],
  [meant({ key: "ArrowRight", shiftKey: true }, TAGS, true), { act: "endOn" }],
  [meant({ key: "ArrowUp" }, TAGS, true), { act: "wordAbove" }],
  [meant({ key: "2" }, TAGS, true), { act: "tag", tag: "claim" }],
  [press("ArrowUp"), null],
];

test("each key means one act", () => {
  for (const [found, expected] of CASES) assert.deepEqual(found, expected);
});

test("no key is given twice, and none of those that Streamlit keeps for itself", () => {
  const all = KEYS.flatMap(({ keys }) => keys);
  assert.equal(new Set(all).size, all.length);
  assert.ok(!all.includes("r") && !all.includes("c"));
});

test("every act has a key to print on its button, and words for the help", () => {
  for (const { act, words } of KEYS) assert.ok(printed(act) && words);
});
