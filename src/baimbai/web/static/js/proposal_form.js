// The form of a proposal: its sum as it is typed, another row of money, and no work lost unsaved.
import { moneyText } from "./units.js";

const form = document.querySelector("form.proposal-form");
const rows = form.querySelector(".money-rows tbody");
const sum = form.querySelector("[data-money-sum]");
const before = state();
let leaving = false;

function state() {
  return new URLSearchParams(new FormData(form)).toString();
}

function amount(text) {
  const digits = text.toLowerCase().replace(/^\s*rp/, "").replace(/[.\s]/g, "");
  return /^\d+$/.test(digits) ? BigInt(digits) : null;
}

function add() {
  const amounts = [...rows.querySelectorAll('[name="money-rp"]')].map((box) => amount(box.value));
  const known = amounts.filter((one) => one !== null);
  sum.textContent = moneyText(String(known.reduce((total, one) => total + one, 0n)), "rp");
}

rows.addEventListener("input", add);
form.querySelector("[name=tambah]").addEventListener("click", (event) => {
  event.preventDefault();
  const row = rows.lastElementChild.cloneNode(true);
  for (const box of row.querySelectorAll("input, select")) {
    box.value = "";
    box.removeAttribute("aria-invalid");
  }
  for (const error of row.querySelectorAll(".error")) error.remove();
  rows.append(row);
  row.querySelector("select").focus();
});
form.addEventListener("submit", () => {
  leaving = true;
});
addEventListener("beforeunload", (event) => {
  if (!leaving && state() !== before) event.preventDefault();
});
// A page that answers with what is wrong holds what was never saved.
if (form.dataset.faulty) form.querySelector("[aria-invalid=true], .refused")?.focus?.();
add();
