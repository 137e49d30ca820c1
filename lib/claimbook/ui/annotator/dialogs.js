/* Streamlit's own dialog (no connection) takes the focus: keys meant for the text still reach it, the focus comes back. */

const GLANCE = 100; // milliseconds between two looks whether a dialog is gone
const AT_ONCE = 400; // milliseconds between losing the focus and a dialog that took it
const TYPED = "input, textarea, select, [contenteditable]";
const ITS_OWN = new Set(["Escape", "Enter", "Tab", " "]);

/** Watch for such dialogs. pressed(event): a key that was meant for the text; back(): the dialog is gone. */
export const outlast = (root, box, { pressed, back, signal }) => {
  let lost = { target: null, at: -Infinity };
  let taken = null;
  const gone = () => {
    if (taken.dialog.isConnected || root.host.closest("[inert]")) return; // the page stays inert a moment longer
    clearInterval(taken.until);
    const { target } = taken;
    taken = null;
    if (document.activeElement === document.body) target.focus({ preventScroll: true });
    back();
  };
  root.addEventListener("focusout", ({ target }) => (lost = { target, at: performance.now() }), { signal });
  document.addEventListener("focusin", ({ target }) => {
    const dialog = target.closest?.('[role="dialog"]');
    if (!dialog || taken || performance.now() - lost.at > AT_ONCE) return;
    taken = { dialog, target: lost.target, until: setInterval(gone, GLANCE) };
  }, { signal });
  document.addEventListener("keydown", (event) => {
    const away = taken?.target === box && event.target !== root.host;
    if (away && !event.target.closest?.(TYPED) && !ITS_OWN.has(event.key)) pressed(event);
  }, { capture: true, signal });
  signal.addEventListener("abort", () => clearInterval(taken?.until));
};
