// Somebody's e-mail, as it would stand in their mailbox: what could not be told in Teams. The button is there only when something came.
import { h } from "./dom.js";
import * as api from "./api.js";

export const createLetters = (person, say) => {
  let letters = [];
  const button = h("button", { type: "button", className: "quiet letters", hidden: true });
  button.addEventListener("click", () => open(letters, say()));

  const draw = () => {
    button.hidden = letters.length === 0;
    button.textContent = say().letters(letters.length);
  };

  return {
    element: button,
    draw,
    async look() {
      try {
        letters = await api.letters(person);
        draw();
      } catch {
        // The stream reports the lost connection; the next look finds what came meanwhile.
      }
    },
  };
};

const open = (letters, say) => {
  const close = h("button", { type: "button", className: "quiet" }, say.close);
  const title = say.letters(letters.length);
  const dialog = h("dialog", { className: "modal wire", "aria-label": title, lang: say.lang }, h("header", {}, h("h2", {}, title), close),
    h("div", { className: "exchanges" }, ...letters.toReversed().map(letter => h("details", { className: "exchange" },
      h("summary", {}, h("b", {}, letter.subject), h("time", { dateTime: letter.at }, new Date(letter.at).toLocaleString(say.lang, { timeZone: "Asia/Shanghai", hour12: false }))),
      h("pre", { tabIndex: 0 }, letter.text)))));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};
