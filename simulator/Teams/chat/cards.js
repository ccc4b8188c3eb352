// Cards by Microsoft's renderer when the build could restore it, else as plain text, fields and buttons.
import { h } from "./dom.js";
import { drawPlain } from "./plain.js";
import { markdown, drawRich, prepareRich } from "./rich.js";

let rich = false;

export const prepareCards = async () => { rich = await prepareRich(); };

// One tap at a time: the card is busy until the bot has answered.
export const drawCard = (card, { say, tap, search }) => {
  const element = h("div", { className: "card" });
  const act = async action => {
    if (element.ariaBusy === "true") return;
    element.ariaBusy = "true";
    try {
      await tap(action);
    } finally {
      element.ariaBusy = "false";
    }
  };
  element.append(rich ? drawRich(card, act, { say, search }) : drawPlain(card, act, say));
  return element;
};

export const drawText = text => {
  const element = h("div", { className: "text" });
  const html = markdown(text ?? "");
  if (html === null) Object.assign(element, { className: "text raw", textContent: text ?? "" });
  else element.innerHTML = html;
  for (const link of element.querySelectorAll("a")) Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
  return element;
};
