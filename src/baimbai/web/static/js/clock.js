// Deadlines counted down by the server's clock: `<time data-deadline="…" data-left="@ lagi" data-over="…">`.
const served = Date.parse(document.body.dataset.now);
// performance.now() runs on evenly where the machine's clock is set meanwhile.
const start = performance.now();
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

/** The two largest parts of a time span: `3 hari 4 jam`. */
export function spanText(seconds) {
  const first = Math.max(UNITS.findIndex(([, size]) => seconds >= size), 0);
  let rest = seconds;
  return UNITS.slice(first, first + 2)
    .map(([unit, size]) => {
      const number = Math.floor(rest / size);
      rest -= number * size;
      return new Intl.NumberFormat(document.documentElement.lang, {
        style: "unit", unit, unitDisplay: "long",
      }).format(number);
    })
    .join(" ");
}

function tick() {
  const now = served + performance.now() - start;
  let soon = false;
  for (const mark of document.querySelectorAll("time[data-deadline]")) {
    const left = Math.floor((Date.parse(mark.dataset.deadline) - now) / 1000);
    const text = left > 0 ? mark.dataset.left.replace("@", spanText(left)) : mark.dataset.over;
    if (mark.textContent !== text) mark.textContent = text;
    mark.dateTime = mark.dataset.deadline;
    mark.closest(".clock")?.removeAttribute("hidden");
    soon ||= left > 0 && left < 3600;
  }
  setTimeout(tick, soon ? 1000 : 15000);
}
tick();
