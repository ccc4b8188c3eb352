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
  if (!response.ok) throw new Error((await response.json()).error?.message ?? `${response.status}`);
  return response.json();
};

export const people = () => get("chat/api/people");
export const botName = async () => (await get("chat/api/bot")).name;
export const messages = person => get(`chat/api/people/${person}/messages?newest=200`);
export const open = person => post(person, "open", { language: navigator.language });
export const say = (person, text) => post(person, "messages", { text });
export const click = (person, activityId, action) => post(person, "clicks", { activityId, action, inputs: {} });
export const search = async (person, activityId, query) => {
  const answer = await post(person, "searches", { activityId, ...query });
  if (!answer.body) throw new Error("The bot gave no choices.");
  return answer.body.results;
};
export const setLanguage = (person, language) => post(person, "language", { language });

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
