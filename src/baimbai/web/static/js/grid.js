// The office's proposals as a sheet: ranges, copy and paste, undo, keyboard; saved row by row.
import { TabulatorFull } from "../vendor/tabulator-tables.js";
import { fromText, toText } from "./grid_clipboard.js";
import { picked, typed } from "./grid_editors.js";
import { Unsaved, same } from "./grid_unsaved.js";

const setup = JSON.parse(document.getElementById("grid").dataset.setup);
const words = setup.words;
const part = (id) => document.getElementById(id);
const unsaved = new Unsaved(setup.memory);
const faults = new Map();
const conflicts = new Map();
const done = [];
const undone = [];
const WIDE = matchMedia("(width >= 48rem)");
const RETRY = 5000;
let table = null;
let saving = false;
let waiting = null;

const told = (text, count = 0) => text.replace("{n}", numeral(count));
const numeral = (number) => number.toLocaleString(setup.language);

// ---- Columns

const FIELDS = ["number", ...setup.columns.map((column) => column.name), "status"];
const COLUMN = new Map(setup.columns.map((column) => [column.name, column]));

function mayEdit(row, column) {
  const data = row.getData();
  return setup.mendable && data.mendable && COLUMN.has(column) && !data.fixed.includes(column);
}

/** A cell's value as it is shown and copied: numbers in the reader's way of writing. */
function written(column, value) {
  if (value === null || value === undefined) return "";
  if (typeof value !== "number") return String(value);
  if (COLUMN.get(column)?.kind === "rupiah") return numeral(value);
  const text = String(value);
  return setup.language === "id" ? text.replace(".", ",") : text;
}

function format(cell) {
  const column = cell.getField();
  const data = cell.getData();
  const element = cell.getElement();
  const said = data.remarks[column] ?? [];
  const fault = faults.get(data.number)?.filter((one) => one.column === column) ?? [];
  element.classList.toggle("unsaved", unsaved.has(data.number, column));
  element.classList.toggle("refused-cell", fault.length > 0);
  element.classList.toggle("locked", !mayEdit(cell.getRow(), column));
  element.classList.toggle("number", ["rupiah", "number", "whole", "degrees"].includes(COLUMN.get(column)?.kind));
  if (said.length) element.dataset.severity = said[0].severity;
  else delete element.dataset.severity;
  const notes = [...fault, ...said].map((one) => one.text);
  element.title = notes.join("\n");
  const shown = document.createElement("span");
  shown.textContent = written(column, cell.getValue());
  if (notes.length) {
    const hidden = document.createElement("span");
    hidden.className = "visually-hidden";
    hidden.textContent = ` (${words.remarks}: ${notes.join(" ")})`;
    shown.append(hidden);
  }
  return shown;
}

function columnOf(column) {
  const definition = {
    title: column.title,
    field: column.name,
    width: Math.min(320, Math.max(64, column.width * 8)),
    formatter: format,
    headerTooltip: column.help,
    frozen: column.name === "title" && innerWidth > 1000,
    editable: (cell) => mayEdit(cell.getRow(), column.name),
  };
  if (!setup.mendable) return definition;
  const label = () => column.title;
  return { ...definition, editor: column.picks ? picked(label, plain, column.picks) : typed(label, plain) };
}

/** As it is typed: money without separators. */
function plain(cell) {
  const value = cell.getValue() ?? "";
  return typeof value === "number" && COLUMN.get(cell.getField()).kind === "rupiah"
    ? String(value)
    : written(cell.getField(), value);
}

// ---- Changing cells: all of it goes through here, so that all of it can be undone

/** changes: [{row, column, value}]; gives how many were made and how many cannot be. */
function change(changes, remember = true) {
  const step = [];
  let blocked = 0;
  table.blockRedraw();
  for (const { row, column, value } of changes) {
    const data = row.getData();
    const was = data[column] ?? "";
    if (!mayEdit(row, column)) blocked += 1;
    else if (!same(was, value)) {
      step.push({ number: data.number, column, was, now: value });
      note(row, column, was, value);
      row.update({ [column]: value });
    }
  }
  table.restoreRedraw();
  if (remember && step.length) {
    done.push(step);
    undone.length = 0;
  }
  for (const number of new Set(step.map((one) => one.number))) table.getRow(number)?.reformat();
  show();
  return { made: step.length, blocked };
}

