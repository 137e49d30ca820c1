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

/** The two places of the text that the native selection goes between, or null. */
const ends = (root, view) => {
  const range = selection(root);
  if (!range) return null;
  const start = view.place(range.startContainer, range.startOffset);
  const end = view.place(range.endContainer, range.endOffset);
  return start === null && end === null ? null : [start ?? end, end ?? start];
};

/** The place of the text under the mouse, or null. */
const under = (event, root, view) => {
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY, { shadowRoots: [root] });
  return caret ? view.place(caret.offsetNode, caret.offset) : null;
};

/**
 * The stretch that was dragged over, widened to words (or only to whole letters); null when there is none. Chromium
 * collapses some selections beside combining letters as they are made: then the mouse's own way counts.
 */
const dragged = (root, view, way, byLetter) => {
  const found = [ends(root, view), way].find((pair) => pair && pair[0] !== pair[1] && !pair.includes(null));
  if (!found) return null;
  return (byLetter ? letters : words)(view.text, Math.min(...found), Math.max(...found));
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
  let start = null;
  box.addEventListener("mousedown", (event) => {
    down = event.button === 0 && !event.target.closest("button");
    box.classList.toggle("held", down);
    start = down ? under(event, root, view) : null;
  }, { signal });
  document.addEventListener("mouseup", (event) => {
    if (!down) return;
    down = false;
    box.classList.remove("held");
    const way = event.detail > 1 ? null : [start, under(event, root, view)];
    const stretch = dragged(root, view, way, event.altKey);
    document.getSelection().removeAllRanges();
    if (stretch) pick(stretch);
    else strike(struck(event, chosen()));
  }, { signal });
  box.addEventListener("mouseover", (event) => hover(event.target.closest?.("mark") ?? null), { signal });
  box.addEventListener("mouseleave", () => hover(null), { signal });
};
