import assert from "node:assert/strict";
import { test } from "node:test";

import * as log from "../../lib/claimbook/ui/annotator/log.js";

const claim = (id, from, more = {}) => ({
  id, start: from, end: from + 4, from, to: from + 4, quote: id, tag: "figure", verdict: "suggested", origin: "rule", ...more,
});

const book = (...claims) => new Map(claims.map((each) => [each.id, each]));
const acts = (...list) => list.map((act, i) => ({ client: "tab", seq: i + 1, article: "one", ...act }));
const verdicts = (claims) => Object.fromEntries([...claims].map(([id, { verdict }]) => [id, verdict]));

test("acts that are still on their way are drawn on top of what the book said", () => {
  const pending = acts(
    { op: "judge", id: "a", verdict: "accepted" },
    { op: "edit", id: "b", field: "speaker", value: "Marta Ilves" },
    { op: "mark", id: "n", tag: "quote", start: 1, end: 3, from: 1, to: 3, quote: "xy" },
    { op: "remove", id: "c" },
    { op: "remove", id: "mine" },
    { op: "judge", id: "gone", verdict: "accepted" },
    { op: "undo" },
  );
  const now = log.seen(book(claim("a", 0), claim("b", 9), claim("c", 20), claim("mine", 30, { origin: "analyst" })), pending, "one");
  assert.deepEqual(verdicts(now), { a: "accepted", b: "accepted", c: "rejected", n: "accepted" });
  assert.equal(now.get("b").speaker, "Marta Ilves");
  assert.equal(now.get("n").quote, "xy");
});

test("an act of another article changes nothing in this one", () => {
  const pending = [{ client: "tab", seq: 1, article: "two", op: "judge", id: "a", verdict: "accepted" }];
  assert.deepEqual(verdicts(log.seen(book(claim("a", 0)), pending, "one")), { a: "suggested" });
});

test("a mark that the book has sent back meanwhile is not drawn a second time", () => {
  const pending = acts({ op: "mark", id: "n", tag: "quote", from: 1, to: 3, start: 1, end: 3, quote: "xy" });
  const sent = claim("n", 1, { verdict: "accepted", origin: "analyst", speaker: "Marta Ilves" });
  assert.deepEqual([...log.seen(book(sent), pending, "one").values()], [sent]);
});

test("a figure that was just typed shows no reading until the book has read it", () => {
  const pending = acts({ op: "edit", id: "a", field: "figure", value: "about 12k" });
  const now = log.seen(book(claim("a", 0, { figure: "3,000", read: "read as exactly 3,000" })), pending, "one").get("a");
  assert.deepEqual([now.figure, now.read], ["about 12k", ""]);
});

test("confirmed and refused acts are let go, the others are kept in order", () => {
  const pending = [
    { client: "old", seq: 7 }, { client: "old", seq: 8 }, { client: "tab", seq: 1 }, { client: "tab", seq: 2 }, { client: "tab", seq: 3 },
  ];
  const left = log.unsettled(pending, { old: 7, tab: 1 }, [{ client: "tab", seq: 2, words: "no" }]);
  assert.deepEqual(left, [{ client: "old", seq: 8 }, { client: "tab", seq: 3 }]);
});

test("the browser's own places stay in the browser", () => {
  assert.deepEqual(log.wire({ op: "edges", id: "a", start: 1, end: 2, from: 3, to: 4 }), { op: "edges", id: "a", start: 1, end: 2 });
});

const MARKS = log.drawn(
  book(claim("c", 20, { verdict: "accepted" }), claim("a", 0), claim("wide", 10, { to: 40 }), claim("b", 10), claim("no", 5, { verdict: "rejected" })),
);

test("marks are walked in reading order, the longer one first; the rejected are not there", () => {
  assert.deepEqual(MARKS.map(({ id }) => id), ["a", "wide", "b", "c"]);
});

test("next and previous go round at the ends", () => {
  const walk = (id, step, wanted) => log.neighbour(MARKS, MARKS.find((mark) => mark.id === id), step, wanted)?.id ?? null;
  assert.deepEqual([walk("a", 1), walk("c", 1), walk("a", -1), walk("b", -1)], ["wide", "a", "c", "wide"]);
  assert.deepEqual([walk(null, 1), walk(null, -1)], ["a", "c"]);
  assert.deepEqual([walk("b", 1, log.unreviewed), walk("c", -1, log.unreviewed)], ["a", "b"]);
  assert.equal(log.neighbour([MARKS[0]], MARKS[0], 1), null);
});

test("from a mark that was rejected just now the next one is still the next", () => {
  assert.equal(log.neighbour(MARKS, claim("no", 5, { verdict: "rejected" }), 1, log.unreviewed).id, "wide");
});

test("progress counts suggestions as reviewed, and everything accepted", () => {
  const claims = book(
    claim("a", 0), claim("b", 9, { verdict: "rejected" }), claim("c", 20, { verdict: "accepted" }), claim("d", 30, { verdict: "accepted", origin: "analyst" }),
  );
  assert.deepEqual(log.progress(claims), { reviewed: 2, suggestions: 3, accepted: 2 });
});

