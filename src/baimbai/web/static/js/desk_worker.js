// Shows the desk's pages again where the network is gone: the last that was seen of each, marked.
// Live events and everything that is sent pass by untouched.
const PAGES = "baimbai-rapat";
const FILES = "baimbai-berkas";
const MOST_PAGES = 60;
const MOST_FILES = 80;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

function isPage(address) {
  return /\/rapat\/\d+\/([^/]+\/)?$/.test(new URL(address, location.origin).pathname);
}

function isFile(address) {
  const { origin, pathname } = new URL(address, location.origin);
  return origin === location.origin && pathname.startsWith("/static/");
}

async function store(name, request, response, most) {
  const cache = await caches.open(name);
  await cache.put(request, response);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(old);
}

async function page(request) {
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await store(PAGES, bare(request.url), response.clone(), MOST_PAGES);
    return response;
  } catch (fault) {
    const kept = await (await caches.open(PAGES)).match(bare(request.url));
    if (!kept) throw fault;
    const headers = new Headers(kept.headers);
    headers.set("Server-Timing", "tersimpan");
    return new Response(kept.body, { status: 200, headers });
  }
}

function bare(address) {
  const { origin, pathname } = new URL(address, location.origin);
  return origin + pathname;
}

async function file(request) {
  // A file's address changes with what is in it.
  const kept = await (await caches.open(FILES)).match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await store(FILES, request.url, response.clone(), MOST_FILES);
  return response;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate" && isPage(request.url)) event.respondWith(page(request));
  else if (isFile(request.url)) event.respondWith(file(request));
});

self.addEventListener("message", (event) => {
  const { keep = [], files = [] } = event.data ?? {};
  event.waitUntil((async () => {
    for (const address of keep.filter(isPage)) {
      const response = await fetch(address, { credentials: "same-origin" }).catch(() => null);
      if (response?.ok && !response.redirected) await store(PAGES, bare(address), response, MOST_PAGES);
    }
    const held = await caches.open(FILES);
    for (const address of files.filter(isFile).slice(0, MOST_FILES)) {
      if (await held.match(address)) continue;
      const response = await fetch(address).catch(() => null);
      if (response?.ok) await store(FILES, address, response, MOST_FILES);
    }
  })());
});