function note(row, column, was, now) {
  const data = row.getData();
  unsaved.set(data.number, data.version, column, was, now);
  const left = (faults.get(data.number) ?? []).filter((one) => one.column !== column);
  if (left.length) faults.set(data.number, left);
  else faults.delete(data.number);
}

function step(from, to, side) {
  const last = from.pop();
  if (!last) return;
  to.push(last);
  const changes = last.flatMap(({ number, column, ...sides }) => {
    const row = table.getRow(number);
    return row ? [{ row, column, value: sides[side] }] : [];
  });
  change(changes, false);
}
const undo = () => step(done, undone, "was");
const redo = () => step(undone, done, "now");

// ---- Ranges

function bounds() {
  const range = table.getRanges().at(-1);
  const rows = table.getRows("active");
  if (!range || !rows.length) return null;
  return {
    rows, fields: FIELDS, top: range.getTopEdge(), left: range.getLeftEdge(),
    bottom: range.getBottomEdge(), right: range.getRightEdge(),
  };
}

function active() {
  const held = bounds();
  return held ? held.rows[held.top]?.getCell(held.fields[held.left]) : null;
}

const cellsOf = ({ rows, fields, top, left, bottom, right }) =>
  rows.slice(top, bottom + 1).flatMap((row) => fields.slice(left, right + 1).map((column) => ({ row, column })));

function clear() {
  change(cellsOf(bounds()).map((cell) => ({ ...cell, value: "" })));
}

function fillDown() {
  const held = bounds();
  const from = held.top === held.bottom ? held.top - 1 : held.top;
  if (from < 0) return;
  const source = held.rows[from].getData();
  const cells = cellsOf({ ...held, top: from + 1, bottom: Math.max(held.bottom, from + 1) });
  change(cells.map((cell) => ({ ...cell, value: source[cell.column] ?? "" })));
}

function copy(event) {
  if (editing()) return;
  const { rows, fields, top, left, bottom, right } = bounds() ?? {};
  if (!rows) return;
  const texts = rows.slice(top, bottom + 1).map((row) =>
    fields.slice(left, right + 1).map((column) => {
      const value = row.getData()[column];
      // Excel takes whole numbers without separators for numbers in every language.
      return typeof value === "number" && Number.isInteger(value) ? String(value) : written(column, value);
    }),
  );
  event.clipboardData.setData("text/plain", toText(texts));
  event.preventDefault();
  if (event.type === "cut") clear();
}

function paste(event) {
  if (editing() || !setup.mendable) return;
  const text = event.clipboardData.getData("text/plain");
  const held = bounds();
  if (!held || !text) return;
  event.preventDefault();
  const block = fromText(text);
  const [high, wide] = [block.length, Math.max(...block.map((row) => row.length))];
  // A larger range is filled with copies, as a sheet does it.
  const fits = (room, size) => (room > size && room % size === 0 ? room : size);
  const height = fits(held.bottom - held.top + 1, high);
  const width = fits(held.right - held.left + 1, wide);
  const changes = [];
  let outside = 0;
  for (let down = 0; down < height; down += 1) {
    for (let across = 0; across < width; across += 1) {
      const row = held.rows[held.top + down];
      const column = held.fields[held.left + across];
      const value = block[down % high][across % wide] ?? "";
      if (row && column) changes.push({ row, column, value });
      else outside += 1;
    }
  }
  const { made, blocked } = change(changes);
  say(told(words.pasted, made) + (outside + blocked ? ` ${told(words["cut-off"], outside + blocked)}` : ""));
}

// ---- Keyboard

const editing = () => part("grid").contains(document.activeElement) && ["INPUT", "TEXTAREA"].includes(document.activeElement.tagName);

