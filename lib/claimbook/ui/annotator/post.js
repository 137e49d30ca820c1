/* The way of the acts to the book: sent as state, kept in the tab until confirmed, sent again when nothing is heard. */

import { unsettled, wire } from "./log.js";

const KEPT = "claimbook acts";
const PATIENCE = 4000;
const LATEST = 60;
export const LOST = 4000; // milliseconds after which an article that was asked for does not come

/** 32 hexadecimal digits, as the book names its claims. */
export const identity = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export class Post {
  constructor() {
    this.client = identity();
    this.seq = 0;
    this.due = null;
    this.sent = 0;
    this.away = null; // a timer, while another article is on its way
    this.late = {}; // what waits for it: acts to send, a question
    this.silent = false; // whether what was sent twice is still not heard
    this.held = {}; // the article, the revision and the frame that were heard last
    this.pending = this.kept();
  }

  kept() {
    try {
      return JSON.parse(sessionStorage.getItem(KEPT)) ?? [];
    } catch {
      return [];
    }
  }

  keep() {
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(this.pending));
    } catch {
      // a full or forbidden storage costs the safety net, not the act
    }
  }

  /** Note an act as the next one of this tab. */
  add(act) {
    this.seq += 1;
    this.pending.push({ ...act, client: this.client, seq: this.seq });
    this.keep();
    this.schedule();
  }

  /** The page goes: what is written last is noted and sent at once, and kept should that be too late. */
  last(written) {
    written();
    if (this.due) this.send();
  }

  /** Send after the next drawing, which must not wait for it; a page that is not seen draws nothing and waits no longer. */
  schedule() {
    if (this.due) return;
    this.due = setTimeout(() => this.send(), LATEST);
    requestAnimationFrame(() => setTimeout(() => this.due && this.send()));
  }

  /**
   * Ask Python for another page or article, after all that was noted; once more where it does not come. Until it has
   * come nothing else is sent: with every message goes the address of the page, and an old one would call the old article
   * back.
   */
  go(to, { again = false } = {}) {
    if (this.due) this.send();
    this.setState("go", { to, n: identity() });
    clearTimeout(this.away);
    this.away = setTimeout(() => (again ? this.arrived() : this.go(to, { again: true })), LOST);
  }

  /** Another article has come, or does not come: what waited is sent. */
  arrived() {
    const { acts, question } = this.late;
    clearTimeout(this.away);
    this.away = null;
    this.late = {};
    if (acts) this.send();
    if (question) this.ask(question);
  }

  /** Ask the book something beside the acts. */
  ask(question) {
    if (this.away) this.late.question = question;
    else this.setState?.("ask", { ...question, n: identity() });
  }

  /** Send everything that is not confirmed. held: what the browser has of the article; nothing asks for all of it. */
  send(held = this.held) {
    clearTimeout(this.due);
    this.due = null;
    this.held = held;
    if (this.away) return void (this.late.acts = true);
    this.sent += 1;
    this.setState("ops", { list: this.pending.map(wire), ...held, heard: this.heard, n: `${this.client} ${this.sent}` });
    this.wait();
  }

  /** Let go of what the book has confirmed or refused, and whether that was something; ask again when it stays silent. */
  settle({ acks, refused }) {
    const before = this.pending.length;
    this.silent = false;
    this.pending = unsettled(this.pending, acks, refused);
    const less = this.pending.length !== before;
    if (less) this.keep();
    this.wait();
    return less;
  }

  wait() {
    clearTimeout(this.timer);
    if (this.pending.length) this.timer = setTimeout(() => this.remind(), PATIENCE);
  }

  remind() {
    if (this.silent) return this.rouse();
    this.silent = true;
    this.send();
  }

  /**
   * Have the whole page run: a server that was started anew can run no part of it alone. What was sent last goes along;
   * sent again at the same moment, it would make Streamlit run the part and not the page.
   */
  rouse() {
    if (!this.away) this.wake?.("wake", identity());
    this.wait();
  }

  close() {
    if (this.due) this.send();
    if (this.away) this.arrived();
    clearTimeout(this.timer);
  }
}
