// A card without the renderer: its texts, facts, pictures' names, fields and buttons, in reading order, and all of it works.
import { h } from "./dom.js";
import { drawInput } from "./plain-inputs.js";
import { openUrl } from "./links.js";

export const drawPlain = (card, act, say) => {
  const root = h("form", { className: "plain" });
  root.addEventListener("submit", event => event.preventDefault());
  const draw = parts => (parts ?? []).map(drawElement).filter(Boolean);

  const drawElement = part => {
    const made = elements[part.type]?.(part) ?? unknown(part);
    if (!made) return null;
    if (part.id) made.dataset.cardId = part.id;
    made.hidden = part.isVisible === false;
    return made;
  };

  // What is not known says what it says, or what its author wanted said instead.
  const unknown = part =>
    part.fallback?.type ? drawElement(part.fallback)
    : part.fallback === "drop" ? null
    : part.type?.startsWith("Input.") ? drawInput(part, say)
    : inside(part) ? h("div", {}, ...draw(inside(part)))
    : part.text ?? part.title ?? part.label ? h("p", {}, part.text ?? part.title ?? part.label)
    : null;

  // A table has columns too, but what it says is in its rows.
  const inside = part => part.items ?? part.rows ?? part.cells ?? part.columns;

  const elements = {
    TextBlock: part => h("p", { className: part.weight === "Bolder" || part.weight === "bolder" ? "strong" : "" }, part.text ?? ""),
    RichTextBlock: part => h("p", {}, ...(part.inlines ?? []).map(run => run.text ?? run)),
    FactSet: part => h("dl", {}, ...(part.facts ?? []).flatMap(fact => [h("dt", {}, fact.title ?? ""), h("dd", {}, fact.value ?? "")])),
    ColumnSet: part => h("div", { className: "columns" }, ...draw(part.columns)),
    TableRow: part => h("div", { className: "columns" }, ...draw(part.cells)),
    Image: part => part.altText ? h("p", {}, part.altText) : null,
    CodeBlock: part => h("pre", {}, part.codeSnippet ?? ""),
    ActionSet: part => buttons(part.actions),
  };

  const buttons = actions => h("div", { className: "buttons" }, ...(actions ?? []).flatMap(button));

  const button = action => {
    const made = h("button", { type: "button", className: action.style === "positive" ? "first" : "" }, action.title ?? action.type);
    const below = action.type === "Action.ShowCard" ? h("div", { className: "below", hidden: true }, ...draw(action.card?.body), buttons(action.card?.actions)) : null;
    made.addEventListener("click", () => press(action, below));
    return below ? [made, below] : [made];
  };

  const press = (action, below) => {
    if (below) below.hidden = !below.hidden;
    else if (action.type === "Action.OpenUrl") openUrl(action.url);
    else if (action.type === "Action.ToggleVisibility") (action.targetElements ?? []).forEach(toggle);
    else if (action.associatedInputs === "none") act(action);
    else if (root.reportValidity()) act({ ...action, data: { ...action.data, ...filledIn() } });
  };

  const toggle = target => {
    const element = root.querySelector(`[data-card-id="${CSS.escape(target.elementId ?? target)}"]`);
    if (element) element.hidden = target.isVisible === undefined ? !element.hidden : !target.isVisible;
  };

  // A set of boxes of one name is one answer, joined by commas, as every client sends it; an empty field is not sent.
  const filledIn = () => {
    const values = {};
    for (const field of root.elements) {
      if (!field.name) continue;
      const value = field.type !== "checkbox" && field.type !== "radio" ? field.value : field.checked ? field.value : field.dataset.off;
      if (value === undefined || value === "") continue;
      values[field.name] = field.name in values ? `${values[field.name]},${value}` : value;
    }
    return values;
  };

  root.append(...draw(card.body), buttons(card.actions));
  return root;
};