/** The library moves its range by keys alone; after an edit the next cell is ours to find. */
function move(direction) {
  setTimeout(() => table.modules.selectRange.navigate(false, false, direction), 15);
}

function begin(text) {
  const cell = active();
  if (!cell || !mayEdit(cell.getRow(), cell.getField())) {
    if (cell) say(words.cell);
    return;
  }
  cell.edit();
  const box = cell.getElement().querySelector("input");
  if (!box || text === null) return;
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

let ended = "";
function key(event) {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key.toLowerCase() === "s") return act(event, save);
  if (editing()) {
    // Tab moves by the library itself.
    if (event.key === "Enter") ended = event.shiftKey ? "up" : "down";
    return undefined;
  }
  if (!setup.mendable) return undefined;
  if (control && event.key.toLowerCase() === "z") return act(event, event.shiftKey ? redo : undo);
  if (control && event.key.toLowerCase() === "y") return act(event, redo);
  if (control && event.key.toLowerCase() === "d") return act(event, fillDown);
  if (event.key === "F2") return act(event, () => begin(null));
  if (event.key === "Delete" || event.key === "Backspace") return act(event, clear);
  if (event.key.length === 1 && !control && !event.altKey) return act(event, () => begin(event.key));
  return undefined;
}

function act(event, what) {
  event.preventDefault();
  event.stopPropagation();
  what();
}

// ---- Saving

const token = () => /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";

async function save() {
  if (saving || !unsaved.rows.size) return;
  clearTimeout(waiting);
  saving = true;
  say(words.saving);
  const count = { saved: 0, refused: 0, conflict: 0, gone: 0 };
  try {
    for (const rows of unsaved.batches(setup.most)) await send(rows, count);
    finish(count);
  } catch (fault) {
    postpone(fault);
  }
  saving = false;
  mind();
}

async function send(rows, count) {
  const response = await fetch(setup.save, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
    body: JSON.stringify({ rows }),
    signal: AbortSignal.timeout(60000),
  });
  if (response.redirected || response.status === 403) throw new SignIn();
  if (!response.ok) throw new Error(String(response.status));
  const sent = new Map(rows.map((row) => [row.number, row.changes]));
  for (const answer of (await response.json()).rows) {
    count[answer.state] += 1;
    take(answer, sent.get(answer.number));
  }
}

class SignIn extends Error {}

function take(answer, sent) {
  const { number, state, texts = [], row: fresh } = answer;
  faults.delete(number);
  conflicts.delete(number);
  if (state === "saved") unsaved.saved(number, sent, fresh.version, fresh);
  if (state === "gone") unsaved.drop(number);
  if (state === "refused") faults.set(number, texts);
  if (state === "conflict") conflicts.set(number, fresh);
  if (fresh) put(fresh);
}

/** The row as the server has it now, with what is still unsaved on top. */
function put(fresh) {
  const row = table.getRow(fresh.number);
  if (!row) return;
  const empty = Object.fromEntries(setup.columns.map((column) => [column.name, null]));
  row.update(unsaved.over({ ...empty, ...fresh }));
  row.reformat();
}

function finish(count) {
  if (!unsaved.rows.size) {
    done.length = 0;
    undone.length = 0;
  }
  const texts = [];
  if (count.saved) texts.push(told(words.saved, count.saved));
  if (count.refused) texts.push(told(words.refused, count.refused));
  if (count.conflict) texts.push(words.conflict);
  if (count.gone) texts.push(words.gone);
  say(texts.join(" "));
  const first = [...conflicts.keys(), ...faults.keys()][0];
  if (first) lookAt(first);
}

/** Nothing is lost: it is kept here, and sent again once there is a way. */
function postpone(fault) {
  if (fault instanceof SignIn) say(words["sign-in"]);
  else {
    say(words.offline);
    waiting = setTimeout(save, RETRY);
  }
}

addEventListener("online", () => {
  if (!unsaved.rows.size || waiting === null) return;
  say(words.back);
  save();
});
addEventListener("beforeunload", (event) => {
  if (unsaved.rows.size) event.preventDefault();
});

// ---- What is shown beside the grid

