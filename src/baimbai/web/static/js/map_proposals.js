// Proposals on the map: tiles as the reader moves, circles as large as their money.
import { LngLatBounds, Popup } from "../vendor/maplibre-gl.js";
import { boxOf, colour, openMap } from "./ground.js";
import { moneyText } from "./units.js";

const DEEPEST = 18;
const KEPT = 200;
const EMPTY = { type: "FeatureCollection", features: [] };
// [log10 of rupiah, radius in pixels]; the same in still.py.
const SIZES = [8, 4, 9, 5, 10, 8, 11, 13, 12, 20, 13, 28];
const radius = ["interpolate", ["linear"], ["log10", ["max", 1, ["get", "rupiah"]]], ...SIZES];
const drawn = (type) => ["==", ["geometry-type"], type];

/** One proposal where it lies. */
export async function showOne(part) {
  const shape = JSON.parse(part.dataset.one);
  const bounds = new LngLatBounds();
  const walk = (places) => (typeof places[0] === "number" ? bounds.extend(places) : places.forEach(walk));
  walk(shape.coordinates);
  const map = await openMap(part, { bounds, fitBoundsOptions: { padding: 40, maxZoom: 11 } });
  const properties = { status: part.dataset.status, rupiah: 1e10 };
  addLayers(map, { type: "FeatureCollection", features: [{ type: "Feature", geometry: shape, properties }] });
  const paint = () => paintKinds(map, part, "status", [part.dataset.status]);
  map.on("baimbai:repaint", paint);
  paint();
}

function addLayers(map, data) {
  map.addSource("proposals", { type: "geojson", data });
  map.addSource("pointed", { type: "geojson", data: EMPTY });
  const sort = { "circle-sort-key": ["-", ["get", "rupiah"]] };
  map.addLayer({ id: "areas", type: "fill", source: "proposals", filter: drawn("Polygon"), paint: { "fill-opacity": 0.25 } });
  map.addLayer({ id: "lines", type: "line", source: "proposals", filter: ["!", drawn("Point")], layout: { "line-cap": "round", "line-join": "round" }, paint: { "line-width": ["interpolate", ["linear"], ["zoom"], 8, 2, 14, 5] } });
  map.addLayer({ id: "circles", type: "circle", source: "proposals", filter: drawn("Point"), layout: sort, paint: { "circle-radius": radius, "circle-opacity": 0.8, "circle-stroke-width": 1.5 } });
  map.addLayer({
    id: "counts", type: "symbol", source: "proposals", filter: ["has", "count"],
    layout: { "text-field": ["to-string", ["get", "count"]], "text-font": ["DejaVu Sans", "sans-serif"], "text-size": 11, "text-allow-overlap": false, "symbol-sort-key": ["-", ["get", "count"]] },
    paint: { "text-halo-width": 1.5 },
  });
  map.addLayer({ id: "pointed", type: "circle", source: "pointed", paint: { "circle-radius": 16, "circle-opacity": 0, "circle-stroke-width": 4 } });
}

/** Colours out of the legend, so that map, legend and print agree in every theme. */
function paintKinds(map, part, by, codes) {
  const probe = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const circle = document.createElementNS(probe.namespaceURI, "circle");
  probe.append(circle);
  part.append(probe);
  const known = [...codes.filter(Boolean), ""].map((code) => {
    circle.setAttribute("class", `kind-${code}`);
    return [code, getComputedStyle(circle).fill];
  });
  probe.remove();
  const kind = ["coalesce", ["get", "kind"], ["get", by], ""];
  const paint = ["match", kind, ...known.filter(([code]) => code).flat(), known.at(-1)[1]];
  map.setPaintProperty("areas", "fill-color", paint);
  map.setPaintProperty("lines", "line-color", paint);
  map.setPaintProperty("circles", "circle-color", paint);
  map.setPaintProperty("circles", "circle-stroke-color", colour("--c-surface", part));
  map.setPaintProperty("counts", "text-color", colour("--c-text", part));
  map.setPaintProperty("counts", "text-halo-color", colour("--c-surface", part));
  map.setPaintProperty("pointed", "circle-stroke-color", colour("--c-text", part));
}

/** All proposals that the reader may see, by the filters of the part. */
export async function showAll(part) {
  const asked = boxOf(new URLSearchParams(location.search).get("kotak"));
  const map = await openMap(part, { hash: part.hasAttribute("data-listed") ? false : "peta", ...(asked ? { bounds: asked } : {}) });
  addLayers(map, EMPTY);
  const shown = new Shown(map, part);
  map.on("moveend", () => shown.load());
  map.on("baimbai:repaint", () => shown.paint());
  shown.paint();
  await shown.load();
  chooseColour(part, shown);
  openPopups(map, part, shown);
  followList(map, part);
  let wait = 0;
  document.addEventListener("baimbai:told", ({ detail }) => {
    if (!["proposal", "proposals", "computed", "submission"].includes(detail.what)) return;
    clearTimeout(wait);
    wait = setTimeout(() => shown.load(true), 1000);
  });
}

