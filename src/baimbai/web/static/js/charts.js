// Charts drawn from the tables beside them.
//
// <figure class="chart" data-chart="bars|stack|line" data-source="id of the table">
//
// A row of the body is a bar (or a point of a line), named by its first cell; each column of figures
// is a series, named by its head. `data-skip` on a head leaves its column out; `data-total` names the
// column that a stack adds up to. A figure is a cell's data-value, its <data value>, or its text.
import { chosenUnit, unitHead, writer } from "./units.js";

const SPACE = "http://www.w3.org/2000/svg";
const BAR = 18;
const GAP = 12;
const LINE = 16;
const NARROW = 560;
const language = document.documentElement.lang;

function element(name, attributes = {}, text = "") {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return made;
}

function figureOf(cell) {
  const given = cell.dataset.value ?? cell.querySelector("data")?.value;
  if (given !== undefined) return Number(given);
  const text = cell.textContent.trim();
  const plain = language === "id" ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The table's series and rows: { money: a cell's <data> or null, series: [name], rows: [{ name, cells: [{ value, text }], total }] }. */
export function readTable(table) {
  const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
  const bodies = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => row.cells.length === heads.length);
  const columns = heads
    .map((head, at) => at)
    .filter((at) => at > 0 && !("skip" in heads[at].dataset) && !("total" in heads[at].dataset))
    .filter((at) => bodies.some((row) => figureOf(row.cells[at]) !== null));
  const total = heads.findIndex((head) => "total" in head.dataset);
  return {
    money: table.querySelector("tbody data.money"),
    series: columns.map((at) => nameOf(heads[at])),
    rows: bodies.map((row) => ({
      name: row.cells[0].textContent.trim(),
      cells: columns.map((at) => ({ value: figureOf(row.cells[at]) ?? 0, text: shortText(row.cells[at]) })),
      total: total > 0 ? shortText(row.cells[total]) : "",
    })),
  };
}

function nameOf(head) {
  const copy = head.cloneNode(true);
  copy.querySelector("[data-unit]")?.remove();
  return copy.textContent.trim();
}

/** A cell's figure as it stands in the table, without what stands beside it. */
function shortText(cell) {
  return (cell.querySelector("data") ?? cell.querySelector("strong, a") ?? cell).textContent.trim();
}

function sumText(row, money) {
  if (row.total) return row.total;
  const sum = row.cells.reduce((whole, cell) => whole + cell.value, 0);
  return money ? writer(money)(Math.round(sum)) : new Intl.NumberFormat(language).format(sum);
}

function widthOf(texts) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "13px system-ui";
  return Math.max(0, ...texts.map((text) => pen.measureText(text).width));
}

/** Where bars begin and end: names to their left (above them where it is narrow), figures to their right. */
function layOut(names, texts, width) {
  const narrow = width < NARROW;
  const left = narrow ? 0 : Math.min(widthOf(names) + 12, width * 0.34);
  return { narrow, left, room: width - left - widthOf(texts) - 12 };
}

function clip(text, room) {
  if (widthOf([text]) <= room) return text;
  let short = text;
  while (short.length > 1 && widthOf([`${short}…`]) > room) short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
}

function drawName(svg, name, y, layout, width) {
  const words = clip(name, layout.narrow ? width : layout.left - 10);
  const text = element("text", layout.narrow ? { x: 0, y } : { x: layout.left - 8, y, "text-anchor": "end" }, words);
  if (words !== name) text.append(element("title", {}, name));
  svg.append(text);
}

function segment(svg, { x, y, width, series, told }) {
  const bar = element("rect", { x, y, width: Math.max(width, 0), height: BAR, class: `series-${(series % 8) + 1}`, "stroke-width": 0 });
  bar.append(element("title", {}, told));
  svg.append(bar);
}

function drawBars({ series, rows }, width) {
  const values = rows.flatMap((row) => row.cells.map((cell) => cell.value));
  const texts = rows.flatMap((row) => row.cells.map((cell) => cell.text));
  const layout = layOut(rows.map((row) => row.name), texts, width);
  const low = Math.min(0, ...values);
  const scale = layout.room / (Math.max(0, ...values) - low || 1);
  const zero = layout.left - low * scale;
  const svg = element("svg");
  let y = 0;
  for (const row of rows) {
    if (layout.narrow) y += LINE;
    drawName(svg, row.name, layout.narrow ? y - 4 : y + 13, layout, width);
    row.cells.forEach(({ value, text }, at) => {
      const x = zero + Math.min(value, 0) * scale;
      segment(svg, { x, y, width: Math.abs(value) * scale, series: at, told: `${row.name}, ${series[at]}: ${text}` });
      svg.append(element("text", { x: zero + Math.max(value, 0) * scale + 6, y: y + 13 }, text));
      y += BAR + 2;
    });
    y += GAP;
  }
  svg.append(element("line", { x1: zero, x2: zero, y1: 0, y2: y - GAP, class: "axis" }));
  return [svg, y];
}

