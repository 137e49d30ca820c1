/* The annotator: an article with its marks, and the claim behind the chosen one. Draws at once, tells the book after. */

import { Acts } from "./acts.js";
import { Afloat } from "./afloat.js";
import { Again } from "./again.js";
import { short } from "./bars.js";
import { outlast } from "./dialogs.js";
import { button, element, isDark, thousands, scroller } from "./dom.js";
import { grasp, listen } from "./hand.js";
import { Head } from "./head.js";
import { Hearing } from "./hearing.js";
import { printed } from "./keys.js";
import { drawn, progress, seen } from "./log.js";
import { mapper } from "./offsets.js";
import { Panel, tools } from "./panel.js";
import { Post } from "./post.js";
import { watch } from "./room.js";
import { Search } from "./search.js";
import { Sieve } from "./sieve.js";
import { TextView } from "./text.js";

const OVERHEARD = 300; // milliseconds between two looks at what another tab does
const ALOUD = 3; // announcements that stand at once
const PARTS = ["top", "counter", "meter", "hint", "said", "tools", "sieve", "search", "body", "box", "head", "text", "beside", "start", "stop", "offer", "tip", "again", "end", "panel", "help", "live"];

class Annotator {
  constructor(root) {
    this.root = root;
    for (const part of PARTS) this[part] = root.querySelector(`.cb-${part}`);
    this.frame = root.querySelector(".cb");
    this.view = new TextView(this.box, this.text);
    this.post = new Post();
    this.sieve = new Sieve(this.sieve, { act: (what) => this.acts.act(what), changed: (how) => this.refit(how), leave: () => this.focus() });
    this.acts = new Acts(this);
    this.afloat = new Afloat(this);
    this.seeker = new Search(this.search, {
      view: this.view,
      ask: (typed) => this.post.ask({ search: typed }),
      go: (hit) => this.acts.to(hit),
      bring: (place) => this.acts.found(place),
      here: () => ({ sha: this.sha, map: this.map }),
      leave: () => this.refit(this.focus()),
    });
    this.view.filled = () => this.seeker.relight();
    this.act = (what) => this.acts.act(what);
    this.again = new Again(this.again, { act: this.act, leave: () => this.focus(), announce: (words) => this.announce(words) });
    this.sheet = new Panel(this.panel, {
      act: this.act,
      edit: (...written) => this.acts.write(...written),
      leave: () => this.focus(),
      say: (...words) => this.say(...words),
      ask: (id) => this.post.ask({ about: id }),
      go: (hit) => this.acts.to(hit),
    });
    this.heading = new Head(this.head, {
      act: this.act,
      edit: (field, value, was) => this.acts.describe(field, value, was),
      leave: () => this.focus(),
      say: (...words) => this.say(...words),
    });
    this.claims = new Map();
    this.hearing = new Hearing(this);
    this.chosen = this.recalled = this.pick = this.stood = null;
    this.off = new AbortController();
    this.listen();
  }

  listen() {
    const { signal } = this.off;
    this.box.addEventListener("keydown", (event) => this.acts.pressed(event), { signal });
    this.box.addEventListener("copy", (event) => this.copy(event), { signal });
    this.box.addEventListener("focus", () => this.frame.classList.add("ready"), { signal });
    this.box.addEventListener("blur", () => this.frame.classList.remove("ready"), { signal });
    outlast(this.root, this.box, {
      pressed: (event) => this.acts.typed(event),
      back: () => this.post.rouse(),
      signal,
    });
    this.help.addEventListener("close", () => this.focus(), { signal });
    this.help.addEventListener("keydown", (event) => event.stopPropagation(), { signal });
    watch(this, { signal });
    addEventListener("pagehide", () => this.post.last(() => this.acts.flush()), { signal });
    addEventListener("focus", () => this.look(), { signal });
    document.addEventListener("visibilitychange", () => this.look(), { signal });
    this.others = new BroadcastChannel("claimbook");
    this.others.onmessage = () => (this.overheard ??= setTimeout(() => this.look(), OVERHEARD));
    this.hearing.heed({ signal });
    grasp(this.root, this.box, this.view, {
      held: () => this.claims.get(this.chosen),
      show: (stretch) => this.redraw((this.pick = stretch)),
      done: (mark, stretch) => {
        this.pick = null;
        this.acts.span(mark, stretch ?? mark);
      },
      signal,
    });
    listen(this.root, this.box, this.view, {
      pick: (stretch) => this.acts.select(stretch),
      strike: (id) => this.acts.strike(id),
      hover: (piece) => this.afloat.hover(piece),
      chosen: () => this.chosen,
      signal,
    });
  }

  close() {
    this.acts.flush();
    this.off.abort();
    this.others.close();
    clearTimeout(this.overheard);
    this.hearing.close();
    this.post.close();
    this.view.close();
  }

  /** See what other tabs have done meanwhile: when one comes back to this one, and when one of them says so. */
  look() {
    this.overheard = null;
    if (this.book && document.visibilityState === "visible") this.post.send();
  }

  /** The keys go to the text again; where it had left the window, below a panel that was scrolled to, it comes back. */
  focus() {
    this.box.focus({ preventScroll: true });
    if (this.box.getBoundingClientRect().top >= 0) return;
    this.box.scrollIntoView({ block: "start" });
    const claim = this.claims.get(this.chosen);
    if (claim) this.view.bring(claim);
  }

  // What the book says -------------------------------------------------------------------------------------------

  /** Streamlit draws the component: when it is put on the page, and at a change of its colours. */
  show(setStateValue) {
    this.post.wake = setStateValue;
    this.light();
    this.hearing.hear();
  }

