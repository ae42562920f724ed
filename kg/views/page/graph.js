/* The picture on its canvas. Places come with the page; nothing is laid out here. */
import { drawnEdges, drawnNodes, duplicates, entities, keys, many, nameOf, on, options, order, statements, steps, tell, view } from "./data.js";
import { byId, plural } from "./dom.js";
import { isFiltered, passes } from "./filter.js";
import { between, near, pathBetween, thingsOf, towards, wordsNode } from "./focus.js";
import { isDark } from "./switch.js";
import { darkLine, darkNode, onDark } from "./theme.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const SMALLEST = 11 / 12; // letters of relations are 12 pixels high at zoom 1, and shall not be less than 11
const LARGEST = 1.6;
const FADED = 0.16;
const given = new Map(), lines = new Map(); // as they look when nothing is dimmed
const ground = () => (isDark() ? onDark(options.nodes.font.color) : options.nodes.font.color);
function mix() {
  for (const n of drawnNodes) given.set(n.id, isDark() ? darkNode(n) : n);
  for (const e of drawnEdges) lines.set(e.id, isDark() ? darkLine(e) : e);
}
mix();
const nodes = new vis.DataSet([...given.values()]);
const edges = new vis.DataSet([...lines.values()]);
const stage = byId("mynetwork");
const last = steps.length - 1; // what is held back and what has no arrow has a place there only
const all = last - 1;
let network = null;
let faded = false;

export const narrow = () => matchMedia("(max-width: 860px)").matches;

/** The statements that are drawn now, one of those alike, by key. */
export function drawn() {
  const out = {};
  for (const key of keys) {
    const s = statements[key];
    if (!passes(s, entities, view.filters) || thingsOf(s).some((t) => view.hidden.has(t))) continue;
    const group = duplicates(key);
    if (group.find((k) => passes(statements[k], entities, view.filters)) !== key) continue;
    const shown = view.filters.held && s.heldBack ? true : group.some((k) => rank.has(k) && rank.get(k) < steps[level()].statements);
    if (shown) out[key] = s;
  }
  if (!view.only) return out;
  if (view.only.to) {
    const chain = new Set(pathBetween(out, view.only.node, view.only.to));
    return Object.fromEntries(Object.entries(out).filter(([key]) => chain.has(key)));
  }
  if (view.only.among) return Object.fromEntries(between(out, view.only.among).map((key) => [key, out[key]]));
  const around = near(out, [view.only.node], view.only.steps);
  return Object.fromEntries(Object.entries(out).filter(([key]) => around.has(wordsNode(key))));
}

const rank = new Map(order.map((key, number) => [key, number]));
const level = () => (view.filters.held || view.lone ? last : Math.min(view.step, all));
const isLone = (id) => entities[id] && !view.filters.types.has(entities[id].type);

/** Shows more of the picture where what is opened is not in it yet. */
export function reach(kind, id) {
  const own = kind === "statement" ? duplicates(id) : keys.filter((k) => thingsOf(statements[k]).includes(id));
  const first = Math.min(...own.filter((k) => rank.has(k)).map((k) => rank.get(k)));
  const step = steps.findIndex((s) => first < s.statements);
  if (Number.isFinite(first) && step > view.step) view.step = Math.min(step, all);
}

/** Brings the picture to what is shown now; `whole` fits it to the window. */
export function apply(whole) {
  const shown = drawn();
  const seen = new Set(view.current && view.current.kind === "entity" ? [view.current.id] : []);
  for (const [key, s] of Object.entries(shown)) [wordsNode(key), ...thingsOf(s)].forEach((n) => seen.add(n));
  if (view.lone) Object.keys(entities).filter(isLone).forEach((id) => seen.add(id));
  [...view.pinned].filter((id) => given.has(id)).forEach((id) => seen.add(id));
  view.hidden.forEach((id) => seen.delete(id));
  nodes.update(nodes.get().filter((n) => Boolean(n.hidden) === seen.has(n.id)).map((n) => ({ id: n.id, hidden: !seen.has(n.id) })));
  edges.update(edges.get().map((e) => ({ id: e.id, hidden: !shown[e.id.slice(0, e.id.lastIndexOf("|"))], was: Boolean(e.hidden) }))
    .filter((e) => e.hidden !== e.was));
  glide([...seen]);
  dim(shown);
  tellCount(shown);
  if (whole) fit();
}

