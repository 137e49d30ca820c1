// What the grid of claims does in the browser: tells Python of each act once, however fast they come; edits with
// completion; heads its groups. AG Grid runs in a frame of its own, so all of it hangs on that frame's window.

/** How many acts are told again each time, in case the message before was overtaken. */
const KEPT = 60;
/** Columns in which a letter is a verdict; in the others it begins to type, as in any spreadsheet. */
const READ = ["verdict", "quote", "article", "outlet"];
const VERDICTS = { a: "accepted", x: "rejected" };

/** This frame's memory: who it is, what was done in it, which row was read last. */
export const memory = (frame) =>
  (frame.claimbook ??= { client: `grid-${Math.random().toString(36).slice(2)}`, seq: 0, told: 0, acts: [], at: null });

/** Remember an act under the next number. */
export const noted = (mine, act) => {
  mine.acts = [...mine.acts, { ...act, seq: (mine.seq += 1) }].slice(-KEPT);
  return true;
};

/** The row the keyboard is in, if it is a claim. */
const rowAt = (api) => {
  const at = api.getFocusedCell();
  const row = at && api.getDisplayedRowAtIndex(at.rowIndex);
  return row?.data && !row.data.fold ? row.data : null;
};

/** The claims a key acts on: those selected if the row is one of them, else the row. */
const meant = (api, row) => {
  const chosen = api.getSelectedNodes().map((node) => node.id);
  return chosen.includes(row.id) ? chosen : [row.id];
};

/** A cell was edited: shown at once, told with what it was typed over. */
const edited = (mine, event) => {
  const name = event.colDef.field;
  const value = event.newValue ?? null;
  if (value === (event.data[name] ?? null)) return false;
  event.data[name] = value;
  event.api.refreshCells({ rowNodes: [event.node], force: true });
  return noted(mine, { kind: "edit", id: event.data.id, column: name, value, revision: event.data.revision });
};

/** A key was pressed in a cell: a verdict, undo, or the way to the sentence. */
const pressed = (mine, { event, api, node, column }) => {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  if ((ctrlKey || metaKey) && key.toLowerCase() === "z") {
    event.preventDefault(); // else the browser undoes in the filter that was typed last
    return noted(mine, { kind: shiftKey ? "redo" : "undo" });
  }
  if (ctrlKey || metaKey || !READ.includes(column.getColId())) return false;
  if (key === "u") return noted(mine, { kind: "undo" });
  if (key === "o") return noted(mine, { kind: "open", id: node.data.id });
  if (VERDICTS[key]) {
    const ids = meant(api, node.data);
    const below = node.rowIndex + 1;
    if (ids.length === 1 && below < api.getDisplayedRowCount()) api.setFocusedCell(below, column);
    return noted(mine, { kind: "judge", ids, verdict: VERDICTS[key] });
  }
  return key.length === 1 && key !== " "; // no beginning of an edit
};

/** Whether a key in a cell is ours and not the grid's: asked at once, before the next key, and acted upon once. */
export const isOurs = (told) => {
  if (told.editing || told.event.type !== "keydown") return false;
  return (told.event.claimbook ??= pressed(memory(window), told));
};

/** A group was folded or unfolded, by its key or the mouse. */
const folded = (mine, { data, event }) =>
  Boolean(data?.fold) && ["Enter", " ", undefined].includes(event?.key) && noted(mine, { kind: "fold", id: data.id });

/** The keyboard moved: told when it is in another row. */
const moved = (mine, event) => {
  const at = rowAt(event.api)?.id ?? mine.at;
  const other = at !== mine.at;
  mine.at = at;
  return other;
};

/** For each event, what is remembered of it, and whether Python is told. */
const HEARD = {
  cellEditRequest: edited,
  cellKeyDown: folded,
  cellFocused: moved,
  rowClicked: folded,
  columnResized: (_, event) => event.finished && event.source.startsWith("ui"),
  columnMoved: (_, event) => event.finished !== false && event.source.startsWith("ui"),
  selectionChanged: () => true,
  filterChanged: () => true,
  sortChanged: () => true,
};

