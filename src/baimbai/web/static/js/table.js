// A table wider than its page scrolls in its wrap: by keyboard too, and with a name.
function mind(wrap) {
  const table = wrap.querySelector("table");
  const wide = wrap.scrollWidth > wrap.clientWidth || wrap.scrollHeight > wrap.clientHeight;
  if (!wide || !table) {
    wrap.removeAttribute("tabindex");
    wrap.removeAttribute("role");
    return;
  }
  wrap.tabIndex = 0;
  wrap.role = "region";
  wrap.ariaLabel = (table.caption?.textContent ?? table.ariaLabel ?? document.querySelector("h1")?.textContent ?? "").trim();
}

const sizes = new ResizeObserver((changes) => changes.forEach(({ target }) => mind(target)));
function observe() {
  for (const wrap of document.querySelectorAll(".table-wrap")) sizes.observe(wrap);
}
document.addEventListener("htmx:after:swap", observe);
observe();
