/* Searching: in the article as one types, lit without touching the text; in the book a moment later, by article. */

import { button, element } from "./dom.js";
import { spoken } from "./bars.js";

const NAME = "claimbook-hit";
const REST = 250; // milliseconds without a key before the book is asked
const LIT = 400;
const ASIDE = /(?:[<>]=?|=)\s*\d[\d,.]*[km]?\b|\w+:(?:"[^"]*"|\S*)/gi; // what asks for claims: >5000, speaker:"Ana Kos"

/** The words that a search lights in a text: phrases in quotation marks whole, the rest one by one. */
export const soughtWords = (typed) =>
  [...typed.replace(ASIDE, " ").matchAll(/"([^"]+)"|(\S+)/g)].map(([, phrase, word]) => phrase ?? word).filter((word) => /[\p{L}\p{N}]{2}/u.test(word));

/** A text whose letters have no accents, each letter where it was. */
const plain = (text) =>
  text.replace(/[^\x00-\x7f]/g, (letter) => {
    const parts = letter.normalize("NFD");
    return /^.[\u0300-\u036f]+$/.test(parts) ? parts[0] : letter;
  });

const WHOLE = /^(?:\d{1,3}(?:,\d{3})+|\d{4,})$/; // 12,000 or 12000
const PARTED = "[,'’ \u00a0\u2009\u202f]?"; // what may stand between thousands in a text

/** A pattern for a word, whatever accents its letters have here or there. */
const sought = (word) => {
  if (WHOLE.test(word)) return word.replaceAll(",", "").replace(/(?<=\d)(?=(?:\d{3})+$)/g, PARTED);
  const bare = plain(word.normalize("NFC")).replace(/[\u0300-\u036f]/g, "");
  return Array.from(bare, (letter) => `${letter.replace(/[.*+?^${}()|[\]\\]/, "\\$&")}[\u0300-\u036f]*`).join("");
};

