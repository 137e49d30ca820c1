/* The panel: the chosen claim, every field of it a plain control that saves when it is left. */

import { actButtons, short, spoken } from "./bars.js";
import { button, element, entry, heed, noDay, spared } from "./dom.js";
import { printed } from "./keys.js";
import { aboutClaim } from "./search.js";

const FIELDS = [
  { field: "figure", label: "Figure", key: printed("edit"), number: true },
  { field: "counted", label: "Counted", number: true },
  { field: "speaker", label: "Speaker", choices: "speakers" },
  { field: "via", label: "Via" },
  { field: "said_on", label: "Said on", type: "date" },
  { field: "status", label: "Status", options: "statuses", number: true },
  { field: "series", label: "Series", choices: "series" },
  { field: "stage", label: "Stage", options: "stages", empty: true, number: true },
  { field: "note", label: "Note", long: true, key: printed("note") },
  { field: "tag", label: "Tag", options: "tags" },
];

const LINGER = 300; // milliseconds on one claim before more is asked about it

const ORIGINS = { rule: "suggested by a rule", model: "suggested by a model", analyst: "marked by the analyst" };

const UNSURE = "unsure: read who says it";

const DESCRIBED = { figure: "cb-problem", speaker: "cb-doubt" };

export const NO_NUMBER = "no number was read here: type it";

export class Panel {
  /** act: what a button does; edit(claim, field, value): saves; leave(): gives the focus back to the text; say(words);
   * ask(id): all about a claim; go(hit): to another claim. */
  constructor(place, { act, edit, leave, say, ask, go }) {
    this.place = place;
    this.on = { act, edit, leave, say, ask, go };
    this.unfolded = this.looked = false;
    this.unread = new Map();
    this.shape = this.offered = null;
  }

  /** Show a claim, or what can be done when none is chosen. lists: the choices of the controls. */
  show(claim, lists) {
    if (this.claim && claim?.id !== this.claim.id) this.flush();
    if (!claim) return this.rest(lists);
    const shape = JSON.stringify([claim.tag === "figure", lists.tags]);
    if (shape !== this.shape) this.build(claim, lists);
    this.shape = shape;
    this.claim = claim;
    this.fill(claim, lists);
  }

  rest(lists) {
    this.claim = null;
    const shape = JSON.stringify(lists.legend);
    if (this.shape === shape) return;
    this.shape = shape;
    const tags = lists.legend.map(({ name, key, description }) =>
      element("li", {}, element("kbd", {}, key), ` ${name}`, description ? `: ${description}` : ""),
    );
    this.place.replaceChildren(
      element("p", { className: "cb-rest" }, "Select words, by mouse or w, and press a key to tag them; click a mark, or walk to it by j, to see what it says."),
      element("ul", { className: "cb-legend" }, ...tags),
    );
  }

  build(claim, lists) {
    const typing = this.claim?.id === claim.id ? this.place.getRootNode().activeElement?.id : null;
    this.read = element("p", { className: "cb-read" });
    this.doubt = element("p", { className: "cb-doubt", id: "cb-doubt" });
    this.beneath = { figure: this.read, speaker: this.doubt };
    this.problem = element("p", { className: "cb-problem", role: "alert", id: "cb-problem" });
    this.why = element("p", { className: "cb-why" });
    this.cause = element("h3", {});
    this.quote = element("blockquote", { dir: "auto" });
    this.state = element("p", { className: "cb-state" });
    this.was = new Map([["quote", element("p", { className: "cb-was" })]]);
    this.more = element("div", { className: "cb-more" });
    const folded = element("details", { open: this.unfolded, className: "cb-about" }, element("summary", {}, "History and series", element("kbd", { "aria-hidden": "true" }, printed("about"))), this.more);
    folded.addEventListener("toggle", () => this.fold(folded.open));
    this.buttons = element("div", { className: "cb-buttons" });
    this.offered = null;
    this.controls = new Map();
    const shown = FIELDS.filter(({ number }) => !number || claim.tag === "figure");
    const rows = shown.flatMap((field) => [this.row(field, lists), this.beneath[field.field] ?? null]);
    this.place.replaceChildren(
      this.state,
      this.quote,
      this.was.get("quote"),
      this.buttons,
      this.problem,
      element("div", { className: "cb-fields" }, ...rows.filter(Boolean)),
      this.cause,
      this.why,
      folded,
    );
    if (typing) this.place.querySelector(`#${CSS.escape(typing)}`)?.focus();
  }

