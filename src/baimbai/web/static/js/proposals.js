// The list of proposals: tick all that can be verified at once.
const all = document.querySelector("[data-tick-all]");

all?.addEventListener("click", () => {
  const boxes = [...document.querySelectorAll('input[type="checkbox"][name="nomor"]')];
  const tick = boxes.some((box) => !box.checked);
  for (const box of boxes) box.checked = tick;
});
