/* Small makers of elements. Words of an article enter the page here, and only as text. */

/** An element with properties, attributes ("aria-", "data-", "role", "for", "list") and children. */
export const element = (name, given = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    if (/^(aria-|data-)|^(role|for|list)$/.test(key)) made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
};

/** A button with its key printed on it; a press leaves the focus where it is. */
export const button = (words, key, press, given = {}) => {
  const made = element("button", { type: "button", title: given.title ?? "", ...given }, ...[words].flat());
  if (key) made.append(element("kbd", { "aria-hidden": "true" }, key));
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", press);
  return made;
};

/** A number as it is printed on every page: 1,600. */
export const thousands = (number) => number.toLocaleString("en");

/** Why what stands in a field of a day is none, in words; empty where it is one, or where nothing stands. */
export const noDay = ({ validity }) =>
  validity.badInput ? "no such day" : validity.rangeUnderflow || validity.rangeOverflow ? "a year has four digits" : "";

/**
 * Hear what was put into the field of a day: at once what is picked; what is typed when the field is left, for to the browser
 * every digit of a year is another day, and half a day no change at all. A glance at another window leaves it as it is.
 */
const dated = (control, heard) => {
  let typing = false;
  control.addEventListener("keydown", () => (typing = true));
  control.addEventListener("pointerdown", () => (typing = false));
  control.addEventListener("change", () => typing || heard());
  control.addEventListener("blur", () => {
    typing = false;
    if (document.hasFocus()) heard();
  });
};

/** Hear what was put into a field. */
export const heed = (control, heard) => {
  if (control.type === "date") dated(control, heard);
  else control.addEventListener("change", () => heard());
};

/** What was typed is no day, and would be saved as none: what was saved stands there again. In words, what that is. */
export const spared = (control, saved, name) => {
  const why = noDay(control);
  control.value = saved;
  return `not saved: ${why}. ${name} is ${saved || "empty"} as before`;
};

const DAYS = { min: "1000-01-01", max: "9999-12-31" }; // years of four digits, or 24 would be the year 24

/** A field to type into. */
export const entry = (type = "text", given = {}) =>
  element("input", { type, autocomplete: "off", ...(type === "date" ? DAYS : {}), ...given });

/** A colour as a tag gives it, if it is one; grey otherwise. Lighter on a dark page. */
export const ink = (colour, dark) => {
  const sound = /^#[0-9a-f]{3,8}$/i.test(colour ?? "") ? colour : "#888888";
  return dark ? `color-mix(in oklab, ${sound} 55%, white)` : sound;
};

/** Whether a page is dark, by the colour of its ground. */
export const isDark = (node) => {
  const probe = element("span");
  probe.style.color = "var(--st-background-color, white)";
  node.append(probe);
  const [red, green, blue] = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
  probe.remove();
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
};

/** The part of Streamlit's page that scrolls. */
export const scroller = () => document.querySelector('[data-testid="stMain"]');
