// The chats of one person, side by side above what was said: their own with the bot, the group, the team's channels.
import { h } from "./dom.js";

const marks = { personal: "◉", groupChat: "◎", channel: "#" };

export const createChats = choose => {
  const element = h("nav", { className: "chats" });
  const buttons = new Map();
  let places = [];

  const title = (place, language) => language?.startsWith("zh") ? place.chineseTitle : place.title;

  const say = language => {
    element.setAttribute("aria-label", language?.startsWith("zh") ? "聊天" : "Chats");
    for (const place of places) {
      const text = title(place, language);
      const button = buttons.get(place.key);
      button.title = text;
      button.querySelector(".name").textContent = place.type === "channel" ? text.split("›").at(-1).trim() : text;
    }
  };

  return {
    element,
    say,
    set(all, language) {
      places = all;
      for (const place of all) {
        if (buttons.has(place.key)) continue;
        const button = h("button", { type: "button" }, h("span", { className: "mark", "aria-hidden": "true" }, marks[place.type]), h("span", { className: "name" }), h("span", { className: "unread", hidden: true }));
        button.dataset.chat = place.key;
        button.addEventListener("click", () => choose(place.key));
        buttons.set(place.key, button);
        element.append(button);
      }
      say(language);
    },
    use(key) {
      for (const [each, button] of buttons) button.setAttribute("aria-current", each === key);
      buttons.get(key).querySelector(".unread").hidden = true;
    },
    unread: key => {
      const button = buttons.get(key);
      if (button) button.querySelector(".unread").hidden = false;
    },
  };
};
