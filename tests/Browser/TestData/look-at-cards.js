// What is wrong with the drawn cards: empty, words missing, parts that stick out or are cut off, fields narrower than what stands in them.
cards => {
  const ruler = document.createElement("canvas").getContext("2d");
  const scrollsSideways = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const lookAt = (message, drawnFrom) => {
    const wrong = [];
    const card = message.querySelector(".card");
    const frame = card.getBoundingClientRect();
    const bare = text => text.replace(/\\([\\*_[\]<>`~&+#.)-])/g, "$1").replace(/\s+/g, "");
    const named = element => `<${element.tagName.toLowerCase()} ${element.className}> "${(element.innerText ?? "").slice(0, 40)}"`;

    const shown = bare(card.innerText);
    if (shown === "" || frame.height < 30) wrong.push("is empty");

    const sayings = node => {
      if (Array.isArray(node)) return node.flatMap(sayings);
      if (!node || typeof node !== "object" || node.isVisible === false) return [];
      const own = ["text", "label", "title"].map(key => node[key]).filter(text => typeof text === "string");
      if (node.title !== undefined && node.value !== undefined && !node.type) own.push(node.value);
      const inside = ["body", "items", "columns", "rows", "cells", "facts", "actions"].flatMap(key => sayings(node[key]));
      return [...own, ...inside];
    };
    for (const text of sayings(drawnFrom)) if (!shown.includes(bare(text))) wrong.push(`does not show "${text}"`);

    for (const element of card.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      if (box.width === 0) continue;
      if (box.right > frame.right + 1 || box.left < frame.left - 1) wrong.push(`${named(element)} sticks out`);
      if (getComputedStyle(element).display === "inline" || element.matches("input, select, textarea, option")) continue;
      if (element.scrollWidth > element.clientWidth + 1) wrong.push(`${named(element)} is cut off at the side`);
      if (element.matches("button") && element.scrollHeight > element.clientHeight + 1) wrong.push(`${named(element)} is cut off below`);
    }

    for (const title of card.querySelectorAll(".ac-fact-title"))
      if (title.firstElementChild.getBoundingClientRect().height > 2.5 * parseFloat(getComputedStyle(title).fontSize)) wrong.push(`${named(title)} is squeezed into several lines`);

    for (const field of card.querySelectorAll("input:not([type=checkbox]):not([type=radio]), select")) {
      if (field.offsetParent === null) continue; // in a part that is folded away
      const style = getComputedStyle(field);
      ruler.font = style.font;
      const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - (field.matches("select") ? 16 : 0);
      const text = field.matches("select") ? field.selectedOptions[0]?.text ?? "" : field.value || field.placeholder;
      if (ruler.measureText(text).width > room + 1) wrong.push(`the field is too narrow for "${text}"`);
    }
    if (scrollsSideways) wrong.push("makes the page scroll sideways");
    return wrong;
  };
  return cards.flatMap(({ name, card }) => lookAt(document.querySelector(`[data-id="${name}"]`), card).map(what => `${name} ${what}`));
}
