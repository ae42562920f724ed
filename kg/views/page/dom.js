/* Building the document. Everything that comes from an article is put in as text, never as HTML. */
import { look } from "./data.js";
import { onDark } from "./theme.js";

export const byId = (id) => document.getElementById(id);

export function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "on") made.addEventListener("click", value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.filter((c) => c != null));
  return made;
}

export function svg(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/* A colour in the light and in the dark; a browser that knows no light-dark() keeps the first. */
const paint = (name, color) => `${name}: ${color}; ${name}: light-dark(${color}, ${onDark(color)});`;

const corners = (count, radius, turn, inner) =>
  Array.from({ length: count }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / count;
    const r = inner && i % 2 ? inner : radius;
    return (8 + r * Math.cos(angle)).toFixed(1) + "," + (8 + r * Math.sin(angle)).toFixed(1);
  }).join(" ");
const up = -Math.PI / 2;
const SHAPES = {
  square: () => corners(4, 7.6, Math.PI / 4),
  diamond: () => corners(4, 7, 0),
  triangle: () => corners(3, 7, up),
  triangleDown: () => corners(3, 7, -up),
  hexagon: () => corners(6, 6.6, 0),
  star: () => corners(10, 7.6, up, 3.4),
};
export const styleOf = (type) => look.types[type] || look.other;
export const wordsOf = (type) => (look.types[type] ? look.types[type].words : type);

/** The sign of a type. */
export function dot(type) {
  const { shape, color } = styleOf(type);
  const points = SHAPES[shape];
  const form = points ? svg("polygon", { points: points(), style: paint("fill", color) })
    : svg("circle", { cx: 8, cy: 8, r: 6, style: paint("fill", color) });
  return svg("svg", { class: "dot", viewBox: "0 0 16 16", "aria-hidden": "true" }, form);
}

/** The sign of a kind of arrow, or of the line from who says it. */
export function line(arrow) {
  const { color, dashes, width } = look.arrows[arrow] || look.speaker;
  const stroke = { style: paint("stroke", color), "stroke-width": width ? width + 0.4 : 1.6 };
  const parts = [
    svg("line", { x1: 1, y1: 7, x2: 27, y2: 7, ...stroke, "stroke-dasharray": dashes ? dashes.map((d) => d * 0.7).join(" ") : "none" }),
    look.arrows[arrow] ? svg("polygon", { points: "27,3 35,7 27,11", style: paint("fill", color) }) : svg("circle", { cx: 30, cy: 7, r: 3, style: paint("fill", color) }),
  ];
  if (arrow === "denied") parts.push(svg("line", { x1: 14, y1: 1, x2: 14, y2: 13, ...stroke }));
  return svg("svg", { class: "line", viewBox: "0 0 36 14", "aria-hidden": "true" }, ...parts);
}

export const shorten = (text, most) => (text.length > most ? text.slice(0, most).trimEnd() + " …" : text);
export const plural = (n, word, words) => `${n} ${n === 1 ? word : words || word + "s"}`;

/** Puts a text into the clipboard; where the page may not, into a file. */
export function copy(text, name, type) {
  const keep = () => save(text, name, type);
  if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(text).catch(keep);
  else keep();
}

/** Gives a text or an image to the user as a file. */
export function save(content, name, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
