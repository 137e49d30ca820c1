/* Which marks are drawn: a row of choices above the text, and one verdict for exactly those. */

import { button, element, thousands } from "./dom.js";
import { printed } from "./keys.js";
import { holds, unlike } from "./log.js";
import { spoken } from "./bars.js";

const SIEVED = [
  { field: "tag", label: "Tag" },
  { field: "verdict", label: "Verdict" },
  { field: "speaker", label: "Speaker" },
  { field: "series", label: "Series" },
  { field: "origin", label: "Origin" },
  { field: "score", label: "Confidence", steps: ["0.5", "0.7", "0.9"] },
];

export class Sieve {
  /** act: what a button does; changed({anew}): draw, after another choice without what was called back; leave(): gives the focus back to the text. */
  constructor(place, { act, changed, leave }) {
    this.place = place;
    this.on = { act, changed, leave };
    this.filter = {};
    this.wanted = false;
    place.addEventListener("keydown", (event) => this.typed(event));
  }

  get holds() {
    return holds(this.filter);
  }

  /** Show the choices, the cursor in the first. */
  open() {
    this.wanted = true;
    this.on.changed();
    this.place.querySelector("select")?.focus();
  }

  /** Draw everything again and put the choices away. */
  close() {
    this.filter = {};
    this.wanted = false;
    this.on.changed();
    this.on.leave();
  }

  typed(event) {
    event.stopPropagation();
    if (event.key !== "Escape" && event.key !== "Enter") return;
    if (event.target.tagName === "BUTTON" && event.key === "Enter") return;
    event.preventDefault();
    if (event.key === "Escape") this.close();
    else this.on.leave();
  }

  /** Offer what occurs in the claims; say how many of them are drawn. */
  show(claims, marks) {
    this.place.hidden = !this.wanted;
    if (!this.wanted) return;
    this.build(SIEVED.map((field) => ({ ...field, values: this.values(field, claims) })).filter(({ values }) => values.length));
    this.amount.textContent = `${thousands(marks.length)} of ${thousands(claims.size)} drawn`;
    this.verdicts.replaceChildren(...(this.holds ? [this.all("Accept", "accepted", marks), this.all("Reject", "rejected", marks)] : []));
  }

  values({ field, steps }, claims) {
    const found = new Set([...claims.values()].map((claim) => claim[field]).filter(Boolean));
    if (this.filter[field] && !steps) found.add(this.filter[field]);
    return steps ? (found.size ? steps : []) : [...found].sort();
  }

  build(fields) {
    const shape = JSON.stringify(fields);
    if (shape === this.shape) return;
    this.shape = shape;
    const typing = this.place.getRootNode().activeElement?.dataset.field;
    this.amount = element("span", { className: "cb-amount", role: "status" });
    this.verdicts = element("span", { className: "cb-tools" });
    const away = button("All marks", "esc", () => this.close());
    this.place.replaceChildren(...fields.map((field) => this.choice(field)), this.amount, away, this.verdicts);
    if (typing) this.place.querySelector(`[data-field="${typing}"]`)?.focus();
  }

  choice({ field, label, values, steps }) {
    const words = (value) => (steps ? `at least ${Number(value) * 100} %` : spoken(value));
    const options = values.map((value) => element("option", { value }, words(value)));
    const select = element("select", { "data-field": field, "aria-label": `${label} of the marks drawn` }, element("option", { value: "" }, "any"), ...options);
    select.value = this.filter[field] ?? "";
    select.addEventListener("change", () => {
      this.filter = { ...this.filter, [field]: select.value };
      this.on.changed({ anew: true });
    });
    return element("label", {}, label, select);
  }

  all(words, verdict, marks) {
    const count = unlike(marks, verdict, this.filter).length;
    const act = { act: verdict === "accepted" ? "acceptAll" : "rejectAll" };
    return button(`${words} ${thousands(count)} drawn`, printed(act.act), () => this.on.act(act), { disabled: !count });
  }
}
