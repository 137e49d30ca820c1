/* The same again: below the text, what else says the same as what was just marked, judged or given a
 * speaker, and one key for all of it. */

import { button, element } from "./dom.js";
import { printed } from "./keys.js";

export class Again {
  /** act: what a button does; leave(): gives the focus back to the text; announce(words): aloud. */
  constructor(place, { act, leave, announce }) {
    this.place = place;
    this.on = { act, leave, announce };
    place.addEventListener("keydown", (event) => this.typed(event));
  }

  /** Show an offer, or none. The same offer told anew, of more or fewer by now, stays as the analyst left it. */
  show(same) {
    const shape = JSON.stringify(same);
    if (this.shape === shape) return;
    this.shape = shape;
    if (!same) return this.away();
    const of = `${same.id} ${same.field}`;
    if (of !== this.of) this.build();
    this.of = of;
    this.fill(same);
    this.place.hidden = false;
    this.on.announce(`${same.title}. ${same.verb}: ${printed("same")}.`);
  }

  away() {
    const left = this.place.contains(this.place.getRootNode().activeElement);
    this.of = null;
    this.place.hidden = true;
    this.place.replaceChildren();
    if (left) this.on.leave();
  }

  build() {
    this.summary = element("summary");
    this.list = element("ul");
    this.verb = element("span");
    const all = button([this.verb], printed("same"), () => this.on.act({ act: "same" }));
    this.place.replaceChildren(element("details", {}, this.summary, this.list), all);
  }

  fill({ count, title, verb, preview }) {
    this.summary.textContent = title;
    this.verb.textContent = verb;
    const rows = preview.map(({ label, before, words: found, after }) =>
      element("li", {}, `${label}: …${before}`, element("b", {}, found), `${after}…`),
    );
    const more = count > rows.length ? [element("li", {}, `and ${count - rows.length} more`)] : [];
    this.list.replaceChildren(...rows, ...more);
  }

  typed(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.on.leave();
  }
}
