import assert from "node:assert/strict";
import { test } from "node:test";

import { below, beside, letters, mapper, step, trimmed, words } from "../../lib/claimbook/ui/annotator/offsets.js";
import { resized } from "../../lib/claimbook/ui/annotator/hand.js";

const TEXTS = [
  "",
  "plain words only",
  "💥 Kyiv counts 11,000 of them 👨‍👩‍👧 today 💥",
  "caf\u0065\u0301 owners said 12 \u202Eabc\u202C left",
  "💥💥💥",
];

const points = (text) => Array.from(text).length;

for (const text of TEXTS) {
  test(`code points and units are inverse in ${JSON.stringify(text)}`, () => {
    const map = mapper(text);
    assert.equal(map.length, points(text));
    for (let point = 0; point <= points(text); point++) {
      const unit = map.units(point);
      assert.equal(map.points(unit), point);
      assert.equal(points(text.slice(0, unit)), point);
    }
  });
}

test("a place inside a surrogate pair rounds up to the character's end", () => {
  assert.equal(mapper("a💥b").points(2), 2);
});

test("places beyond the text are its ends", () => {
  const map = mapper("a💥");
  assert.deepEqual([map.units(-1), map.units(9), map.points(-1), map.points(9)], [0, 3, 0, 2]);
});

test("counts the smaller ones in a sorted list", () => {
  assert.deepEqual([0, 1, 5, 6].map((limit) => below([1, 3, 5], limit)), [0, 0, 2, 3]);
});

const stretch = (text, part) => ({ from: text.indexOf(part), to: text.indexOf(part) + part.length });

const taken = (widen, text, from, to) => {
  const found = widen(text, from, to);
  return found && text.slice(found.from, found.to);
};

test("a sloppy drag takes whole words and no white space", () => {
  const text = "The ministry counted 11,000 soldiers in May.";
  const cases = [
    ["inistry count", "ministry counted"],
    [" 11,0", "11,000"],
    ["1,000 ", "11,000"],
    ["soldiers ", "soldiers"],
    ["y", "ministry"],
    ["May.", "May."],
  ];
  for (const [dragged, expected] of cases) {
    const { from, to } = stretch(text, dragged);
    assert.equal(taken(words, text, from, to), expected);
  }
});

test("a drag over nothing but white space selects nothing", () => {
  assert.equal(words("a  \n b", 1, 4), null);
  assert.equal(trimmed("   ", 0, 3), null);
});

test("words far into a very long line are found without reading all of it", () => {
  const text = `${"word ".repeat(200000)}finis`;
  assert.equal(taken(words, text, text.length - 3, text.length - 1), "finis");
});

test("with alt held, letters are taken as they are, but never cut from their accents or an emoji apart", () => {
  const text = "cafe\u0301s 👨‍👩‍👧 met";
  assert.equal(taken(letters, text, 1, 3), "af");
  assert.equal(taken(letters, text, 0, 4), "cafe\u0301");
  assert.equal(taken(letters, text, 7, 9), "👨‍👩‍👧");
});

test("edges step from word to word, over punctuation and spaces", () => {
  const text = "about 10,000 – 12,000 troops (perhaps)";
  const end = text.indexOf("10,000") + 6;
  const start = text.indexOf("10,000");
  assert.equal(text.slice(start, step(text, end, "to", 1)), "10,000 – 12,000");
  assert.equal(text.slice(step(text, start, "from", -1), end), "about 10,000");
  assert.equal(text.slice(step(text, start, "from", 1)), "12,000 troops (perhaps)");
  assert.equal(step(text, 5, "to", -1), 5);
  assert.equal(step(text, text.length, "to", 1), text.length);
});

test("edges step letter by letter, and never cut a letter from its accent", () => {
  const text = "cafe\u0301s 👨‍👩‍👧 met";
  assert.equal(text.slice(0, step(text, 3, "to", 1, true)), "cafe\u0301");
  assert.equal(text.slice(0, step(text, 5, "to", -1, true)), "caf");
  assert.equal(text.slice(step(text, 7, "from", 1, true)), "met");
});

test("a handle takes its edge to whole words, with alt to letters, and never past the other edge", () => {
  const text = "about 10,000 troops";
  const mark = { from: 6, to: 12 };
  assert.deepEqual(resized(text, mark, "from", 2, false), { from: 0, to: 12 });
  assert.deepEqual(resized(text, mark, "to", 15, false), { from: 6, to: 19 });
  assert.deepEqual(resized(text, mark, "to", 15, true), { from: 6, to: 15 });
  assert.equal(resized(text, mark, "from", 12, false), null);
});

for (const text of TEXTS) {
  test(`walking on by words and back again passes the same words in ${JSON.stringify(text)}`, () => {
    const passed = (direction, from) => {
      const found = [];
      for (let word = beside(text, from, direction); word; word = beside(text, direction > 0 ? word.to : word.from, direction)) found.push(word);
      return found;
    };
    const on = passed(1, 0);
    assert.deepEqual(passed(-1, text.length).reverse(), on);
    assert.ok(on.every(({ from, to }) => from < to));
  });
}

test("the word beside a place is whole, wherever in it the place is", () => {
  const text = "some 12,500 café owners";
  const word = (at, direction) => text.slice(...Object.values(beside(text, at, direction) ?? { from: 0, to: 0 }).sort((a, b) => a - b));
  assert.deepEqual([word(4, 1), word(7, 1), word(7, -1), word(11, 1), word(text.length, 1)], ["12,500", "12,500", "12,500", "café", ""]);
});