  tell(about) {
    this.more.replaceChildren(...(about ? aboutClaim(about, this.on.go) : []));
    for (const [field, place] of this.was) {
      const value = about?.original[field];
      place.replaceChildren(...(value ? ["at first: ", element("del", {}, value)] : []));
    }
    if (about) this.look();
    if (about) this.looked = false;
  }

  /** Open what is known beside the fields, in sight, or fold it away. */
  unfold() {
    const folded = this.place.querySelector(".cb-about");
    if (folded) folded.open = !folded.open;
    this.looked = Boolean(folded?.open);
    this.look();
  }

  /** What was opened by its key stands below the fields: it comes into view, and again with what there is to read. */
  look() {
    if (this.looked) this.place.querySelector(".cb-about")?.scrollIntoView({ block: "nearest" });
  }

  fold(open) {
    this.unfolded = open;
    this.inquire();
  }

  /** Ask for all about the claim once the analyst rests on it: while it is unfolded, or where a suggestion was taken. */
  inquire() {
    clearTimeout(this.asking);
    const { claim } = this;
    const taken = claim?.verdict === "accepted" && claim.origin !== "analyst";
    if (!claim || claim.fresh || !(this.unfolded || taken)) return;
    const now = `${claim.id} ${claim.revision}`;
    if (this.inquired !== now) this.asking = setTimeout(() => this.on.ask((this.inquired = now) && claim.id), LINGER);
  }

  row(field, lists) {
    const id = `cb-${field.field}`;
    const control = this.control(field, id, lists);
    control.dataset.field = field.field;
    this.controls.set(field.field, control);
    heed(control, () => this.commit(control));
    control.addEventListener("keydown", (event) => this.typed(event, control));
    const choices = field.choices ? element("datalist", { id: `${id}-choices` }) : null;
    const key = field.key ? element("kbd", { "aria-hidden": "true" }, field.key) : null;
    const was = element("p", { className: "cb-was", id: `${id}-was` });
    this.was.set(field.field, was);
    control.setAttribute("aria-describedby", [DESCRIBED[field.field], was.id].filter(Boolean).join(" "));
    return element("div", { className: `cb-field cb-is-${field.field}` }, element("label", { for: id }, field.label), key, control, choices, was);
  }

  control({ options, long, type, choices, empty }, id, lists) {
    if (long) return element("textarea", { id, rows: 2 });
    if (!options) {
      const list = choices ? `${id}-choices` : null;
      return entry(type, { id, list });
    }
    const rows = lists[options].map((value) => element("option", { value }, spoken(value)));
    return element("select", { id }, ...(empty ? [element("option", { value: "" }, "–")] : []), ...rows);
  }

  /** The buttons of a claim, made anew only where others are offered. */
  offerActs(claim) {
    const drawn = Boolean(claim.figure) && claim.verdict !== "rejected";
    const shape = `${claim.verdict} ${claim.origin} ${drawn}`;
    const show = drawn && button("Show in chart", null, () => this.on.act({ act: "show" }), { className: "cb-show" });
    if (shape !== this.offered) this.buttons.replaceChildren(...actButtons(claim, this.on.act), ...(show ? [show] : []));
    this.offered = shape;
  }

  fill(claim, lists) {
    this.offerActs(claim);
    this.quote.textContent = claim.quote ?? "";
    this.state.textContent = [claim.tag, claim.verdict, claim.fresh ? "being read" : ORIGINS[claim.origin]].join(" · ");
    this.why.textContent = claim.reason || (claim.origin === "analyst" ? "Marked by hand." : "");
    this.cause.textContent = claim.origin === "analyst" ? "How it was read" : "Why it was suggested";
    this.read.textContent = claim.read || (claim.figure || claim.fresh ? "" : NO_NUMBER);
    this.doubt.textContent = claim.unsure ? UNSURE : "";
    for (const [field, control] of this.controls) this.put(field, control, claim);
    for (const { field, choices } of FIELDS) if (choices) this.offer(field, lists[choices]);
    const unread = this.unread.get(claim.id);
    this.problem.textContent = unread?.words ?? "";
    const about = lists.about?.id === claim.id ? lists.about : null;
    if (this.told !== about || this.toldOf !== claim.id) this.tell(about);
    this.told = about;
    this.toldOf = claim.id;
    this.inquire();
  }

