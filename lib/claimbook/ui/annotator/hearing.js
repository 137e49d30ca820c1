/* What the book says, as it arrives: read, learned, drawn, led back to where it refused, and where to begin in an article. */

import { scroller } from "./dom.js";
import { choices, unreviewed } from "./log.js";

/** The ear of a desk: the annotator that holds the text, the marks and the choice. */
export class Hearing {
  constructor(desk) {
    this.desk = desk;
    this.line = globalThis.claimbook ??= {};
    this.line.hear = () => this.hear();
    this.pressed = false;
  }

  /**
   * While the mouse is held down on words or on a button, they stay as they are: drawn anew, the words would lose the drag
   * over them, the button its click. What comes meanwhile is heard after.
   */
  heed({ signal }) {
    const { root } = this.desk;
    const press = ({ target }) => (this.pressed = Boolean(target.closest("button, summary, .cb-text, .cb-grip")));
    const free = () => this.pressed && setTimeout(() => this.freed());
    root.addEventListener("pointerdown", press, { signal });
    for (const name of ["pointerup", "pointercancel", "dragend"]) addEventListener(name, free, { signal });
    addEventListener("pointermove", ({ buttons }) => buttons || free(), { signal });
  }

  freed() {
    this.pressed = false;
    this.hear();
  }

  close() {
    this.line.hear = this.line.words = this.line.told = null;
  }

  /** What has come: the words of an article, which never change, and what the book tells of it. */
  hear() {
    const { desk } = this;
    if (this.pressed) return;
    const { words, told } = this.line;
    if (words && words.sha !== desk.sha) desk.open(words);
    if (told) this.told(told);
  }

  /** The second message: all claims of the article once, later those that changed; what is confirmed, what is refused. */
  told({ data, setStateValue }) {
    const { desk } = this;
    if (data === desk.data?.told) return;
    desk.post.setState = setStateValue;
    if (data.sha !== desk.sha) return; // its text is on the way
    if (!this.holds(data)) return void setTimeout(() => desk.post.send({}));
    const opened = !desk.book;
    const began = performance.now();
    this.learn(data);
    const refused = data.refused.map((refusal) => this.refuse(refusal)).filter(Boolean);
    if (desk.post.settle(data)) desk.others.postMessage("saved");
    if (opened) desk.light();
    if (data.said) desk.say(data.said);
    desk.offerTools();
    if (opened) desk.fit();
    desk.redraw();
    this.arrive(opened);
    if (opened) performance.measure("claimbook opened", { start: began - desk.took, end: performance.now() });
    desk.acts.ask();
    this.answer(refused);
  }

  /** Whether a message can be understood: it tells all, or what changed since something that is known. */
  holds({ base }) {
    return base === null || (this.desk.book && base <= this.desk.post.held.at);
  }

  learn(data) {
    const { desk } = this;
    const { speakers, series, same } = desk.data ?? {};
    desk.data = { speakers, series, same, ...(data.base === null ? {} : desk.data), ...data, told: data };
    const placed = data.claims.map((claim) => [claim.id, desk.placed(claim)]);
    desk.book = new Map(data.base === null ? [] : desk.book);
    for (const [id, claim] of placed) desk.book.set(id, claim);
    for (const id of data.gone) desk.book.delete(id);
    desk.names = choices(desk.data, data.base === null ? null : desk.names, data.claims);
    if (data.tags) {
      desk.heading.show(data);
      desk.colours = new Map(data.tags.map(({ name, colour }) => [name, colour]));
    }
    desk.heading.neighbours(data);
    if (data.found) desk.seeker.show(data.found);
    desk.post.heard = (data.found ?? data.about)?.n ?? desk.post.heard;
    desk.post.held = { has: data.sha, at: data.at, frame: desk.data.frame };
  }

  /** Lead back to what was refused; without a refusal, the keys that waited for the answer are done. */
  answer(refused) {
    const { acts, post } = this.desk;
    const edit = refused.find(({ op }) => op === "edit");
    if (edit || !post.pending.some(({ op }) => op === "edit")) acts.answered(!edit);
    if (edit) acts.correct(edit);
    else if (refused.length) acts.recall(refused[0]);
    if (refused.length) this.desk.say(refused.at(-1).words, { trouble: true });
  }

  /** The act that the book refused, with its words; null when it was told before. */
  refuse(refusal) {
    const { desk } = this;
    const act = desk.post.pending.find(({ client, seq }) => client === refusal.client && seq === refusal.seq);
    if (!act) return null;
    if (act.op === "article" && act.article === desk.sha) desk.heading.refuse({ ...act, words: refusal.words });
    if (act.op === "edit") desk.sheet.refuse({ ...act, words: refusal.words });
    return { ...act, words: refusal.words };
  }

  /** After an opening: to the claim asked for, or to the first unreviewed; the text gets the focus. */
  arrive(opened) {
    const { desk } = this;
    if (opened) desk.post.arrived();
    if (opened && desk.sought?.sha === desk.sha) return this.found();
    if (opened) desk.acts.opened();
    const wanted = desk.data.goto;
    const target = this.went === wanted ? null : desk.claims.get(wanted);
    if (target) {
      this.went = wanted;
      this.enter(target);
    } else if (opened) this.enter(desk.marks.find(unreviewed));
    if (opened) this.take();
    if (desk.post.pending.length && !desk.post.sent) setTimeout(() => desk.post.send()); // left over from before a reload
  }

  /** The text gets the keys with its marks, not a moment later; and again where drawing the page has lost them. */
  take() {
    const { desk } = this;
    desk.focus();
    requestAnimationFrame(() => document.activeElement === document.body && desk.focus());
  }

  /** Arrived at what was looked for from another article. */
  found() {
    const { sought, acts } = this.desk;
    this.desk.sought = null;
    requestAnimationFrame(() => acts.to(sought));
  }

  /** Begin at a mark: the page and, where the mark stands near enough, the article are shown from their top. */
  enter(claim) {
    const { acts, view, box } = this.desk;
    scroller()?.scrollTo(0, 0);
    if (!claim) return;
    acts.choose(claim, { recall: true });
    if (view.first(claim)) box.scrollTop = 0;
    else view.bring(claim);
  }
}
