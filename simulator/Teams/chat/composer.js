// The box at the bottom. Enter sends, Shift+Enter makes a new line; what could not be sent stays in the box.
import { h } from "./dom.js";

export const createComposer = send => {
  const box = h("textarea", { rows: 1, maxLength: 20000, name: "message", autocomplete: "off" });
  const button = h("button", { type: "submit", className: "send" }, arrow());
  const element = h("form", { className: "composer" }, box, button);

  const fit = () => {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
    button.disabled = box.value.trim() === "";
  };

  box.addEventListener("input", fit);
  box.addEventListener("keydown", event => {
    // While a Chinese word is being composed, Enter chooses it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    element.requestSubmit();
  });
  element.addEventListener("submit", async event => {
    event.preventDefault();
    const text = box.value.trim();
    if (text === "") return;
    box.value = "";
    fit();
    if (await send(text) || box.value !== "") return;
    box.value = text;
    fit();
  });
  button.disabled = true;

  return {
    element,
    say: say => {
      box.placeholder = say.box;
      box.setAttribute("aria-label", say.box);
      button.title = say.send;
      button.setAttribute("aria-label", say.send);
    },
  };
};

const arrow = () => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M2.7 2.3a.5.5 0 0 1 .6-.1l14.4 7.3a.5.5 0 0 1 0 1L3.3 17.8a.5.5 0 0 1-.7-.6L4.6 10 2.6 2.8a.5.5 0 0 1 .1-.5ZM5.5 10.5l-1.6 5.8L16.4 10 3.9 3.7l1.6 5.8h5.9a.5.5 0 0 1 0 1H5.5Z");
  svg.append(path);
  return svg;
};