  put(field, control, claim) {
    const unread = this.unread.get(claim.id);
    control.setAttribute("aria-invalid", String(unread?.field === field));
    if (control.getRootNode().activeElement === control && control.dataset.claim === claim.id) return;
    const value = unread?.field === field ? unread.value : (claim[field] ?? "");
    if (control.tagName === "SELECT" && value && ![...control.options].some((option) => option.value === value))
      control.append(element("option", { value }, spoken(value)));
    if (control.value !== value || noDay(control)) control.value = value; // put into a list, Chromium reads all fields anew
    Object.assign(control.dataset, { claim: claim.id, shown: value, saved: claim[field] ?? "" });
  }

  offer(field, choices) {
    const list = this.place.querySelector(`#cb-${field}-choices`);
    if (!list || list.dataset.of === String(choices.length)) return;
    list.dataset.of = String(choices.length);
    list.replaceChildren(...choices.map((value) => element("option", { value })));
  }

  /** Save what is being typed, before another claim takes the panel. */
  flush() {
    const { claim } = this;
    for (const control of this.controls.values()) if (noDay(control)) this.spare(control);
    const written = [...this.controls.values()].map((control) => this.written(control)).filter(Boolean);
    this.claim = null; // to save draws everything anew: there is nothing left to save then
    for (const [field, value] of written) this.on.edit(claim, field, value);
  }

  /** Save what stands in a control; what was refused before is not asked again unless the analyst insists. */
  commit(control, { insist = false } = {}) {
    const { claim } = this;
    if (claim && noDay(control)) return this.spare(control);
    const written = claim && this.written(control, insist);
    if (written) this.on.edit(claim, ...written);
  }

  /** Put back what was saved where what was typed is no day, and say so. */
  spare(control) {
    const { field } = control.dataset;
    this.on.say(spared(control, this.claim[field] ?? "", spoken(field)), { trouble: true });
  }

  /** Field and value of a control that are to be saved, once; null where nothing is. */
  written(control, insist = false) {
    const { field, shown, saved } = control.dataset;
    const { claim, unread } = this;
    const refused = unread.get(claim.id)?.field === field;
    if (control.value === shown && !(insist && refused)) return null;
    control.dataset.shown = control.value;
    if (refused) unread.delete(claim.id);
    if (control.value !== saved) return [field, control.value];
    if (refused) this.clear(control);
    return null;
  }

  clear(control) {
    control.setAttribute("aria-invalid", "false");
    this.problem.textContent = "";
  }

  typed(event, control) {
    event.stopPropagation();
    if (event.isComposing || (event.key !== "Escape" && (event.key !== "Enter" || event.shiftKey))) return;
    event.preventDefault();
    const words = event.key === "Escape" ? this.escaped(control) : "";
    this.on.leave();
    this.commit(control, { insist: true });
    if (words) this.on.say(words);
  }

  /** What Escape does to what was typed, in words: a long text is kept, in a line stands again what was saved. */
  escaped(control) {
    const { value } = control;
    const { field } = control.dataset;
    const saved = this.claim[field] ?? "";
    if (value === saved && !noDay(control)) return "";
    if (control.tagName === "TEXTAREA") return `${field} saved`;
    control.value = saved;
    return `not saved: ${value || "nothing"}. ${spoken(field)} is ${saved || "empty"} as before`;
  }

  /** Say that what was typed could not be saved, and keep it in its control. */
  refuse({ id, field, value, words }) {
    this.unread.set(id, { field, value, words });
  }

  /** Put the cursor into a field; false when the claim has no such field. */
  enter(field) {
    const control = this.controls?.get(field);
    if (!this.claim || !control) return false;
    control.focus();
    control.select?.();
    return true;
  }
}

/** The way back, the undo and redo buttons in the words of what they would do, and the help. */
export const tools = ({ undoable, redoable, back }, act) => [
  back && button("← Back to the comparison", null, () => act({ act: "compare" })),
  button(undoable ? `Undo: ${short(undoable, 30)}` : "Undo", printed("undo"), () => act({ act: "undo" }), { disabled: !undoable, title: undoable, className: "cb-undo" }),
  redoable && button("Redo", printed("redo"), () => act({ act: "redo" }), { title: redoable, className: "cb-undo" }),
  button("Search", printed("search"), () => act({ act: "search" })),
  button("Filter", printed("filter"), () => act({ act: "filter" })),
  button("Keys", printed("help"), () => act({ act: "help" })),
].filter(Boolean);