const placeOf = (id) => view.places.get(id) || steps[level()].at[id] || steps[last].at[id];
let frame = 0;

/* Moves nodes to their places, in steps that an eye can follow. */
function glide(ids) {
  cancelAnimationFrame(frame);
  const now = network.getPositions(ids.filter((id) => given.has(id)));
  const way = ids.filter((id) => now[id]).map((id) => [id, now[id], placeOf(id)]).filter(([, a, b]) => a.x !== b[0] || a.y !== b[1]);
  const put = (share) => way.forEach(([id, a, b]) => network.moveNode(id, a.x + (b[0] - a.x) * share, a.y + (b[1] - a.y) * share));
  if (calm || way.length > 200 || document.body.dataset.ready !== "true") return put(1);
  const start = performance.now();
  const tick = (time) => {
    const share = Math.min(1, (time - start) / 320);
    put(share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share));
    if (share < 1) frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
}

/* What is not near what is open steps back. */
function dim(shown) {
  const c = view.current;
  const start = view.chosen.length ? view.chosen : c == null ? [] : c.kind === "entity" ? [c.id] : duplicates(c.id).map(wordsNode);
  const around = start.length ? near(shown, start, 1) : null;
  if (!around && !faded) return;
  faded = Boolean(around);
  const out = (id) => Boolean(around) && !around.has(id);
  nodes.update(nodes.get({ filter: (n) => !n.hidden }).map((n) => {
    const ink = (given.get(n.id).font || {}).color || ground();
    return { id: n.id, opacity: out(n.id) ? FADED : 1, font: { ...given.get(n.id).font, color: out(n.id) ? ink + "30" : ink } };
  }));
  edges.update(edges.get({ filter: (e) => !e.hidden }).map((e) => {
    const off = out(e.from) || out(e.to);
    return { id: e.id, color: { color: lines.get(e.id).color, highlight: lines.get(e.id).color, hover: lines.get(e.id).color, opacity: off ? FADED : 1 } };
  }));
}

function tellCount(shown) {
  const things = new Set(Object.values(shown).flatMap(thingsOf)).size;
  const total = steps[all].things;
  const rest = total - steps[Math.min(view.step, all)].things;
  const next = view.step < all ? steps[view.step + 1].things - steps[Math.min(view.step, all)].things : 0;
  byId("shown").textContent = isFiltered(view.filters) || view.only ? `${things} shown` : `${steps[Math.min(view.step, all)].things} of ${total} shown`;
  byId("more").hidden = !rest;
  byId("more").textContent = `+ ${next} more`;
  byId("less").hidden = view.step === 0;
  byId("unhide").hidden = !view.hidden.size;
  byId("unhide").textContent = `${view.hidden.size} hidden: show again`;
  const only = byId("only");
  only.hidden = !view.only;
  if (view.only && view.only.to) {
    const chain = Object.keys(shown).length;
    only.textContent = `${chain ? `The shortest way, ${plural(chain, "statement")}` : "No way is shown"} from ${labelOf(view.only.node)} to ${labelOf(view.only.to)}: show all`;
  } else if (view.only && view.only.among) only.textContent = `Only what joins ${plural(view.only.among.length, "chosen name")}: show all`;
  else if (view.only) only.textContent = `Only what lies within ${plural(view.only.steps, "step")} of ${labelOf(view.only.node)}: show all`;
}

const labelOf = (node) => (entities[node] ? nameOf(node) : (given.get(node) || {}).label || "this");

