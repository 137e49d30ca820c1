/* Where a mark begins and ends on the screen when some of its words run from right to left. */

import { words } from "./offsets.js";

const BACKWARDS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const NEAR = 80; // units to look back for a letter that tells the direction

/** Whether any letter in or just before a stretch runs from right to left. */
export const turns = (text, { from, to }) => BACKWARDS.test(text.slice(Math.max(0, from - NEAR), to));

/** Whether the words that end at a place run from right to left: so says the last letter before it; null where none does. */
export const backwards = (text, at) => {
  const letter = text.slice(Math.max(0, at - NEAR), at).match(/\p{L}(?=\P{L}*$)/u)?.[0];
  return letter ? BACKWARDS.test(letter) : null;
};

/** The first and the last word of a stretch, no further than it goes. */
export const firstAndLast = (text, { from, to }) => {
  const within = (word) => ({ from: Math.max(from, word?.from ?? from), to: Math.min(to, word?.to ?? to) });
  return [within(words(text, from, from + 1)), within(words(text, to - 1, to))];
};
