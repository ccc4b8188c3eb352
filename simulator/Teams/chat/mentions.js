// After an @ the list of those who can be mentioned. In the box a mention is @Name; on the wire it is what Teams makes of it.
import { h } from "./dom.js";

const begun = /(?:^|\s)@([^\s@]*(?: [^\s@]*)?)$/;

export const createMentions = (box, names) => {
  const element = h("ul", { className: "found above", role: "listbox", hidden: true });
  let offered = [];
  let at = 0;

  const close = () => { element.hidden = true; offered = []; };

  const choose = name => {
    const before = box.value.slice(0, box.selectionStart);
    const start = before.length - begun.exec(before)[1].length - 1;
    box.setRangeText(`@${name} `, start, before.length, "end");
    close();
    box.dispatchEvent(new Event("input"));
    box.focus();
  };

  const offer = () => {
    const typed = begun.exec(box.value.slice(0, box.selectionStart))?.[1];
    offered = typed === undefined ? [] : names.filter(name => name.toLowerCase().startsWith(typed.toLowerCase()));
    // Written out already, and the space behind it typed.
    if (offered.length === 1 && offered[0] === typed) offered = [];
    at = 0;
    element.hidden = offered.length === 0;
    element.replaceChildren(...offered.map((name, nth) => {
      const line = h("li", { role: "option", "aria-selected": nth === at }, name);
      line.addEventListener("mousedown", event => { event.preventDefault(); choose(name); });
      return line;
    }));
  };

  box.addEventListener("input", event => { if (event.isTrusted) offer(); });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", event => {
    if (element.hidden || event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      at = (at + (event.key === "ArrowDown" ? 1 : -1) + offered.length) % offered.length;
      [...element.children].forEach((line, nth) => line.setAttribute("aria-selected", nth === at));
    } else if (event.key === "Enter" || event.key === "Tab") choose(offered[at]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });

  return {
    element,
    mark: text => names.reduce((marked, name) => marked.replaceAll(`@${name}`, `<at>${name}</at>`), text),
  };
};
