import assert from "node:assert/strict";
import { test } from "node:test";

import { LOST, Post } from "../../lib/claimbook/ui/annotator/post.js";

globalThis.requestAnimationFrame = (draw) => setTimeout(draw);

const posted = () => {
  const post = new Post();
  const sent = [];
  post.setState = (name, value) => sent.push([name, value.to ?? value.search ?? value.list.length]);
  return { post, sent };
};

const moment = () => new Promise((done) => setTimeout(done, 120));

test("acts are sent a moment after they were noted, together", async () => {
  const { post, sent } = posted();
  post.add({ op: "undo" });
  post.add({ op: "redo" });
  await moment();
  post.close();
  assert.deepEqual(sent, [["ops", 2]]);
});

test("once another article was asked for, nothing is sent until it has come", async () => {
  const { post, sent } = posted();
  post.add({ op: "undo" });
  post.go("another");
  post.ask({ search: "crates" });
  post.add({ op: "redo" });
  await moment();
  assert.deepEqual(sent, [["ops", 1], ["go", "another"]]);
  post.arrived();
  post.close();
  assert.deepEqual(sent.slice(2), [["ops", 2], ["ask", "crates"]]);
});

test("acts that wait for an article are sent when the page is left", () => {
  const { post, sent } = posted();
  post.go("another");
  post.add({ op: "undo" });
  post.close();
  assert.deepEqual(sent, [["go", "another"], ["ops", 1]]);
});

test("an article that does not come is asked for once more; then what waited for it is sent", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { post, sent } = posted();
  post.go("another");
  post.add({ op: "undo" });
  context.mock.timers.tick(LOST);
  assert.deepEqual(sent, [["go", "another"], ["go", "another"]]);
  context.mock.timers.tick(LOST);
  assert.deepEqual(sent.slice(2), [["ops", 1]]);
  post.close();
});
