// The box at the bottom. Enter sends, Shift+Enter makes a new line, @ lists who can be mentioned; what could not be sent stays in the box.
import { h } from "./dom.js";
import { createMentions } from "./mentions.js";

export const createComposer = (names, send) => {
  const box = h("textarea", { rows: 1, maxLength: 20000, name: "message", autocomplete: "off" });
  const button = h("button", { type: "submit", className: "send" }, arrow());
  const about = h("span");
  const forget = h("button", { type: "button", className: "forget" }, "✕");
  const replying = h("p", { className: "replying", hidden: true }, about, forget);
  const mentions = createMentions(box, names);
  const element = h("form", { className: "composer" }, replying, mentions.element, box, button);
  let words = null;
  let isShared = false;

  const fit = () => {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
    button.disabled = box.value.trim() === "";
  };

  const sayBox = () => {
    if (!words) return;
    box.placeholder = isShared ? words.say.boxShared(words.bot) : words.say.box;
    box.setAttribute("aria-label", words.say.box);
  };

  box.addEventListener("input", fit);
  box.addEventListener("keydown", event => {
    // While a Chinese word is being composed, Enter chooses it; while the list of names is open, it chooses from that.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    element.requestSubmit();
  });
  forget.addEventListener("click", () => element.dispatchEvent(new Event("forget-reply")));
  element.addEventListener("submit", async event => {
    event.preventDefault();
    const text = box.value.trim();
    if (text === "") return;
    box.value = "";
    fit();
    if (await send(mentions.mark(text)) || box.value !== "") return;
    box.value = text;
    fit();
  });
  button.disabled = true;

  return {
    element,
    // In a group and in a channel.
    mentions: shared => { isShared = shared; sayBox(); },
    replying: text => {
      replying.hidden = text === null;
      about.textContent = text ?? "";
      if (text !== null) box.focus();
    },
    say: (say, bot) => {
      words = { say, bot };
      sayBox();
      button.title = say.send;
      button.setAttribute("aria-label", say.send);
      forget.title = say.notReplying;
      forget.setAttribute("aria-label", say.notReplying);
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
