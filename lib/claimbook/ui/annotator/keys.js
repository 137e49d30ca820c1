/* The keys of the text, one table for the hand, the buttons and the help. "r" and "c" belong to Streamlit. */

export const KEYS = [
  { act: "accept", keys: ["a"], words: "accept, and on to the next unreviewed" },
  { act: "reject", keys: ["x"], words: "reject, and on to the next unreviewed" },
  { act: "skip", keys: [" "], shown: ["space"], words: "skip to the next unreviewed, in the next article when none is left here" },
  { act: "next", keys: ["j", "n"], words: "next mark" },
  { act: "previous", keys: ["k", "p"], words: "previous mark" },
  { act: "nextUnreviewed", keys: ["J", "N"], shown: ["shift+j"], words: "next unreviewed" },
  { act: "previousUnreviewed", keys: ["K", "P"], shown: ["shift+k"], words: "previous unreviewed" },
  { act: "tag", keys: [], shown: ["1 … 9"], words: "tag the selected words, or change the tag of the mark" },
  { act: "word", keys: ["w"], words: "select the next word; arrows then move the selection, with shift they widen it" },
  { act: "wordBack", keys: ["W"], shown: ["shift+w"], words: "select the word before" },
  { act: "edit", keys: ["e"], words: "edit the figure (or the speaker of a statement)" },
  { act: "note", keys: ["m"], words: "write a note" },
  { act: "remove", keys: ["Backspace", "Delete"], shown: ["⌫"], words: "delete the mark (backspace)" },
  { act: "endBack", keys: ["["], words: "end of the mark one word back" },
  { act: "endOn", keys: ["]"], words: "end of the mark one word on" },
  { act: "startBack", keys: ["{"], shown: ["shift+["], words: "start of the mark one word back" },
  { act: "startOn", keys: ["}"], shown: ["shift+]"], words: "start of the mark one word on" },
  { act: "endBackLetter", keys: ["alt+["], words: "end of the mark one character back" },
  { act: "endOnLetter", keys: ["alt+]"], words: "end of the mark one character on" },
  { act: "startBackLetter", keys: ["alt+{"], shown: ["alt+shift+["], words: "start of the mark one character back" },
  { act: "startOnLetter", keys: ["alt+}"], shown: ["alt+shift+]"], words: "start of the mark one character on" },
  { act: "same", keys: ["s"], words: "the same verdict, or speaker, for all that say the same, as offered below the text" },
  { act: "filter", keys: ["f"], words: "choose which marks are drawn" },
  { act: "acceptAll", keys: ["A"], shown: ["shift+a"], words: "accept all marks that are drawn, if some are filtered out" },
  { act: "rejectAll", keys: ["X"], shown: ["shift+x"], words: "reject all marks that are drawn, if some are filtered out" },
  { act: "undo", keys: ["ctrl+z", "u"], words: "undo the last act in the book" },
  { act: "redo", keys: ["ctrl+Z", "ctrl+y"], shown: ["ctrl+shift+z"], words: "redo it" },
  { act: "search", keys: ["/"], words: "search this article and the book" },
  { act: "about", keys: ["h"], words: "history of the mark, and its series in other articles" },
  { act: "details", keys: ["d"], words: "what is known of the article, to correct: title, outlet, date, author, address" },
  { act: "nextArticle", keys: ["ArrowRight"], shown: ["→"], words: "next article, by date" },
  { act: "previousArticle", keys: ["ArrowLeft"], shown: ["←"], words: "previous article, by date" },
  { act: "clear", keys: ["Escape"], shown: ["esc"], words: "let go: of the selection, then of the mark, then of search and filter" },
  { act: "help", keys: ["?"], words: "this list" },
];

const BRACKETS = { BracketLeft: "[{", BracketRight: "]}" };

/** A pressed key by its name in the table: "j", "J", "ctrl+z"; null with a modifier that is not ours. */
export const named = (event) => {
  const typed = event.getModifierState?.("AltGraph") ?? false;
  const control = (event.ctrlKey || event.metaKey) && !typed;
  const bracket = BRACKETS[event.code]?.[event.shiftKey ? 1 : 0]; // by its place: with alt, some systems type a letter
  if (event.altKey && !typed) return bracket && !control ? `alt+${bracket}` : null;
  if (control) return `ctrl+${event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase()}`;
  return event.shiftKey && bracket ? bracket : event.key;
};

const ARROWS = { ArrowRight: "word", ArrowLeft: "wordBack", ArrowDown: "wordBelow", ArrowUp: "wordAbove" };
const WIDENING = { ArrowRight: "endOn", ArrowLeft: "endBack" };

/** What a pressed key means: {act}, {act: "tag", tag}, or null when the key is not ours. picked: while words are selected. */
export const meant = (event, tags, picked = false) => {
  const name = named(event);
  if (name === null) return null;
  const moved = picked && ((event.shiftKey && WIDENING[name]) || ARROWS[name]);
  if (moved) return { act: moved };
  const tag = tags.find(({ key }) => key && key === name);
  if (tag) return { act: "tag", tag: tag.name };
  const found = KEYS.find(({ keys }) => keys.includes(name));
  return found ? { act: found.act } : null;
};

/** The key that is printed on a button. */
export const printed = (act) => {
  const row = KEYS.find((key) => key.act === act);
  return (row.shown ?? row.keys)[0];
};
