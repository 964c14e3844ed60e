// What every page does.
import "./units.js";
import "./theme.js";
import "./clock.js";
import "./live.js";
import "./table.js";

// Switches that only a script can work were hidden until now.
for (const part of document.querySelectorAll(".needs-script")) part.hidden = false;

// What was said without a connection is sent from whatever page is open when it is back.
try {
  const mine = `baimbai:rapat:${document.body.dataset.person}:`;
  if (Object.keys(localStorage).some((key) => key.startsWith(mine))) import("./desk_queue.js");
} catch {
  // Nothing is kept where nothing may be.
}
// Whoever signed out leaves no page behind for the next one at this machine.
if (!document.body.dataset.person && "caches" in window) caches.delete("baimbai-rapat");

function loadCharts() {
  if (document.querySelector("figure.chart")) import("./charts.js");
}
document.addEventListener("htmx:after:swap", loadCharts);
loadCharts();
