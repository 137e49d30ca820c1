/* The text on the screen: plain first, its marks added when a part of it comes near the view. */

import { element, ink } from "./dom.js";
import { blocks, blockAt, blocksOf, byBlock, pieces, sections } from "./pieces.js";

const MANY = 60;
const PICK = "pick";
const FIRST_SCREEN = 0.8; // of the height of the box
const EYE = 0.36; // of the height of the box
const SETTLED = 600; // milliseconds in which heights around a mark are still being learned

export class TextView {
  constructor(box, holder) {
    this.box = box;
    this.holder = holder;
    this.near = this.eyed = null;
    this.style = {};
  }

  close() {
    this.eyed = this.marks = null;
    this.near?.disconnect();
  }

  /** Show a text, without marks as yet. */
  open(text) {
    this.close();
    this.text = text;
    this.blocks = blocks(text);
    this.drawn = new Map();
    this.held = new Map();
    this.style = {};
    this.lines = this.blocks.map((block, i) =>
      element("p", { className: block.kind, dir: "auto", "data-block": String(i) }, text.slice(block.from, block.to)),
    );
    const few = this.lines.length <= MANY;
    this.parts = sections(this.blocks, few ? { size: Infinity } : {});
    this.partOf = this.parts.flatMap(({ first, last }, i) => Array(last - first + 1).fill(i));
    this.boxes = this.parts.map(({ first, last, lines }, i) => {
      const made = element("div", { className: few ? "" : "far", "data-part": String(i) }, ...this.lines.slice(first, last + 1));
      made.style.setProperty("--lines", String(lines));
      return made;
    });
    this.ready = new Set(few ? [0] : []);
    this.holder.replaceChildren(...this.boxes);
    this.box.scrollTop = 0;
    if (!few) this.watch();
  }

