import assert from "node:assert/strict";
import { test } from "node:test";

import { backwards, firstAndLast, turns } from "../../lib/claimbook/ui/annotator/turns.js";

const TEXT = "The port said قال المتحدث إن 450 جنديا then 30 left.";
const stretch = (words) => ({ from: TEXT.indexOf(words), to: TEXT.indexOf(words) + words.length });
const sides = (words) => {
  const { from, to } = stretch(words);
  return [turns(TEXT, { from, to }), backwards(TEXT, from + 1), backwards(TEXT, to)];
};

test("each end of a mark stands on the side where its own words begin or end", () => {
  assert.deepEqual(sides("port said"), [false, false, false]);
  assert.deepEqual(sides("المتحدث إن 450"), [true, true, true]);
  assert.deepEqual(sides("said قال"), [true, false, true]);
  assert.deepEqual(sides("30"), [true, false, false]);
  assert.equal(backwards("450", 3), null);
});

test("the firstAndLast words of a mark go no further than it does", () => {
  const cut = ({ from, to }) => TEXT.slice(from, to);
  assert.deepEqual(firstAndLast(TEXT, stretch("المتحدث إن 450")).map(cut), ["المتحدث", "450"]);
  assert.deepEqual(firstAndLast(TEXT, stretch("ort sai")).map(cut), ["ort", "sai"]);
});
