// Ranges as Excel writes them to the clipboard: tabs between cells, quotes around line breaks.

export function toText(rows) {
  const cell = (text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}

export function fromText(text) {
  const rows = [[]];
  let cell = "";
  let quoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === "\t") {
      rows.at(-1).push(cell);
      cell = "";
    } else if (letter === "\n") {
      rows.at(-1).push(cell);
      rows.push([]);
      cell = "";
    } else cell += letter;
  }
  rows.at(-1).push(cell);
  return rows.map((row) => row.map((one) => one.trim()));
}
