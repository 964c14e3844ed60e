// Light, dark, or as the system says; the choice is kept in the cookie `warna`.
const choice = document.querySelector("[data-theme-switch]");

choice?.addEventListener("change", () => {
  document.cookie = `warna=${choice.value}; path=/; max-age=31536000; samesite=lax`;
  if (choice.value) document.documentElement.dataset.theme = choice.value;
  else delete document.documentElement.dataset.theme;
  document.dispatchEvent(new CustomEvent("baimbai:theme"));
});
