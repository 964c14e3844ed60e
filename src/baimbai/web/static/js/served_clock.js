// The server's clock, also on a page that the browser kept: what is said without a connection bears
// the time at which it was said, whatever the phone's own clock shows.
const KEY = "baimbai:jam";
const [visit] = performance.getEntriesByType("navigation");
// The desk's worker marks pages that it kept so; their own clock stands still.
const kept = visit?.serverTiming?.some((one) => one.name === "tersimpan") ?? false;

function offset() {
  const measured = Date.parse(document.body.dataset.now) - (performance.timeOrigin + (visit?.responseStart ?? 0));
  try {
    if (kept) return Number(localStorage.getItem(KEY) ?? 0);
    localStorage.setItem(KEY, String(measured));
  } catch {
    if (kept) return 0;
  }
  return measured;
}

const ahead = offset();
const began = performance.timeOrigin;

/** Now, by the server's clock. */
export function now() {
  // performance.now() runs on evenly where the machine's clock is set meanwhile.
  return new Date(began + performance.now() + ahead);
}
