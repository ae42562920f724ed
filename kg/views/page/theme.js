/* Colours on dark paper. Nothing here knows the document. */

const PAPERS = { "#fbfaf7": "#171c22", "#efece3": "#2b333c", "#ffffff": "#1f262e" };
const LEAST = 0.62; // how light what is drawn on dark paper is at least; what was light already is lighter still

/** A colour "#rrggbb" of the light page on the dark one: of the same hue, about as far from the paper as it was. */
export function onDark(color) {
  if (PAPERS[color]) return PAPERS[color];
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(r, g, b), least = Math.min(r, g, b), light = (most + least) / 2;
  const spread = most - least, full = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const wanted = Math.max(1.06 - light, LEAST, LEAST + (light - 0.45) * 0.7);
  const half = (full * (1 - Math.abs(2 * wanted - 1))) / 2;
  const part = (value) => wanted - half + (spread === 0 ? 0 : ((value - least) / spread) * 2 * half);
  return `#${[r, g, b].map((value) => Math.round(part(value) * 255).toString(16).padStart(2, "0")).join("")}`;
}

/** A node of the picture on dark paper. */
export function darkNode(node) {
  const font = { ...node.font, strokeColor: PAPERS["#fbfaf7"], ...(node.font && node.font.color ? { color: onDark(node.font.color) } : {}) };
  if (typeof node.color === "string") return { ...node, font, color: onDark(node.color) };
  const own = { background: onDark(node.color.background), border: onDark(node.color.border) };
  const chosen = { background: "#27405a", border: own.border };
  return { ...node, font, color: { ...own, highlight: chosen, hover: chosen } };
}

/** A line of the picture on dark paper. */
export const darkLine = (edge) => ({ ...edge, color: onDark(edge.color) });
