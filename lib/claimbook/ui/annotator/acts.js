/* What the analyst can do, each by key and by button: judge, tag, shift edges, edit, undo; and go the ways. */

import { fillHelp, short, spoken } from "./bars.js";
import { meant, printed } from "./keys.js";
import { believed, met, neighbour, standing, unlike, unreviewed } from "./log.js";
import { step, trimmed } from "./offsets.js";
import { NO_NUMBER } from "./panel.js";
import { identity } from "./post.js";
import { across, reached } from "./reach.js";
import { FIRST, Ways } from "./ways.js";

const EDGES = { endBack: ["to", -1], endOn: ["to", 1], startBack: ["from", -1], startOn: ["from", 1] };
for (const [act, way] of Object.entries(EDGES)) EDGES[`${act}Letter`] = [...way, true];
const OPENS = new Set(["search", "filter", "edit", "note", "details", "help"]); // what is typed next is meant for what they open
const PAUSE = 3000; // milliseconds that keys wait for the answer to what was typed
const NOTHING = "select words first, or choose a mark";

/** The acts of the analyst on a desk. */
export class Acts extends Ways {
  constructor(desk) {
    super(desk);
    this.held = []; // keys pressed while a field that was just left has no answer yet
    this.asked = null;
  }

  pressed(event) {
    const { desk } = this;
    if (event.target === desk.box || !event.target.closest("button, input, a")) this.typed(event);
  }

