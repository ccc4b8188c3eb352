// npm adaptivecards with Microsoft's Teams host configs, markdown by markdown-it.
import { h } from "./dom.js";
import { registerTeamsElements } from "./elements.js";
import { isDark } from "./theme.js";
import { openUrl } from "./links.js";
import { searchable } from "./typeahead.js";

let configs = null;
let renderer = null;

export const prepareRich = async () => {
  const AC = window.AdaptiveCards;
  if (!AC || !window.markdownit) return false;
  const [light, dark] = await Promise.all(["light", "dark"].map(async shade => {
    const response = await fetch(`chat/lib/microsoft-teams-${shade}.json`);
    return response.ok ? response.json() : null;
  }));
  if (!light || !dark) return false;
  const green = { default: "#237b4b", subtle: "#237b4b" }, yellow = { default: "#835c00", subtle: "#835c00" };
  configs = { light: new AC.HostConfig(asTeams(light, { good: green, warning: yellow })), dark: new AC.HostConfig(asTeams(dark, {})) };

  // Searching fields are our own (typeahead.js). A "false" in the config itself is read as "not said".
  for (const config of Object.values(configs)) config.inputs.allowDynamicallyFilteredChoiceSet = false;
  // Raw properties are kept, so that a tap carries what only Teams knows (msTeams).
  AC.GlobalSettings.enableFullJsonRoundTrip = true;
  AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text);
    result.didProcess = true;
  };
  // The renderer's own pattern has the flag g and so remembers where it stopped: it would refuse every second card's language.
  AC.CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;
  registerTeamsElements(AC);
  return true;
};

// Bold, italic, lists and links are what Teams knows; html stays text.
export const markdown = text => {
  if (!window.markdownit) return null;
  renderer ??= window.markdownit({ html: false, breaks: true, linkify: false })
    .disable(["image", "heading", "lheading", "table", "blockquote", "fence", "code", "hr"]);
  return renderer.render(text);
};

export const drawRich = (json, act, { say, search }) => {
  const AC = window.AdaptiveCards;
  const card = new AC.AdaptiveCard();
  card.hostConfig = isDark() ? configs.dark : configs.light;
  card.onExecuteAction = action => {
    const kind = action.getJsonTypeName();
    if (kind === "Action.OpenUrl") openUrl(action.url);
    // action.data is the author's data with everything that was filled in.
    else if (kind === "Action.Execute" || kind === "Action.Submit") act({ ...action.toJSON(), data: action.data });
  };
  const context = new AC.SerializationContext();
  card.parse(json, context);
  showTitles(card);
  const element = card.render() ?? h("p", {}, json.fallbackText ?? "");
  for (const input of card.getAllInputs()) if (isSearching(input)) searchable(input, { AC, say, search });
  for (let i = 0; i < context.eventCount; i++) console.warn(`card: ${context.getEventAt(i).message}`);
  return element;
};

// The renderer writes the value of a preset choice into a searching field, where everybody expects its title.
const showTitles = card => {
  for (const input of card.getAllInputs()) {
    if (!isSearching(input)) continue;
    const preset = input.choices.find(choice => choice.value === input.defaultValue);
    if (preset) input.defaultValue = preset.title;
  }
};

const isSearching = input => input instanceof window.AdaptiveCards.ChoiceSetInput && input.style === "filtered";

// What the published config leaves out or what cannot be read on white (its pale green and yellow).
const asTeams = (config, readable) => ({
  ...config,
  containerStyles: Object.fromEntries(Object.entries(config.containerStyles).map(([name, style]) =>
    [name, { ...style, foregroundColors: { ...style.foregroundColors, ...readable } }])),
  factSet: { ...config.factSet, title: { ...config.factSet?.title, maxWidth: 240 } },
  fontTypes: { ...config.fontTypes, default: { ...config.fontTypes.default, fontFamily: "inherit" } },
  inputs: { label: { requiredInputs: { suffix: " *", suffixColor: "attention" } }, errorMessage: { color: "attention", size: "small", spacing: "small" } },
});
