/* The public portal in a browser: searching where no server answers, moving the map. */
"use strict";

(function search() {
  const held = document.getElementById("daftar");
  const address = held && held.dataset.index;
  const asked = new URLSearchParams(location.search);
  const words = (asked.get("q") || "").toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  const filters = ["wilayah", "bidang", "hasil"].map((name) => asked.get(name) || "");
  if (!address || !(words.length || filters.some(Boolean))) return;
  for (const name of ["q", "wilayah", "bidang", "hasil"]) {
    const field = document.querySelector(`.filters [name=${name}]`);
    if (field) field.value = asked.get(name) || "";
  }
  // A script, not a request: pages opened from a disk may not fetch.
  const script = document.createElement("script");
  script.src = address;
  script.addEventListener("load", () => show(window.baimbaiIndex));
  document.head.append(script);

  function show(index) {
    // id, path, title, office, region code, region, bidang, bidang's name, result, its name, tone, money, words
    const found = index.rows.filter((row) =>
      words.every((word) => row[12].includes(word)) &&
      [4, 6, 8].every((place, n) => !filters[n] || row[place] === filters[n]));
    document.getElementById("jumlah").textContent = index.found
      .replace("#", found.length.toLocaleString(index.locale))
      .replace("#", index.rows.length.toLocaleString(index.locale));
    const body = held.querySelector("tbody");
    const pager = held.querySelector(".pager");
    if (pager) pager.remove();
    if (!body) return;
    body.replaceChildren(...found.slice(0, 500).map(line));
  }

  function line(row) {
    const made = document.createElement("tr");
    const head = cell("th");
    head.scope = "row";
    const link = document.createElement("a");
    link.href = held.dataset.base + row[1];
    link.textContent = row[2];
    const small = document.createElement("small");
    small.textContent = `${row[0]} · ${row[3]}`;
    head.append(link, small);
    const badge = document.createElement("span");
    badge.className = "badge";
    badge.dataset.tone = row[10];
    badge.textContent = row[9];
    const result = cell("td");
    result.append(badge);
    const money = cell("td", row[11]);
    money.className = "num";
    made.append(head, cell("td", row[5]), cell("td", row[7]), result, money);
    return made;
  }

  function cell(kind, text) {
    const made = document.createElement(kind);
    if (text !== undefined) made.textContent = text;
    return made;
  }
})();

(function map() {
  const svg = document.querySelector(".map .ground");
  if (!svg) return;
  const whole = svg.viewBox.baseVal;
  const all = [whole.x, whole.y, whole.width, whole.height];
  let at = all.slice();
  const zoom = document.querySelector(".zoom");
  zoom.hidden = false;

  function put() {
    at[2] = Math.min(Math.max(at[2], all[2] / 40), all[2]);
    at[3] = at[2] * all[3] / all[2];
    at[0] = Math.min(Math.max(at[0], all[0]), all[0] + all[2] - at[2]);
    at[1] = Math.min(Math.max(at[1], all[1]), all[1] + all[3] - at[3]);
    svg.setAttribute("viewBox", at.map((n) => n.toFixed(2)).join(" "));
    svg.style.setProperty("--r", `${(5 * at[2] / all[2] * Math.max(1, 600 / svg.clientWidth)).toFixed(3)}px`);
  }
  function closer(factor, x = at[0] + at[2] / 2, y = at[1] + at[3] / 2) {
    const share = [(x - at[0]) / at[2], (y - at[1]) / at[3]];
    at[2] = Math.min(Math.max(at[2] * factor, all[2] / 40), all[2]);
    at[3] = at[2] * all[3] / all[2];
    at[0] = x - share[0] * at[2];
    at[1] = y - share[1] * at[3];
    put();
  }
  zoom.addEventListener("click", (event) => {
    const step = event.target.dataset.zoom;
    if (step === "all") { at = all.slice(); put(); }
    else if (step) closer(step === "in" ? 0.6 : 1 / 0.6);
  });
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = svg.getBoundingClientRect();
    closer(event.deltaY > 0 ? 1.2 : 1 / 1.2,
      at[0] + (event.clientX - box.left) / box.width * at[2],
      at[1] + (event.clientY - box.top) / box.height * at[3]);
  }, { passive: false });
  let held = null;
  svg.addEventListener("pointerdown", (event) => { held = [event.clientX, event.clientY, at[0], at[1]]; });
  addEventListener("pointermove", (event) => {
    if (!held || at[2] === all[2]) return;
    const box = svg.getBoundingClientRect();
    at[0] = held[2] - (event.clientX - held[0]) / box.width * at[2];
    at[1] = held[3] - (event.clientY - held[1]) / box.height * at[3];
    put();
  });
  addEventListener("pointerup", () => { held = null; });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  put();
})();
