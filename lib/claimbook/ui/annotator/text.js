/* The text on the screen: plain first, its marks added when a part of it comes near the view. */

import { element, ink } from "./dom.js";
import { blocks, blockAt, blocksOf, byBlock, pieces } from "./pieces.js";

const MANY = 60;
const PICK = "pick";
const FIRST_SCREEN = 0.8; // of the height of the box
const EYE = 0.36; // of the height of the box

export class TextView {
  constructor(box, holder) {
    this.box = box;
    this.holder = holder;
    this.near = null;
  }

  close() {
    cancelAnimationFrame(this.moving);
    this.near?.disconnect();
  }

  /** Show a text, without marks as yet. */
  open(text) {
    this.close();
    this.text = text;
    this.blocks = blocks(text);
    this.drawn = new Map();
    this.held = new Map();
    this.lines = this.blocks.map((block, i) =>
      element("p", { className: block.kind, dir: "auto", "data-block": String(i) }, text.slice(block.from, block.to)),
    );
    this.ready = new Set(this.lines.length > MANY ? [] : this.lines.keys());
    this.holder.replaceChildren(...this.lines);
    this.box.scrollTop = 0;
    if (this.lines.length > MANY) this.watch();
  }

  watch() {
    const entered = (entries) => {
      for (const entry of entries) if (entry.isIntersecting) this.prepare(Number(entry.target.dataset.block));
    };
    this.near = new IntersectionObserver(entered, { root: this.box, rootMargin: "1200px" });
    for (const line of this.lines) this.near.observe(line);
  }

  prepare(i) {
    if (this.ready.has(i)) return;
    this.ready.add(i);
    this.near?.unobserve(this.lines[i]);
    if (this.held.has(i)) this.fill(i);
  }

  /** Draw the marks; only what changed is touched. pick: the words selected by hand, or null. */
  draw(marks, { chosen, pick, colours, dark }) {
    const all = pick ? [...marks, { ...pick, id: PICK, tag: PICK, verdict: PICK }] : marks;
    this.style = { chosen, colours, dark };
    const looks = new Map(all.map((mark) => [mark.id, { from: mark.from, to: mark.to, look: this.look(mark) }]));
    const changed = [...this.drawn].filter(([id, { look }]) => looks.get(id)?.look !== look).map(([, mark]) => mark);
    changed.push(...[...looks].filter(([id, { look }]) => this.drawn.get(id)?.look !== look).map(([, mark]) => mark));
    this.drawn = looks;
    this.held = byBlock(this.blocks, all);
    const touched = new Set(changed.flatMap((mark) => blocksOf(this.blocks, mark)));
    for (const i of touched) if (this.ready.has(i)) this.fill(i);
  }

  look(mark) {
    const { chosen, colours, dark } = this.style;
    return [mark.from, mark.to, mark.verdict, colours.get(mark.tag), mark.id === chosen, dark].join(" ");
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
    if (node === this.holder) return this.blocks[offset]?.from ?? this.text.length;
    const line = (node.nodeType === Node.TEXT_NODE ? node.parentNode : node).closest?.("p[data-block]");
    if (!line || !this.holder.contains(line)) return this.end(node);
    const before = document.createRange();
    before.selectNodeContents(line);
    before.setEnd(node, offset);
    return this.blocks[Number(line.dataset.block)].from + before.toString().length;
  }

  end(node) {
    if (!this.box.contains(node)) return null;
    return node.compareDocumentPosition(this.holder) & Node.DOCUMENT_POSITION_FOLLOWING ? 0 : this.text.length;
  }

  /** The first piece of a mark on the page, drawn if it was not yet. */
  pieceOf(mark) {
    const i = blockAt(this.blocks, mark.from);
    this.prepare(i);
    const own = (piece) => piece.dataset.ids.split(" ").includes(mark.id);
    return [...this.lines[i].querySelectorAll("mark")].find(own) ?? this.lines[i];
  }

  /** The pieces of a mark that are drawn, from its first to its last. */
  piecesOf(mark) {
    const own = (piece) => piece.dataset.ids.split(" ").includes(mark.id);
    return blocksOf(this.blocks, mark).flatMap((i) => {
      this.prepare(i);
      return [...this.lines[i].querySelectorAll("mark")].filter(own);
    });
  }

  /** The pieces of the words selected by hand. */
  picked() {
    return [...this.holder.querySelectorAll("mark.picked")];
  }

  /** Whether a mark stands on the first screen of the text, with room below it. */
  first(mark) {
    const below = this.pieceOf(mark).getBoundingClientRect().bottom - this.box.getBoundingClientRect().top;
    return below + this.box.scrollTop < this.box.clientHeight * FIRST_SCREEN;
  }

  /** Bring a mark to the place on the screen where the eye is; heights not yet known are learned on the way. */
  bring(mark, tries = 20) {
    cancelAnimationFrame(this.moving);
    const before = this.box.scrollTop;
    const offset = this.pieceOf(mark).getBoundingClientRect().top - this.box.getBoundingClientRect().top;
    this.box.scrollTop += offset - this.box.clientHeight * EYE;
    const moved = Math.abs(this.box.scrollTop - before) > 1;
    if (tries && moved) this.moving = requestAnimationFrame(() => this.bring(mark, tries - 1));
  }
}
