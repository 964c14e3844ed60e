// One proposal at a desk: forms go through the queue, what others decide shows at once.
import { moneyText } from "./units.js";
import { drop, put, waiting } from "./desk_queue.js";

const desk = document.querySelector(".desk");
const { number, screen } = desk.dataset;
const form = document.querySelector(".desk-form");

// What the browser should fetch anew, and when.
const due = new Map();

function refresh(part, after) {
  if (!part || due.has(part)) return;
  due.set(part, setTimeout(() => {
    due.delete(part);
    htmx.ajax("GET", part.dataset.part, { source: part, target: part, swap: "innerHTML" });
  }, after));
}

document.addEventListener("baimbai:told", ({ detail }) => {
  const { what } = detail;
  if (["decision", "position", "desk", "agenda"].includes(what)) {
    const own = detail.number === undefined || detail.number === number;
    // Sixty pages hear of a decision in one moment: those that show it come first.
    if (own) refresh(document.getElementById("keadaan"), Math.random() * 250);
    if (what === "decision") refresh(document.getElementById("sisa"), own ? 300 : 2000 + Math.random() * 4000);
  }
  if (what === "current" && String(detail.desk) === desk.dataset.desk && detail.number) {
    const address = desk.dataset.item.replace("NOMOR", encodeURIComponent(detail.number));
    const told = document.querySelector("[data-spoken-of]");
    told.hidden = detail.number === number;
    [told.lastElementChild.href, told.lastElementChild.textContent] = [address, detail.number];
    if (detail.number === number) startTimer(Date.now());
    else if (screen === "projector") location.assign(`${address}?layar=proyektor`);
  }
});

// The time box.

const timer = document.querySelector(".desk-timer");

function startTimer(from) {
  try {
    sessionStorage.setItem(`baimbai:mulai:${desk.dataset.desk}:${number}`, String(from));
  } catch {
    // The box then begins anew with the page.
  }
  if (timer) timer.dataset.from = String(from);
}

function startedAt() {
  try {
    return Number(sessionStorage.getItem(`baimbai:mulai:${desk.dataset.desk}:${number}`)) || 0;
  } catch {
    return 0;
  }
}

function tick() {
  const seconds = Math.round((Number(timer.dataset.minutes) * 60000 - (Date.now() - Number(timer.dataset.from))) / 1000);
  const text = `${Math.floor(Math.abs(seconds) / 60)}.${String(Math.abs(seconds) % 60).padStart(2, "0")}`;
  timer.textContent = (seconds >= 0 ? timer.dataset.left : timer.dataset.over).replace("@", text);
  timer.dataset.tone = seconds < 0 ? "bad" : seconds < 60 ? "warn" : "plain";
}

if (timer) {
  startTimer(startedAt() || Date.now());
  tick();
  setInterval(tick, 1000);
}

// The form.

function typedRupiah(text) {
  const typed = text.trim().replace(/^rp\s*/i, "").replace(/[.,]00$/, "");
  if (!/^(\d{1,15}|\d{1,3}([.,\s]\d{3}){1,4})$/.test(typed)) return null;
  return Number(typed.replace(/\D/g, ""));
}

/** Money as it is read aloud: in groups of three. */
function grouped(box) {
  const amount = typedRupiah(box.value);
  if (amount !== null) box.value = new Intl.NumberFormat(document.documentElement.lang).format(amount);
}

function lines(kind) {
  return [...form.querySelectorAll(kind)].map((line) => [...line.querySelectorAll("select, input, textarea")]);
}

function payments() {
  const found = [];
  for (const [from, rupiah] of lines(".desk-part")) {
    rupiah.removeAttribute("aria-invalid");
    if (!from.value && !rupiah.value.trim()) continue;
    const amount = typedRupiah(rupiah.value);
    if (amount === null || !from.value) {
      rupiah.setAttribute("aria-invalid", "true");
      (from.value ? rupiah : from).focus();
      return null;
    }
    const [source, ...rest] = from.value.split("|");
    const year = rest.pop();
    found.push([source, rest.join("|"), Number(year), amount]);
  }
  return found;
}

function takes() {
  return form.querySelector("[name=result]:checked")?.dataset.takes !== undefined;
}

function said() {
  const values = new FormData(form);
  const paid = takes() ? payments() : [];
  if (paid === null) return null;
  const text = (name) => String(values.get(name) ?? "").trim();
  return {
    result: text("result"),
    payments: paid,
    condition: text("result") === "diakomodir_bersyarat" ? text("condition") : "",
    reason_code: text("reason_code"),
    text: text("text"),
    responsible: text("responsible"),
    responsible_person: text("responsible_person"),
    due: text("due") || null,
    dissent: lines(".desk-dissent").map(([who, what]) => [who.value, what.value.trim()]).filter(([who, what]) => who && what),
  };
}

