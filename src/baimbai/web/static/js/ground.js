// The ground of every map: coast, roads, places, boundaries; in the page's own colours, offline.
import { AttributionControl, FullscreenControl, Map, NavigationControl, ScaleControl } from "../vendor/maplibre-gl.js";

const FONT = ["DejaVu Sans", "Noto Sans", "Liberation Sans", "sans-serif"];
const EMPTY = { type: "FeatureCollection", features: [] };

/** A token such as `--c-accent` as a colour that WebGL understands, in the theme of the moment. */
export function colour(token, place = document.body) {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  place.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

const label = (layer, minzoom, size, more = {}) => ({
  type: "symbol", source: "base", minzoom, filter: ["==", ["get", "layer"], layer],
  layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": size, "text-max-width": 8, "text-padding": 4, ...more },
});
const LAYERS = [
  { id: "sea", type: "background" },
  { id: "land", type: "fill", source: "base", filter: ["==", ["get", "layer"], "land"] },
  { id: "coast", type: "line", source: "base", filter: ["==", ["get", "layer"], "land"], paint: { "line-width": 0.75 } },
  { id: "borders", type: "line", source: "borders", paint: { "line-width": 1.25, "line-dasharray": [3, 2] } },
  { id: "ferry", type: "line", source: "base", filter: ["==", ["get", "kind"], "ferry"], paint: { "line-width": 1.25, "line-dasharray": [1, 3] } },
  {
    id: "road", type: "line", source: "base", filter: ["all", ["==", ["get", "layer"], "road"], ["!=", ["get", "kind"], "ferry"]],
    layout: { "line-cap": "round" },
    paint: { "line-width": ["interpolate", ["linear"], ["zoom"], 6, ["match", ["get", "kind"], "pusat", 1.5, "provinsi", 1, 0.5], 12, ["match", ["get", "kind"], "pusat", 4, "provinsi", 3, 2]] },
  },
  { id: "town", ...label("place", 8.5, 11) },
  { id: "border-name", type: "symbol", source: "borders", minzoom: 9, layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 11 } },
  { id: "region-name", ...label("region", 5, 12, { "symbol-sort-key": 0 }) },
];
const COLOURS = [
  ["sea", "background-color", "--c-map-sea"], ["land", "fill-color", "--c-map-land"], ["coast", "line-color", "--c-edge"],
  ["borders", "line-color", "--c-muted"], ["road", "line-color", "--c-edge"], ["ferry", "line-color", "--c-muted"],
  ...["town", "border-name"].flatMap((id) => [[id, "text-color", "--c-muted"], [id, "text-halo-color", "--c-map-land"]]),
  ["region-name", "text-color", "--c-text"], ["region-name", "text-halo-color", "--c-map-land"],
];
const HALO = ["town", "border-name", "region-name"];

function style(part) {
  const { base, raster, rasterBy } = part.dataset;
  const sources = {
    base: { type: "geojson", data: new URL(base, location).href, attribution: "Natural Earth" },
    borders: { type: "geojson", data: EMPTY },
  };
  const layers = LAYERS.map((layer) => ({ ...layer, paint: { ...layer.paint } }));
  for (const id of HALO) layers.find((layer) => layer.id === id).paint["text-halo-width"] = 1.5;
  for (const [id, property, token] of COLOURS) {
    layers.find((layer) => layer.id === id).paint[property] = colour(token, part);
  }
  if (raster) {
    sources.raster = { type: "raster", tiles: [raster], tileSize: 256, attribution: rasterBy };
    layers.splice(1, 2, { id: "raster", type: "raster", source: "raster" });
  }
  return { version: 8, sources, layers };
}

/** The box that an address or attribute names: `west,south,east,north` as MapLibre takes it. */
export function boxOf(text) {
  const sides = (text ?? "").split(",").map(Number);
  return sides.length === 4 && sides.every(Number.isFinite) ? [sides.slice(0, 2), sides.slice(2)] : null;
}

/** A map in a part of the page; rejects where the browser draws none. */
export async function openMap(part, options = {}) {
  const say = part.dataset;
  const map = new Map({
    container: part.querySelector(".map-canvas"), style: style(part), attributionControl: false, maxZoom: 18.9,
    bounds: boxOf(say.view), dragRotate: false, pitchWithRotate: false, touchPitch: false,
    locale: {
      "Map.Title": `${say.sayMap}. ${say.sayMove}`, "NavigationControl.ZoomIn": say.sayIn, "NavigationControl.ZoomOut": say.sayOut,
      "FullscreenControl.Enter": say.sayFull, "FullscreenControl.Exit": say.sayLeft, "Popup.Close": say.sayClose,
    },
    ...options,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(whole(part, options.bounds ?? boxOf(say.view)), "top-right");
  map.addControl(new FullscreenControl({ container: part }), "top-right");
  map.addControl(new ScaleControl({}), "bottom-left");
  map.addControl(new AttributionControl({ compact: false }), "bottom-right");
  await new Promise((done, failed) => {
    map.once("load", done);
    map.once("error", ({ error }) => map.loaded() || failed(error));
  });
  part.dataset.moves = "";
  for (const tool of part.querySelectorAll(".needs-script")) tool.hidden = false;
  borders(map, part);
  document.addEventListener("baimbai:theme", () => repaint(map, part));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => repaint(map, part));
  document.addEventListener("baimbai:told", ({ detail }) => detail.what === "boundaries" && borders(map, part));
  return map;
}

async function borders(map, part) {
  const response = await fetch(part.dataset.boundaries);
  if (response.ok) map.getSource("borders").setData(await response.json());
}

function repaint(map, part) {
  for (const [id, property, token] of COLOURS) {
    if (map.getLayer(id)) map.setPaintProperty(id, property, colour(token, part));
  }
  map.fire("baimbai:repaint");
}

/** The button that shows all of the map again. */
function whole(part, bounds) {
  return {
    onAdd(map) {
      const group = document.createElement("div");
      group.className = "maplibregl-ctrl maplibregl-ctrl-group";
      const button = document.createElement("button");
      button.type = "button";
      button.title = part.dataset.sayWhole;
      button.setAttribute("aria-label", part.dataset.sayWhole);
      button.textContent = "⌂";
      button.addEventListener("click", () => map.fitBounds(bounds, { padding: 24, maxZoom: 15 }));
      group.append(button);
      return group;
    },
    onRemove() {},
  };
}
