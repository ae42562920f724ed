/* The picture as SVG, from the places and looks that the canvas has. Nothing here knows the document. */

const EDGE = 14, PADDING = 6;
const UP = -Math.PI / 2;
const CORNERS = { square: [4, Math.PI / 4, 1.41], diamond: [4, 0, 1], triangle: [3, UP, 1.15], triangleDown: [3, -UP, 1.15], hexagon: [6, 0, 1] };

const safe = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "\ufffd");
const n = (value) => String(Math.round(value * 10) / 10);
const points = (corners) => corners.map(([x, y]) => `${n(x)},${n(y)}`).join(" ");
const dashes = (some) => (some ? ` stroke-dasharray="${some.join(" ")}"` : "");
const linesOf = (node) => node.label.split("\n");
const isBox = (node) => node.shape === "box";

/** Half the width and half the height of a box of words. */
function halves(node, options) {
  const size = (node.font || {}).size || options.nodes.font.size;
  return [node.widthConstraint.minimum / 2 + PADDING, (linesOf(node).length * size) / 2 + PADDING];
}

function text(node, top, size, ink) {
  return linesOf(node).map((line, i) =>
    `<text x="${n(node.x)}" y="${n(top + (i + 0.82) * size)}" font-size="${size}" style="fill: ${ink}">${safe(line)}</text>`);
}

function outline({ shape, x, y, size, color }) {
  if (!CORNERS[shape] && shape !== "star") return `<circle cx="${n(x)}" cy="${n(y)}" r="${size}" fill="${color}"/>`;
  const [count, turn, far] = CORNERS[shape] || [10, UP, 1.1];
  const corner = (i) => {
    const angle = turn + (2 * Math.PI * i) / count, reach = size * (shape === "star" && i % 2 ? 0.5 : far);
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  };
  return `<polygon points="${points(Array.from({ length: count }, (_, i) => corner(i)))}" fill="${color}"/>`;
}

function drawnNode(node, options) {
  const font = { ...options.nodes.font, ...node.font };
  if (!isBox(node)) return [outline(node), ...text(node, node.y + node.size + 3, font.size, font.color)];
  const [wide, high] = halves(node, options);
  const { background, border } = node.color;
  const edge = `stroke="${border === background ? "none" : border}" stroke-width="0.8"${dashes((node.shapeProperties || {}).borderDashes)}`;
  return [`<rect x="${n(node.x - wide)}" y="${n(node.y - high)}" width="${n(2 * wide)}" height="${n(2 * high)}" rx="3" fill="${background}" ${edge}/>`,
    ...text(node, node.y - high + PADDING, font.size, font.color)];
}

function head(kind, color, x, y, across, down) {
  if (kind === "circle") return `<circle cx="${n(x)}" cy="${n(y)}" r="2.6" fill="${color}"/>`;
  if (kind === "bar") return `<line x1="${n(x - down * 7)}" y1="${n(y + across * 7)}" x2="${n(x + down * 7)}" y2="${n(y - across * 7)}" stroke="${color}" stroke-width="2"/>`;
  const [bx, by] = [x + across * 9, y + down * 9];
  const corners = [[x, y], [bx - down * 4, by + across * 4], [bx + down * 4, by - across * 4]];
  if (kind === "vee") corners.splice(2, 0, [x + across * 6, y + down * 6]);
  return `<polygon points="${points(corners)}" fill="${color}"/>`;
}

function drawnLine(edge, from, to, options) {
  const length = Math.max(Math.hypot(from.x - to.x, from.y - to.y), 1e-6);
  const across = (from.x - to.x) / length, down = (from.y - to.y) / length;
  let reach = isBox(to) ? 0 : to.size + 2;
  if (isBox(to)) {
    const [wide, high] = halves(to, options);
    reach = Math.min(wide / Math.max(Math.abs(across), 1e-6), high / Math.max(Math.abs(down), 1e-6), length);
  }
  const x = to.x + across * reach, y = to.y + down * reach;
  const arrow = edge.arrows.to;
  return `<line x1="${n(from.x)}" y1="${n(from.y)}" x2="${n(x)}" y2="${n(y)}" stroke="${edge.color}" stroke-width="${edge.width}"${dashes(edge.dashes)}/>`
    + (arrow.enabled ? head(arrow.type, edge.color, x, y, across, down) : "");
}

/** Nodes and edges as vis-network has them, with places, as one SVG image on `paper`; `remark` stands at its beginning. */
export function toSvg(nodes, edges, options, title, paper, remark) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sides = nodes.map((node) => {
    if (isBox(node)) { const [wide, high] = halves(node, options); return [node.x - wide, node.y - high, node.x + wide, node.y + high]; }
    const longest = Math.max(...linesOf(node).map((line) => line.length));
    const wide = Math.max(node.size, longest * 3.6);
    return [node.x - wide, node.y - node.size, node.x + wide, node.y + node.size + 3 + linesOf(node).length * options.nodes.font.size];
  });
  const side = (i, which) => sides.reduce((most, s) => which(most, s[i]), sides.length ? sides[0][i] : 0);
  const [left, top] = [side(0, Math.min) - EDGE, side(1, Math.min) - EDGE];
  const [wide, high] = [side(2, Math.max) + EDGE - left, side(3, Math.max) + EDGE - top];
  const style = `.kg text { font-family: ${options.nodes.font.face}; text-anchor: middle; paint-order: stroke; stroke: ${paper}; stroke-width: 3px; stroke-linejoin: round; }`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${remark} -->`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(wide)}" height="${n(high)}" viewBox="${n(left)} ${n(top)} ${n(wide)} ${n(high)}" class="kg" role="img">`,
    `<title>${safe(title)}</title>`, `<style>${safe(style)}</style>`,
    `<rect x="${n(left)}" y="${n(top)}" width="${n(wide)}" height="${n(high)}" fill="${paper}"/>`,
    ...edges.filter((e) => byId.has(e.from) && byId.has(e.to)).map((e) => drawnLine(e, byId.get(e.from), byId.get(e.to), options)),
    ...nodes.flatMap((node) => drawnNode(node, options)),
    "</svg>", "",
  ].join("\n");
}
