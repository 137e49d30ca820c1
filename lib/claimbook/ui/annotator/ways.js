/* Where the analyst goes: from mark to mark, to another article, to what was found; and what is chosen there. */

import { label } from "./bars.js";
import { neighbour, unreviewed } from "./log.js";
import { LOST } from "./post.js";

const STARTLED = 700; // milliseconds in which nobody has read a warning yet
export const FIRST = "choose a mark first: j";

/** The ways of the analyst on a desk: the annotator that holds the text, the marks and the choice. */
export class Ways {
  constructor(desk) {
    this.desk = desk;
    this.deaf = 0; // until then keys do nothing: they were meant for another mark
    this.ahead = false; // whether the next article was asked for by walking on
  }

  next() {
    this.move(1);
  }

  previous() {
    this.move(-1);
  }

  nextUnreviewed() {
    this.move(1, unreviewed);
  }

  previousUnreviewed() {
    this.move(-1, unreviewed);
  }

  skip() {
    this.move(1, unreviewed);
  }

  move(direction, wanted) {
    const { desk } = this;
    const next = neighbour(desk.marks, desk.claims.get(desk.chosen) ?? desk.stood, direction, wanted);
    if (next) this.choose(next, { bring: true });
    else if (wanted && direction > 0 && desk.data.next) this.onward(desk.data.next);
    else desk.say(wanted ? "nothing else is unreviewed here" : "there is no other mark here");
  }

  /** To the next article that has something to review; keys pressed too fast to be meant for it are dropped. */
  onward({ sha, label }) {
    this.deaf = performance.now() + LOST;
    this.ahead = true;
    this.desk.say(`nothing else is unreviewed here; on to ${label}`);
    this.go(sha);
  }

  /** An article has opened: after a moment it has been seen. */
  opened() {
    if (this.ahead) this.deaf = performance.now() + STARTLED;
    this.ahead = false;
  }

  choose({ id }, { bring = false, recall = false } = {}) {
    const { desk } = this;
    desk.chosen = id;
    desk.recalled = recall ? id : null;
    desk.pick = null;
    desk.redraw({ bring });
    const claim = desk.claims.get(id);
    const at = desk.marks.indexOf(claim);
    desk.stood = { ...claim, id: null }; // from where the way goes on, should it be gone
    desk.announce(`${at + 1} of ${desk.marks.length}: ${claim.quote}, ${label(claim)}`);
  }

  /** Back to the mark whose act was refused, rejected though it may be; keys pressed too fast to mean it are dropped. */
  recall({ id }) {
    const { desk } = this;
    if (desk.writing() || !desk.claims.has(id)) return;
    this.deaf = performance.now() + STARTLED;
    this.choose({ id }, { bring: true, recall: true });
  }

  /** Save what is being typed beside the text or above it: it belongs to the article that is open. */
  flush() {
    const { book, heading, sheet } = this.desk;
    if (!book) return;
    heading.flush();
    if (sheet.claim) sheet.flush();
  }

  compare() {
    this.go("compare");
  }

  /** To the mark of a claim in the chart of its series. */
  show(claim) {
    this.go(`compare:${claim.id}`);
  }

  nextArticle() {
    this.go(this.desk.data.after?.sha);
  }

  previousArticle() {
    this.go(this.desk.data.before?.sha);
  }

  go(to) {
    if (!to) return this.desk.say("there is no further article");
    this.desk.focus(); // leaves the field that is being typed in, which saves it
    this.desk.post.go(to);
  }

  search() {
    this.desk.seeker.open();
    this.desk.refit();
  }

  about(claim) {
    if (!claim) return this.desk.say(FIRST);
    this.desk.sheet.unfold();
  }

  /** To a place that was found: the way goes on from there. */
  found(place) {
    const { desk } = this;
    desk.pick = null;
    desk.stood = { ...place, found: true };
    desk.redraw();
    desk.view.bring(place);
  }

  /** To a claim or a place, in this article or another. */
  to(hit) {
    const { desk } = this;
    desk.focus();
    if (hit.sha !== desk.sha) {
      desk.sought = hit;
      return this.go(hit.sha);
    }
    if (desk.claims.has(hit.claim)) return this.choose({ id: hit.claim }, { bring: true, recall: true });
    const from = desk.map.units(hit.start ?? 0);
    desk.view.bring({ from, to: from });
  }

  /** Let go of what was taken last: the selection, the mark, the search, the filter. */
  clear() {
    const { desk } = this;
    if (desk.pick) desk.pick = null;
    else if (desk.chosen) desk.chosen = null;
    else if (!desk.seeker.place.hidden) return desk.seeker.close();
    else if (desk.sieve.wanted) return desk.sieve.close();
    desk.redraw();
  }
}