function say(text) {
  part("grid-told").textContent = text;
  if (part("grid-state")) part("grid-state").textContent = text || state();
}

function state() {
  const count = unsaved.count();
  return count ? told(words.unsaved, count) : "";
}

/** After a change: what can be pressed now, and how much is not saved. */
function show() {
  mind();
  if (setup.mendable) part("grid-state").textContent = state();
}

function mind() {
  unsaved.keep();
  if (!setup.mendable) return;
  part("grid-save").disabled = !unsaved.rows.size;
  part("grid-undo").disabled = !done.length;
  part("grid-redo").disabled = !undone.length;
}

function made(tag, text, more = {}) {
  const element = Object.assign(document.createElement(tag), more);
  element.textContent = text;
  return element;
}

let shownFor = "";
function explain(cell) {
  const data = cell.getData();
  const column = cell.getField();
  const head = COLUMN.get(column)?.title ?? words.number;
  const said = [...(faults.get(data.number) ?? []).map((one) => ({ ...one, severity: "galat" })).filter((one) => !one.column || one.column === column), ...(data.remarks[column] ?? [])];
  const others = Object.entries(data.remarks).filter(([name]) => name !== column);
  const lines = [made("p", `${data.number} · ${head}`, { className: "muted" })];
  if (conflicts.has(data.number)) lines.push(...quarrel(data.number));
  for (const one of said) {
    const line = made("p", one.text, { className: "note" });
    line.dataset.tone = { galat: "bad", peringatan: "warn" }[one.severity] ?? "info";
    line.prepend(made("strong", `${setup.severities[one.severity]}: `));
    lines.push(line);
  }
  if (data.fixed.includes(column)) lines.push(made("p", words.several));
  if (!said.length && !conflicts.has(data.number)) lines.push(made("p", words.nothing, { className: "muted" }));
  for (const [name, notes] of others) {
    const line = made("p", `${COLUMN.get(name)?.title ?? name}: ${notes.map((one) => one.text).join(" ")}`);
    lines.push(line);
  }
  if (setup.edit) lines.push(made("a", words.form, { href: setup.edit.replace("NOMOR", encodeURIComponent(data.number)) }));
  part("grid-said").replaceChildren(...lines);
  const spoken = `${data.number}, ${head}: ${written(column, cell.getValue())}. ${said.map((one) => one.text).join(" ")}`;
  if (spoken !== shownFor) part("grid-told").textContent = spoken;
  shownFor = spoken;
}

/** Theirs beside mine, and two ways out. */
function quarrel(number) {
  const theirs = conflicts.get(number);
  const mine = unsaved.rows.get(number)?.cells ?? new Map();
  const list = made("table", "", { className: "list" });
  const head = list.createTHead().insertRow();
  for (const text of ["", words.mine, words.theirs]) head.append(made("th", text, { scope: "col" }));
  const body = list.createTBody();
  for (const [column, cell] of mine) {
    const row = body.insertRow();
    row.append(made("th", COLUMN.get(column)?.title ?? column, { scope: "row" }));
    row.append(made("td", written(column, cell.now)), made("td", written(column, theirs[column])));
  }
  const keepMine = made("button", words["use-mine"], { className: "button small primary", type: "button" });
  const keepTheirs = made("button", words["use-theirs"], { className: "button small", type: "button" });
  keepMine.addEventListener("click", () => {
    unsaved.rebase(number, theirs.version, theirs);
    conflicts.delete(number);
    save();
  });
  keepTheirs.addEventListener("click", () => {
    unsaved.drop(number);
    conflicts.delete(number);
    put(theirs);
    show();
    lookAt(number);
  });
  const buttons = made("p", "", { className: "actions" });
  buttons.append(keepMine, keepTheirs);
  const note = made("p", words.conflict, { className: "note" });
  note.dataset.tone = "warn";
  const wrap = made("div", "", { className: "table-wrap" });
  wrap.append(list);
  return [note, wrap, buttons];
}

