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

/** The place of the text under the mouse, or under a point {clientX, clientY}; or null. */
export const under = (event, root, view) => {
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY, { shadowRoots: [root] });
  return caret ? view.place(caret.offsetNode, caret.offset) : null;
};

/**
 * The stretch that was dragged over, widened to words (or only to whole letters); null when there is none. The mouse's
 * own way counts before the native selection: that one begins elsewhere when marks are drawn meanwhile, and Chromium
 * collapses some beside combining letters as they are made.
 */
const dragged = (root, view, way, byLetter) => {
  const found = [way, ends(root, view)].find((pair) => pair && pair[0] !== pair[1] && !pair.includes(null));
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
    down = event.button === 0 && !event.target.closest("button, input, label, summary");
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

/**
 * Listen to the handles at the ends of the chosen mark. held(): the chosen mark; show(stretch) while a handle is dragged,
 * by words or with alt by letters; done(mark, stretch) when it is let go, with null when it came back to where it was.
 */
export const grasp = (root, box, view, { held, show, done, signal }) => {
  let drag = null;
  box.addEventListener("mousedown", (event) => {
    const grip = event.target.closest?.(".cb-grip");
    if (!grip || event.button !== 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    drag = { mark: held(), side: grip.dataset.side, stretch: null };
    box.classList.add("held");
  }, { signal });
  document.addEventListener("mousemove", (event) => {
    const place = drag && under(event, root, view);
    if (place === null || !drag) return;
    drag.stretch = resized(view.text, drag.mark, drag.side, place, event.altKey);
    if (drag.stretch) show(drag.stretch);
  }, { signal });
  document.addEventListener("mouseup", () => {
    if (!drag) return;
    box.classList.remove("held");
    const { mark, stretch } = drag;
    drag = null;
    done(mark, stretch);
  }, { signal });
};

/** A stretch with one edge at another place, by words or by letters; null where nothing would be left of it. */
export const resized = (text, { from, to }, side, place, byLetter) => {
  const [start, end] = side === "from" ? [place, to] : [from, place];
  if (start >= end) return null;
  const whole = (byLetter ? letters : words)(text, start, end);
  return whole && (side === "from" ? { from: whole.from, to } : { from, to: whole.to });
};
