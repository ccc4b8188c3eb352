import { h } from "./dom.js";

// The family name in Chinese, on a colour of one's own.
export const avatar = person => h("span", { className: `avatar ${person.key}`, "aria-hidden": "true" }, person.chineseName[0]);

export const botAvatar = () => h("img", { className: "avatar bot", src: "chat/icon.svg", alt: "" });
