/* The picture: brought to what is shown now, what is open marked in it, and clicks on it. Places come with the page. */
import { drawnEdges, drawnNodes, duplicates, entities, many, nameOf, statements, tell, view } from "./data.js";
import { canvas, edges, given, ground, keyOf, lines, measured, nodes, shownNodes, stage, unroll } from "./canvas.js";
import { byId, plural } from "./dom.js";
import { near, thingsOf, wordsNode } from "./focus.js";
import { arrange, calm, fit, glide, hold, narrow, placeOf, SMALLEST } from "./places.js";
import { isLone, picture } from "./shown.js";

const FADED = 0.16;
let faded = false;

/** Brings the picture to what is shown now; `whole` fits it to the window. */
export function apply(whole) {
  const found = picture(), { shown } = found;
  const seen = new Set(view.current && view.current.kind === "entity" ? [view.current.id] : []);
  for (const [key, s] of Object.entries(shown)) [wordsNode(key), ...thingsOf(s)].forEach((n) => seen.add(n));
  if (view.lone) Object.keys(entities).filter(isLone).forEach((id) => seen.add(id));
  view.pinned.forEach((id) => seen.add(id));
  view.hidden.forEach((id) => seen.delete(id));
  const there = [...seen].filter((id) => given.has(id));
  nodes.update(nodes.get().filter((n) => Boolean(n.hidden) === seen.has(n.id)).map((n) => ({ id: n.id, hidden: !seen.has(n.id) })));
  edges.update(edges.get().map((e) => ({ id: e.id, hidden: !shown[keyOf(e.id)], was: Boolean(e.hidden) })).filter((e) => e.hidden !== e.was));
  arrange(there);
  glide(there);
  dim(shown);
  tellCount(found);
  if (whole) fit();
}

/* What is not near what is open steps back. */
function dim(shown) {
  const c = view.current;
  const start = view.chosen.length ? view.chosen : c == null ? [] : c.kind === "entity" ? [c.id] : duplicates(c.id).map(wordsNode);
  const around = start.length ? near(shown, start, 1) : null;
  if (!around && !faded) return;
  faded = Boolean(around);
  const out = (id) => Boolean(around) && !around.has(id);
  nodes.update(shownNodes().map((n) => {
    const ink = (given.get(n.id).font || {}).color || ground();
    return { id: n.id, opacity: out(n.id) ? FADED : 1, font: { ...given.get(n.id).font, color: out(n.id) ? ink + "30" : ink } };
  }));
  edges.update(edges.get({ filter: (e) => !e.hidden }).map((e) => {
    const off = out(e.from) || out(e.to), { color } = lines.get(e.id);
    return { id: e.id, color: { color, highlight: color, hover: color, opacity: off ? FADED : 1 } };
  }));
}

function tellCount({ shown, things, more, of }) {
  byId("shown").textContent = things === of ? `All ${plural(of, "name or thing", "names and things")}` : `${things} of ${of} names and things`;
  byId("more").hidden = things >= of;
  byId("more").textContent = `+ ${more - things} more`;
  byId("less").hidden = view.step === 0;
  byId("unhide").hidden = !view.hidden.size;
  byId("unhide").textContent = `${view.hidden.size} hidden: show again`;
  byId("only").hidden = !view.only;
  if (view.only) byId("only").textContent = `${onlyWords(view.only, Object.keys(shown).length)}: show all`;
}

function onlyWords({ node, to, among, steps }, chain) {
  if (to) return `${chain ? `The shortest way, ${plural(chain, "statement")}` : "No way is shown"} from ${labelOf(node)} to ${labelOf(to)}`;
  if (among) return `Only what joins ${plural(among.length, "chosen name")}`;
  return `Only what lies within ${plural(steps, "step")} of ${labelOf(node)}`;
}

export const labelOf = (node) => (entities[node] ? nameOf(node) : (given.get(node) || {}).label || "this");

