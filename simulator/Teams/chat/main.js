// Three people side by side, each with chats of their own and some in common.
import { listen, people, botName } from "./api.js";
import { createPanel } from "./panel.js";
import { createTabs } from "./tabs.js";
import { startTheme } from "./theme.js";
import { prepareCards } from "./cards.js";
import { words } from "./words.js";

const byId = id => document.getElementById(id);
const panels = new Map();
let offline = false;

const start = async () => {
  const [bot, everybody] = await Promise.all([botName(), people(), prepareCards()]);
  const tabs = createTabs(byId("tabs"), byId("panels"), sayHeader);
  for (const person of everybody) {
    const panel = createPanel(person, everybody, bot, {
      active: () => tabs.use(person.key),
      unread: () => tabs.unread(person.key),
      changed: () => { tabs.name(panel.person); sayHeader(); },
    });
    panels.set(person.key, panel);
    byId("panels").append(panel.element);
    tabs.add(panel);
  }
  tabs.show(everybody[0].key);
  startTheme(byId("theme"), () => { panels.forEach(panel => panel.redraw()); sayHeader(); });

  listen({
    open: () => { setOffline(false); panels.forEach(panel => panel.load()); },
    lost: () => setOffline(true),
    message: change => panels.get(change.person)?.show(change.chat, change.message),
    typing: change => panels.get(change.person)?.typing(change.chat),
    person: change => panels.get(change.person)?.update(change.settings),
  });

  // The words around the chats are in the language of the chat in use.
  function sayHeader() {
    const say = words(panels.get(tabs.current())?.person.language);
    document.documentElement.lang = say.lang;
    byId("title").textContent = say.title;
    byId("about").textContent = say.about;
    byId("offline").textContent = say.offline;
    const dark = document.documentElement.dataset.theme === "dark";
    byId("theme").textContent = dark ? say.light : say.dark;
  }

  function setOffline(now) {
    if (offline === now) return;
    offline = now;
    byId("offline").hidden = !offline;
  }
};

await start();