/** What Python hears: no row is sent back, only what was done and how the grid stands. */
export const answer = ({ streamlitRerunEventTriggerName: name, eventData: event }) => {
  const mine = memory(window);
  event.tells = HEARD[name](mine, event) || mine.told !== mine.seq;
  mine.told = mine.seq;
  const columns = event.api.getColumnState().filter(({ colId }) => !colId.startsWith("ag-Grid"));
  return {
    client: mine.client,
    acts: mine.acts,
    at: mine.at,
    filters: event.api.getFilterModel(),
    sort: columns
      .filter(({ sort }) => sort)
      .sort((one, other) => one.sortIndex - other.sortIndex)
      .map(({ colId, sort }) => [colId, sort === "desc"]),
    selected: event.api.getSelectedNodes().map((node) => node.id),
    order: columns.map(({ colId }) => colId),
    widths: Object.fromEntries(columns.map(({ colId, width }) => [colId, width])),
  };
};

/** Whether the answer is sent. */
export const tells = ({ eventData: event }) => Boolean(event.tells);

export const rowId = ({ data }) => data.id;
export const isHead = ({ rowNode }) => Boolean(rowNode.data?.fold);
export const isClaim = (node) => !node.data?.fold;
/** Filters and order are answered by Python, over all pages. */
export const always = () => true;
export const asItComes = () => 0;
/** A text with completion: what a list offers, and what already stands in the column. */
export class Completed {
  init({ value, eventKey, values, api, column }) {
    this.box = document.createElement("div");
    this.box.className = "claimbook-completed";
    this.input = document.createElement("input");
    this.input.setAttribute("aria-label", column.getColDef().headerName);
    this.input.value = eventKey?.length === 1 ? eventKey : (value ?? "");
    this.begun = eventKey?.length === 1;
    const offered = new Set(values ?? []);
    if (values) api.forEachNode(({ data }) => data[column.getColId()] && offered.add(data[column.getColId()]));
    const list = document.createElement("datalist");
    list.id = "claimbook-offered";
    for (const name of [...offered].sort()) list.append(new Option(name, name));
    this.input.setAttribute("list", list.id);
    this.box.append(this.input, list);
  }
  getGui() {
    return this.box;
  }
  afterGuiAttached() {
    this.input.focus();
    if (!this.begun) this.input.select();
  }
  getValue() {
    return this.input.value.trim() || null;
  }
}

/** A day, typed or picked. No calendar opens by itself: Enter would take today out of it, whatever was typed. */
export class Day {
  init({ value, column }) {
    this.box = document.createElement("div");
    this.box.className = "claimbook-completed";
    this.input = document.createElement("input");
    Object.assign(this.input, { type: "date", min: "1000-01-01", max: "9999-12-31", value: value ?? "" });
    this.input.setAttribute("aria-label", column.getColDef().headerName);
    this.box.append(this.input);
  }
  getGui() {
    return this.box;
  }
  afterGuiAttached() {
    this.input.focus();
  }
  /** What is no day is told in words, which Python refuses; empty, it would take away the day that stood there. */
  getValue() {
    const { badInput, rangeUnderflow, rangeOverflow } = this.input.validity;
    if (badInput) return "no such day";
    if (rangeUnderflow || rangeOverflow) return "a year without four digits";
    return this.input.value || null;
  }
}

/** The line above the claims of a group, which folds it. */
export class Head {
  init({ data }) {
    this.box = document.createElement("div");
    this.box.className = "claimbook-head";
    this.box.setAttribute("role", "gridcell");
    this.refresh({ data });
  }
  getGui() {
    return this.box;
  }
  refresh({ data }) {
    this.box.textContent = `${data.fold === "open" ? "▾" : "▸"} ${data.quote}`;
    this.box.setAttribute("aria-label", `${data.quote}, ${data.fold === "open" ? "unfolded" : "folded"}`);
    return true;
  }
}
