// What was changed and not saved yet: by row and column, kept in the browser until it is saved.

export class Unsaved {
  /** @param {string} key under which the browser keeps it: of one person, round and office. */
  constructor(key) {
    this.key = key;
    this.rows = new Map();
    for (const [number, row] of Object.entries(this.#stored())) {
      this.rows.set(number, { version: row.version, cells: new Map(Object.entries(row.cells)) });
    }
  }

  #stored() {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? "{}");
    } catch {
      return {};
    }
  }

  keep() {
    const plain = {};
    for (const [number, row] of this.rows) {
      plain[number] = { version: row.version, cells: Object.fromEntries(row.cells) };
    }
    try {
      if (this.rows.size) localStorage.setItem(this.key, JSON.stringify(plain));
      else localStorage.removeItem(this.key);
    } catch {
      // No room, or none allowed: what is on the page is still there.
    }
  }

  /** A cell now says something; back to what was saved, it is unsaved no longer. */
  set(number, version, column, was, now) {
    const row = this.rows.get(number) ?? { version, cells: new Map() };
    const before = row.cells.has(column) ? row.cells.get(column).was : was;
    if (same(before, now)) row.cells.delete(column);
    else row.cells.set(column, { was: before, now });
    if (row.cells.size) this.rows.set(number, row);
    else this.rows.delete(number);
  }

  has(number, column) {
    return this.rows.get(number)?.cells.has(column) ?? false;
  }

  count() {
    return [...this.rows.values()].reduce((sum, row) => sum + row.cells.size, 0);
  }

  /** Rows to send, in batches. */
  batches(most) {
    const all = [...this.rows].map(([number, row]) => ({
      number,
      version: row.version,
      changes: Object.fromEntries([...row.cells].map(([column, cell]) => [column, cell.now ?? ""])),
    }));
    const parts = [];
    for (let start = 0; start < all.length; start += most) parts.push(all.slice(start, start + most));
    return parts;
  }

  /** Saved as sent; what was typed meanwhile stays unsaved, on the new version. */
  saved(number, sent, version, values) {
    const row = this.rows.get(number);
    if (!row) return;
    row.version = version;
    for (const [column, now] of Object.entries(sent)) {
      const cell = row.cells.get(column);
      if (!cell) continue;
      if (same(cell.now, now)) row.cells.delete(column);
      else cell.was = values[column] ?? "";
    }
    if (!row.cells.size) this.rows.delete(number);
  }

  /** Mine on top of theirs: the next saving is of their version. */
  rebase(number, version, values) {
    const row = this.rows.get(number);
    if (!row) return;
    row.version = version;
    for (const [column, cell] of row.cells) cell.was = values[column] ?? "";
  }

  drop(number) {
    this.rows.delete(number);
  }

  /** The row as it looks with what is unsaved. */
  over(data) {
    const row = this.rows.get(data.number);
    if (!row) return data;
    const mine = Object.fromEntries([...row.cells].map(([column, cell]) => [column, cell.now]));
    return { ...data, ...mine };
  }
}

export function same(one, other) {
  return String(one ?? "") === String(other ?? "");
}
