/* A text cut for drawing: into blocks (lines, or parts of very long ones), each block into flat pieces. */

import { letters } from "./offsets.js";

const LONGEST = 4000;
const MOST = 20000;
const SECTION = 4000;
const LINE = 76; // units in a line on the screen, about
const GAP = 0.56; // of a line, above a paragraph
const ITEM = /^\s*(?:[-*+•‣▪–—]|\d{1,2}[.)])\s/; // a line that opens a point of a list
const WRAPPED = { least: 50, most: 110 }; // units in a line that was wrapped by hand

/**
 * Every block as {from, to, kind}, covering the text exactly once. "first" opens a paragraph, "next" goes on with it,
 * "flow" is a paragraph that was wrapped by hand (its line ends are drawn as spaces), "blank" holds only white space.
 */
export const blocks = (text, { longest = LONGEST, most = MOST } = {}) => {
  const lines = linesOf(text, most, longest).map((line) => kindOf(text.slice(line.from, line.to), line));
  const airy = lines.some(({ blank, from, to }) => blank && to > from);
  return lines
    .reduce((groups, line) => grouped(groups, line, airy), [])
    .flatMap((group) => paragraph(group))
    .flatMap((block) => parts(text, block, longest));
};

const kindOf = (words, line) => ({ ...line, blank: !words.trim(), item: ITEM.test(words) });

/** Lines that belong together: in a text with blank lines, those between two of them; each point of a list for itself. */
const grouped = (groups, line, airy) => {
  const last = groups.at(-1);
  if (airy && last && !line.blank && !last[0].blank && !line.item) last.push(line);
  else groups.push([{ ...line, close: airy && line.item && last && !last[0].blank }]);
  return groups;
};

const paragraph = (lines) => {
  if (lines[0].blank) return [{ from: lines[0].from, to: lines[0].to, kind: "blank" }];
  const full = ({ from, to }) => to - from >= WRAPPED.least && to - from <= WRAPPED.most;
  if (lines.length > 1 && lines.slice(0, -1).every(full)) return [{ from: lines[0].from, to: lines.at(-1).to, kind: "flow" }];
  return lines.map(({ from, to, close }, i) => ({ from, to, kind: i || close ? "next" : "first" }));
};

const linesOf = (text, most, longest) => {
  const lines = [];
  let crowded = false;
  for (let from = 0; from < text.length; ) {
    const wanted = crowded ? Math.min(from + longest, text.length - 1) : from;
    const found = text.indexOf("\n", wanted);
    const to = found < 0 ? text.length : found + 1;
    lines.push({ from, to });
    crowded ||= lines.length >= most;
    from = to;
  }
  return lines.length ? lines : [{ from: 0, to: 0 }];
};

const parts = (text, { from, to, kind }, longest) => {
  const cuts = [];
  while (to - from > longest) {
    const cut = cutNear(text, from, from + longest);
    cuts.push({ from, to: cut, kind: cuts.length ? "next" : kind });
    from = cut;
  }
  return [...cuts, { from, to, kind: cuts.length ? "next" : kind }];
};

const cutNear = (text, from, wanted) => {
  const space = text.lastIndexOf(" ", wanted - 1);
  if (space > from + (wanted - from) / 2) return space + 1;
  return letters(text, wanted - 1, wanted).to;
};

/**
 * Runs of blocks of about so many units, as {first, last, lines}: block indexes, and how many lines they may fill on the
 * screen. A part that is not near the view has that height and costs no layout.
 */
export const sections = (blocks, { size = SECTION, line = LINE } = {}) => {
  const made = [];
  blocks.forEach(({ from, to, kind }, i) => {
    const last = made.at(-1);
    const open = last && last.units + to - from <= size ? last : made[made.push({ first: i, last: i, units: 0, lines: 0 }) - 1];
    open.last = i;
    open.units += to - from;
    if (kind !== "blank") open.lines += Math.ceil((to - from) / line) + (kind === "next" ? 0 : GAP);
  });
  return made.map(({ first, last, lines }) => ({ first, last, lines }));
};

/** The index of the block that holds a place. */
export const blockAt = (blocks, place) => {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle].from <= place) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The indexes of all blocks that a stretch touches. */
export const blocksOf = (blocks, { from, to }) => {
  const found = [];
  for (let i = blockAt(blocks, from); i < blocks.length && (blocks[i].from < to || !found.length); i++) found.push(i);
  return found;
};

/** For each block that holds a mark: its marks, in the order given. */
export const byBlock = (blocks, marks) => {
  const held = new Map();
  for (const mark of marks) {
    for (const i of blocksOf(blocks, mark)) {
      if (!held.has(i)) held.set(i, []);
      held.get(i).push(mark);
    }
  }
  return held;
};

/** Cut a block at every edge of its marks: [{from, to, marks}], covering it exactly once; outermost mark first. */
export const pieces = ({ from, to }, marks) => {
  const within = (place) => Math.max(from, Math.min(to, place));
  const edges = [from, to, ...marks.flatMap((mark) => [within(mark.from), within(mark.to)])];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => ({
    from: start,
    to: cuts[i + 1],
    marks: marks.filter((mark) => mark.from <= start && cuts[i + 1] <= mark.to).sort(outermost),
  }));
};

const outermost = (a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from;

/** Which of the stacked marks a click means: the innermost; when one of them is chosen, the next one outward. */
export const clicked = (stack, chosen) => {
  const at = stack.indexOf(chosen);
  return stack[at > 0 ? at - 1 : stack.length - 1] ?? null;
};
