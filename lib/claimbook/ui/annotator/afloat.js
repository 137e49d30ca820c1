/* What floats beside the text is put in its place: everything is read at one look, then everything is written. */

import { actButtons, label, tagButtons, tagWords } from "./bars.js";
import { backwards, firstAndLast, turns } from "./turns.js";

const MARGIN = 110; // pixels that the acts need beside the text

/** What floats on a desk: the acts and the handles at the chosen mark, the tags at the selected words, the label. */
export class Afloat {
  constructor(desk) {
    this.desk = desk;
  }

  /** Put all of it where it belongs now. bring: scroll the chosen mark to the eye. */
  put({ bring = false } = {}) {
    const { beside, start, stop, offer, tip, view, pick, claims, chosen } = this.desk;
    const claim = claims.get(chosen);
    beside.hidden = start.hidden = stop.hidden = !claim || Boolean(pick);
    offer.hidden = !pick;
    tip.hidden = true;
    if (!claim && !pick) return;
    if (pick) this.offerTags();
    else this.offerActs(claim);
    if (claim && bring) view.surround(claim);
    const pieces = pick ? view.picked() : view.piecesOf(claim);
    this.lay(pieces.length || pick ? pieces : [view.pieceOf(claim)], claim, bring);
  }

  offerTags() {
    const { offer, marks, pick, dark, act } = this.desk;
    const tags = this.desk.offered();
    const words = tagWords(tags, marks, pick);
    const shape = JSON.stringify([tags, words, dark]);
    if (shape === this.offered) return;
    this.offered = shape;
    offer.replaceChildren(...tagButtons(tags, words, dark, act));
  }

  offerActs(claim) {
    const shape = [claim.verdict, claim.origin].join(" ");
    if (shape === this.shape) return;
    this.shape = shape;
    this.desk.beside.replaceChildren(...actButtons(claim, this.desk.act));
  }

  lay(pieces, claim, bring) {
    const { offer, view, pick } = this.desk;
    if (!pieces.length) return;
    const sight = view.sight();
    const [first, last] = [pieces[0].getClientRects()[0], lastRect(pieces.at(-1))];
    const width = (pick ? offer : this.desk.beside).offsetWidth;
    const ends = pick ? null : this.ends(claim, pieces, first, last);
    if (claim && bring) view.bring(claim, sight);
    if (pick) return hang(offer, last, sight, width);
    this.grips(...ends, sight);
    this.acts(first, last, sight, width);
  }

  /** The acts stand in the margin at the height of a mark; in a row below it where the margin is too narrow. */
  acts(first, last, sight, width) {
    const { beside } = this.desk;
    const narrow = sight.clientWidth - sight.edge < MARGIN;
    const turned = narrow !== beside.classList.contains("row");
    if (turned) beside.classList.toggle("row", narrow);
    if (narrow) return hang(beside, last ?? sight, sight, turned ? beside.offsetWidth : width);
    stand(beside, (first ?? sight).top - sight.top + sight.scrollTop - 4, sight.edge + 14);
  }

  /** The rectangles of the two ends of a mark, and whether the words there run from right to left. */
  ends(claim, pieces, first, last) {
    const { view } = this.desk;
    const back = getComputedStyle(pieces[0]).direction === "rtl";
    if (!turns(view.text, claim)) return [first, last, back, back];
    const [opening, closing] = firstAndLast(view.text, claim).map((word) => view.range(word).getClientRects());
    return [opening[0] ?? first, [...closing].at(-1) ?? last, backwards(view.text, claim.from + 1) ?? back, backwards(view.text, claim.to) ?? back];
  }

  /** The two handles, on the side of the text where the first and the last letter of a mark stand. */
  grips(first, last, startBack, stopBack, sight) {
    const { start, stop } = this.desk;
    start.hidden = stop.hidden = !first || !last;
    if (start.hidden) return;
    const put = (grip, { top, height }, left) => {
      stand(grip, top - sight.top + sight.scrollTop, left - sight.left);
      grip.style.height = `${height}px`;
    };
    put(start, first, startBack ? first.right : first.left);
    put(stop, last, stopBack ? last.left : last.right);
  }

  /** The label of the mark under the mouse. */
  hover(piece) {
    const { tip, view, claims, pick, chosen } = this.desk;
    const claim = piece?.dataset.ids && claims.get(piece.dataset.ids.split(" ").at(-1));
    tip.hidden = !claim || Boolean(pick) || claim.id === chosen;
    if (tip.hidden) return;
    tip.textContent = label(claim);
    hang(tip, lastRect(piece), view.sight(), tip.offsetWidth);
  }
}

const lastRect = (piece) => [...piece.getClientRects()].at(-1) ?? piece.getBoundingClientRect();

const stand = (thing, top, left) => Object.assign(thing.style, { top: `${top}px`, left: `${left}px` });

const hang = (thing, rect, sight, width) => {
  const left = Math.max(4, Math.min(rect.left - sight.left, sight.clientWidth - width - 8));
  stand(thing, rect.bottom - sight.top + sight.scrollTop + 4, left);
};
