/* Words selected without a mouse: the next one, the one before, the one a line below or above. */

import { under } from "./hand.js";
import { beside } from "./offsets.js";

const LINES = 4; // lines to look down or up for another word

/** The word after what is selected, or before it; else beside where the analyst is: what was found counts itself. */
export const reached = ({ view, pick, stood }, direction) => {
  const held = pick ?? stood;
  if (!held) return beside(view.text, view.seen(), 1);
  const self = held.found && direction > 0;
  return beside(view.text, direction > 0 && !self ? held.to : held.from, direction);
};

/** The word a line below (direction 1) or above (-1) the selected ones, or null. */
export const across = ({ root, box, view }, direction) => {
  const piece = view.picked()[0];
  if (!piece) return null;
  box.classList.add("held"); // what floats would stand before the words
  const word = nearest(root, view, piece.getClientRects()[0], direction);
  box.classList.remove("held");
  return word;
};

const nearest = (root, view, { left, top, height }, direction) => {
  for (let line = 1; line <= LINES; line++) {
    const place = under({ clientX: left + 2, clientY: top + height / 2 + direction * line * height }, root, view);
    const word = place === null ? null : beside(view.text, place, 1);
    if (word && direction * (word.from - view.style.pick.from) > 0 && !level(view, word, top, height)) return word;
  }
  return null;
};

/** Whether a word stands in the line of the screen that begins at a height. */
const level = (view, word, top, height) => Math.abs(view.range(word).getBoundingClientRect().top - top) < height / 2;
