// One person's chat: who it is, what was said, and the box to say something.
import { h } from "./dom.js";
import * as api from "./api.js";
import { avatar } from "./avatar.js";
import { createComposer } from "./composer.js";
import { drawMessage } from "./message.js";
import { words } from "./words.js";

const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));

export const createPanel = (person, bot, on) => {
  const name = h("h2");
  const role = h("span", { className: "role" });
  const english = h("button", { type: "button", lang: "en", title: "English" }, "EN");
  const chinese = h("button", { type: "button", lang: "zh-CN", title: "中文" }, "中");
  const switcher = h("span", { className: "languages", role: "group" }, english, chinese);
  const hint = h("p", { className: "hint" });
  const list = h("ol", { className: "messages" });
  const dots = h("p", { className: "typing", hidden: true }, h("i"), h("i"), h("i"));
  const scroll = h("div", { className: "scroll", role: "log", tabIndex: 0 }, hint, list, dots);
  const toasts = h("div", { className: "toasts", role: "status" });
  const composer = createComposer(text => send(text));
  const element = h("section", { className: "panel" },
    h("header", {}, avatar(person), h("div", { className: "who" }, name, role), switcher), scroll, toasts, composer.element);

  const drawn = new Map();
  let opening = false;
  let pinned = true;
  let quiet = 0;

  const panel = {
    element,
    get person() { return person; },

    // Reads everything anew: at the beginning, and whenever the connection was lost.
    async load() {
      try {
        const all = await api.messages(person.key);
        const there = new Set(all.map(message => message.id));
        for (const [id, old] of drawn) {
          if (there.has(id)) continue;
          old.element.remove();
          drawn.delete(id);
        }
        all.forEach(message => place(message, drawn.get(message.id)?.message.revision !== message.revision));
        panel.toEnd();
        sayHint();
        await install();
      } catch {
        // The stream reports the lost connection and calls again when it is back.
      }
    },

    show(message) {
      const known = drawn.get(message.id);
      if (known && known.message.revision >= message.revision) return;
      if (!known) pinned = true;
      place(message, true);
      if (message.from !== person.key) { dots.hidden = true; on.unread(); }
      sayHint();
    },

    typing() {
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
      for (const { message } of [...drawn.values()]) place(message, true);
    },

    toEnd() {
      pinned = true;
      scroll.scrollTop = scroll.scrollHeight;
    },
  };

  // The first time somebody opens the chat, the bot is installed for them; until it is up this is tried again.
  const install = async () => {
    if (opening) return;
    opening = true;
    try {
      while (!(person = await api.open(person.key)).installed) { sayHint(); await wait(2000); }
      panel.update(person);
    } finally {
      opening = false;
    }
  };

  const place = (message, changed) => {
    if (!changed) return;
    const old = drawn.get(message.id)?.element;
    const fresh = drawMessage(message, { person, bot, tap: (id, action) => tap(id, action), search: (id, query) => api.search(person.key, id, query) });
    if (old) old.replaceWith(fresh);
    else list.insertBefore(fresh, after(message.id));
    drawn.set(message.id, { message, element: fresh });
  };

  // Ids are times. News of an old message can come before the chat is read: each finds its place.
  const after = id => [...list.children].find(element => Number(element.dataset.id) > Number(id)) ?? null;

  const send = async text => {
    try {
      await api.say(person.key, text);
      return true;
    } catch {
      toast(words(person.language).notSent);
      return false;
    }
  };

  const tap = async (id, action) => {
    try {
      const answer = await api.click(person.key, id, action);
      if (answer.toast) toast(answer.toast);
    } catch {
      toast(words(person.language).notTapped);
    }
  };

  const toast = text => {
    const line = h("p", {}, text);
    toasts.replaceChildren(line);
    setTimeout(() => line.remove(), 4000);
  };

  const sayHint = () => {
    const say = words(person.language);
    hint.hidden = drawn.size > 0;
    hint.textContent = person.installed ? say.empty(bot) : say.waiting(bot);
  };

  const sayWords = () => {
    const say = words(person.language);
    element.lang = say.lang;
    element.setAttribute("aria-label", say.name(person));
    name.textContent = say.name(person);
    role.textContent = say.roles[person.key];
    switcher.setAttribute("aria-label", say.language);
    dots.setAttribute("aria-label", say.typing(bot));
    for (const button of [english, chinese]) button.setAttribute("aria-pressed", button.lang === say.lang);
    composer.say(say);
  };

  for (const button of [english, chinese])
    button.addEventListener("click", () => api.setLanguage(person.key, button === chinese ? "zh-CN" : "en-US").catch(() => toast(words(person.language).notSent)));
  // Whoever reads the end keeps reading the end, whatever grows: a new message, a card that changes, a form that unfolds.
  scroll.addEventListener("scroll", () => { pinned = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60; });
  const grown = new ResizeObserver(() => { if (pinned) panel.toEnd(); });
  [scroll, list, dots].forEach(part => grown.observe(part));
  element.addEventListener("focusin", () => on.active());
  sayWords();
  sayHint();
  return panel;
};
