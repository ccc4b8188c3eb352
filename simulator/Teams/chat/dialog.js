// A dialog (Teams calls it a task module): a card in a window of its own. Sending it off may bring the next one.
import { h } from "./dom.js";
import { drawCard } from "./cards.js";

const widths = { small: "440px", medium: "600px", large: "820px" };
const size = value => widths[value] ?? (Number(value) > 0 ? `${Number(value)}px` : widths.medium);

export const openDialog = ({ title, width, card }, { say, submit, failed }) => {
  const close = h("button", { type: "button", className: "quiet" }, say.close);
  const dialog = h("dialog", { className: "modal", "aria-label": title ?? "", lang: say.lang }, h("header", {}, h("h2", {}, title ?? ""), close));
  dialog.style.width = `min(${size(width)}, calc(100vw - 24px))`;
  // Only a submit leaves a dialog.
  dialog.append(drawCard(card?.content ?? {}, {
    say,
    tap: async action => {
      if (action.type !== "Action.Submit") return;
      try {
        await submit(action.data ?? {});
        dialog.close();
      } catch {
        failed();
      }
    },
  }));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};