  /** Do what a key means, if it means something. */
  typed(event) {
    const { desk } = this;
    if (!desk.book) return; // its words stand, its marks are on the way
    const what = meant(event, desk.offered(), Boolean(desk.pick));
    if (!what) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.timeStamp < this.deaf) return;
    if (this.asked && !OPENS.has(what.act)) return void this.held.push(what);
    if (this.asked) this.answered(true);
    this.act(what);
  }

  /** The book has answered, or is silent for too long: the keys that waited are done, or dropped when it said no. */
  answered(said) {
    clearTimeout(this.asked);
    this.asked = null;
    for (const what of this.held.splice(0)) if (said) this.act(what);
  }

  act({ act, tag }) {
    this.desk.say("");
    const claim = this.desk.claims.get(this.desk.chosen);
    if (act === "tag") this.tag(claim, tag);
    else if (EDGES[act]) this.shift(claim, ...EDGES[act]);
    else this[act](claim);
  }

  /** Note an act and draw it. */
  send(act) {
    this.enter(act);
    this.desk.redraw();
  }

  enter(act) {
    const { claims, post, sha } = this.desk;
    post.add({ ...act, ...believed(claims.get(act.id), act, post.pending), article: sha });
  }

  // Judging ------------------------------------------------------------------------------------------------------

  accept(claim) {
    this.judge(claim, "accepted");
  }

  reject(claim) {
    this.judge(claim, "rejected");
  }

  /** A verdict, and on to the next unreviewed mark; at the end, stay. A field that is being written in is left before. */
  judge(claim, verdict) {
    if (!claim) return this.desk.say(FIRST);
    this.desk.focus();
    const next = neighbour(this.desk.marks, claim, 1, unreviewed);
    this.enter({ op: "judge", id: claim.id, verdict });
    if (next) this.choose(next, { bring: true });
    else this.desk.redraw();
    this.desk.say(`${verdict}: ${claim.quote}`);
  }

  /** Delete the chosen mark; never while words are selected, for who has just dragged over some does not look at it. */
  remove(claim) {
    if (this.desk.pick) return this.clear() ?? this.desk.say("the selection is let go; no mark was deleted");
    if (!claim) return this.desk.say(FIRST);
    this.desk.focus();
    this.send({ op: "remove", id: claim.id });
    this.desk.say(`deleted: ${claim.quote}`);
  }

  undo() {
    this.send({ op: "undo" });
  }

  redo() {
    this.send({ op: "redo" });
  }

  // All that is drawn --------------------------------------------------------------------------------------------

  filter() {
    this.desk.sieve.open();
  }

  acceptAll() {
    this.judgeAll("accepted");
  }

  rejectAll() {
    this.judgeAll("rejected");
  }

  /** One verdict for exactly what is drawn, as one act: one undo takes it back. */
  judgeAll(verdict) {
    const { desk } = this;
    if (!desk.sieve.holds) return desk.say("filter first (f): this is for a part of the marks, and you see which");
    const ids = unlike(desk.marks, verdict, desk.sieve.filter);
    if (!ids.length) return desk.say(`nothing drawn here is to be ${verdict}`);
    this.enter({ op: "all", ids, verdict });
    desk.redraw();
    desk.say(`${verdict} ${ids.length} of ${desk.claims.size} marks. Undo: ${printed("undo")}`);
  }

  /** The same verdict, or speaker, for everything that was offered as alike. */
  same() {
    const { desk } = this;
    const { same } = desk.data;
    if (!same) return desk.say("nothing else says the same");
    desk.data.same = null;
    this.send({ op: "same", id: same.id, count: same.count, field: same.field });
  }

  // Marking ------------------------------------------------------------------------------------------------------

  /** A click on a mark, or beside all marks. */
  strike(id) {
    this.desk.focus();
    this.desk.pick = null;
    const claim = this.desk.claims.get(id);
    if (claim) this.choose(claim);
    else this.desk.redraw();
  }

  select(stretch) {
    const { desk } = this;
    if (!desk.book) return;
    desk.focus();
    desk.pick = stretch;
    desk.redraw();
    desk.announce(`selected: ${desk.quoted(stretch)}. Press the key of a tag.`);
  }

  word() {
    this.reach(reached(this.desk, 1));
  }

  wordBack() {
    this.reach(reached(this.desk, -1));
  }

  wordBelow() {
    this.reach(across(this.desk, 1));
  }

  wordAbove() {
    this.reach(across(this.desk, -1));
  }

  /** Select a word by key, in sight; the mark that was chosen is let go: by and by it is out of sight, and not meant. */
  reach(word) {
    if (!word) return this.desk.say("no further word is near");
    this.desk.chosen = null;
    this.select(word);
    this.desk.view.reveal();
  }

  tag(claim, tag) {
    if (this.desk.pick) return this.mark(this.desk.pick, tag);
    if (!claim) return this.desk.say(NOTHING);
    this.numbered = tag === "figure" ? claim.id : null;
    if (claim.tag !== tag) this.send({ op: "tag", id: claim.id, tag });
    this.desk.say(`tagged ${tag}: ${claim.quote}`);
  }

  /** Tag the selected words: a suggestion that they meet is taken over, never doubled. */
  mark(pick, tag) {
    const { desk } = this;
    const there = standing(desk.marks, pick, tag);
    const suggestion = there ?? met(desk.marks, pick, tag);
    const id = suggestion?.id ?? identity();
    desk.pick = null;
    this.numbered = tag === "figure" ? id : null;
    if (there) this.enter({ op: "judge", id, verdict: "accepted" });
    else if (suggestion) this.enter({ op: "edges", id, ...desk.stretch(pick) });
    else this.enter({ op: "mark", id, tag, ...desk.stretch(pick) });
    this.choose({ id });
    desk.say(`${suggestion ? "taken over" : "marked"} as ${tag}: ${desk.quoted(pick)}`);
  }

  /** Move one edge of the selected words, or of the chosen mark, by a word or by a letter. */
  shift(claim, side, direction, byLetter = false) {
    const { desk } = this;
    const held = desk.pick ?? claim;
    if (!held) return desk.say(NOTHING);
    const moved = { from: held.from, to: held.to };
    moved[side] = step(desk.view.text, held[side], side, direction, byLetter);
    const bare = moved.from < moved.to && trimmed(desk.view.text, moved.from, moved.to);
    if (bare && desk.pick) this.select(bare);
    else if (bare) this.span(claim, bare);
  }

  /** Give a claim other edges. */
  span(claim, stretch) {
    if (stretch.from === claim.from && stretch.to === claim.to) return this.desk.redraw();
    this.send({ op: "edges", id: claim.id, ...this.desk.stretch(stretch) });
    this.desk.say(`now: ${this.desk.quoted(stretch)}`);
  }

  // Writing ------------------------------------------------------------------------------------------------------

  edit() {
    const { sheet } = this.desk;
    if (!sheet.enter("figure") && !sheet.enter("speaker")) this.desk.say(FIRST);
  }

  note() {
    if (!this.desk.sheet.enter("note")) this.desk.say(FIRST);
  }

  /** Words that were tagged as a figure have come back without a number: it is typed. */
  ask() {
    const { desk } = this;
    const claim = desk.book.get(this.numbered);
    if (claim?.tag !== "figure") return;
    this.numbered = null;
    if (claim.figure || desk.chosen !== claim.id || desk.writing()) return;
    desk.sheet.enter("figure");
    desk.say(NO_NUMBER);
  }

  /** A field of the panel was left with another value. */
  write(claim, field, value) {
    if (field === "tag") this.send({ op: "tag", id: claim.id, tag: value });
    else this.send({ op: "edit", id: claim.id, field, value, was: claim[field] ?? "" });
    this.desk.say(`${spoken(field)}: ${short(value || "nothing", 60)}`);
    clearTimeout(this.asked);
    this.asked = setTimeout(() => this.answered(true), PAUSE);
  }

  details() {
    this.desk.heading.toggle();
    this.desk.box.scrollTop = 0;
  }

  /** A fact of the article was typed anew. */
  describe(field, value, was) {
    this.send({ op: "article", field, value, was });
    this.desk.say(`${field}: ${value || "nothing"}`);
  }

  /** What was typed was refused: back to its field, unless the analyst is typing elsewhere by now. */
  correct({ id, field }) {
    const { desk } = this;
    if (desk.writing(field) || !desk.claims.has(id)) return;
    if (desk.chosen !== id) this.choose({ id }, { bring: true, recall: true });
    desk.sheet.enter(field);
  }

  help() {
    const { help } = this.desk;
    fillHelp(help, this.desk.offered());
    help.showModal();
    help.focus();
    help.scrollTop = 0;
  }
}
