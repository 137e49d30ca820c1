import assert from "node:assert/strict";
import { test } from "node:test";

import { amount, placesOf, soughtWords } from "../../lib/claimbook/ui/annotator/search.js";

const lit = (text, typed) => placesOf(text, soughtWords(typed)).map(({ from, to }) => text.slice(from, to));

test("what asks for claims lights nothing, words and phrases do", () => {
  assert.deepEqual(soughtWords('>5000 soldiers speaker:"Ana Kos" before:2024-11-01 "the old quay" a'), ["soldiers", "the old quay"]);
  assert.deepEqual(soughtWords("<= 12k"), []);
});

test("words are lit where they begin a word, whatever their case", () => {
  assert.deepEqual(lit("Quay by quay, quayside and marquay.", "quay"), ["Quay", "quay", "quay"]);
  assert.deepEqual(lit("A (quay) cost 3.50.", "(quay) 3.50"), ["(quay)", "3.50"]);
  assert.deepEqual(lit("\u{1F4A5} Ре́чник сказал", "ре́ч"), ["Ре́ч"]);
  assert.deepEqual(lit("nothing", ""), []);
});

test("accents are no hindrance, neither those of the text nor those that were typed", () => {
  const text = "In São Miguel, Sa\u0303o Miguel or Sao Miguel; 한글 is not 하늘.";
  assert.deepEqual(lit(text, "sao"), ["São", "Sa\u0303o", "Sao"]);
  assert.deepEqual(lit(text, "são"), ["São", "Sa\u0303o", "Sao"]);
  assert.deepEqual(lit(text, "하늘 ?"), ["하늘"]);
});

test("no more places are lit than can be looked through", () => {
  assert.equal(placesOf("crate ".repeat(900), ["crate"]).length, 400);
});

test("what was found is counted in words, and no more is said than is known", () => {
  const found = (claim, ...sizes) => ({
    count: sizes.reduce((all, size) => all + size, 0),
    full: false,
    groups: sizes.map((size) => ({ hits: Array(size).fill({ claim }) })),
  });
  assert.equal(amount({ at: -1, here: 3, found: null }), "3 here");
  assert.equal(amount({ at: 1, here: 3, found: found(null, 5, 5, 1) }), "2 of 3 here, 3 articles in the book");
  assert.equal(amount({ at: -1, here: 1, found: found(null, 1) }), "1 here, 1 article in the book");
  assert.equal(amount({ at: -1, here: 0, found: found("a") }), "0 here, 0 in the book");
  assert.equal(amount({ at: -1, here: 1, found: found("a", 1, 3) }), "1 here, 4 in the book");
  assert.equal(amount({ at: -1, here: 400, found: { ...found("a", 60), full: true } }), "400 or more here, 60 or more in the book");
});

test("a number is lit however its thousands are printed", () => {
  const text = "Of 12,000 eels, or 12000, or 12\u00a0000, they took 3,400 and 112,000.";
  for (const typed of ["12000", "12,000"]) assert.deepEqual(lit(text, typed), ["12,000", "12000", "12\u00a0000"]);
  assert.deepEqual(lit(text, "3400"), ["3,400"]);
  assert.deepEqual(lit(text, "12"), ["12", "12", "12"]);
});