/** The places of words in a text as [{from, to}], in order, each at least the beginning of a word. */
export const placesOf = (text, words, most = LIT) => {
  if (!words.length) return [];
  const any = words.map(sought).join("|");
  const found = [];
  for (const { index, 0: match } of plain(text).matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})`, "giu"))) {
    found.push({ from: index, to: index + match.length });
    if (found.length === most) break;
  }
  return found;
};

/** How much was found, in words: the places here, and in the book the claims, or the articles with such words. */
export const amount = ({ at, here, found }) => {
  const place = `${at < 0 ? "" : `${at + 1} of `}${here}${here < LIT ? "" : " or more"} here`;
  if (!found) return place;
  const claims = found.groups.some(({ hits }) => hits.some(({ claim }) => claim));
  const number = claims ? found.count : found.groups.length;
  const noun = claims || !number ? "" : number === 1 ? " article" : " articles";
  return `${place}, ${number}${found.full ? " or more" : ""}${noun} in the book`;
};

export class Search {
  /** view: the text; ask(typed): asks the book; go(hit): leads to a hit; bring(place); here(): the article, as {sha, map};
   * leave(): the focus to the text. */
  constructor(place, { view, ask, go, bring, here, leave }) {
    this.place = place;
    this.on = { view, ask, go, bring, here, leave };
    this.at = -1;
    this.places = [];
    this.build();
  }

  build() {
    this.input = element("input", { type: "search", autocomplete: "off", "aria-label": "Search this article and the book", placeholder: "Words, or >5000 soldiers speaker:name before:2024-11-01" });
    this.amount = element("span", { className: "cb-amount", role: "status" });
    this.list = element("div", { className: "cb-found", role: "region", "aria-label": "Found in the book", tabIndex: 0 });
    this.place.replaceChildren(element("div", { className: "cb-query" }, this.input, this.amount), this.list);
    this.input.addEventListener("input", () => this.typed());
    this.place.addEventListener("keydown", (event) => this.pressed(event));
  }

  open() {
    this.place.hidden = false;
    this.input.focus();
    this.input.select();
  }

  close() {
    clearTimeout(this.due);
    this.place.hidden = true;
    this.input.value = "";
    this.list.replaceChildren();
    this.light();
    this.on.leave();
  }

  pressed(event) {
    event.stopPropagation();
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.input) this.next(event.shiftKey ? -1 : 1);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") this.walk(event.key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  }

  typed() {
    this.at = -1;
    this.found = null; // what was found answers something else
    this.light();
    clearTimeout(this.due);
    this.due = setTimeout(() => this.on.ask(this.input.value.trim()), REST);
  }

  /** Light the words in the article anew: after every drawing, for lit places hang on the nodes of the page. */
  light() {
    const words = this.place.hidden ? [] : placesOf(this.on.view.text ?? "", soughtWords(this.input.value));
    const claims = this.place.hidden ? null : this.claims();
    this.places = claims ?? words;
    if (globalThis.CSS?.highlights) {
      const lit = [...words, ...(claims ?? [])];
      if (lit.length) CSS.highlights.set(NAME, new Highlight(...lit.map((place) => this.on.view.range(place))));
      else CSS.highlights.delete(NAME);
    }
    this.tell();
  }

  /** A part of the text was drawn: what is lit in it hangs on other nodes now. */
  relight() {
    if (this.place.hidden || this.relit) return;
    this.relit = requestAnimationFrame(() => {
      this.relit = null;
      this.light();
    });
  }

  /** The places of the claims that answer in this article; null where words are sought, or the book has not answered. */
  claims() {
    if (!this.found || this.input.value.search(ASIDE) < 0) return null;
    const { sha, map } = this.on.here();
    const hits = this.found.groups.flatMap((group) => group.hits.map((hit) => ({ ...hit, sha: group.sha })));
    if (hits.length && !hits.some(({ claim }) => claim)) return null;
    return hits.filter((hit) => hit.sha === sha).map(({ start, words }) => ({ from: map.units(start), to: map.units(start) + words.length }));
  }

  tell() {
    const { at, places, found } = this;
    this.amount.textContent = this.input.value.trim() ? amount({ at, here: places.length, found }) : "";
  }

  next(step) {
    if (!this.places.length) return;
    this.at = (this.at + step + this.places.length) % this.places.length;
    this.on.bring(this.places[this.at]);
    this.tell();
  }

  walk(step) {
    const rows = [this.input, ...this.list.querySelectorAll("button")];
    const at = rows.indexOf(this.place.getRootNode().activeElement);
    rows[Math.max(0, Math.min(rows.length - 1, at + step))].focus();
  }

  /** What the book answered, if it is still asked; told again, it leaves the list and the keyboard in it as they are. */
  show(found) {
    if (found.typed !== this.input.value.trim() || this.place.hidden || found.n === this.found?.n) return;
    this.found = found.typed ? found : null;
    this.list.replaceChildren(...found.groups.map((group) => this.group(group)));
    this.light();
  }

  group({ sha, label, day, hits }) {
    const rows = hits.map((hit) => this.row(sha, hit));
    return element("section", {}, element("h3", {}, [label, day].filter(Boolean).join(" · ")), ...rows);
  }

  row(sha, { before, words, after, ...hit }) {
    return button([before, element("mark", {}, words), after], null, () => this.on.go({ sha, ...hit }));
  }
}

const list = (title, rows) => (rows.length ? [element("h3", {}, title), element("ul", {}, ...rows)] : []);

/** What an answer tells of one claim beside its fields: its history, and its series in the other articles. */
export const aboutClaim = ({ history, kin }, go) => {
  const told = history.map(({ at, who, words }) => element("li", {}, element("time", {}, at.replace("T", " ").slice(0, 16)), ` ${who}: ${words}`));
  const others = kin.map(({ sha, id, label, words, verdict }) => {
    const where = element("span", {}, ` ${label} · ${spoken(verdict)}`);
    return element("li", {}, button([words, where], null, () => go({ sha, claim: id })));
  });
  return [...list("History", told), ...list("The same series elsewhere", others)];
};
