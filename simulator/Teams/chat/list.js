// The messages of one chat, in their order. In a channel every post stands with its replies below it.
import { h } from "./dom.js";

// Ids are times. News of an old message can come before the chat is read: each finds its place.
const after = (list, id) => [...list.children].find(element => Number(element.dataset.id) > Number(id)) ?? null;

export const createList = (place, { draw, reply, words }) => {
  const element = h("ol", { className: "messages" });
  const drawn = new Map();
  let news = 0;
  const posts = new Map();

  const postOf = id => {
    if (posts.has(id)) return posts.get(id);
    const button = h("button", { type: "button", className: "quiet reply" });
    const post = { root: h("ol", { className: "root" }), replies: h("ol", { className: "replies" }), button };
    button.addEventListener("click", () => reply(id));
    const item = h("li", { className: "post" }, post.root, post.replies, button);
    item.dataset.id = id;
    element.insertBefore(item, after(element, id));
    posts.set(id, post);
    button.textContent = words().reply;
    return post;
  };

  const homeOf = message =>
    place.type !== "channel" || message.from === "teams" && !message.thread ? element
    : message.thread ? postOf(message.thread).replies
    : postOf(message.id).root;

  const put = (message, at = 0) => {
    const fresh = draw(message);
    const old = drawn.get(message.id)?.element;
    if (old) old.replaceWith(fresh);
    else {
      const home = homeOf(message);
      home.insertBefore(fresh, after(home, message.id));
    }
    drawn.set(message.id, { message, element: fresh, at });
  };

  return {
    element,
    get size() { return drawn.size; },
    get all() { return [...drawn.values()]; },
    find: id => drawn.get(id)?.message,

    // Reads everything anew; what is no longer there goes. News that came while the answer was under way is newer than the answer.
    async read(ask) {
      const began = news;
      const all = await ask();
      const there = new Set(all.map(message => message.id));
      for (const [id, old] of drawn) {
        if (there.has(id) || old.at > began) continue;
        old.element.remove();
        drawn.delete(id);
      }
      for (const message of all) {
        const known = drawn.get(message.id);
        if (known?.message.revision !== message.revision && !(known?.at > began)) put(message);
      }
    },

    // False: it is known already, or something newer is.
    show(message) {
      const known = drawn.get(message.id);
      if (known && known.message.revision >= message.revision) return false;
      put(message, ++news);
      return true;
    },

    redraw() {
      for (const { message, at } of [...drawn.values()]) put(message, at);
      for (const post of posts.values()) post.button.textContent = words().reply;
    },
  };
};