/** The tiles that the map shows now. */
class Shown {
  constructor(map, part) {
    Object.assign(this, { map, part, by: part.dataset.colour, tiles: new globalThis.Map(), turn: 0 });
  }

  get codes() {
    return [...this.part.querySelectorAll(`[data-legend="${this.by}"] [data-code]`)].map((item) => item.dataset.code);
  }

  /** A code in the reader's words. */
  named(code, by = this.by) {
    const item = this.part.querySelector(`[data-legend="${by}"] [data-code="${CSS.escape(code)}"]`);
    return item ? item.textContent.trim() : code;
  }

  paint() {
    paintKinds(this.map, this.part, this.by, this.codes);
  }

  async load(anew = false) {
    if (anew) this.tiles.clear();
    this.link();
    const turn = ++this.turn;
    const found = await Promise.all(this.cover().map((at) => this.tile(at)));
    // Whoever moves on is shown where they are, not where they were.
    if (turn !== this.turn) return;
    const seen = new Set();
    const features = found.flat().filter(({ geometry, properties: { number } }) => {
      const key = number && `${number} ${geometry.type}`;
      return !key || (!seen.has(key) && seen.add(key));
    });
    this.map.getSource("proposals").setData({ type: "FeatureCollection", features });
    this.part.dataset.shown = String(features.length);
  }

  cover() {
    const zoom = Math.max(0, Math.min(DEEPEST, Math.floor(this.map.getZoom())));
    const all = 2 ** zoom;
    const column = (lon) => Math.floor(((lon + 180) / 360) * all);
    const row = (lat) => Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * all);
    const box = this.map.getBounds();
    const within = (number) => Math.max(0, Math.min(all - 1, number));
    const tiles = [];
    for (let x = within(column(box.getWest())); x <= within(column(box.getEast())); x++) {
      for (let y = within(row(Math.min(box.getNorth(), 85))); y <= within(row(Math.max(box.getSouth(), -85))); y++) tiles.push([zoom, x, y]);
    }
    return tiles;
  }

  async tile([zoom, x, y]) {
    const address = this.part.dataset.tiles.replace("{z}", zoom).replace("{x}", x).replace("{y}", y);
    const query = new URLSearchParams(this.part.dataset.query);
    query.set("warna", this.by);
    const key = `${address}?${query}`;
    if (!this.tiles.has(key)) {
      const loading = fetch(key).then(async (response) => (response.ok && !response.redirected ? (await response.json()).features : []));
      this.tiles.set(key, loading);
      loading.catch(() => this.tiles.delete(key));
      if (this.tiles.size > KEPT) this.tiles.delete(this.tiles.keys().next().value);
    }
    return this.tiles.get(key).catch(() => []);
  }

  /** The list of what the map shows. */
  listed(box) {
    // A list beside the map keeps its order and columns.
    const query = new URLSearchParams(this.part.hasAttribute("data-listed") ? location.search : this.part.dataset.query);
    query.delete("hal");
    query.set("kotak", box);
    return `${this.part.dataset.list}?${query}`;
  }

  link() {
    const box = this.map.getBounds();
    const sides = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()].map((side) => side.toFixed(5));
    for (const link of this.part.querySelectorAll("[data-map-list]")) link.href = this.listed(sides.join(","));
  }
}

function chooseColour(part, shown) {
  part.querySelector("[data-map-colour]")?.addEventListener("change", ({ target }) => {
    shown.by = target.value;
    for (const legend of part.querySelectorAll("[data-legend]")) legend.hidden = legend.dataset.legend !== shown.by;
    shown.paint();
    shown.load();
    redrawStill(part, shown.by);
  });
}

/** Paper, and the address, show the colours that the reader chose. */
async function redrawStill(part, by) {
  const address = new URL(location);
  address.searchParams.set("warna", by);
  history.replaceState(history.state, "", address);
  const response = await fetch(address);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const still = page.querySelector("[data-map] .map-still");
  if (still && part.dataset.colour !== by) part.querySelector(".map-still")?.replaceWith(still);
  part.dataset.colour = by;
}

