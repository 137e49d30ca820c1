/* What the mouse does in the text: words selected by dragging, marks chosen by clicking. */

import { letters, words } from "./offsets.js";
import { clicked } from "./pieces.js";

/** The native selection inside a shadow root, as {startContainer, startOffset, endContainer, endOffset} or null. */
const selection = (root) => {
  const native = document.getSelection();
  const [composed] = native.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
  if (composed) return composed;
  const inner = root.getSelection?.() ?? native;
  return inner.rangeCount ? inner.getRangeAt(0) : null;
};

/** The stretch of the text that is selected, widened to words (or only to whole letters); null when nothing is. */
export const selected = (root, view, byLetter) => {
  const range = selection(root);
  if (!range) return null;
  const ends = [
    view.place(range.startContainer, range.startOffset),
    view.place(range.endContainer, range.endOffset),
  ];
  const [from, to] = [ends[0] ?? ends[1], ends[1] ?? ends[0]].sort((a, b) => a - b);
  if (from === null || from === to) return null;
  return (byLetter ? letters : words)(view.text, from, to);
};

/** The id of the mark that a click means, or null. */
export const struck = (event, chosen) => {
  const piece = event.composedPath().find((node) => node.tagName === "MARK");
  if (!piece?.dataset.ids) return null;
  return clicked(piece.dataset.ids.split(" "), chosen);
};

/** Listen to the mouse over the text: pick(stretch), strike(id or null), hover(piece or null). */
export const listen = (root, box, view, { pick, strike, hover, chosen, signal }) => {
  let down = false;
  box.addEventListener("mousedown", (event) => {
    down = event.button === 0 && !event.target.closest("button");
    box.classList.toggle("held", down);
  }, { signal });
  document.addEventListener("mouseup", (event) => {
    if (!down) return;
    down = false;
    box.classList.remove("held");
    const stretch = selected(root, view, event.altKey);
    document.getSelection().removeAllRanges();
    if (stretch) pick(stretch);
    else strike(struck(event, chosen()));
  }, { signal });
  box.addEventListener("mouseover", (event) => hover(event.target.closest?.("mark") ?? null), { signal });
  box.addEventListener("mouseleave", () => hover(null), { signal });
};
