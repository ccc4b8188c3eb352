// The input elements of a card as the browser's own fields.
import { h } from "./dom.js";

export const drawInput = (part, say) => {
  const make = fields[part.type.slice("Input.".length)] ?? fields.Text;
  return h("label", { className: "field" }, part.label ? h("span", {}, part.label + (part.isRequired ? " *" : "")) : null, make(part, say));
};

const common = part => ({ name: part.id, required: part.isRequired ?? false, placeholder: part.placeholder ?? "", title: part.errorMessage ?? "" });

const typed = type => part => h("input", { ...common(part), type, value: part.value ?? "", min: part.min, max: part.max });

const fields = {
  Text: part => part.isMultiline
    ? h("textarea", { ...common(part), maxLength: part.maxLength, value: part.value ?? "" })
    : h("input", { ...common(part), type: "text", maxLength: part.maxLength, pattern: part.regex, value: part.value ?? "" }),
  Number: typed("number"),
  Date: typed("date"),
  Time: typed("time"),

  Toggle: part => {
    const box = h("input", { name: part.id, type: "checkbox", value: part.valueOn ?? "true", checked: part.value === (part.valueOn ?? "true") });
    box.dataset.off = part.valueOff ?? "false";
    return h("span", {}, box, " ", part.title ?? "");
  },

  ChoiceSet: (part, say) => {
    const chosen = new Set(String(part.value ?? "").split(","));
    if (part.isMultiSelect) {
      return h("span", { className: "boxes" }, ...(part.choices ?? []).map(choice =>
        h("label", {}, h("input", { name: part.id, type: "checkbox", value: choice.value, checked: chosen.has(choice.value) }), " ", choice.title)));
    }
    return h("select", { name: part.id, required: part.isRequired ?? false },
      h("option", { value: "" }, part.placeholder ?? say.choose),
      ...(part.choices ?? []).map(choice => h("option", { value: choice.value, selected: chosen.has(choice.value) }, choice.title)));
  },
};
