// One person's Teams: who it is, which chats there are, what was said in the one that is open, and the box to say something.
import { h } from "./dom.js";
import * as api from "./api.js";
import { avatar } from "./avatar.js";
import { createChats } from "./chats.js";
import { createComposer } from "./composer.js";
import { openDialog } from "./dialog.js";
import { createLetters } from "./letters.js";
import { createList } from "./list.js";
import { drawMessage } from "./message.js";
import { openWire } from "./wire.js";
import { words } from "./words.js";

const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));
const minute = 60_000;

export const createPanel = (person, everybody, bot, on) => {
  const name = h("h2");
  const role = h("span", { className: "role" });
  const english = h("button", { type: "button", lang: "en", title: "English" }, "EN");
  const chinese = h("button", { type: "button", lang: "zh-CN", title: "中文" }, "中");
  const switcher = h("span", { className: "languages", role: "group" }, english, chinese);
  const letters = createLetters(person.key, () => say());
  const hint = h("p", { className: "hint" });
  const stage = h("div", { className: "stage" });
  const dots = h("p", { className: "typing", hidden: true }, h("i"), h("i"), h("i"));
  const scroll = h("div", { className: "scroll", role: "log", tabIndex: 0 }, hint, stage, dots);
  const toasts = h("div", { className: "toasts", role: "status" });
  const composer = createComposer([bot, ...everybody.filter(each => each.key !== person.key).map(each => each.name)], text => send(text));
  const chats = createChats(key => show(key));
  const element = h("section", { className: "panel" },
    h("header", {}, avatar(person), h("div", { className: "who" }, name, role), letters.element, switcher), chats.element, scroll, toasts, composer.element);

  const lists = new Map();
  let places = [];
  let place = null;
  let known;
  const placesKnown = new Promise(done => { known = done; });
  let opening = false;
  let pinned = true;
  let quiet = 0;
  let thread = null;

  const say = () => words(person.language);
  const list = () => lists.get(place?.key);

  const panel = {
    element,
    get person() { return person; },

    // Reads everything anew: at the beginning, and whenever the connection was lost.
    async load() {
      try {
        places = await api.chats(person.key);
        chats.set(places, person.language);
        if (!place) show(places[0].key);
        known();
        for (const [key, each] of lists) await each.read(() => api.messages(person.key, key));
        panel.toEnd();
        sayHint();
        lookAtAll();
        letters.look();
        await install(place);
      } catch {
        // The stream reports the lost connection and calls again when it is back.
      }
    },

    show(key, message) {
      if (key !== place?.key && message.from !== person.key) chats.unread(key);
      if (!lists.has(key)) return;
      const isNew = !lists.get(key).find(message.id);
      if (!lists.get(key).show(message)) return;
      if (message.from !== person.key) on.unread();
      if (key !== place.key) return;
      if (isNew && !message.thread) pinned = true;
      if (message.from !== person.key) dots.hidden = true;
      look(message);
      sayHint();
    },

    typing(key) {
      if (key !== place?.key) return;
      dots.hidden = false;
      clearTimeout(quiet);
      quiet = setTimeout(() => { dots.hidden = true; }, 5000);
    },

    update(settings) {
      const spoke = person.language;
      person = settings;
      sayWords();
      sayHint();
      if (spoke !== person.language) panel.redraw();
      on.changed();
    },

    redraw() {
      for (const each of lists.values()) each.redraw();
    },

    toEnd() {
      pinned = true;
      scroll.scrollTop = scroll.scrollHeight;
    },
  };

  const draw = key => message => drawMessage(message, {
    person, everybody, bot,
    tap: (id, action) => tap(key, id, action),
    search: (id, query) => api.search(person.key, key, id, query),
    wire: id => openWire(id, say()),
  });

  const show = key => {
    place = places.find(each => each.key === key);
    chats.use(key);
    const isFirst = !lists.has(key);
    if (isFirst) lists.set(key, createList(place, { draw: draw(key), reply: id => replyTo(id), words: say }));
    stage.replaceChildren(list().element);
    dots.hidden = true;
    replyTo(null);
    composer.mentions(place.type !== "personal");
    sayWords();
    sayHint();
    panel.toEnd();
    lookAtAll();
    if (isFirst && place.key !== "personal") panel.load();
  };

  // The first time somebody opens a chat, the bot is added to it; until it is up this is tried again.
  const install = async here => {
    if (opening) return;
    opening = true;
    try {
      while (true) {
        person = await api.open(person.key, here.key);
        places = await api.chats(person.key);
        if (places.find(each => each.key === here.key).hasBot) break;
        sayHint();
        await wait(2000);
      }
      panel.update(person);
    } finally {
      opening = false;
    }
    if (place !== here && !places.find(each => each.key === place.key).hasBot) await install(place);
  };

  // A card that wants to be up to date asks when somebody looks at it; Teams' side knows for whom and how often.
  const look = message => {
    if (message.card?.refresh?.userIds && !message.deleted && document.visibilityState === "visible" && element.offsetParent !== null)
      api.look(person.key, place.key, message.id).catch(() => {});
  };

  const lookAtAll = () => list()?.all.slice(-20).forEach(({ message }) => look(message));

  const replyTo = id => {
    thread = id;
    const post = id && list().find(id);
    composer.replying(post ? say().replying(post.text ?? post.card?.fallbackText ?? "") : null);
  };

  const send = async text => {
    await placesKnown;
    try {
      await api.say(person.key, place.key, text, thread ?? undefined);
      if (thread === null) panel.toEnd();
      return true;
    } catch {
      toast(say().notSent);
      return false;
    }
  };

  const tap = async (key, id, action) => {
    try {
      follow(key, id, await api.click(person.key, key, id, action));
    } catch {
      toast(say().notTapped);
    }
  };

  // A dialog may be answered by the next one.
  const follow = (key, id, answer) => {
    if (answer.toast) toast(answer.toast);
    const task = answer.body?.task;
    if (task?.type !== "continue") return;
    openDialog(task.value, { say: say(), submit: async data => follow(key, id, await api.sendDialog(person.key, key, id, data)), failed: () => toast(say().notTapped) });
  };

  const toast = text => {
    const line = h("p", {}, text);
    toasts.replaceChildren(line);
    setTimeout(() => line.remove(), 4000);
  };

  const sayHint = () => {
    hint.hidden = (list()?.size ?? 0) > 0;
    hint.textContent = !person.installed && place?.type !== "channel" ? say().waiting(bot) : place?.type === "personal" || !place ? say().empty(bot) : say().emptyShared(bot);
  };

  const sayWords = () => {
    element.lang = say().lang;
    element.setAttribute("aria-label", say().name(person));
    name.textContent = say().name(person);
    role.textContent = say().roles[person.key];
    switcher.setAttribute("aria-label", say().language);
    dots.setAttribute("aria-label", say().typing(bot));
    for (const button of [english, chinese]) button.setAttribute("aria-pressed", button.lang === say().lang);
    letters.draw();
    chats.say(person.language);
    composer.say(say(), bot);
  };

  for (const button of [english, chinese])
    button.addEventListener("click", () => api.setLanguage(person.key, button === chinese ? "zh-CN" : "en-US").catch(() => toast(say().notSent)));
  composer.element.addEventListener("forget-reply", () => replyTo(null));
  // Whoever reads the end keeps reading the end, whatever grows: a new message, a card that changes, a form that unfolds.
  scroll.addEventListener("scroll", () => { pinned = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60; });
  const grown = new ResizeObserver(() => { if (pinned) panel.toEnd(); });
  [scroll, stage, dots].forEach(part => grown.observe(part));
  element.addEventListener("focusin", () => on.active());
  setInterval(lookAtAll, minute);
  setInterval(letters.look, minute);
  document.addEventListener("visibilitychange", lookAtAll);
  sayWords();
  sayHint();
  return panel;
};
