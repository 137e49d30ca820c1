"""How wide a chart may be: Python is not told how wide the window is, so its box in the browser is measured.

Where that is too narrow the box scrolls, never the page. The mark that is lit is brought into sight, once.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from claimbook.compare.drawing import WIDTH

NARROWEST, WIDEST = 600, 1200  # pixels of a chart
_STEP = 50  # pixels by which a chart follows its box

_ruler = st.components.v2.component(
    "claimbook_ruler",
    css="""
.st-key-compare_box, .st-key-notebook_box { overflow-x: auto; }
.st-key-compare_box .span_brush { pointer-events: none; } /* it lies over the marks, which are clicked through it */
""",
    js="""
const OPEN = new WeakMap();

/** Tell how wide the box is whenever that changes; bring the mark that is lit into sight once it is drawn. */
const opened = (element, step, tell) => {
  const box = element.closest(".st-key-compare_box, .st-key-notebook_box") ?? element;
  const state = { lit: "", brought: "" };
  let told = null;
  const measure = () => {
    const wide = Math.floor((box.clientWidth - 10) / step) * step;
    if (wide > 0 && wide !== told) tell((told = wide));
  };
  state.bring = () => {
    const mark = state.lit && state.brought !== state.lit && box.querySelector('[aria-label^="Lit. "]');
    if (!mark) return;
    state.brought = state.lit;
    mark.scrollIntoView({ block: "center" });
  };
  const size = new ResizeObserver(measure);
  const marks = new MutationObserver(state.bring);
  size.observe(box);
  marks.observe(box, { childList: true, subtree: true });
  state.close = () => (size.disconnect(), marks.disconnect());
  return state;
};

export default function ({ parentElement, data, setStateValue }) {
  if (!OPEN.has(parentElement))
    OPEN.set(parentElement, opened(parentElement, data.step, (wide) => setStateValue("wide", wide)));
  const state = OPEN.get(parentElement);
  state.lit = data.lit;
  state.bring();
  return () => {
    state.close();
    OPEN.delete(parentElement);
  };
}
""",
    isolate_styles=False,
)


@contextmanager
def box(page: str, *, lit: str = "") -> Iterator[None]:
    """The box of a page's charts, which is measured; ``lit`` names the claim whose mark is to be brought into sight."""
    with st.container(key=f"{page}_box", gap=None if page == "compare" else "small"):
        _ruler(key=f"{page}_ruler", data={"lit": lit, "step": _STEP}, on_wide_change=lambda: None)
        yield


def wide(page: str = "compare", *, less: int = 0) -> int:
    """The width for a chart: that of its box, ``less`` what stands around the chart in it."""
    told = (st.session_state.get(f"{page}_ruler") or {}).get("wide") or WIDTH + less
    return min(max(int(told) - less, NARROWEST - less), WIDEST)
