// What happens in the round, as it happens: `baimbai:told` on document, detail = what was told.
// `<div data-refresh-on="run" hx-get="…" hx-trigger="none">` fetches itself anew when it is told.
const address = document.body.dataset.told;
const mark = document.querySelector("[data-live]");
const LONGEST = 30000;
// A page that says what it knows already misses nothing that was told while it was made.
let heard = document.querySelector("[data-heard]")?.dataset.heard ?? null;
let wait = 1000;
let reader = null;
const stale = new Set();
let soon = null;
// When parts of the page were fetched last, by performance.now(): a burst of news does not become
// a burst of fetches, though one piece of news shows at once.
let fetched = -Infinity;
const CALM = 2500;

function say(state) {
  if (!mark || mark.dataset.state === state) return;
  mark.dataset.state = state;
  mark.textContent = mark.dataset[state];
}

function tell(payload) {
  document.dispatchEvent(new CustomEvent("baimbai:told", { detail: payload }));
  for (const part of document.querySelectorAll("[data-refresh-on]")) {
    if (part.dataset.refreshOn.split(" ").includes(payload.what)) stale.add(part);
  }
  // Much is told at once, to everybody: one fetch a part, and not all browsers in one moment.
  if (stale.size === 0) return;
  const calm = fetched + CALM * (1 + Math.random()) - performance.now();
  soon ??= setTimeout(refresh, Math.max(200 + Math.random() * 600, calm));
}

function refresh() {
  soon = null;
  fetched = performance.now();
  for (const part of stale) {
    const swap = part.getAttribute("hx-swap") ?? "outerHTML";
    if (part.isConnected) htmx.ajax("GET", part.getAttribute("hx-get"), { source: part, target: part, swap });
  }
  stale.clear();
}

/** One connection. EventSource cannot say what it heard once it was closed; this can. */
async function listen() {
  reader = new AbortController();
  const headers = heard === null ? {} : { "Last-Event-ID": heard };
  const response = await fetch(address, { headers, signal: reader.signal, cache: "no-store" });
  if (!response.ok || response.redirected) throw new Error(String(response.status));
  say("on");
  document.dispatchEvent(new Event("baimbai:live"));
  wait = 1000;
  let text = "";
  const decoder = new TextDecoder();
  for (const stream = response.body.getReader(); ; ) {
    const { value, done } = await stream.read();
    if (done) return;
    const parts = (text + decoder.decode(value, { stream: true })).split("\n\n");
    text = parts.pop();
    parts.forEach(receive);
  }
}

function receive(part) {
  const fields = Object.fromEntries(
    part.split("\n").filter((line) => line.includes(": ")).map((line) => {
      const at = line.indexOf(": ");
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  );
  if (!fields.id) return;
  heard = fields.id;
  const payload = JSON.parse(fields.data);
  if (payload.what) tell(payload);
}

async function keepListening() {
  for (;;) {
    try {
      await listen();
    } catch {
      // Told below; the next try comes by itself.
    }
    if (leaving) return;
    say("off");
    // Everybody's servers come back at once; everybody's browsers should not.
    await new Promise((go) => setTimeout(go, wait * (0.5 + Math.random())));
    wait = Math.min(wait * 2, LONGEST);
  }
}

let leaving = false;
addEventListener("pagehide", () => {
  leaving = true;
  reader?.abort();
});
addEventListener("pageshow", (event) => {
  if (!event.persisted || !address) return;
  leaving = false;
  keepListening();
});
if (address) keepListening();
