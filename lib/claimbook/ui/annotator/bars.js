/* What floats beside the text: the acts at the chosen mark, the tags at the selected words, the label under the mouse. */

import { button, element, ink } from "./dom.js";
import { KEYS, printed } from "./keys.js";
import { met } from "./log.js";

/** The words of a verdict or status on the screen. */
export const spoken = (name) => (name ?? "").replaceAll("_", " ");

/** Words cut to a length that fits a button. */
export const short = (words, most = 28) => (words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words);

const MARGIN = 110; // pixels that the acts need beside the text

const BUTTONS = {
  suggested: [["accept", "Accept"], ["reject", "Reject"], ["edit", "Edit"]],
  accepted: [["edit", "Edit"], ["reject", "Reject"], ["remove", "Delete"]],
};

/** The buttons for a claim, their keys on them. */
export const actButtons = (claim, act) =>
  BUTTONS[claim.verdict === "accepted" ? "accepted" : "suggested"]
    .filter(([name]) => name !== (claim.origin === "analyst" ? "reject" : "remove"))
    .map(([name, words]) => button(words, printed(name), () => act({ act: name }), { className: `cb-${name}` }));

/** The buttons for the selected words: a tag each, and whose suggestion it takes over. */
export const tagButtons = (tags, marks, pick, dark, act) =>
  tags.map((tag) => {
    const suggestion = met(marks, pick, tag.name);
    const words = suggestion ? `${tag.name}: take over ‘${short(suggestion.quote)}’` : tag.name;
    const made = button(words, tag.key, () => act({ act: "tag", tag: tag.name }), { title: tag.description });
    made.style.setProperty("--ink", ink(tag.colour, dark));
    return made;
  });

/** What the label of a mark says. */
export const label = (claim) =>
  [claim.tag, claim.verdict, claim.figure, claim.speaker].filter(Boolean).map(spoken).join(" · ");

/** Put a floating thing at a piece of text: below it, inside the box. */
export const putBelow = (thing, piece, box) => {
  const at = [...piece.getClientRects()].at(-1) ?? piece.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  thing.style.top = `${at.bottom - frame.top + box.scrollTop + 4}px`;
  thing.style.left = `${Math.max(4, Math.min(at.left - frame.left, box.clientWidth - thing.offsetWidth - 8))}px`;
};

/** Put the acts into the margin at the height of a mark; in a row below it where the margin is too narrow. */
export const putBeside = (thing, piece, box, text) => {
  const frame = box.getBoundingClientRect();
  const edge = text.getBoundingClientRect().right - frame.left;
  thing.classList.toggle("row", box.clientWidth - edge < MARGIN);
  if (thing.classList.contains("row")) return putBelow(thing, [...text.querySelectorAll("mark.chosen")].at(-1) ?? piece, box);
  const at = piece.getClientRects()[0] ?? frame;
  thing.style.top = `${at.top - frame.top + box.scrollTop - 4}px`;
  thing.style.left = `${edge + 14}px`;
};

/** Put the two handles to the ends of a mark, on the side of the text where its first and last letter stand. */
export const putGrips = (start, stop, pieces, box) => {
  const frame = box.getBoundingClientRect();
  const [first, last] = [pieces[0]?.getClientRects()[0], [...(pieces.at(-1)?.getClientRects() ?? [])].at(-1)];
  start.hidden = stop.hidden = !first || !last;
  if (start.hidden) return;
  const backwards = getComputedStyle(pieces[0]).direction === "rtl";
  const put = (grip, { top, height }, left) => {
    Object.assign(grip.style, { top: `${top - frame.top + box.scrollTop}px`, left: `${left - frame.left}px`, height: `${height}px` });
  };
  put(start, first, backwards ? first.right : first.left);
  put(stop, last, backwards ? last.left : last.right);
};

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

const VERBS = { accepted: "Accept", rejected: "Reject" };

/** The offer of the same again: how many, where they stand, and one button for all of them. */
export const sameAgain = ({ count, words, verdict, preview }, act) => {
  const rows = preview.map(({ label: title, before, words: found, after }) =>
    element("li", {}, `${title}: …${before}`, element("b", {}, found), `${after}…`),
  );
  const more = count > rows.length ? [element("li", {}, `and ${count - rows.length} more`)] : [];
  return [
    element("details", {}, element("summary", {}, `The same again: ${words}`), element("ul", {}, ...rows, ...more)),
    button(`${VERBS[verdict]} ${count === 1 ? "it too" : `all ${count}`}`, printed("same"), () => act({ act: "same" })),
  ];
};