function openPopups(map, part, shown) {
  const popup = new Popup({ maxWidth: "20rem" });
  const open = (features, lngLat) => {
    if (!features.length) return;
    popup.setLngLat(lngLat).setDOMContent(content(features, part, shown, map, popup)).addTo(map);
    popup.getElement().querySelector("a, button")?.focus();
  };
  const layers = ["circles", "lines", "areas"];
  map.on("click", ({ point, lngLat }) => {
    const near = [[point.x - 4, point.y - 4], [point.x + 4, point.y + 4]];
    const features = distinct(map.queryRenderedFeatures(near, { layers }));
    open(features, features[0]?.geometry.type === "Point" ? features[0].geometry.coordinates : lngLat);
  });
  map.getCanvas().addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const { x, y } = map.project(map.getCenter());
    open(distinct(map.queryRenderedFeatures([[x - 32, y - 32], [x + 32, y + 32]], { layers })), map.getCenter());
  });
  popup.on("close", () => map.getCanvas().focus());
  for (const layer of layers) {
    map.on("mouseenter", layer, () => (map.getCanvas().style.cursor = "pointer"));
    map.on("mouseleave", layer, () => (map.getCanvas().style.cursor = ""));
  }
}

function distinct(features) {
  const found = new globalThis.Map();
  for (const feature of features) {
    const key = feature.properties.number ?? feature.properties.box;
    if (!found.has(key)) found.set(key, feature);
  }
  return [...found.values()];
}

function element(name, text, more = {}) {
  const made = Object.assign(document.createElement(name), more);
  if (text) made.textContent = text;
  return made;
}

function money(rupiah) {
  return element("data", moneyText(rupiah), { className: "money", value: String(rupiah) });
}

function content(features, part, shown, map, popup) {
  const most = 6;
  const whole = element("div");
  for (const { properties } of features.slice(0, most)) {
    whole.append(properties.count ? ofMany(properties, part, shown, map, popup) : ofOne(properties, part, shown));
  }
  if (features.length > most) whole.append(element("p", `+ ${features.length - most}`));
  return whole;
}

function ofOne(one, part, shown) {
  const text = element("p");
  const link = element("a", `${one.number}`, { href: `${part.dataset.sheet}${encodeURIComponent(one.number)}/`, title: part.dataset.saySheet });
  text.append(link, element("br"), one.title ?? "");
  if (one.rupiah) text.append(element("br"), money(one.rupiah));
  const states = [shown.named(one.status ?? "", "status"), one.outcome && shown.named(one.outcome, "outcome")];
  text.append(element("br"), element("small", states.filter(Boolean).join(" · ")));
  return text;
}

function ofMany(cell, part, shown, map, popup) {
  const box = element("div");
  const head = element("p");
  head.append(element("strong", part.dataset.sayCount.replace("{count}", cell.count.toLocaleString(document.documentElement.lang))), element("br"), money(cell.rupiah));
  const kinds = element("ul");
  for (const [code, count] of Object.entries(JSON.parse(cell.kinds))) kinds.append(element("li", `${shown.named(code)}: ${count.toLocaleString(document.documentElement.lang)}`));
  const tools = element("p");
  const nearer = element("button", part.dataset.sayNearer, { type: "button", className: "button small" });
  nearer.addEventListener("click", () => {
    popup.remove();
    map.fitBounds(boxOf(cell.box), { padding: 16 });
  });
  tools.append(nearer, " ", element("a", part.dataset.sayHere, { href: shown.listed(cell.box) }));
  box.append(head, kinds, tools);
  return box;
}

/** A row of the list shows its proposal on the map, and the other way round. */
function followList(map, part) {
  if (!part.hasAttribute("data-listed")) return;
  const point = (row, move) => {
    for (const other of document.querySelectorAll("tr[data-on-map]")) delete other.dataset.onMap;
    const place = row && row.dataset.lon ? [Number(row.dataset.lon), Number(row.dataset.lat)] : null;
    const features = place ? [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: place } }] : [];
    map.getSource("pointed").setData({ type: "FeatureCollection", features });
    part.dataset.pointed = features.length ? row.dataset.number : "";
    if (!features.length) return;
    row.dataset.onMap = "";
    if (move && !map.getBounds().contains(place)) map.easeTo({ center: place });
  };
  const rowOf = ({ target }) => target.closest?.("tr[data-number]");
  document.addEventListener("mouseover", (event) => rowOf(event) && point(rowOf(event), false));
  document.addEventListener("focusin", (event) => rowOf(event) && point(rowOf(event), true));
  map.on("click", "circles", ({ features: [{ properties }] }) => {
    const row = document.querySelector(`tr[data-number="${CSS.escape(properties.number ?? "")}"]`);
    point(row, false);
    row?.scrollIntoView({ block: "nearest" });
  });
}
