// A choice field that searches, in place of the renderer's own: that one knows a fetched choice by its title only and speaks English only. People see and type titles; the
// form sends values. Without a dataset it searches among the card's own choices.
import { h } from "./dom.js";

const pause = 250;

export const searchable = (input, { AC, say, search }) => {
  const box = input.renderedElement?.querySelector("input[type=text]");
  if (!box) return;
  const dataset = input.choicesData?.dataset;
  const own = [...input.choices];
  const id = `found-${Math.random().toString(36).slice(2)}`;
  const list = h("ul", { className: "found", id, role: "listbox", hidden: true });
  // The label names the field itself, not the box around it.
  for (const name of ["aria-labelledby", "aria-label"]) {
    const holder = box.closest(`[${name}]`);
    if (!holder || holder === box) continue;
    box.setAttribute(name, holder.getAttribute(name));
    holder.removeAttribute(name);
  }
  box.removeAttribute("list");
  box.parentElement.querySelector("datalist")?.remove();
  box.parentElement.classList.add("searching");
  box.parentElement.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false", autocomplete: "off" })) box.setAttribute(name, value);

  let asked = 0;
  let timer = 0;
  let at = -1;

  const close = () => {
    clearTimeout(timer);
    asked++;
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const show = lines => {
    at = -1;
    list.replaceChildren(...lines);
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
  };

  const choose = choice => {
    // Known by its title from now on, so that the form sends its value.
    if (!input.choices.some(known => known.title === choice.title)) input.choices.push(new AC.Choice(choice.title, choice.value));
    box.value = choice.title;
    close();
    box.dispatchEvent(new Event("input"));
    close();
    box.focus();
  };

  const offer = choices => {
    if (choices.length === 0) { show([h("li", { className: "none" }, say.nothingFound)]); return; }
    show(choices.map((choice, nth) => {
      const line = h("li", { role: "option", id: `${id}-${nth}` }, choice.title);
      // Before the field loses the focus.
      line.addEventListener("mousedown", event => { event.preventDefault(); choose(choice); });
      return line;
    }));
  };

  const fitting = text => own.filter(choice => text.toLowerCase().split(/\s+/).every(word => `${choice.title} ${choice.value}`.toLowerCase().includes(word)));

  const find = async text => {
    const mine = ++asked;
    if (!dataset || !search) { offer(fitting(text)); return; }
    if (list.hidden) show([h("li", { className: "none" }, say.searching)]);
    try {
      const found = await search({ dataset, text, top: input.choicesData.count ?? 15 });
      if (mine === asked) offer(found);
    } catch {
      if (mine === asked) show([h("li", { className: "none" }, say.notSearched)]);
    }
  };

  const move = by => {
    const lines = [...list.querySelectorAll("[role=option]")];
    if (lines.length === 0) return;
    at = (at + by + lines.length) % lines.length;
    lines.forEach((line, nth) => line.setAttribute("aria-selected", nth === at));
    lines[at].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", lines[at].id);
  };

  box.addEventListener("input", event => {
    if (!event.isTrusted) return;
    clearTimeout(timer);
    timer = setTimeout(() => find(box.value.trim()), pause);
  });
  box.addEventListener("click", () => { if (list.hidden) { box.select(); find(""); } });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) find("");
      else move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      list.children[at].dispatchEvent(new MouseEvent("mousedown", { cancelable: true }));
    } else if (event.key === "Escape") close();
  });
};