test("a selection takes over the suggestion of its tag that it meets most, none of another tag, nothing accepted", () => {
  assert.equal(log.met(MARKS, { from: 2, to: 12 }, "figure").id, "a");
  assert.equal(log.met(MARKS, { from: 8, to: 30 }, "figure").id, "wide");
  assert.equal(log.met(MARKS, { from: 0, to: 40 }, "claim"), null);
  assert.equal(log.met([MARKS[3]], { from: 20, to: 24 }, "figure"), null);
});

test("the same words with the same tag are found standing", () => {
  assert.equal(log.standing(MARKS, { from: 20, to: 24 }, "figure").id, "c");
  assert.equal(log.standing(MARKS, { from: 20, to: 25 }, "figure"), null);
});

test("a rejected mark is drawn only while it is called back", () => {
  const claims = book(claim("a", 0, { verdict: "rejected" }), claim("b", 9, { verdict: "rejected" }), claim("c", 20));
  assert.deepEqual(log.drawn(claims, "b").map(({ id }) => id), ["b", "c"]);
});

for (const [words, op, pending, expected] of [
  ["with nothing on its way, the verdict and the revision", "judge", [], { seen: "suggested", revision: 4 }],
  ["after an act on another claim the same", "tag", [{ op: "judge", id: "b" }], { seen: "suggested", revision: 4 }],
  ["after an act on the same claim only the verdict", "judge", [{ op: "tag", id: "a" }], { seen: "suggested" }],
  ["for a field only the verdict: another field may differ", "edit", [], { seen: "suggested" }],
  ["while an undo is on its way, nothing", "judge", [{ op: "undo" }], {}],
]) {
  test(`what an act says it saw: ${words}`, () => {
    assert.deepEqual(log.believed(claim("a", 0, { revision: 4 }), { op, id: "a" }, pending), expected);
  });
}

test("an act on a mark that the book does not know yet says nothing of it", () => {
  assert.deepEqual(log.believed(claim("a", 0, { fresh: true }), { op: "judge", id: "a" }, []), {});
  assert.deepEqual(log.believed(undefined, { op: "mark", id: "n" }, []), {});
});

test("the names to choose from grow with what claims bring, in order", () => {
  const opened = log.choices({ speakers: ["Ana Kos", "Marta Ilves"], series: [] }, null, []);
  assert.deepEqual(opened, { speakers: ["Ana Kos", "Marta Ilves"], series: [] });
  const later = log.choices({}, opened, [claim("a", 0, { speaker: "Bo Lind", series: "beds" })]);
  assert.deepEqual(later, { speakers: ["Ana Kos", "Bo Lind", "Marta Ilves"], series: ["beds"] });
});

test("a filter lets through what it names, and the rejected only when asked for them", () => {
  const claims = book(
    claim("a", 0, { speaker: "Ana Kos", score: 0.9 }),
    claim("b", 9, { tag: "quote", score: 0.4 }),
    claim("c", 19, { verdict: "rejected", speaker: "Ana Kos" }),
  );
  const ids = (filter) => log.drawn(claims, null, filter).map(({ id }) => id);
  assert.deepEqual(ids({}), ["a", "b"]);
  assert.deepEqual(ids({ tag: "quote" }), ["b"]);
  assert.deepEqual(ids({ speaker: "Ana Kos", tag: "" }), ["a"]);
  assert.deepEqual(ids({ verdict: "rejected" }), ["c"]);
  assert.deepEqual(ids({ score: "0.7" }), ["a"]);
  assert.deepEqual([log.holds({}), log.holds({ tag: "" }), log.holds({ tag: "quote" })], [false, false, true]);
});

test("what is changed in a rejected claim leaves it rejected, as the book does", () => {
  const claims = book(claim("a", 0, { verdict: "rejected" }), claim("b", 9), claim("c", 19, { verdict: "rejected" }));
  const own = [{ op: "edit", id: "a", field: "speaker", value: "Ana Kos" }, { op: "tag", id: "b", tag: "claim" }, { op: "tag", id: "c", tag: "claim" }];
  assert.deepEqual(verdicts(log.seen(claims, acts(...own), "one")), { a: "rejected", b: "accepted", c: "rejected" });
});

test("one verdict for all is drawn at once, and only for those named", () => {
  const claims = book(claim("a", 0), claim("b", 9, { verdict: "accepted" }), claim("c", 19));
  const ids = log.unlike([...claims.values()].slice(0, 2), "accepted");
  assert.deepEqual(ids, [["a", "suggested"]]);
  assert.deepEqual(verdicts(log.seen(claims, acts({ op: "all", ids, verdict: "accepted" }), "one")), { a: "accepted", b: "accepted", c: "suggested" });
});

test("a verdict for all leaves out what is drawn although the filter does not let it through", () => {
  const marks = [claim("a", 0), claim("called back", 9, { tag: "quote" }), claim("by hand", 20, { tag: "quote", fresh: true })];
  assert.deepEqual(log.unlike(marks, "rejected", { tag: "figure" }), [["a", "suggested"]]);
});
