// What went over the wire for one message: every activity that Teams posted to the bot about it, and every call of the bot that made or changed it.
import { h } from "./dom.js";
import { wire } from "./api.js";

export const openWire = async (message, say) => {
  const body = h("div", { className: "exchanges" });
  const close = h("button", { type: "button", className: "quiet" }, say.close);
  const dialog = h("dialog", { className: "modal wire", "aria-label": say.wire, lang: say.lang }, h("header", {}, h("h2", {}, say.wire), close), body);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  try {
    const all = await wire(message);
    body.append(...all.length === 0 ? [h("p", { className: "hint" }, say.wireNone)] : all.map(exchange => draw(exchange, say)));
  } catch {
    body.append(h("p", { className: "hint" }, say.wireNone));
  }
};

const draw = (exchange, say) => {
  const toBot = exchange.from === "teams";
  const status = exchange.status === 0 ? say.noAnswer : exchange.status;
  return h("details", { className: "exchange" },
    h("summary", {},
      h("b", {}, toBot ? say.toBot : say.fromBot), " ", h("code", {}, shortened(exchange.what)),
      h("span", { className: `status ${exchange.status >= 200 && exchange.status < 300 ? "good" : "bad"}` }, `${status}`),
      h("time", { dateTime: exchange.at }, `${new Date(exchange.at).toLocaleTimeString(say.lang, { timeZone: "Asia/Shanghai", hour12: false })} · ${exchange.milliseconds} ms`)),
    ...part(say.asked, exchange.request), ...part(say.answered, exchange.response));
};

// Ids of conversations are long, and the same everywhere here.
const shortened = what => what.replace(/\/teams\/v3\/conversations\/[^/]+/, "…");

const part = (title, json) => json === undefined || json === null ? [] : [h("h3", {}, title), h("pre", { tabIndex: 0 }, typeof json === "string" ? json : JSON.stringify(json, null, 2))];