/** Fits what is shown into the window; letters that would be too small to read are not made smaller at first sight. */
export function fit() {
  const shown = network ? nodes.get({ filter: (n) => !n.hidden }).map((n) => n.id) : [];
  if (!shown.length) return;
  const step = steps[level()];
  let [left, top, right, bottom] = [0, 0, step.width, step.height];
  if (isFiltered(view.filters) || view.only || view.lone) {
    const spots = shown.map(placeOf);
    const side = (axis, which) => which(...spots.map((p) => p[axis]));
    [left, top, right, bottom] = [side(0, Math.min) - 75, side(1, Math.min) - 30, side(0, Math.max) + 75, side(1, Math.max) + 70];
  }
  const wide = stage.clientWidth, high = stage.clientHeight - 40;
  const scale = Math.min(wide / (right - left + 16), high / (bottom - top + 16), LARGEST);
  const least = level() === 0 || narrow() ? SMALLEST : 0.3;
  let [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (scale < least && shown.length) {
    const first = statements[order[0]];
    if (first && !view.only) [x, y] = placeOf(first.subject);
    // no further than the edge of the picture
    const inside = (at, low, end, room) => (end - low < room ? (low + end) / 2 : Math.min(Math.max(at, low + room / 2), end - room / 2));
    x = inside(x, left - 8, right + 8, wide / least);
    y = inside(y, top - 8, bottom + 8, high / least);
  }
  const zoom = Math.max(scale, least);
  network.moveTo({ position: { x, y: y + 20 / zoom }, scale: zoom });
}

/** Marks what is open, and moves there unless it is in sight. */
export function select(kind, id, quiet) {
  network.unselectAll();
  const words = kind === "entity" ? [id] : duplicates(id).map(wordsNode);
  const there = words.filter((n) => nodes.get(n) && !nodes.get(n).hidden);
  if (!there.length) return;
  network.selectNodes(there, false);
  if (quiet) return;
  const [x, y] = placeOf(there[0]);
  const corner = network.canvasToDOM({ x, y });
  const room = narrow() ? 0.4 : 1;
  if (corner.x > 60 && corner.x < stage.clientWidth - 60 && corner.y > 40 && corner.y < stage.clientHeight * room - 60) return;
  network.moveTo({ position: { x, y }, scale: Math.max(network.getScale(), SMALLEST), offset: { x: 0, y: narrow() ? -innerHeight * 0.22 : 0 },
    animation: calm || many ? false : { duration: 350, easingFunction: "easeInOutQuad" } });
}

/** Marks several names. */
export const selectAll = (ids) => network.selectNodes(ids.filter((id) => nodes.get(id) && !nodes.get(id).hidden), false);

/** Keeps a node where it is now, also when more or less is shown; or lets it go to its place. */
export function hold(id, kept) {
  if (!kept) return view.places.delete(id);
  const { x, y } = network.getPosition(id);
  return view.places.set(id, [Math.round(x), Math.round(y)]);
}

export const unselect = () => network && network.unselectAll();

/** The node and what it stands for: `["entity", id]` or `["statement", key]`, null for neither. */
export function meaningOf(node) {
  if (entities[node]) return ["entity", node];
  const key = String(node).replace(/^[a-z]+:/, "");
  return statements[key] ? ["statement", key] : null;
}

/** The nodes with their places and the edges that are shown, as the page was built with them. */
export function picture() {
  const shown = new Set(nodes.get({ filter: (n) => !n.hidden }).map((n) => n.id));
  const place = (id) => { const [x, y] = placeOf(id); return { x, y }; };
  return {
    nodes: drawnNodes.filter((n) => shown.has(n.id)).map((n) => ({ ...n, ...place(n.id) })),
    edges: drawnEdges.filter((e) => !edges.get(e.id).hidden),
  };
}

/** A picture of what is shown, as the canvas has it. */
export function image(then) {
  const canvas = stage.querySelector("canvas"), made = document.createElement("canvas"), pen = made.getContext("2d");
  Object.assign(made, { width: canvas.width, height: canvas.height });
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, made.width, made.height);
  pen.drawImage(canvas, 0, 0);
  made.toBlob(then, "image/png");
}

/* Light or dark: the same picture in other colours. */
function repaint() {
  mix();
  nodes.update([...given.values()].map(({ id, color, font }) => ({ id, color, font: { color: ground(), strokeColor: options.nodes.font.strokeColor, ...font } })));
  edges.update([...lines.values()].map(({ id, color }) => ({ id, color })));
  dim(drawn());
}

