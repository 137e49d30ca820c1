/* Above the text: what the article is called, what else is known of it and from which words, and the ways to the next. */

import { button, element, entry, heed, noDay, spared } from "./dom.js";
import { printed } from "./keys.js";

const LABELS = { title: "Title", outlet: "Outlet", published: "Published", author: "Author", url: "Address" };
const TYPES = { published: "date", url: "url" };

export class Head {
  /** act: what a button does; edit(field, value, was): saves; leave(): gives the focus back; say(words). */
  constructor(place, { act, edit, leave, say }) {
    this.on = { act, edit, leave, say };
    [this.title, this.line, this.form, this.nav] = place.children;
    this.controls = new Map();
    this.details = button("Details", printed("details"), () => act({ act: "details" }), { "aria-expanded": "false" });
    this.form.addEventListener("keydown", (event) => event.stopPropagation());
    for (const field of Object.keys(LABELS)) this.form.append(this.row(field));
  }

  row(field) {
    const id = `cb-fact-${field}`;
    const input = entry(TYPES[field], { id, "aria-describedby": `${id}-read` });
    const read = element("p", { id: `${id}-read`, className: "cb-evidence" });
    heed(input, () => this.commit(field));
    input.addEventListener("keydown", (event) => this.typed(event, field));
    this.controls.set(field, { input, read, value: "" });
    return element("div", { className: "cb-field" }, element("label", { for: id }, LABELS[field]), input, read);
  }

  show({ sha, label, facts }) {
    const other = sha !== this.sha;
    this.sha = sha;
    this.title.textContent = label;
    const told = facts.filter(({ words }) => words);
    const spans = told.map(({ words, value, evidence }) =>
      element("span", { className: value ? "" : "missing", title: evidence ?? "" }, words),
    );
    this.line.replaceChildren(...spans, this.details);
    for (const fact of facts) this.put(fact, other);
  }

  /** A fact as the book tells it; what is being typed stays, unless it is of another article. */
  put({ field, value = "", evidence }, other) {
    const control = this.controls.get(field);
    Object.assign(control, { value, sent: null, refused: null });
    control.read.classList.remove("trouble");
    control.input.setAttribute("aria-invalid", "false");
    control.read.textContent = evidence ? `read from: ${evidence}`.replace("read from: entered", "entered") : "";
    if (other || control.input.getRootNode().activeElement !== control.input) control.input.value = value;
  }

  /** The ways to the articles before and after this one, by day; made anew where they differ. */
  neighbours({ before, after }) {
    const shape = JSON.stringify([before?.label, after?.label]);
    if (shape === this.shape) return;
    this.shape = shape;
    const way = (other, words, act) => other && button(words, null, () => this.on.act({ act }));
    const ways = [
      way(before, `← ${before?.label}`, "previousArticle"),
      way(after, `${after?.label} →`, "nextArticle"),
    ];
    this.nav.replaceChildren(...ways.filter(Boolean));
  }

  /** Show or put away what is known of the article; shown, the cursor is in the first field that is empty, or the first. */
  toggle() {
    this.form.hidden = !this.form.hidden;
    this.details.setAttribute("aria-expanded", String(!this.form.hidden));
    if (this.form.hidden) return this.on.leave();
    const all = [...this.controls.values()];
    (all.find(({ value }) => !value) ?? all[0]).input.focus();
  }

  typed(event, field) {
    if (event.isComposing || (event.key !== "Escape" && event.key !== "Enter")) return;
    event.preventDefault();
    const { input, value } = this.controls.get(field);
    if (event.key === "Enter") this.commit(field);
    else if (input.value !== value) this.on.say(`not saved: ${input.value || "nothing"}`);
    if (event.key === "Escape") input.value = value;
    this.toggle();
  }

  commit(field) {
    const { input, value } = this.controls.get(field);
    if (noDay(input)) return this.on.say(spared(input, value, LABELS[field]), { trouble: true });
    if (input.value !== value && input.value !== this.controls.get(field).sent) this.on.edit(field, input.value, value);
    this.controls.get(field).sent = input.value;
  }

  /** Save what is being typed, before the heading is left; what was refused is not asked again. */
  flush() {
    for (const [field, { input, refused }] of this.controls) if (input.value !== refused) this.commit(field);
  }

  /** Say that what was typed could not be saved, and keep it in its field. */
  refuse({ field, value, words }) {
    const control = this.controls.get(field);
    Object.assign(control, { sent: null, refused: value });
    control.input.value = value;
    control.input.setAttribute("aria-invalid", "true");
    control.read.classList.add("trouble");
    control.read.textContent = words;
    if (this.form.hidden) this.toggle();
  }
}
