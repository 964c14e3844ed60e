// Says of a file that is too large before it is sent; brings the cell that is looked at into sight of its sheet.
function show() {
  const cell = document.querySelector("#lembar [data-looked]") ?? document.querySelector("#lembar [data-here] th");
  const wrap = cell?.closest(".table-wrap");
  if (!wrap) return;
  wrap.scrollTop = cell.offsetTop - wrap.clientHeight / 2;
  wrap.scrollLeft = cell.offsetLeft - wrap.clientWidth / 2;
}
document.addEventListener("htmx:after:swap", show);
show();

const file = document.getElementById("file");
file?.addEventListener("change", () => {
  const large = file.files[0]?.size > Number(file.dataset.most) * 1024 ** 2;
  file.setCustomValidity(large ? file.dataset.large : "");
  file.reportValidity();
});