function drawStack({ money, series, rows }, width) {
  const sums = rows.map((row) => sumText(row, money));
  const layout = layOut(rows.map((row) => row.name), sums, width);
  const whole = (row) => row.cells.reduce((sum, { value }) => sum + Math.max(value, 0), 0);
  const scale = layout.room / (Math.max(...rows.map(whole)) || 1);
  const svg = element("svg");
  let y = 0;
  rows.forEach((row, number) => {
    if (layout.narrow) y += LINE;
    drawName(svg, row.name, layout.narrow ? y - 4 : y + 13, layout, width);
    let x = layout.left;
    row.cells.forEach(({ value, text }, at) => {
      const long = Math.max(value, 0) * scale;
      // A hair between neighbours: colours alone tell nothing apart.
      segment(svg, { x, y, width: long > 2 ? long - 1 : long, series: at, told: `${row.name}, ${series[at]}: ${text}` });
      x += long;
    });
    svg.append(element("text", { x: x + 6, y: y + 13 }, sums[number]));
    y += BAR + GAP;
  });
  svg.append(element("line", { x1: layout.left, x2: layout.left, y1: 0, y2: y - GAP, class: "axis" }));
  return [svg, y];
}

function drawLine({ series, rows }, width) {
  const height = 240;
  const values = rows.flatMap((row) => row.cells.map((cell) => cell.value));
  const ends = rows.at(-1).cells.map((cell) => cell.text);
  const room = width - widthOf(ends) - 24;
  const low = Math.min(0, ...values);
  const scale = (height - 40) / (Math.max(0, ...values) - low || 1);
  const across = (at) => 8 + (rows.length > 1 ? (at * room) / (rows.length - 1) : room / 2);
  const up = (value) => height - 24 - (value - low) * scale;
  const svg = element("svg");
  svg.append(element("line", { x1: 0, x2: room + 16, y1: up(0), y2: up(0), class: "axis" }));
  const every = Math.ceil(rows.length / Math.max(1, Math.floor(room / 72)));
  rows.forEach((row, at) => {
    if (at % every === 0) svg.append(element("text", { x: across(at), y: height - 6, "text-anchor": at ? "middle" : "start", class: "muted" }, row.name));
  });
  series.forEach((name, number) => {
    const points = rows.map((row, at) => `${across(at)},${up(row.cells[number].value)}`).join(" ");
    const line = element("polyline", { points, class: `series-${(number % 8) + 1}` });
    line.append(element("title", {}, name));
    svg.append(line, element("text", { x: across(rows.length - 1) + 8, y: up(rows.at(-1).cells[number].value) + 4 }, ends[number]));
  });
  return [svg, height];
}

function legend(series) {
  const list = document.createElement("ul");
  list.className = "legend";
  series.forEach((name, at) => {
    const item = document.createElement("li");
    const mark = element("svg", { viewBox: "0 0 12 12", "aria-hidden": "true" });
    mark.append(element("rect", { width: 12, height: 12, rx: 2, class: `series-${(at % 8) + 1}` }));
    item.append(mark, name);
    list.append(item);
  });
  return list;
}

/** The table's caption and the unit; the unit alone where a heading says the rest already. */
function title(figure, table, money) {
  const caption = figure.querySelector("figcaption") ?? document.createElement("figcaption");
  caption.dataset.title ??= caption.textContent.trim() || table.caption?.textContent.trim() || "";
  const heading = figure.closest("section, .card")?.querySelector("h1, h2, h3")?.textContent.trim();
  const words = document.createElement("span");
  words.textContent = caption.dataset.title;
  words.className = heading === caption.dataset.title ? "visually-hidden" : "";
  const unit = document.createElement("span");
  unit.className = "unit";
  unit.textContent = money && chosenUnit() !== "rp" && table.querySelector("[data-unit]") ? ` ${unitHead()}` : "";
  caption.replaceChildren(words, unit);
  return caption;
}

const DRAWINGS = { bars: drawBars, stack: drawStack, line: drawLine };

function draw(figure) {
  const table = document.getElementById(figure.dataset.source);
  const width = Math.floor(figure.clientWidth);
  figure.hidden = !table;
  if (!table || width === 0) return;
  const read = readTable(table);
  figure.hidden = read.rows.length === 0 || read.series.length === 0;
  if (figure.hidden) return;
  const caption = title(figure, table, read.money);
  const [svg, height] = DRAWINGS[figure.dataset.chart](read, width);
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", caption.textContent);
  figure.replaceChildren(caption, ...(read.series.length > 1 ? [legend(read.series)] : []), svg);
}

const widths = new Map();
const sizes = new ResizeObserver((changes) => {
  for (const { target } of changes) {
    if (widths.get(target) === target.clientWidth) continue;
    widths.set(target, target.clientWidth);
    draw(target);
  }
});

function drawAll() {
  for (const figure of document.querySelectorAll("figure.chart")) {
    sizes.observe(figure);
    draw(figure);
  }
}
document.addEventListener("baimbai:unit", drawAll);
document.addEventListener("htmx:after:swap", drawAll);
drawAll();