/** Marks what is open, and moves there unless it is in sight. */
export function select(kind, id, quiet) {
  canvas().unselectAll();
  const words = kind === "entity" ? [id] : duplicates(id).map(wordsNode);
  const there = words.filter((n) => nodes.get(n) && !nodes.get(n).hidden);
  if (!there.length) return;
  canvas().selectNodes(there, false);
  if (quiet) return;
  const [x, y] = placeOf(there[0]);
  const corner = canvas().canvasToDOM({ x, y });
  const room = narrow() ? 0.4 : 1;
  if (corner.x > 60 && corner.x < stage.clientWidth - 60 && corner.y > 40 && corner.y < stage.clientHeight * room - 60) return;
  canvas().moveTo({ position: { x, y }, scale: Math.max(canvas().getScale(), SMALLEST), offset: { x: 0, y: narrow() ? -innerHeight * 0.22 : 0 },
    animation: calm || many ? false : { duration: 350, easingFunction: "easeInOutQuad" } });
}

/** Marks several names; none of `[]`. */
export const selectAll = (ids) => canvas().selectNodes(ids.filter((id) => nodes.get(id) && !nodes.get(id).hidden), false);

/** The node and what it stands for: `["entity", id]` or `["statement", key]`, null for neither. */
export function meaningOf(node) {
  if (entities[node]) return ["entity", node];
  const key = String(node).replace(/^[a-z]+:/, "");
  return statements[key] ? ["statement", key] : null;
}

/** The nodes with their places and the edges that are shown, as the page was built with them. */
export function asDrawn() {
  const shown = new Set(shownNodes().map((n) => n.id));
  const place = (id) => { const [x, y] = placeOf(id); return { x, y }; };
  return {
    nodes: drawnNodes.filter((n) => shown.has(n.id)).map((n) => ({ ...n, ...place(n.id) })),
    edges: drawnEdges.filter((e) => !edges.get(e.id).hidden),
  };
}

/* The node under the pointer: a name counts as its node, and lies above the lines. */
function nodeAt(event) {
  if (event.nodes.length) return event.nodes[0];
  const { x, y } = event.pointer.DOM;
  const under = measured().find((n) => n.left <= x && x <= n.right && n.top <= y && y <= n.bottom);
  return under ? under.id : null;
}

function click(event) {
  const node = nodeAt(event);
  const meaning = node == null ? null : meaningOf(node);
  if (event.event.srcEvent.shiftKey && entities[node]) return tell("also", node);
  if (meaning) return tell("open", ...meaning, true);
  if (event.edges.length) return tell("open", "statement", keyOf(event.edges[0]), true);
  if (view.current || view.chosen.length) tell("close");
}

export function draw() {
  unroll(() => dim(picture().shown));
  const network = canvas();
  let touched = false;
  for (const event of ["zoom", "dragStart", "click"]) network.on(event, () => { touched = true; });
  network.on("resize", () => requestAnimationFrame(() => { if (!touched && !view.current) fit(); }));
  network.on("click", click);
  network.on("doubleClick", (event) => { const node = nodeAt(event); if (node != null) tell("only", { node, steps: 1 }); });
  network.on("hoverNode", (event) => {
    stage.style.cursor = "pointer";
    const whole = entities[event.node] ? nameOf(event.node) : "";
    stage.title = whole && !given.get(event.node).label.replace(/\n/g, " ").startsWith(whole) ? whole : "";
  });
  network.on("hoverEdge", () => { stage.style.cursor = "pointer"; });
  for (const event of ["blurNode", "blurEdge"]) network.on(event, () => { stage.style.cursor = ""; stage.title = ""; });
  network.on("dragEnd", (event) => event.nodes.forEach((id) => hold(id, true)));
  byId("fit").addEventListener("click", fit);
  byId("more").addEventListener("click", () => { view.step += 1; tell("changed", true); });
  byId("less").addEventListener("click", () => { view.step = 0; tell("changed", true); });
  byId("only").addEventListener("click", () => tell("only", null));
}
