// What every page does.
import "./units.js";
import "./theme.js";
import "./clock.js";
import "./live.js";
import "./table.js";

// Switches that only a script can work were hidden until now.
for (const part of document.querySelectorAll(".needs-script")) part.hidden = false;

function loadCharts() {
  if (document.querySelector("figure.chart")) import("./charts.js");
}
document.addEventListener("htmx:after:swap", loadCharts);
loadCharts();
