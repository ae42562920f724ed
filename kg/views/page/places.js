/* Where the nodes of the picture lie. Places come with the page; a part of it whose letters would be too small to read there
 * is laid out anew. */
import { order, statements, steps, view } from "./data.js";
import { canvas, lines, roomOf, shownNodes, stage } from "./canvas.js";
import { byId } from "./dom.js";
import { laidOut } from "./layout.js";
import { isPart, last, level } from "./shown.js";

export const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
export const narrow = () => matchMedia("(max-width: 860px)").matches;
export const SMALLEST = 11 / 12; // letters of relations are 12 pixels high at zoom 1, and shall not be less than 11
const LARGEST = 1.6;
const MOST = 400; // boxes; to lay out more takes longer than an eye waits
let anew = new Map();
let step = 0; // whose places count

export const placeOf = (id) => anew.get(id) || view.places.get(id) || steps[step].at[id] || steps[last].at[id];

/** Decides where nodes lie when these are shown. */
export function arrange(ids) {
  anew = new Map();
  step = level();
  if (!isPart() || view.lone || !ids.length) return;
  const first = steps.findIndex((s) => ids.every((id) => s.at[id]));
  step = first < 0 ? last : first;
  if (ids.length <= MOST && (scaleOf(sidesOf(ids)) < SMALLEST || overlap(ids))) anew = again(ids);
}

/* Whether a label lies on another. */
function overlap(ids) {
  const rooms = ids.map((id) => ({ ...roomOf(id), at: placeOf(id) }));
  const on = (a, b) => Math.abs(a.at[0] - b.at[0]) < (a.width + b.width) / 2 - 1
    && Math.abs(a.at[1] + a.lift - b.at[1] - b.lift) < (a.height + b.height) / 2 - 1;
  return rooms.some((a, i) => rooms.slice(i + 1).some((b) => on(a, b)));
}

/* The nodes laid out for themselves. */
function again(ids) {
  const number = new Map(ids.map((id, n) => [id, n]));
  const joined = [...lines.values()].filter((e) => number.has(e.from) && number.has(e.to)).map((e) => [number.get(e.from), number.get(e.to)]);
  const boxes = ids.map(roomOf);
  const start = ids.map((id, n) => { const [x, y] = placeOf(id); return [x, y + boxes[n].lift]; });
  const found = laidOut(boxes, joined, start, stage.clientWidth / high());
  return new Map(ids.map((id, n) => [id, [Math.round(found[n][0]), Math.round(found[n][1] - boxes[n].lift)]]));
}

/* The edges of what nodes and labels take: left, top, right, bottom. */
function sidesOf(ids) {
  const rooms = ids.map((id) => ({ ...roomOf(id), at: placeOf(id) }));
  const side = (which, of) => rooms.reduce((most, room) => which(most, of(room)), which === Math.min ? Infinity : -Infinity);
  const middle = (room) => room.at[1] + room.lift;
  return [side(Math.min, (r) => r.at[0] - r.width / 2), side(Math.min, (r) => middle(r) - r.height / 2),
    side(Math.max, (r) => r.at[0] + r.width / 2), side(Math.max, (r) => middle(r) + r.height / 2)];
}

/* The height of the window without the bar beneath. */
const beneath = () => Math.max(40, byId("bar").offsetHeight + 12);
const high = () => Math.max(stage.clientHeight - beneath(), 1);
const scaleOf = ([left, top, right, bottom]) => Math.min(stage.clientWidth / (right - left + 16), high() / (bottom - top + 16), LARGEST);

/** Fits what is shown into the window; letters that would be too small to read are not made smaller at first sight. */
export function fit() {
  const shown = canvas() ? shownNodes().map((n) => n.id) : [];
  if (!shown.length) return;
  const whole = !isPart() && !view.lone;
  const [left, top, right, bottom] = whole ? [0, 0, steps[step].width, steps[step].height] : sidesOf(shown);
  const scale = scaleOf([left, top, right, bottom]);
  const least = (whole && step === 0) || narrow() ? SMALLEST : 0.3;
  let [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const first = statements[order[0]];
  if (scale < least && first && whole) {
    [x, y] = placeOf(first.subject);
    // no further than the edge of the picture
    const inside = (at, low, end, room) => (end - low < room ? (low + end) / 2 : Math.min(Math.max(at, low + room / 2), end - room / 2));
    x = inside(x, left - 8, right + 8, stage.clientWidth / least);
    y = inside(y, top - 8, bottom + 8, high() / least);
  }
  const zoom = Math.max(scale, least);
  canvas().moveTo({ position: { x, y: y + beneath() / 2 / zoom }, scale: zoom });
}

let frame = 0;

/** Moves nodes to their places, in steps that an eye can follow. */
export function glide(ids) {
  cancelAnimationFrame(frame);
  const now = canvas().getPositions(ids);
  const way = ids.filter((id) => now[id]).map((id) => [id, now[id], placeOf(id)]).filter(([, a, b]) => a.x !== b[0] || a.y !== b[1]);
  const put = (share) => way.forEach(([id, a, b]) => canvas().moveNode(id, a.x + (b[0] - a.x) * share, a.y + (b[1] - a.y) * share));
  if (calm || way.length > 200 || document.body.dataset.ready !== "true") return put(1);
  const start = performance.now();
  const tick = (time) => {
    const share = Math.min(1, (time - start) / 320);
    put(share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share));
    if (share < 1) frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
}

/** Keeps a node where it is now, also when more or less is shown; or lets it go to its place. */
export function hold(id, kept) {
  if (!kept) return view.places.delete(id);
  const { x, y } = canvas().getPosition(id);
  const place = [Math.round(x), Math.round(y)];
  if (anew.has(id)) anew.set(id, place);
  return view.places.set(id, place);
}
