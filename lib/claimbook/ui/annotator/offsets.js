/* Places in a text: code points for the book, UTF-16 units for the browser, words and letters for the hand. */

const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
const WORDY = /[\p{L}\p{N}\p{Sc}%]/u;
const NEARBY = 160;

/** How many of the sorted numbers are smaller than the limit. */
export const below = (numbers, limit) => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Both ways between code points and UTF-16 units; a place inside a surrogate pair rounds up. */
export const mapper = (text) => {
  const tails = [];
  for (const pair of text.matchAll(PAIR)) tails.push(pair.index + 1);
  const points = tails.map((tail, before) => tail - 1 - before);
  const within = (place, last) => Math.max(0, Math.min(place, last));
  const length = text.length - tails.length;
  return {
    length,
    units: (point) => within(point, length) + below(points, within(point, length)),
    points: (unit) => within(unit, text.length) - below(tails, within(unit, text.length)),
  };
};

const WORDS = new Intl.Segmenter("en", { granularity: "word" });
const LETTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The segments around a stretch as [{from, to, text}], read no further than a little beyond it. */
const segments = (segmenter, text, from, to) => {
  const left = lineEdge(text, from, to, -1);
  const right = lineEdge(text, from, to, 1);
  return Array.from(segmenter.segment(text.slice(left, right)), ({ index, segment }) => ({
    from: left + index,
    to: left + index + segment.length,
    text: segment,
  }));
};

/** Where to begin or end reading near a stretch: at a white space if there is one, so that no word is cut. */
const lineEdge = (text, from, to, direction) => {
  if (direction > 0) {
    const far = Math.min(text.length, to + NEARBY);
    const space = text.slice(far, far + NEARBY).search(/\s/);
    return space < 0 ? far : far + space;
  }
  const far = Math.max(0, from - NEARBY);
  const space = text.slice(Math.max(0, far - NEARBY), far).search(/\s\S*$/);
  return space < 0 ? far : Math.max(0, far - NEARBY) + space;
};

/** A stretch without the white space at its ends, or null when nothing else is in it. */
export const trimmed = (text, from, to) => {
  while (from < to && /\s/.test(text[from])) from += 1;
  while (to > from && /\s/.test(text[to - 1])) to -= 1;
  return from < to ? { from, to } : null;
};

const widened = (segmenter, text, from, to, keep) => {
  const cut = (at) => segments(segmenter, text, at, at).find((part) => part.from < at && at < part.to && keep(part));
  return { from: cut(from)?.from ?? from, to: cut(to)?.to ?? to };
};

/** A stretch widened to whole words, white space left out at its ends; null when it holds only white space. */
export const words = (text, from, to) => {
  const bare = trimmed(text, from, to);
  return bare && widened(WORDS, text, bare.from, bare.to, (part) => !/^\s/.test(part.text));
};

/** A stretch widened only so far that no letter is cut from its accents, no emoji from its parts. */
export const letters = (text, from, to) => {
  const whole = widened(LETTERS, text, from, to, () => true);
  return whole.from < whole.to ? whole : null;
};

/** The whole word after a place (direction 1) or before it (-1); null where none is near. */
export const beside = (text, at, direction) => {
  const [near, far] = direction > 0 ? ["to", "from"] : ["from", "to"];
  const edge = step(text, at, near, direction);
  return edge === at ? null : { [near]: edge, [far]: step(text, edge, far, -direction) };
};

/** The next place for an edge, one word (or letter) on (direction 1) or back (-1); side is "from" or "to". */
export const step = (text, at, side, direction, byLetter = false) => {
  const places = segments(byLetter ? LETTERS : WORDS, text, at, at)
    .filter((part) => (byLetter ? /\S/ : WORDY).test(part.text))
    .map((part) => part[side]);
  const found = direction > 0 ? places.find((place) => place > at) : places.findLast((place) => place < at);
  return found ?? at;
};
