// The charts of Teams, as simple pictures with every number written beside them. Source of the shapes: "Charts in Adaptive Cards" in Microsoft's Teams documentation.
import { h } from "./dom.js";

const colours = ["#4f6bed", "#2a8a5f", "#c4751b", "#b4506b", "#6b5bb5", "#1b8fa8", "#8a6d3b", "#5c6f82"];
const svg = (tag, attributes, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const picture = (width, height, ...parts) => svg("svg", { viewBox: `0 0 ${width} ${height}`, class: "tx-picture", "aria-hidden": "true" }, ...parts);
const number = value => Number.isFinite(Number(value)) ? Number(value) : 0;
const colour = nth => colours[nth % colours.length];

const frame = (source, drawing, rows) => h("figure", { className: "tx-chart" },
  source.title ? h("figcaption", {}, source.title) : null,
  h("div", { className: "tx-drawn" }, drawing, h("table", {}, ...rows.map(([name, value, nth]) =>
    h("tr", {}, h("th", {}, nth === undefined ? null : dot(nth), name ?? ""), h("td", {}, `${value}`))))));

const dot = nth => {
  const mark = h("i", { className: "tx-dot" });
  mark.style.background = colour(nth);
  return mark;
};

const slices = isDonut => source => {
  const data = source.data ?? [];
  const total = data.reduce((sum, each) => sum + Math.max(0, number(each.value)), 0);
  let begun = 0;
  const parts = data.map((each, nth) => {
    const part = total === 0 ? 0 : Math.max(0, number(each.value)) / total * 100;
    const slice = svg("circle", { r: isDonut ? 15.9155 : 9.5, pathLength: 100, cx: 20, cy: 20, fill: "none", stroke: colour(nth), "stroke-width": isDonut ? 7 : 19, "stroke-dasharray": `${part} ${100 - part}`, "stroke-dashoffset": 25 - begun });
    begun += part;
    return slice;
  });
  // A pie is a ring without a hole: of half the radius, and as thick as it is wide.
  const drawn = picture(40, 40, ...parts);
  return frame(source, drawn, data.map((each, nth) => [each.legend, each.value, nth]));
};

const upright = source => {
  const data = source.data ?? [];
  const most = Math.max(1e-9, ...data.map(each => number(each.y)));
  const width = 100 / Math.max(1, data.length);
  const bars = data.map((each, nth) => svg("rect", { x: nth * width + width * .15, width: width * .7, y: 50 - 48 * Math.max(0, number(each.y)) / most, height: 48 * Math.max(0, number(each.y)) / most, fill: colour(0), rx: 1 }));
  return frame(source, picture(100, 50, ...bars), data.map(each => [each.x, each.y]));
};

const lying = source => {
  const data = source.data ?? [];
  const most = Math.max(1e-9, ...data.map(each => number(each.y)));
  const bars = data.map((each, nth) => svg("rect", { x: 0, y: nth * 8 + 1, width: 100 * Math.max(0, number(each.y)) / most, height: 6, fill: colour(nth), rx: 1 }));
  return frame(source, picture(100, Math.max(8, data.length * 8), ...bars), data.map((each, nth) => [each.x, each.y, nth]));
};

// Several series: bars beside or on top of each other, and lines, all of the same shape of data.
const series = (draw, byPoint = false) => source => {
  const all = (source.data ?? []).map(each => ({ name: each.legend ?? each.title, points: (each.values ?? each.data ?? []).map(point => ({ x: point.x, y: number(point.y ?? point.value), name: point.legend })) }));
  return frame(source, draw(all), all.flatMap((each, nth) => each.points.map((point, at) => [[each.name, point.x ?? point.name].filter(part => part !== undefined).join(" · "), point.y, byPoint ? at : nth])));
};

const lines = all => {
  const most = Math.max(1e-9, ...all.flatMap(each => each.points.map(point => point.y)));
  return picture(100, 50, ...all.map((each, nth) => svg("polyline", {
    fill: "none", stroke: colour(nth), "stroke-width": 1.2,
    points: each.points.map((point, at) => `${each.points.length < 2 ? 50 : at / (each.points.length - 1) * 98 + 1},${49 - 47 * point.y / most}`).join(" "),
  })));
};

const grouped = all => {
  const flat = all.flatMap((each, nth) => each.points.map(point => ({ ...point, nth })));
  const most = Math.max(1e-9, ...flat.map(point => point.y));
  const width = 100 / Math.max(1, flat.length);
  return picture(100, 50, ...flat.map((point, at) => svg("rect", { x: at * width + width * .1, width: width * .8, y: 50 - 48 * point.y / most, height: 48 * point.y / most, fill: colour(point.nth), rx: 1 })));
};

const stacked = all => {
  const most = Math.max(1e-9, ...all.map(each => each.points.reduce((sum, point) => sum + point.y, 0)));
  return picture(100, Math.max(8, all.length * 8), ...all.flatMap((each, row) => {
    let begun = 0;
    return each.points.map((point, nth) => {
      const part = svg("rect", { x: 100 * begun / most, y: row * 8 + 1, width: 100 * point.y / most, height: 6, fill: colour(nth) });
      begun += point.y;
      return part;
    });
  }));
};

const gauge = source => {
  const [least, most] = [number(source.min), source.max === undefined ? 100 : number(source.max)];
  const part = Math.min(1, Math.max(0, (number(source.value) - least) / Math.max(1e-9, most - least)));
  const arc = (share, stroke) => svg("path", { d: "M 4 22 A 18 18 0 0 1 40 22", fill: "none", stroke, "stroke-width": 5, "stroke-dasharray": `${share * 56.55} 100` });
  return frame(source, picture(44, 24, arc(1, "var(--line)"), arc(part, colour(0))), [[source.subLabel ?? "", source.valueFormat === "Fraction" ? `${source.value} / ${most}` : `${source.value}`], ...(source.segments ?? []).map((each, nth) => [each.legend, each.size, nth])]);
};

export const charts = {
  "Chart.Donut": slices(true), "Chart.Pie": slices(false), "Chart.VerticalBar": upright, "Chart.HorizontalBar": lying, "Chart.Line": series(lines),
  "Chart.VerticalBar.Grouped": series(grouped), "Chart.HorizontalBar.Stacked": series(stacked, true), "Chart.Gauge": gauge,
};
