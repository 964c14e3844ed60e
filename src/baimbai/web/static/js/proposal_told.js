// Says on a proposal's sheet or form that it was just changed elsewhere: `<p data-told-number data-told-version hidden>`.
const note = document.querySelector("[data-told-number]");

document.addEventListener("baimbai:told", ({ detail }) => {
  const { toldNumber, toldVersion } = note?.dataset ?? {};
  if (detail.number !== toldNumber) return;
  const newer = detail.what === "proposal" && detail.version > Number(toldVersion);
  if (newer || detail.what === "comment") note.hidden = false;
});