  watch() {
    const entered = (entries) => {
      const come = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => this.prepare(Number(target.dataset.part)));
      if (come.some(Boolean) && performance.now() < this.eyed?.until) this.bring(this.eyed.mark);
    };
    this.near = new IntersectionObserver(entered, { root: this.box, rootMargin: "1200px" });
    for (const part of this.boxes) this.near.observe(part);
  }

  /** Give a part of the text its true height and its marks; whether it had none yet. */
  prepare(i) {
    if (this.ready.has(i) || !this.parts[i]) return false;
    this.ready.add(i);
    this.near?.unobserve(this.boxes[i]);
    this.boxes[i].className = "";
    const { first, last } = this.parts[i];
    for (let block = first; block <= last; block++) if (this.held.has(block)) this.fill(block);
    this.filled?.();
    return true;
  }

  /** Draw the marks; only what changed is touched. pick: the words selected by hand, or null. */
  draw(marks, { chosen, pick, colours, dark }) {
    const before = this.style;
    this.style = { chosen, pick, colours, dark };
    const changed = marks !== this.marks || pick !== before.pick ? this.changed(marks, pick) : [];
    if (colours !== before.colours || dark !== before.dark) changed.push(...this.drawn.values());
    if (chosen !== before.chosen) changed.push(...[before.chosen, chosen].map((id) => this.drawn.get(id)).filter(Boolean));
    const touched = new Set(changed.flatMap((mark) => blocksOf(this.blocks, mark)));
    for (const i of touched) if (this.ready.has(this.partOf[i])) this.fill(i);
  }

  /** The marks that are new, gone or other than they were, after noting how they are now. */
  changed(marks, pick) {
    const all = pick ? [...marks, { ...pick, id: PICK, tag: PICK, verdict: PICK }] : marks;
    const now = new Map(all.map((mark) => [mark.id, mark]));
    const gone = [...this.drawn.values()].filter((mark) => now.get(mark.id) !== mark);
    const come = all.filter((mark) => this.drawn.get(mark.id) !== mark);
    this.marks = marks;
    this.drawn = now;
    if (gone.length || come.length) this.held = byBlock(this.blocks, all);
    return [...gone, ...come];
  }

  fill(i) {
    const cut = pieces(this.blocks[i], this.held.get(i) ?? []);
    this.lines[i].replaceChildren(...cut.map((piece) => this.piece(piece)));
  }

  piece({ from, to, marks }) {
    const words = this.text.slice(from, to);
    if (!marks.length) return document.createTextNode(words);
    const stack = marks.filter(({ id }) => id !== PICK);
    const made = element("mark", { textContent: words, className: this.classes(from, to, marks, stack) });
    made.dataset.ids = stack.map(({ id }) => id).join(" ");
    this.paint(made, stack);
    return made;
  }

  classes(from, to, marks, stack) {
    const chosen = stack.find(({ id }) => id === this.style.chosen);
    return [
      stack.at(-1)?.verdict,
      stack.some(({ verdict }) => verdict === "accepted") && "filled",
      marks.length > stack.length && "picked",
      chosen && "chosen",
      chosen?.from === from && "opens",
      chosen?.to === to && "closes",
    ].filter(Boolean).join(" ");
  }

  paint(made, stack) {
    const { colours, dark } = this.style;
    const inks = stack.map(({ tag }) => ink(colours.get(tag), dark));
    const filled = stack.findLastIndex(({ verdict }) => verdict === "accepted");
    const ring = stack.findIndex(({ id }) => id === this.style.chosen);
    made.style.setProperty("--ink", inks[filled < 0 ? inks.length - 1 : filled] ?? "transparent");
    made.style.setProperty("--ring", inks[ring] ?? "transparent");
    made.style.backgroundImage = stack
      .map(({ verdict }, i) =>
        verdict === "accepted"
          ? `linear-gradient(${inks[i]}, ${inks[i]})`
          : `repeating-linear-gradient(90deg, ${inks[i]} 0 5px, transparent 5px 8px)`,
      )
      .join(", ");
    made.style.backgroundPosition = stack.map((_, i) => `0 calc(100% - ${(stack.length - 1 - i) * 3}px)`).join(", ");
  }

  /** A stretch of the text as a range of the page. */
  range({ from, to }) {
    const range = document.createRange();
    range.setStart(...this.point(from));
    range.setEnd(...this.point(to, blockAt(this.blocks, to - 1)));
    return range;
  }

  point(place, i = blockAt(this.blocks, place)) {
    const nodes = document.createTreeWalker(this.lines[i], NodeFilter.SHOW_TEXT);
    let left = place - this.blocks[i].from;
    let node = nodes.nextNode();
    while (node && left > node.length) {
      left -= node.length;
      node = nodes.nextNode();
    }
    return node ? [node, left] : [this.lines[i], 0];
  }

  /** The place in the text of a point in the page; beside the text its nearer end, null outside the box. */
  place(node, offset) {
    if (node === this.holder || node.parentNode === this.holder) return this.between(node, offset);
    const line = (node.nodeType === Node.TEXT_NODE ? node.parentNode : node).closest?.("p[data-block]");
    if (!line || !this.holder.contains(line)) return this.end(node);
    const before = document.createRange();
    before.selectNodeContents(line);
    before.setEnd(node, offset);
    return this.blocks[Number(line.dataset.block)].from + before.toString().length;
  }

  /** The place of a point between two parts, or between two blocks of one. */
  between(node, offset) {
    const next = node.childNodes[offset] ?? (node === this.holder ? null : node.nextSibling);
    const line = next?.dataset.part ? next.firstChild : next;
    return line ? this.blocks[Number(line.dataset.block)].from : this.text.length;
  }

  end(node) {
    if (!this.box.contains(node)) return null;
    return node.compareDocumentPosition(this.holder) & Node.DOCUMENT_POSITION_FOLLOWING ? 0 : this.text.length;
  }

  /** The first piece of a mark on the page, drawn if it was not yet. */
  pieceOf(mark) {
    return this.piecesOf(mark)[0] ?? this.lines[blockAt(this.blocks, mark.from)];
  }

  /** The pieces of a mark that are drawn, from its first to its last. */
  piecesOf(mark) {
    const own = (piece) => piece.dataset.ids.split(" ").includes(mark.id);
    return blocksOf(this.blocks, mark).flatMap((i) => {
      this.prepare(this.partOf[i]);
      return [...this.lines[i].querySelectorAll("mark")].filter(own);
    });
  }

  /** The pieces of the words selected by hand. */
  picked() {
    const { pick } = this.style;
    return pick ? blocksOf(this.blocks, pick).flatMap((i) => [...this.lines[i].querySelectorAll("mark.picked")]) : [];
  }

  /** Where the first line that is seen begins. */
  seen() {
    const { top } = this.box.getBoundingClientRect();
    const line = this.lines.find((each) => each.getBoundingClientRect().bottom > top + 1 && each.textContent.trim());
    return line ? this.blocks[Number(line.dataset.block)].from : 0;
  }

  /** Bring the words selected by hand into view where they are not. */
  reveal() {
    const { pick } = this.style;
    this.surround(pick);
    const { top, bottom } = (this.picked()[0] ?? this.pieceOf(pick)).getBoundingClientRect();
    const sight = this.sight();
    if (top < sight.top || bottom > sight.top + sight.clientHeight) this.box.scrollTop += top - sight.top - sight.clientHeight * EYE;
  }

  /** Give what stands around a mark its true height, so that one look tells where it is. */
  surround(mark) {
    const part = this.partOf[blockAt(this.blocks, mark.from)];
    for (const i of [part - 1, part, part + 1]) this.prepare(i);
  }

  /** Where everything is on the screen that other things are put by, read at one look. */
  sight() {
    const { top, left } = this.box.getBoundingClientRect();
    const { scrollTop, clientWidth, clientHeight } = this.box;
    return { top, left, scrollTop, clientWidth, clientHeight, edge: this.holder.getBoundingClientRect().right - left };
  }

  /** Whether a mark stands on the first screen of the text, with room below it. */
  first(mark, sight = this.sight()) {
    const below = this.pieceOf(mark).getBoundingClientRect().bottom - sight.top;
    return below + sight.scrollTop < sight.clientHeight * FIRST_SCREEN;
  }

  /** Bring a mark to the place on the screen where the eye is, and again when a part near it learns its height. */
  bring(mark, sight = this.sight()) {
    this.surround(mark);
    const way = this.pieceOf(mark).getBoundingClientRect().top - sight.top - sight.clientHeight * EYE;
    if (Math.abs(way) > 1) this.box.scrollTop = sight.scrollTop + way;
    this.eyed = { mark, until: performance.now() + SETTLED };
  }
}
