// Elements that Teams draws and the renderer does not know. Everything is text content; nothing here makes markup from a card.
import { charts } from "./charts.js";
import { h } from "./dom.js";

const tone = style => ({ good: "good", attention: "attention", warning: "warning", accent: "accent", informative: "informative" })[String(style ?? "").toLowerCase()] ?? "neutral";

const icons = {
  CheckmarkCircle: "✓", Checkmark: "✓", DismissCircle: "✕", Dismiss: "✕", ErrorCircle: "!", Warning: "!", Info: "i", Clock: "◷", Hourglass: "⌛", Server: "▤", Star: "★",
};

const drawings = {
  Badge: source => h("span", { className: `tx-badge ${tone(source.style)} ${source.appearance === "Tint" ? "tint" : ""}`, title: source.tooltip }, source.text ?? ""),

  ProgressBar: source => {
    const known = typeof source.value === "number";
    const part = known ? Math.min(100, Math.max(0, 100 * source.value / (source.max ?? 100))) : 40;
    const fill = h("i");
    fill.style.width = `${part}%`;
    return h("div", { className: `tx-bar ${tone(source.color)} ${known ? "" : "moving"}`, role: "progressbar", "aria-valuenow": known ? Math.round(part) : null }, fill);
  },

  ProgressRing: source => h("div", { className: "tx-ring", role: "progressbar" }, h("i"), source.label ? h("span", {}, source.label) : null),

  CodeBlock: source => h("pre", { className: "tx-code" }, h("code", {}, source.codeSnippet ?? "")),

  Icon: source => h("span", { className: `tx-icon ${tone(source.color)}`, title: source.name }, icons[source.name] ?? "•"),

  Rating: source => {
    const full = Math.round(source.value ?? 0);
    return h("span", { className: "tx-rating", role: "img", "aria-label": `${source.value} / ${source.max ?? 5}` }, "★".repeat(full) + "☆".repeat(Math.max(0, (source.max ?? 5) - full)));
  },
};

export const registerTeamsElements = AC => {
  for (const [type, draw] of Object.entries({ ...drawings, ...charts })) {
    AC.GlobalRegistry.elements.register(type, class extends AC.CardElement {
      getJsonTypeName() { return type; }
      internalParse(source, context) { super.internalParse(source, context); this.source = source; }
      internalRender() { return draw(this.source); }
    }, AC.Versions.v1_5);
  }
};
