// On a narrow screen one person at a time, chosen here; on a wide one the tabs are not shown and everybody is.
import { h } from "./dom.js";
import { avatar } from "./avatar.js";
import { words } from "./words.js";

export const createTabs = (bar, stage, changed) => {
  const tabs = new Map();
  let current = null;

  const show = key => {
    use(key);
    for (const [each, { button, panel }] of tabs) {
      button.setAttribute("aria-selected", each === key);
      panel.element.classList.toggle("chosen", each === key);
    }
    tabs.get(key).button.querySelector(".unread").hidden = true;
    tabs.get(key).panel.toEnd();
  };

  const use = key => {
    if (current === key) return;
    current = key;
    changed();
  };

  const name = person => {
    const button = tabs.get(person.key)?.button;
    if (button) button.querySelector(".name").textContent = words(person.language).name(person);
  };

  return {
    show, use, name,
    current: () => current,
    add: panel => {
      const { person } = panel;
      const button = h("button", { type: "button", role: "tab" }, avatar(person), h("span", { className: "name" }), h("span", { className: "unread", hidden: true }));
      button.addEventListener("click", () => show(person.key));
      bar.append(button);
      tabs.set(person.key, { button, panel });
      name(person);
    },
    unread: key => {
      const { button, panel } = tabs.get(key);
      // Hidden behind another tab: the dot says that something has come.
      if (panel.element.offsetParent === null) button.querySelector(".unread").hidden = false;
    },
  };
};
