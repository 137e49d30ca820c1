import assert from "node:assert/strict";
import { test } from "node:test";

import { blockAt, blocks, blocksOf, byBlock, clicked, pieces, sections } from "../../lib/claimbook/ui/annotator/pieces.js";

const drawn = (text, options) => blocks(text, options).map(({ from, to, kind }) => [kind, text.slice(from, to)]);

const LINE = "A line that somebody wrapped at some seventy characters a row, by hand,";

const TEXTS = {
  "": [["blank", ""]],
  "one\n": [["first", "one\n"]],
  "one\ntwo": [["first", "one\n"], ["first", "two"]],
  "one\n\ntwo\nthree": [["first", "one\n"], ["blank", "\n"], ["first", "two\n"], ["next", "three"]],
  [`- ${LINE}\n- ${LINE}\n\n`]: [["first", `- ${LINE}\n`], ["next", `- ${LINE}\n`], ["blank", "\n"]],
  [`Of rafts:\n1. ${LINE}\nand a pole\n2. two\n\n`]: [
    ["first", "Of rafts:\n"],
    ["flow", `1. ${LINE}\nand a pole\n`],
    ["next", "2. two\n"],
    ["blank", "\n"],
  ],
  [`${LINE}\nand went on.\n\nend`]: [["flow", `${LINE}\nand went on.\n`], ["blank", "\n"], ["first", "end"]],
};

for (const [text, expected] of Object.entries(TEXTS)) {
  test(`paragraphs of ${JSON.stringify(text)}`, () => assert.deepEqual(drawn(text), expected));
}

const covers = (text, options) => drawn(text, options).map(([, words]) => words).join("") === text;

test("a line of a megabyte is drawn in parts that cover it, cut at spaces", () => {
  const text = "figure ".repeat(150000);
  const cut = blocks(text);
  assert.ok(covers(text));
  assert.ok(cut.every(({ from, to }) => to - from <= 4000));
  assert.ok(cut.slice(1).every(({ from }) => text[from - 1] === " "));
});

test("a long line without spaces is never cut through an emoji", () => {
  const text = "👨‍👩‍👧".repeat(50);
  assert.ok(covers(text, { longest: 30 }));
  assert.ok(blocks(text, { longest: 30 }).every(({ from }) => from % "👨‍👩‍👧".length === 0));
});

test("very many short lines are gathered into few blocks", () => {
  const text = "a\n".repeat(100000);
  assert.ok(covers(text));
  assert.ok(blocks(text).length < 21000);
});

const CUT = [{ from: 0, to: 4 }, { from: 4, to: 9 }, { from: 9, to: 12 }];

test("the block of a place", () => {
  assert.deepEqual([0, 3, 4, 8, 9, 11, 99].map((place) => blockAt(CUT, place)), [0, 0, 1, 1, 2, 2, 2]);
});

test("a mark over three blocks is held by all of them, one at an edge only by its own", () => {
  assert.deepEqual(blocksOf(CUT, { from: 2, to: 10 }), [0, 1, 2]);
  assert.deepEqual(blocksOf(CUT, { from: 4, to: 9 }), [1]);
  const mark = { from: 3, to: 5 };
  assert.deepEqual([...byBlock(CUT, [mark])], [[0, [mark]], [1, [mark]]]);
});

test("nested and overlapping marks become flat pieces that cover the block once", () => {
  const outer = { id: "o", from: 0, to: 8 };
  const inner = { id: "i", from: 2, to: 4 };
  const across = { id: "a", from: 3, to: 20 };
  const cut = pieces({ from: 0, to: 10 }, [outer, inner, across]);
  const told = cut.map(({ from, to, marks }) => [from, to, marks.map(({ id }) => id).join("")]);
  assert.deepEqual(told, [[0, 2, "o"], [2, 3, "oi"], [3, 4, "aoi"], [4, 8, "ao"], [8, 10, "a"]]);
});

test("a block without marks is one piece", () => {
  assert.deepEqual(pieces({ from: 4, to: 9 }, []), [{ from: 4, to: 9, marks: [] }]);
});

test("a click means the innermost mark, the next click the one around it, and round again", () => {
  const stack = ["outer", "middle", "inner"];
  assert.equal(clicked(stack, null), "inner");
  assert.equal(clicked(stack, "inner"), "middle");
  assert.equal(clicked(stack, "middle"), "outer");
  assert.equal(clicked(stack, "outer"), "inner");
  assert.equal(clicked([], null), null);
});

test("the parts of a long text hold every block once, in order, and tell about how high they are", () => {
  const text = "word ".repeat(300).trim();
  const cut = blocks(Array(20).fill(text).join("\n\n"));
  const parts = sections(cut, { size: 4000, line: 75 });
  assert.deepEqual(
    parts.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
    [...cut.keys()],
  );
  assert.deepEqual(parts.map(({ lines }) => Math.round(lines)).slice(0, 2), [41, 41]);
  assert.ok(parts.every(({ first, last }) => cut[last].to - cut[first].from <= 4000));
});

test("one block that is longer than a part is a part", () => {
  assert.deepEqual(sections([{ from: 0, to: 9000, kind: "first" }], { size: 4000, line: 100 }), [{ first: 0, last: 0, lines: 90.56 }]);
});
