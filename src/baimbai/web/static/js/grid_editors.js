// Boxes to type in: a plain one, and one with a list to pick from. Both leave by Enter, Tab, Esc.

const SHOWN = 200;

function box(cell, label, text, keep, leave) {
  const input = document.createElement("input");
  input.value = text;
  input.setAttribute("aria-label", label);
  let over = false;
  const end = (act, value) => {
    if (over) return;
    over = true;
    act(value);
  };
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") end(leave);
    if (event.key === "Enter" || event.key === "Tab") end(keep, input.value.trim());
  });
  input.addEventListener("blur", () => end(keep, input.value.trim()));
  return input;
}

function enter(input, rendered) {
  rendered(() => {
    input.focus({ preventScroll: true });
    input.select();
  });
}

export function typed(label, text) {
  return (cell, rendered, keep, leave) => {
    const input = box(cell, label(cell), text(cell), keep, leave);
    enter(input, rendered);
    return input;
  };
}

/** With a list: what is typed narrows it, arrows choose, other text is kept as it is typed. */
export function picked(label, text, picks) {
  return (cell, rendered, keep, leave) => {
    const list = document.createElement("ul");
    Object.assign(list, { className: "grid-picks", id: "grid-picks", role: "listbox" });
    const close = (act) => (value) => {
      list.remove();
      act(value);
    };
    const own = (value) => picks.find((one) => one.toLowerCase() === value.toLowerCase()) ?? value;
    const input = box(cell, label(cell), text(cell), close((value) => keep(own(value))), close(leave));
    for (const [name, value] of [["role", "combobox"], ["aria-expanded", "true"], ["aria-controls", "grid-picks"], ["aria-autocomplete", "list"], ["autocomplete", "off"]]) {
      input.setAttribute(name, value);
    }
    let at = -1;
    const choose = (index) => {
      at = index;
      [...list.children].forEach((one, place) => one.setAttribute("aria-selected", String(place === at)));
      const chosen = list.children[at];
      chosen?.scrollIntoView({ block: "nearest" });
      if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
      else input.removeAttribute("aria-activedescendant");
    };
    const narrow = (typing) => {
      const wanted = typing.trim().toLowerCase();
      const found = picks.filter((one) => one.toLowerCase().includes(wanted));
      found.sort((one, other) => Number(other.toLowerCase().startsWith(wanted)) - Number(one.toLowerCase().startsWith(wanted)));
      list.replaceChildren(...found.slice(0, SHOWN).map((one, place) => {
        const item = document.createElement("li");
        Object.assign(item, { role: "option", id: `grid-pick-${place}`, textContent: one });
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          input.value = one;
          input.blur();
        });
        return item;
      }));
      list.hidden = !found.length;
      choose(wanted && found.length ? 0 : -1);
    };
    input.addEventListener("input", () => narrow(input.value));
    input.addEventListener("keydown", (event) => {
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in steps) {
        event.preventDefault();
        event.stopPropagation();
        choose(Math.min(Math.max(at + steps[event.key], 0), list.children.length - 1));
      }
      if (["Enter", "Tab"].includes(event.key) && list.children[at]) input.value = list.children[at].textContent;
    }, true);
    narrow("");
    rendered(() => {
      const place = cell.getElement().getBoundingClientRect();
      const below = innerHeight - place.bottom > 200;
      document.body.append(list);
      list.style.left = `${place.left}px`;
      list.style.minWidth = `${place.width}px`;
      if (below) list.style.top = `${place.bottom}px`;
      else list.style.bottom = `${innerHeight - place.top}px`;
    });
    enter(input, rendered);
    return input;
  };
}
