// What the page asks of the simulated Teams, and what it is told.

const get = async path => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

const post = async (person, door, body) => {
  const response = await fetch(`chat/api/people/${person}/${door}`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  });
  if (response.status === 204) return null;
  if (!response.ok) throw new Error((await response.json()).error?.message ?? `${response.status}`);
  return response.json();
};

export const people = () => get("chat/api/people");
export const botName = async () => (await get("chat/api/bot")).name;
export const chats = person => get(`chat/api/people/${person}/chats`);
export const messages = (person, chat) => get(`chat/api/people/${person}/messages?chat=${chat}&newest=200`);
export const letters = person => get(`chat/api/people/${person}/letters`);
export const wire = message => get(`chat/api/wire/${message}`);
export const open = (person, chat) => post(person, "open", { chat, language: navigator.language });
export const say = (person, chat, text, thread) => post(person, "messages", { chat, text, thread });
export const click = (person, chat, activityId, action) => post(person, "clicks", { chat, activityId, action, inputs: {} });
export const look = (person, chat, activityId) => post(person, "looks", { chat, activityId });
export const sendDialog = (person, chat, activityId, data) => post(person, "dialogs", { chat, activityId, data });
export const setLanguage = (person, language) => post(person, "language", { language });
export const search = async (person, chat, activityId, query) => {
  const answer = await post(person, "searches", { chat, activityId, ...query });
  if (!answer.body) throw new Error("The bot gave no choices.");
  return answer.body.results;
};

// Each connection begins with "hello": what is read after it misses nothing. A browser gives up on a stream for good after
// some failures, so a closed one is opened anew.
export const listen = on => {
  const stream = new EventSource("chat/api/events");
  stream.addEventListener("hello", () => on.open());
  for (const kind of ["message", "typing", "person"]) stream.addEventListener(kind, event => on[kind](JSON.parse(event.data)));
  stream.onerror = () => {
    on.lost();
    if (stream.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen(on), 1000);
  };
};
