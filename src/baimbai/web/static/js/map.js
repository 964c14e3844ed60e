// Maps begin when they come into sight: the library is large, and lists open without it.

async function begin(part) {
  try {
    const { showAll, showOne } = await import("./map_proposals.js");
    await (part.dataset.one ? showOne : showAll)(part);
  } catch (fault) {
    console.warn(fault);
    for (const name of ["canvas-container", "control-container"]) part.querySelector(`.maplibregl-${name}`)?.remove();
    delete part.dataset.moves;
    const lacking = part.querySelector("[data-map-lacking]");
    if (lacking) lacking.hidden = false;
  }
}

const sight = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    sight.unobserve(target);
    begin(target);
  }
});
for (const part of document.querySelectorAll("[data-map]")) {
  if (!part.querySelector(".map-canvas > .empty")) sight.observe(part);
}
