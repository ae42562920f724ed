/* The canvas of the picture and what is drawn on it: nodes and lines, in the colours of the page. */
import { drawnEdges, drawnNodes, on, options } from "./data.js";
import { byId } from "./dom.js";
import { isDark } from "./switch.js";
import { darkLine, darkNode, onDark } from "./theme.js";

const PADDING = 6;
export const stage = byId("mynetwork");
/** Nodes and lines as they look when nothing is dimmed. */
export const given = new Map();
export const lines = new Map();
export const ground = () => (isDark() ? onDark(options.nodes.font.color) : options.nodes.font.color);
function mix() {
  for (const n of drawnNodes) given.set(n.id, isDark() ? darkNode(n) : n);
  for (const e of drawnEdges) lines.set(e.id, isDark() ? darkLine(e) : e);
}
mix();
export const nodes = new vis.DataSet([...given.values()]);
export const edges = new vis.DataSet([...lines.values()]);
export const keyOf = (edge) => edge.slice(0, edge.lastIndexOf("|"));
let network = null;
/** The picture as vis-network has it. */
export const canvas = () => network;

export const shownNodes = () => nodes.get({ filter: (n) => !n.hidden });

/** Draws what there is; `then` is called when light turns to dark or back. */
export function unroll(then) {
  const font = { ...options.nodes.font, color: ground() };
  network = new vis.Network(stage, { nodes, edges }, { ...options, nodes: { ...options.nodes, font } });
  stage.querySelector(".vis-network").tabIndex = -1; // the picture is one stop, with keys of its own
  stage.measured = measured; // for whoever checks that labels can be read: see tests/views/test_browser.py
  on("theme", () => { repaint(); then(); });
}

/* Light or dark: the same picture in other colours. */
function repaint() {
  mix();
  nodes.update([...given.values()].map(({ id, color, font }) => ({ id, color, font: { color: ground(), strokeColor: options.nodes.font.strokeColor, ...font } })));
  edges.update([...lines.values()].map(({ id, color }) => ({ id, color })));
}

const pen = document.createElement("canvas").getContext("2d");
const sizes = new Map();

/** How much room a node takes with its label, and how far the middle of that lies below its point. */
export function roomOf(id) {
  if (!sizes.has(id)) sizes.set(id, roomFor(given.get(id)));
  return sizes.get(id);
}

function roomFor({ label, shape, size, font, widthConstraint }) {
  const letters = (font || {}).size || options.nodes.font.size, words = label.split("\n");
  if (shape === "box") return { width: widthConstraint.minimum + 2 * PADDING, height: words.length * letters + 2 * PADDING, lift: 0 };
  pen.font = `${letters}px ${options.nodes.font.face}`;
  const width = Math.max(2 * size, ...words.map((line) => pen.measureText(line).width));
  const height = 2 * size + 3 + words.length * letters;
  return { width, height, lift: height / 2 - size };
}

/** Each node in sight: its box with the label and its point, in pixels of the window, and how high its letters are. */
export function measured() {
  const scale = network.getScale();
  return shownNodes().map((n) => {
    const box = network.getBoundingBox(n.id);
    const [a, b] = [network.canvasToDOM({ x: box.left, y: box.top }), network.canvasToDOM({ x: box.right, y: box.bottom })];
    const at = network.canvasToDOM(network.getPosition(n.id));
    const size = ((given.get(n.id).font || {}).size || options.nodes.font.size) * scale;
    return { id: n.id, left: a.x, top: a.y, right: b.x, bottom: b.y, x: at.x, y: at.y, size };
  });
}

/** A picture of what is shown, as the canvas has it. */
export function image(then) {
  const drawn = stage.querySelector("canvas"), made = document.createElement("canvas"), brush = made.getContext("2d");
  Object.assign(made, { width: drawn.width, height: drawn.height });
  brush.fillStyle = getComputedStyle(document.body).backgroundColor;
  brush.fillRect(0, 0, made.width, made.height);
  brush.drawImage(drawn, 0, 0);
  made.toBlob(then, "image/png");
}