function walk(event) {
  const here = network.getSelectedNodes()[0];
  const shown = Object.fromEntries(nodes.get({ filter: (n) => !n.hidden }).map((n) => [n.id, placeOf(n.id)]));
  if (event.key.startsWith("Arrow")) {
    event.preventDefault();
    const next = here == null || !shown[here] ? thingsOf(statements[order[0]] || { saidBy: [] })[0] || Object.keys(shown)[0] : towards(shown, here, event.key);
    if (next == null || !shown[next]) return;
    network.selectNodes([next], false);
    byId("told").textContent = labelOf(next).replace(/\n/g, " ");
    const at = network.canvasToDOM({ x: shown[next][0], y: shown[next][1] });
    if (at.x < 30 || at.y < 30 || at.x > stage.clientWidth - 30 || at.y > stage.clientHeight - 30)
      network.moveTo({ position: { x: shown[next][0], y: shown[next][1] } });
  } else if (event.key === "Enter" && event.shiftKey && entities[here]) {
    tell("also", here);
  } else if ((event.key === "h" || event.key === "Delete") && entities[here]) {
    tell("hide", [here]);
  } else if (event.key === "p" && entities[here]) {
    tell("pin", [here]);
  } else if (event.key === "Enter" && here != null) {
    const meaning = meaningOf(here);
    if (meaning && view.current && view.current.id === meaning[1]) tell("only", here, view.only && view.only.steps && view.only.node === here ? (view.only.steps % 3) + 1 : 1);
    else if (meaning) tell("open", ...meaning, true);
  } else if (event.key === "+" || event.key === "-") {
    network.moveTo({ scale: network.getScale() * (event.key === "+" ? 1.2 : 1 / 1.2) });
  }
}

/* Each node in sight: its box with the label and its point, in pixels of the window, and how high its letters are. */
function measured() {
  const scale = network.getScale();
  return nodes.get({ filter: (n) => !n.hidden }).map((n) => {
    const box = network.getBoundingBox(n.id);
    const [a, b] = [network.canvasToDOM({ x: box.left, y: box.top }), network.canvasToDOM({ x: box.right, y: box.bottom })];
    const at = network.canvasToDOM(network.getPosition(n.id));
    const size = ((given.get(n.id).font || {}).size || options.nodes.font.size) * scale;
    return { id: n.id, left: a.x, top: a.y, right: b.x, bottom: b.y, x: at.x, y: at.y, size };
  });
}

/* The node under the pointer: a name counts as its node, and lies above the lines. */
function nodeAt(event) {
  if (event.nodes.length) return event.nodes[0];
  const { x, y } = event.pointer.DOM;
  const under = measured().find((n) => n.left <= x && x <= n.right && n.top <= y && y <= n.bottom);
  return under ? under.id : null;
}

export function draw() {
  const font = { ...options.nodes.font, color: ground() };
  network = new vis.Network(stage, { nodes, edges }, { ...options, nodes: { ...options.nodes, font } });
  on("theme", repaint);
  stage.querySelector(".vis-network").tabIndex = -1; // the picture is one stop, with keys of its own
  stage.measured = measured; // for whoever checks that labels can be read: see tests/views/test_browser.py
  let touched = false;
  for (const event of ["zoom", "dragStart", "click"]) network.on(event, () => { touched = true; });
  network.on("resize", () => requestAnimationFrame(() => { if (!touched && !view.current) fit(); }));
  network.on("click", (event) => {
    const node = nodeAt(event);
    const meaning = node == null ? null : meaningOf(node);
    if (event.event.srcEvent.shiftKey && entities[node]) return tell("also", node);
    if (meaning) return tell("open", ...meaning, true);
    if (event.edges.length) return tell("open", "statement", event.edges[0].slice(0, event.edges[0].lastIndexOf("|")), true);
    if (view.current || view.chosen.length) tell("close");
  });
  network.on("doubleClick", (event) => { const node = nodeAt(event); if (node != null) tell("only", node, 1); });
  network.on("hoverNode", (event) => {
    stage.style.cursor = "pointer";
    const whole = entities[event.node] ? nameOf(event.node) : "";
    stage.title = whole && !given.get(event.node).label.replace(/\n/g, " ").startsWith(whole) ? whole : "";
  });
  network.on("hoverEdge", () => { stage.style.cursor = "pointer"; });
  for (const event of ["blurNode", "blurEdge"]) network.on(event, () => { stage.style.cursor = ""; stage.title = ""; });
  network.on("dragEnd", (event) => event.nodes.forEach((id) => hold(id, true)));
  stage.addEventListener("keydown", walk);
  byId("fit").addEventListener("click", fit);
  byId("more").addEventListener("click", () => { view.step = Math.min(view.step + 1, all); tell("changed", true); });
  byId("less").addEventListener("click", () => { view.step = 0; tell("changed", true); });
  byId("only").addEventListener("click", () => { view.only = null; tell("changed", true); });
  on("way", (node, to) => { view.only = { node, to }; view.step = all; tell("changed", true); });
  on("only", (node, far) => { view.only = { node, steps: far }; tell("changed", true); });
}
