/* What floats beside the text: the acts at the chosen mark, the tags at the selected words, the label under the mouse. */

import { button, element, ink } from "./dom.js";
import { KEYS, printed } from "./keys.js";
import { met } from "./log.js";

/** The words of a verdict or status on the screen. */
export const spoken = (name) => (name ?? "").replaceAll("_", " ");

/** Words cut to a length that fits a button. */
export const short = (words, most = 28) => (words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words);

const BUTTONS = {
  suggested: [["accept", "Accept"], ["reject", "Reject"], ["edit", "Edit"]],
  accepted: [["edit", "Edit"], ["reject", "Reject"], ["remove", "Delete"]],
};

/** The buttons for a claim, their keys on them. */
export const actButtons = (claim, act) =>
  BUTTONS[claim.verdict === "accepted" ? "accepted" : "suggested"]
    .filter(([name]) => name !== (claim.origin === "analyst" ? "reject" : "remove"))
    .map(([name, words]) => button(words, printed(name), () => act({ act: name }), { className: `cb-${name}` }));

/** What the buttons for the selected words say: a tag each, and whose suggestion it takes over. */
export const tagWords = (tags, marks, pick) =>
  tags.map(({ name }) => {
    const suggestion = met(marks, pick, name);
    return suggestion ? `${name}: take over ‘${short(suggestion.quote)}’` : name;
  });

/** These buttons. */
export const tagButtons = (tags, words, dark, act) =>
  tags.map((tag, i) => {
    const made = button(words[i], tag.key, () => act({ act: "tag", tag: tag.name }), { title: tag.description });
    made.style.setProperty("--ink", ink(tag.colour, dark));
    return made;
  });

/** What the label of a mark says. */
export const label = (claim) =>
  [claim.tag, claim.verdict, claim.figure, claim.speaker].filter(Boolean).map(spoken).join(" · ");

/** Fill the list of keys. */
export const fillHelp = (dialog, tags) => {
  const acts = KEYS.map(({ keys, shown, words }) => row(shown ?? keys, words));
  const own = tags.map(({ name, key, description }) => row([key], description ? `${name}: ${description}` : name));
  dialog.replaceChildren(
    element("h3", {}, "Keys"),
    element("p", {}, "They work while the text has the focus. Drag over words to select them; hold alt for single characters."),
    element("dl", { className: "cb-keys" }, ...acts),
    element("h3", {}, "Tags"),
    element("dl", { className: "cb-keys" }, ...own),
    button("Close", "esc", () => dialog.close()),
  );
};

const row = (keys, words) => {
  const names = keys.map((key) => element("kbd", {}, key));
  return element("div", {}, element("dt", {}, ...names), element("dd", {}, words));
};
