// What is ticked on the board stays ticked when the board follows what others do.
let ticked = new Set();
const boxes = () => document.querySelectorAll("#papan input[name=temuan]");

document.addEventListener("htmx:before:swap", () => {
  ticked = new Set([...boxes()].filter((box) => box.checked).map((box) => box.value));
});
document.addEventListener("htmx:after:swap", () => {
  for (const box of boxes()) box.checked = ticked.has(box.value);
});
