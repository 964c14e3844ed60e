// Drawing a proposal: what stands in the text field is what is saved; the map follows it, and it the map.
import { TerraDraw, TerraDrawLineStringMode, TerraDrawPointMode, TerraDrawPolygonMode, TerraDrawSelectMode } from "../vendor/terra-draw.js";
import { TerraDrawMapLibreGLAdapter } from "../vendor/terra-draw-maplibre-gl-adapter.js";
import { boxOf, colour, openMap } from "./ground.js";

const MODES = { titik: "point", garis: "linestring", area: "polygon" };
const DIGITS = 7;
const EARTH = 6371008.8;
const part = document.querySelector("[data-draw]");
const form = document.querySelector("#gambar");
const field = form.elements.titik;
const lat = document.querySelector("#lat");
const lon = document.querySelector("#lon");
const buttons = Object.fromEntries([...part.querySelectorAll("[data-do]")].map((button) => [button.dataset.do, button]));
const before = [];
let map = null;
let pen = null;
let quiet = false;

const kind = () => form.elements.jenis.value;
const round = (number) => Number(number.toFixed(DIGITS));

/** The parts of a text, longitude first; null where a line is not plain degrees: the server reads it. */
function read(text) {
  const parts = [[]];
  for (const line of text.split("\n")) {
    if (!line.trim()) {
      if (parts.at(-1).length) parts.push([]);
      continue;
    }
    const found = line.match(/^\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*$/);
    if (!found || Math.abs(found[1]) > 90 || Math.abs(found[2]) > 180) return null;
    parts.at(-1).push([round(Number(found[2])), round(Number(found[1]))]);
  }
  return parts.filter((one) => one.length);
}

const decimal = (number) => {
  const text = String(round(number));
  return /^-?\d+$/.test(text) ? `${text}.0` : round(number).toFixed(DIGITS).replace(/0+$/, "");
};
const write = (parts) => parts.map((one) => one.map(([x, y]) => `${decimal(y)}, ${decimal(x)}`).join("\n")).join("\n\n");

function shapes(parts) {
  const mode = MODES[kind()];
  const feature = (type, coordinates) => ({ type: "Feature", properties: { mode }, geometry: { type, coordinates } });
  if (mode === "point") return parts.flat().slice(0, 1).map((place) => feature("Point", place));
  if (mode === "linestring") return parts.filter((one) => one.length > 1).map((one) => feature("LineString", one));
  return parts.filter((one) => one.length > 2).map((one) => feature("Polygon", [[...one, one[0]]]));
}

function drawn() {
  const mode = MODES[kind()];
  return pen.getSnapshot().filter(({ properties }) => properties.mode === mode).flatMap(({ geometry: { type, coordinates } }) => {
    if (type === "Point") return [[coordinates]];
    return type === "LineString" ? [coordinates] : coordinates.map((ring) => ring.slice(0, -1));
  });
}

/** Put a text where it counts; what stood there can be had back. */
function put(text) {
  if (text === field.value) return;
  before.push(field.value);
  field.value = text;
  follow();
}

function follow() {
  if (buttons.undo) buttons.undo.disabled = !before.length;
  const parts = read(field.value) ?? [];
  const [place] = parts.flat();
  lat.closest("[data-one-point]").hidden = kind() !== "titik";
  [lon.value, lat.value] = place ? place.map(decimal) : ["", ""];
  measure(parts);
}

/** The text on the map; the pen's own events are not its writing then. */
function show() {
  const parts = read(field.value);
  if (!pen || parts === null) return;
  quiet = true;
  pen.clear();
  pen.addFeatures(shapes(parts));
  quiet = false;
  if (buttons.draw.getAttribute("aria-pressed") === "false") pen.setMode("select");
}

function measure(parts) {
  const told = part.querySelector("[data-live-measure]");
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const steps = (places) => places.slice(1).map((to, i) => {
    const [x, y, u, v] = [...places[i], ...to].map(radians);
    return 2 * EARTH * Math.asin(Math.sqrt(Math.sin((v - y) / 2) ** 2 + Math.cos(y) * Math.cos(v) * Math.sin((u - x) / 2) ** 2));
  });
  const ring = (places) => Math.abs(places.reduce((sum, [x, y], i) => {
    const [u, v] = places[(i + 1) % places.length];
    return sum + radians(u - x) * (2 + Math.sin(radians(y)) + Math.sin(radians(v)));
  }, 0) * EARTH ** 2 / 2);
  const language = document.documentElement.lang;
  const text = (number, unit) => `≈ ${number.toLocaleString(language, { maximumFractionDigits: 3 })} ${unit}`;
  const length = parts.flatMap(steps).reduce((sum, step) => sum + step, 0) / 1000;
  const area = parts.filter((one) => one.length > 2).reduce((sum, one) => sum + ring(one), 0) / 10000;
  told.textContent = kind() === "garis" && length ? text(length, "km") : kind() === "area" && area ? text(area, "ha") : "";
}

