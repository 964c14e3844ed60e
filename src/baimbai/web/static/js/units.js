// Money in the unit that the reader chose; the choice is kept in the cookie `satuan`.
const SIZES = { rp: 1n, ribu: 10n ** 3n, juta: 10n ** 6n, miliar: 10n ** 9n, triliun: 10n ** 12n };
const language = document.documentElement.lang;
const [POINT, COMMA] = language === "id" ? [".", ","] : [",", "."];
const choice = document.querySelector("[data-unit-switch]");
// As the server wrote them: in full.
const SERVED = "rp";
let shown = SERVED;

/** The unit chosen: rp, ribu, juta, miliar or triliun. */
export function chosenUnit() {
  return choice?.value in SIZES ? choice.value : "rp";
}

/** How column headers name the unit chosen: `(juta Rp)`. */
export function unitHead() {
  return choice?.selectedOptions[0]?.dataset.head ?? "(Rp)";
}

/** Rupiah as text: `Rp1.500.000.000,00`, or `1.500,00` in another unit, rounded half up, exactly. */
export function moneyText(rupiah, unit = chosenUnit()) {
  const amount = BigInt(rupiah);
  const size = SIZES[unit];
  const cents = ((amount < 0n ? -amount : amount) * 100n * 2n + size) / (2n * size);
  const whole = (cents / 100n).toString().replace(/\B(?=(\d{3})+$)/g, POINT);
  const sign = amount < 0n && cents > 0n ? "-" : "";
  return `${sign}${unit === "rp" ? "Rp" : ""}${whole}${COMMA}${(cents % 100n).toString().padStart(2, "0")}`;
}

/** Rupiah with its unit, where no header names it: `Rp1.500,00 juta`. */
export function moneyPhrase(rupiah, unit = chosenUnit()) {
  const text = moneyText(rupiah, unit);
  if (unit === "rp") return text;
  const word = [...choice.options].find((option) => option.value === unit).dataset.word;
  return text.startsWith("-") ? `-Rp${text.slice(1)} ${word}` : `Rp${text} ${word}`;
}

/** Money as it is written in a table, whose head may name the unit, or in a sentence. */
export function writer(money) {
  return money.closest("table")?.querySelector("[data-unit]") ? moneyText : moneyPhrase;
}

function rewrite(root) {
  const unit = chosenUnit();
  for (const money of root.querySelectorAll("data.money")) {
    money.textContent = writer(money)(money.value, unit);
    money.title = unit === "rp" ? "" : moneyText(money.value, "rp");
  }
  for (const head of root.querySelectorAll("[data-unit]")) head.textContent = unitHead();
}

function show() {
  if (chosenUnit() === shown) return;
  shown = chosenUnit();
  rewrite(document);
  document.dispatchEvent(new CustomEvent("baimbai:unit", { detail: { unit: shown } }));
}

choice?.addEventListener("change", () => {
  document.cookie = `satuan=${choice.value}; path=/; max-age=31536000; samesite=lax`;
  show();
});
// What htmx brings comes in full, as the server writes it.
document.addEventListener("htmx:after:swap", () => {
  if (shown !== SERVED) rewrite(document);
});
// A page out of the browser's memory may show what was chosen before.
addEventListener("pageshow", show);
show();