  /** The words of an article. */
  open({ text, sha }) {
    const began = performance.now();
    this.acts.flush();
    this.sha = sha;
    this.map = mapper(text);
    this.view.open(text);
    this.took = performance.now() - began;
    this.book = this.data = this.chosen = this.pick = this.stood = null;
    this.post.held = {};
  }

  refit({ anew = false } = {}) {
    if (anew) this.recalled = null;
    this.fit();
    this.redraw();
  }

  /** Whether the page is dark. */
  light() {
    this.dark = isDark(this.frame);
    this.frame.classList.toggle("dark", this.dark);
  }

  /** Let text and panel fill the window below whatever stands above them. */
  fit() {
    const scrolled = scroller()?.scrollTop ?? 0;
    this.frame.style.setProperty("--above", `${this.body.getBoundingClientRect().top + scrolled}px`);
  }

  placed(claim) {
    return { ...claim, from: this.map.units(claim.start), to: this.map.units(claim.end) };
  }

  /** Whether a field of the panel, another one than this, has the focus. */
  writing(field) {
    const { activeElement } = this.root;
    return this.panel.contains(activeElement) && activeElement.matches("input, select, textarea") && activeElement.id !== `cb-${field}`;
  }

  /** Words in the line above the text, and aloud. */
  say(words, { trouble = false } = {}) {
    this.said.textContent = words;
    this.said.classList.toggle("trouble", trouble);
    this.announce(words);
  }

  /** Words aloud. The last ones stay, so that an answer that comes while something is read out does not silence it. */
  announce(words) {
    if (!words) return;
    this.live.append(element("p", {}, words));
    if (this.live.children.length > ALOUD) this.live.firstElementChild.remove();
  }

  // What is drawn ------------------------------------------------------------------------------------------------

  /** Draw everything as it is now: first all that is written, then one look at where things are. */
  redraw({ bring = false } = {}) {
    if (!this.book) return;
    this.claims = seen(this.book, this.post.pending, this.sha);
    if (this.recalled !== this.chosen) this.recalled = null;
    this.sift();
    this.sieve.show(this.claims, this.marks);
    if (!this.marks.some(({ id }) => id === this.chosen)) this.chosen = null;
    this.view.draw(this.marks, this);
    if (!this.search.hidden) this.seeker.light();
    this.sheet.show(this.claims.get(this.chosen), this.lists());
    this.tell();
    this.again.show(this.data.same ?? null);
    this.afloat.put({ bring });
  }

  /** The marks to draw; the same list as before while nothing of it can have changed. */
  sift() {
    const by = [this.claims, this.recalled, this.sieve.filter];
    if (by.every((each, i) => each === this.sifted?.[i])) return;
    this.sifted = by;
    this.marks = drawn(...by);
  }

  lists() {
    const { stages, statuses } = this.data;
    const legend = this.offered();
    return { tags: legend.map(({ name }) => name), legend, stages, statuses, about: this.data.about, ...this.names };
  }

  tell() {
    const { reviewed, suggestions, accepted } = progress(this.claims);
    const { waiting } = this.data;
    const words = suggestions ? `${thousands(reviewed)} of ${thousands(suggestions)} reviewed` : `${thousands(accepted)} marked by hand`;
    const [done, all] = this.data.done;
    const shelf = all > 1 ? ` · ${thousands(done)} of ${thousands(all)} articles` : "";
    this.counter.textContent = waiting ? "suggestions are being made …" : words + shelf;
    this.meter.firstElementChild.style.width = `${suggestions ? (100 * reviewed) / suggestions : 0}%`;
    this.finish(!waiting && reviewed === suggestions && accepted + suggestions > 0, accepted);
  }

  finish(done, accepted) {
    this.end.hidden = !done;
    const { next } = this.data;
    const shape = JSON.stringify([done, accepted, next]);
    if (!done || this.ended === shape) return;
    this.ended = shape;
    const compare = button(`${thousands(accepted)} accepted. See them compared →`, null, () => this.acts.go("compare"), { className: "cb-compare" });
    const onward = next && button(`Next article: ${short(next.label, 48)} (${thousands(next.unreviewed)} to review)`, printed("skip"), () => this.acts.go(next.sha));
    this.end.replaceChildren(...[compare, onward].filter(Boolean));
  }

  /** The way back, undo and redo in the words of what they would do, search, filter and help; made anew where they differ. */
  offerTools() {
    const { undoable, redoable, back } = this.data;
    const shape = JSON.stringify([undoable, redoable, back]);
    if (shape === this.tooled) return;
    this.tooled = shape;
    this.tools.replaceChildren(...tools(this.data, this.act));
  }

  // What the acts stand on ---------------------------------------------------------------------------------------

  offered() {
    return (this.data?.tags ?? []).filter(({ retired }) => !retired);
  }

  quoted({ from, to }) {
    return this.view.text.slice(from, to);
  }

  /** A stretch as the book knows it. */
  stretch({ from, to }) {
    return { from, to, start: this.map.points(from), end: this.map.points(to), quote: this.quoted({ from, to }) };
  }

  copy(event) {
    const held = this.pick ?? this.claims.get(this.chosen);
    if (!held) return;
    event.clipboardData.setData("text/plain", this.quoted(held));
    event.preventDefault();
  }
}

const OPEN = new WeakMap();

export default function annotator(component) {
  const root = component.parentElement;
  if (!OPEN.has(root)) OPEN.set(root, new Annotator(root));
  const open = OPEN.get(root);
  open.show(component.setStateValue);
  return () => {
    open.close();
    OPEN.delete(root);
  };
}
