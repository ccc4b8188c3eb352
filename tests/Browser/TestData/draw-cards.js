// Puts cards under each other, each as the bot's message in a chat, drawn by the page's own code; what was put there before gives way.
async ({ cards, language }) => {
  const { drawMessage } = await import("/chat/message.js");
  const at = "2026-11-22T01:00:00Z";
  const person = { key: "developer", language };
  const messages = document.createElement("ol");
  messages.className = "messages";
  for (const { name, card } of cards)
    messages.append(drawMessage({ id: name, from: "bot", at, card: structuredClone(card), revision: 1 }, { person, bot: "WangCheng", tap: async () => {} }));
  document.getElementById("all-cards")?.remove();
  const chat = document.createElement("div");
  chat.id = "all-cards";
  chat.className = "scroll";
  chat.append(messages);
  for (const part of document.body.children) part.hidden = true;
  for (const part of [document.documentElement, document.body]) part.style.height = "auto";
  document.body.append(chat);
}