function press(name) {
  for (const one of ["draw", "select"]) buttons[one].setAttribute("aria-pressed", String(one === name));
  pen?.setMode(name === "draw" ? MODES[kind()] : "select");
}

async function begin() {
  const parts = read(field.value) ?? [];
  const places = parts.flat();
  const sides = (i) => places.map((place) => place[i]);
  const bounds = places.length ? [[Math.min(...sides(0)), Math.min(...sides(1))], [Math.max(...sides(0)), Math.max(...sides(1))]] : boxOf(part.dataset.view);
  map = await openMap(part, { bounds, fitBoundsOptions: { padding: 48, maxZoom: 12.5 } });
  const hex = (token) => `#${colour(token, part).match(/[\d.]+/g).slice(0, 3).map((n) => Math.round(n).toString(16).padStart(2, "0")).join("")}`;
  const [ink, edge] = [hex("--c-accent"), hex("--c-surface")];
  const vertex = { draggable: true, deletable: true, midpoints: true };
  const flags = { point: { feature: { draggable: true } }, linestring: { feature: { draggable: true, coordinates: vertex } }, polygon: { feature: { draggable: true, coordinates: vertex } } };
  const line = { lineStringColor: ink, lineStringWidth: 4, closingPointColor: ink, closingPointOutlineColor: edge };
  pen = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: DIGITS }),
    modes: [
      new TerraDrawPointMode({ styles: { pointColor: ink, pointWidth: 8, pointOutlineColor: edge, pointOutlineWidth: 2 } }),
      new TerraDrawLineStringMode({ styles: line }),
      new TerraDrawPolygonMode({ styles: { fillColor: ink, outlineColor: ink, outlineWidth: 3, closingPointColor: ink, closingPointOutlineColor: edge } }),
      new TerraDrawSelectMode({ flags, styles: { selectedLineStringColor: ink, selectedLineStringWidth: 4, selectedPolygonColor: ink, selectedPolygonOutlineColor: ink, selectedPointColor: ink, selectionPointColor: edge, selectionPointOutlineColor: ink, selectionPointOutlineWidth: 2, midPointColor: ink, midPointOutlineColor: edge } }),
    ],
  });
  pen.start();
  show();
  press(places.length ? "select" : "draw");
  pen.on("finish", () => {
    const parts = drawn();
    // One proposal has one point: the latest.
    put(write(kind() === "titik" ? parts.slice(-1) : parts));
    if (kind() === "titik") show();
    if (buttons.draw.getAttribute("aria-pressed") === "true") press("select");
  });
  pen.on("change", (_ids, type) => {
    if (type === "delete" && !quiet && buttons.select.getAttribute("aria-pressed") === "true") put(write(drawn()));
  });
  part.dataset.ready = "";
}

buttons.draw.addEventListener("click", () => press("draw"));
buttons.select.addEventListener("click", () => press("select"));
buttons.clear.addEventListener("click", () => {
  put("");
  show();
  press("draw");
});
buttons.undo.addEventListener("click", () => {
  field.value = before.pop() ?? field.value;
  follow();
  show();
});
field.addEventListener("focus", () => (field.dataset.was = field.value));
field.addEventListener("change", () => {
  before.push(field.dataset.was ?? "");
  follow();
  show();
});
for (const input of [lat, lon]) {
  input.addEventListener("change", () => {
    if (!lat.value.trim() || !lon.value.trim()) return;
    put(`${lat.value.trim()}, ${lon.value.trim()}`);
    show();
  });
}
for (const choice of form.querySelectorAll("[name=jenis]")) {
  choice.addEventListener("change", () => {
    follow();
    show();
    press(field.value.trim() ? "select" : "draw");
  });
}
form.querySelector("[type=file]").addEventListener("change", () => form.querySelector("[name=baca]").click());
for (const hidden of form.querySelectorAll(".needs-script")) hidden.hidden = false;
part.addEventListener("dragover", (event) => event.preventDefault());
part.addEventListener("drop", (event) => {
  event.preventDefault();
  const input = form.querySelector("[type=file]");
  if (!event.dataTransfer.files.length) return;
  input.files = event.dataTransfer.files;
  form.querySelector("[name=baca]").click();
});
follow();
begin().catch((fault) => {
  console.warn(fault);
  delete part.dataset.moves;
});