function fill(body) {
  for (const box of form.querySelectorAll("[name=result]")) box.checked = box.value === body.result;
  for (const name of ["condition", "reason_code", "text", "responsible", "responsible_person", "due"]) {
    form.elements[name].value = body[name] ?? "";
  }
  const parts = form.querySelector(".desk-parts");
  while (parts.children.length < body.payments.length) addPart();
  lines(".desk-part").forEach(([from, rupiah], place) => {
    const [source, owner, year, amount] = body.payments[place] ?? [];
    from.value = source ? `${source}|${owner}|${year}` : "";
    rupiah.value = amount ? String(amount) : "";
    grouped(rupiah);
  });
  body.dissent.forEach(([who, what], place) => {
    const box = lines(".desk-dissent")[place];
    if (box) [box[0].value, box[1].value] = [who, what];
  });
  follow();
}

function addPart() {
  const parts = form.querySelector(".desk-parts");
  const line = parts.lastElementChild.cloneNode(true);
  for (const box of line.querySelectorAll("select, input")) box.value = "";
  parts.append(line);
}

function follow() {
  const result = form.querySelector("[name=result]:checked")?.value ?? "";
  form.querySelector("[data-money]").hidden = result !== "" && !takes();
  for (const part of form.querySelectorAll("[data-for]")) part.hidden = part.dataset.for !== result;
  const sum = lines(".desk-part").reduce((total, [, rupiah]) => total + (typedRupiah(rupiah.value) ?? 0), 0);
  const told = form.querySelector("[data-sum]");
  told.textContent = told.dataset.say.replace("@", moneyText(String(sum), "rp"));
}

if (form) {
  form.addEventListener("input", follow);
  form.addEventListener("change", ({ target }) => {
    if (target.name === "payment-rupiah") grouped(target);
  });
  for (const box of form.querySelectorAll("[name=payment-rupiah]")) grouped(box);
  form.querySelector("[data-more-money]").addEventListener("click", () => {
    addPart();
    form.querySelector(".desk-parts").lastElementChild.querySelector("select").focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const body = said();
    if (body === null) return;
    const mended = form.dataset.mends;
    put("decide", form.getAttribute("action"), number, body);
    if (mended) drop(mended);
    delete form.dataset.mends;
  });
  follow();
}

const hold = document.querySelector("form[data-queued=hold]");
hold?.addEventListener("submit", (event) => {
  event.preventDefault();
  const values = Object.fromEntries(new FormData(hold));
  put("hold", hold.getAttribute("action"), number, {
    organisation: values.organisation, stance: values.stance, text: values.text.trim(),
  });
  hold.reset();
});

// What waits or was refused, at the proposal that it is of.

const place = document.querySelector("[data-waiting-list]");

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function button(text, act) {
  const made = element("button", text, { class: "button small", type: "button" });
  made.addEventListener("click", act);
  return made;
}

function line(entry) {
  const say = place.dataset;
  const made = element("div", "", { class: entry.state === "refused" ? "refused" : "note", "data-ticket": entry.ticket });
  if (entry.state !== "refused") made.dataset.tone = "warn";
  const kind = entry.kind === "hold" ? say.hold : say.decide;
  made.append(element("strong", `${kind}: ${entry.state === "refused" ? say.refused : say.waits}`));
  const told = document.createElement("ul");
  for (const text of entry.refusals) told.append(element("li", text));
  if (entry.refusals.length) made.append(told);
  if (entry.state === "refused") {
    const actions = element("p", "", { class: "actions" });
    if (form && entry.kind === "decide") {
      actions.append(button(say.mend, () => {
        fill(entry.body);
        form.dataset.mends = entry.ticket;
        form.scrollIntoView();
        form.querySelector("[name=text]").focus();
      }));
    }
    actions.append(button(say.drop, () => drop(entry.ticket)));
    made.append(actions);
  }
  return made;
}

function showWaiting() {
  const own = waiting().filter((entry) => entry.number === number);
  place.replaceChildren(...own.map(line));
  place.hidden = own.length === 0;
}

document.addEventListener("baimbai:queue", showWaiting);
document.addEventListener("baimbai:taken", ({ detail }) => {
  if (detail.number === number) refresh(document.getElementById("keadaan"), 0);
});
showWaiting();

// Which fields a question needs.

const question = document.querySelector(".desk-what-if form");

function narrow() {
  const way = question.querySelector("[name=cara]:checked")?.value;
  for (const part of question.querySelectorAll("[data-way]")) part.hidden = part.dataset.way !== way;
}
question?.addEventListener("change", narrow);
if (question) narrow();

// Pages that open again without a network, where the browser may (secure addresses only).

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register(desk.dataset.worker).then(() => navigator.serviceWorker.ready).then((found) => {
    const wanted = [location.pathname];
    if (form && desk.dataset.next) wanted.push(desk.dataset.next);
    found.active.postMessage({ keep: wanted, files: performance.getEntriesByType("resource").map((one) => one.name) });
  }).catch(() => {
    // The open page works on; only a reload would need the network.
  });
}
