// One message, as Teams places it: the bot's on the left, the person's own on the right, Teams' own lines in the middle.
import { h } from "./dom.js";
import { avatar, botAvatar } from "./avatar.js";
import { drawCard, drawText } from "./cards.js";
import { words } from "./words.js";

export const drawMessage = (message, { person, everybody = [], bot, tap, search, wire }) => {
  const say = words(person.language);
  const element = h("li", { className: `message ${side(message, person)}` });
  element.dataset.id = message.id;
  if (message.from === "teams") {
    element.append(h("p", { className: "note" }, message.text ?? ""));
    return element;
  }
  const own = message.from === person.key;
  const author = own ? null : message.from === "bot" ? null : everybody.find(each => each.key === message.from);
  const head = h("div", { className: "head" },
    own ? null : h("b", {}, author ? say.name(author) : bot),
    h("time", { dateTime: message.at, title: full(message.at, say) }, short(message.at, say)),
    message.edited && !message.deleted ? h("span", { className: "edited" }, say.edited) : null, wire ? wireButton(say, () => wire(message.id)) : null);
  element.append(own ? "" : author ? avatar(author) : botAvatar(), h("div", { className: "body" }, head, content(message, say, tap, search)));
  return element;
};

const side = (message, person) => message.from === "teams" ? "system" : message.from === person.key ? "own" : "theirs";

const content = (message, say, tap, search) =>
  message.deleted ? h("p", { className: "bubble deleted" }, say.deleted)
  : message.card ? drawCard(message.card, { say, tap: action => tap(message.id, action), search: query => search(message.id, query) })
  : h("div", { className: "bubble" }, ...message.from === "bot" ? [drawText(message.text)] : said(message.text));

// Who was mentioned stands out; everything else is what was typed.
const said = text => (text ?? "").split(/(<at>[^<>]*<\/at>)/).filter(Boolean).map(part => {
  const name = /^<at>(.*)<\/at>$/.exec(part)?.[1];
  return name === undefined ? part : h("b", { className: "mention" }, name);
});

const wireButton = (say, open) => {
  const button = h("button", { type: "button", className: "wired", title: say.wire, "aria-label": say.wire }, "⇄");
  button.addEventListener("click", open);
  return button;
};

// Everybody here lives in one zone, whatever the zone of the computer.
const zone = { timeZone: "Asia/Shanghai" };
const day = at => new Date(at).toLocaleDateString("en-CA", zone);

const short = (at, say) => new Date(at).toLocaleString(say.lang, {
  ...zone, hour: "2-digit", minute: "2-digit", hour12: false, ...(day(at) === day(Date.now()) ? {} : { month: "short", day: "numeric" }),
});

const full = (at, say) => new Date(at).toLocaleString(say.lang, { ...zone, dateStyle: "full", timeStyle: "medium" });
