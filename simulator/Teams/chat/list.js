// The messages of one chat, in their order. In a channel every post stands with its replies below it.
import { h } from "./dom.js";

// Ids are times. News of an old message can come before the chat is read: each finds its place.
const after = (list, id) => [...list.children].find(element => Number(element.dataset.id) > Number(id)) ?? null;

export const createList = (place, { draw, reply, words }) => {
  const element = h("ol", { className: "messages" });
  const drawn = new Map();
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

  const put = message => {
    const fresh = draw(message);
    const old = drawn.get(message.id)?.element;
    if (old) old.replaceWith(fresh);
    else {
      const home = homeOf(message);
      home.insertBefore(fresh, after(home, message.id));
    }
    drawn.set(message.id, { message, element: fresh });
  };

  return {
    element,
    get size() { return drawn.size; },
    get all() { return [...drawn.values()]; },
    find: id => drawn.get(id)?.message,

    // Reads everything anew; what is no longer there goes.
    read(all) {
      const there = new Set(all.map(message => message.id));
      for (const [id, old] of drawn) {
        if (there.has(id)) continue;
        old.element.remove();
        drawn.delete(id);
      }
      for (const message of all) if (drawn.get(message.id)?.message.revision !== message.revision) put(message);
    },

    // False: it is known already, or something newer is.
    show(message) {
      const known = drawn.get(message.id);
      if (known && known.message.revision >= message.revision) return false;
      put(message);
      return true;
    },

    redraw() {
      for (const { message } of [...drawn.values()]) put(message);
      for (const post of posts.values()) post.button.textContent = words().reply;
    },
  };
};

