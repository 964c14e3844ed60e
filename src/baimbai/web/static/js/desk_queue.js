// Saves that wait for a connection. Each is kept in the browser under a key of its own until the
// server has it, and carries a ticket: sent twice, it is taken once. What the server refuses stays
// until somebody mends it or puts it aside.
import { now } from "./served_clock.js";

const PREFIX = "baimbai:rapat:";
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;
const PATIENCE = 20000;
const person = document.body.dataset.person ?? "";
const mine = `${PREFIX}${person}:`;
let wait = FIRST_WAIT;
let later = null;
let sending = false;
let turnedAway = false;
// Where the browser keeps nothing, what is on the page waits on the page.
const here = new Map();

/** A ticket (UUID 4). `crypto.randomUUID` is missing on plain addresses of a hall's own network. */
export function newTicket() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const text = [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** All that waits or was refused, in the order in which it was said. */
export function waiting() {
  const found = new Map(here);
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(mine)) found.set(key, JSON.parse(localStorage.getItem(key)));
    }
  } catch {
    // Not allowed to look: what this page was told is still known.
  }
  return [...found.values()].sort((a, b) => a.order - b.order);
}

function keep(entry) {
  const key = mine + entry.ticket;
  try {
    localStorage.setItem(key, JSON.stringify(entry));
    here.delete(key);
  } catch {
    here.set(key, entry);
  }
}

/** Put aside: taken by the server, or given up by whoever said it. */
export function drop(ticket) {
  here.delete(mine + ticket);
  try {
    localStorage.removeItem(mine + ticket);
  } catch {
    // It was never kept there.
  }
  show();
}

/** Keep something said until the server has it, and send it. */
export function put(kind, address, number, body) {
  const ticket = newTicket();
  const made_at = now().toISOString();
  keep({ ticket, kind, address, number, order: Date.now(), state: "waiting", refusals: [],
    body: { ...body, ticket, made_at, person } });
  show();
  flush();
  return ticket;
}

function show() {
  const all = waiting();
  const refused = all.filter((one) => one.state === "refused").length;
  const detail = { all, refused, waits: all.length - refused, turnedAway };
  for (const mark of document.querySelectorAll("[data-queue]")) {
    const say = mark.dataset;
    mark.hidden = all.length === 0;
    mark.dataset.tone = refused || turnedAway ? "bad" : "warn";
    const parts = [];
    if (turnedAway) parts.push(say.away);
    if (detail.waits) parts.push(say.waits.replace("@", detail.waits));
    if (refused) parts.push(say.refused.replace("@", refused));
    const text = parts.join(" · ");
    if (mark.textContent !== text) mark.textContent = text;
    const first = all.find((one) => one.state === "refused") ?? all[0];
    if (first) mark.href = turnedAway ? location.href : first.address.replace(/[^/]+\/$/, "");
  }
  document.dispatchEvent(new CustomEvent("baimbai:queue", { detail }));
}

/** The cookie's own: the page's is stale where somebody signed in again in another window. */
function token() {
  return /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}

function inWords(status) {
  const say = document.querySelector("[data-queue]")?.dataset;
  const text = status === 403 ? say?.denied : say?.failed;
  return (text ?? "@").replace("@", status);
}

async function send(entry) {
  const response = await fetch(entry.address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": token() },
    body: JSON.stringify(entry.body),
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE),
  });
  // Signed out meanwhile, or somebody else signed in.
  if (response.type === "opaqueredirect" || response.status === 401) return "away";
  if (response.ok) return "taken";
  if (response.status >= 500 || response.status === 429 || response.status === 408) throw new Error(String(response.status));
  let refusals = [];
  try {
    refusals = (await response.json()).refusals ?? [];
  } catch {
    // Said by its number below.
  }
  return { refusals: refusals.length ? refusals.map((one) => one.text) : [inWords(response.status)] };
}

/** Send what waits, one after the other, as it was said; whatever fails is tried again. */
export async function flush() {
  if (sending) return;
  sending = true;
  clearTimeout(later);
  try {
    for (let entry; (entry = waiting().find((one) => one.state === "waiting")); ) {
      const answer = await send(entry);
      turnedAway = answer === "away";
      if (turnedAway) return;
      wait = FIRST_WAIT;
      if (answer === "taken") {
        drop(entry.ticket);
        document.dispatchEvent(new CustomEvent("baimbai:taken", { detail: entry }));
      } else {
        keep({ ...entry, state: "refused", refusals: answer.refusals });
        document.dispatchEvent(new CustomEvent("baimbai:refused", { detail: { ...entry, ...answer } }));
      }
    }
  } catch {
    // Everybody's connection comes back at once; everybody's saves should not.
    later = setTimeout(flush, wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  } finally {
    sending = false;
    show();
  }
}

function soon() {
  wait = FIRST_WAIT;
  flush();
}

addEventListener("online", soon);
document.addEventListener("baimbai:live", soon);
// Another window of the same browser has sent or kept something.
addEventListener("storage", (event) => {
  if (event.key?.startsWith(mine)) show();
});
addEventListener("beforeunload", (event) => {
  // Only what the browser could not keep would be lost.
  if (here.size) event.preventDefault();
});
show();
flush();
