/* Room for text and panel: they fill the window below what stands above them, and what floats beside the words follows them. */

import { scroller } from "./dom.js";

/** Watch the sizes that a desk hangs on. */
export const watch = (desk, { signal }) => {
  const { box, head, top, sieve, search } = desk;
  const fitted = () => desk.data && desk.fit();
  const followed = () => desk.data && desk.afloat.put();
  const watched = [
    observed([box, head], followed),
    observed([top, sieve.place, search], fitted),
    // what stands above may go and leave all of these as they are: the page then has another height, and so one frame later
    observed([scroller()?.firstElementChild], () => requestAnimationFrame(fitted)),
  ];
  addEventListener("resize", fitted, { signal });
  document.fonts.addEventListener("loadingdone", followed, { signal }); // other letters, and the words stand elsewhere
  signal.addEventListener("abort", () => watched.forEach((one) => one.disconnect()));
};

const observed = (parts, told) => {
  const observer = new ResizeObserver(told);
  parts.filter(Boolean).forEach((part) => observer.observe(part));
  return observer;
};
