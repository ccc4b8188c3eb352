// Only addresses a browser may open from a chat: never script, never a file.
export const openUrl = url => {
  if (/^(https?|mailto):/i.test(url ?? "")) window.open(url, "_blank", "noopener,noreferrer");
};