function lookAt(number) {
  const row = table.getRow(number);
  if (!row) return;
  const column = faults.get(number)?.find((one) => one.column)?.column ?? [...(unsaved.rows.get(number)?.cells.keys() ?? [])][0] ?? "title";
  table.scrollToRow(row, "center", false).catch(() => {});
  const cell = row.getCell(column);
  if (cell) explain(cell);
}

let soon = null;
function looked() {
  clearTimeout(soon);
  soon = setTimeout(() => {
    const cell = active();
    if (cell) explain(cell);
  }, 60);
}

// ---- Others at the table

document.addEventListener("baimbai:told", async ({ detail }) => {
  if (detail.what === "proposals") say(words.elsewhere);
  if (detail.what !== "proposal" || !table) return;
  const row = table.getRow(detail.number);
  if (!row || row.getData().version >= detail.version || unsaved.rows.has(detail.number)) return;
  const response = await fetch(`${setup.rows}&nomor=${encodeURIComponent(detail.number)}`);
  const fresh = response.ok ? (await response.json()).data[0] : null;
  if (fresh) put(fresh);
});

// ---- The table itself

function begun() {
  const element = part("grid");
  document.querySelector(".grid-wide").hidden = false;
  table = new TabulatorFull("#grid", {
    index: "number",
    height: "100%",
    layout: "fitData",
    placeholder: () => (element.ariaBusy === "true" ? words.loading : words.empty),
    ajaxURL: setup.rows,
    progressiveLoad: "scroll",
    progressiveLoadScrollMargin: 600,
    paginationSize: setup.page,
    dataSendParams: { page: "halaman", size: "ukuran" },
    ajaxResponse: (_url, _params, answer) => ({ ...answer, data: answer.data.map((row) => unsaved.over(row)) }),
    // Its own is an alert, which a grid must not have within.
    dataLoader: false,
    selectableRange: 1,
    selectableRangeColumns: true,
    selectableRangeRows: true,
    selectableRangeAutoFocus: false,
    editTriggerEvent: "dblclick",
    // Ours, or the browser's own within a box.
    keybindings: { copyToClipboard: false, undo: false, redo: false, scrollToStart: false, scrollToEnd: false },
    columnDefaults: { headerSort: false, resizable: "header" },
    rowHeader: { title: words.number, field: "number", frozen: true, width: 116, resizable: false, headerSort: false, cssClass: "row-head" },
    columns: [
      ...setup.columns.map(columnOf),
      { title: words.status, field: "status", width: 110, formatter: (cell) => made("span", setup.statuses[cell.getValue()] ?? "") },
    ],
  });
  table.on("dataLoading", () => {
    element.ariaBusy = "true";
    // The element that takes the keyboard must be a part that a grid may have.
    const body = element.querySelector(".tabulator-tableholder");
    body.setAttribute("role", "rowgroup");
    body.querySelector(".tabulator-table").setAttribute("role", "presentation");
    element.removeAttribute("aria-owns");
  });
  table.on("dataLoaded", () => {
    element.ariaBusy = "false";
  });
  table.on("cellEdited", (cell) => {
    const { number } = cell.getData();
    const [was, now] = [cell.getOldValue() ?? "", cell.getValue() ?? ""];
    if (!same(was, now)) {
      done.push([{ number, column: cell.getField(), was, now }]);
      undone.length = 0;
      note(cell.getRow(), cell.getField(), was, now);
      cell.getRow().reformat();
    }
    show();
    if (ended) move(ended);
    ended = "";
  });
  table.on("cellEditCancelled", () => {
    ended = "";
  });
  table.on("rangeChanged", looked);
  table.on("rangeAdded", looked);
  element.addEventListener("keydown", key, true);
  element.addEventListener("copy", copy);
  element.addEventListener("cut", copy);
  element.addEventListener("paste", paste);
  part("grid-save")?.addEventListener("click", save);
  part("grid-undo")?.addEventListener("click", undo);
  part("grid-redo")?.addEventListener("click", redo);
  mind();
  if (unsaved.rows.size) say(told(words.restored, unsaved.count()));
}

function fit() {
  if (WIDE.matches && !table) begun();
}
WIDE.addEventListener("change", fit);
fit();
