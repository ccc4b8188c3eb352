// One message, as Teams places it: the bot's on the left, the person's own on the right, Teams' own lines in the middle.
import { h } from "./dom.js";
import { botAvatar } from "./avatar.js";
import { drawCard, drawText } from "./cards.js";
import { words } from "./words.js";

export const drawMessage = (message, { person, bot, tap, search }) => {
  const say = words(person.language);
  const element = h("li", { className: `message ${side(message, person)}` });
  element.dataset.id = message.id;
  if (message.from === "teams") {
    element.append(h("p", { className: "note" }, message.text ?? ""));
    return element;
  }
  const own = message.from === person.key;
  const head = h("div", { className: "head" },
    own ? null : h("b", {}, bot),
    h("time", { dateTime: message.at, title: full(message.at, say) }, short(message.at, say)),
    message.edited && !message.deleted ? h("span", { className: "edited" }, say.edited) : null);
  element.append(own ? "" : botAvatar(), h("div", { className: "body" }, head, content(message, say, tap, search)));
  return element;
};

const side = (message, person) => message.from === "teams" ? "system" : message.from === person.key ? "own" : "theirs";

const content = (message, say, tap, search) =>
  message.deleted ? h("p", { className: "bubble deleted" }, say.deleted)
  : message.card ? drawCard(message.card, { say, tap: action => tap(message.id, action), search: query => search(message.id, query) })
  : h("div", { className: "bubble" }, message.from === "bot" ? drawText(message.text) : message.text);

// Everybody here lives in one zone, whatever the zone of the computer.
const zone = { timeZone: "Asia/Shanghai" };
const day = at => new Date(at).toLocaleDateString("en-CA", zone);

const short = (at, say) => new Date(at).toLocaleString(say.lang, {
  ...zone, hour: "2-digit", minute: "2-digit", hour12: false, ...(day(at) === day(Date.now()) ? {} : { month: "short", day: "numeric" }),
});

const full = (at, say) => new Date(at).toLocaleString(say.lang, { ...zone, dateStyle: "full", timeStyle: "medium" });
