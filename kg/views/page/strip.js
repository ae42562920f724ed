/* The strip of times beneath the picture: a cell chooses its days, a second one with Shift all between the two. */
import { entities, keys, on, statements, tell, view } from "./data.js";
import { byId, el, plural } from "./dom.js";
import { datesOf, passes } from "./filter.js";
import { KINDS, reachOf, timetable } from "./timeline.js";

const strip = byId("strip");
let anchor = null; // the cell from which a stretch of time is drawn: [kind, number of its column]
let held = null;

function choose(kind, number, columns) {
  const [a, b] = anchor && anchor[0] === kind ? [Math.min(anchor[1], number), Math.max(anchor[1], number)] : [number, number];
  const [from, to] = reachOf(columns.slice(a, b + 1));
  const same = view.filters.by === kind && view.filters.from === from && view.filters.to === to;
  Object.assign(view.filters, same ? { from: "", to: "", by: "event" } : { from, to, by: kind });
  tell("changed", true);
  const again = strip.querySelector(`[data-cell="${kind}.${number}"]`);
  if (again) again.focus();
}

function cell(kind, number, columns, count) {
  const { name, days } = columns[number];
  const f = view.filters;
  const within = f.by === kind && (f.from || f.to) && (!f.from || days[0] >= f.from) && (!f.to || (days[1] && days[1] <= f.to));
  const made = el("button", { type: "button", class: `time on-${kind}`, "aria-pressed": String(Boolean(within)), "data-cell": `${kind}.${number}`,
    "aria-label": `${KINDS[kind]} ${name}: ${plural(count, "statement")}` }, String(count));
  made.addEventListener("click", (event) => {
    if (!event.shiftKey) anchor = [kind, number];
    choose(kind, number, columns);
  });
  made.addEventListener("pointerdown", () => { held = [kind, number]; });
  made.addEventListener("pointerup", (event) => {
    if (!held || held[0] !== kind || held[1] === number || event.shiftKey) return;
    anchor = held;
    choose(kind, number, columns);
  });
  return made;
}

function fill() {
  if (strip.hidden) return;
  const unbound = { ...view.filters, from: "", to: "" };
  const { columns, rows } = timetable(keys.map((k) => statements[k]).filter((s) => passes(s, entities, unbound)), datesOf);
  const head = el("tr", {}, el("td", {}), ...columns.map(({ name }) => el("th", { scope: "col" }, name)));
  const body = Object.keys(KINDS).filter((kind) => rows[kind].size).map((kind) => el("tr", {}, el("th", { scope: "row" }, KINDS[kind]),
    ...columns.map(({ name }, number) => el("td", {}, rows[kind].has(name) ? cell(kind, number, columns, rows[kind].get(name)) : null))));
  strip.replaceChildren(el("table", {}, el("thead", {}, head), el("tbody", {}, ...body)));
}

export function listenToStrip() {
  const button = byId("times");
  button.hidden = !keys.some((k) => Object.keys(KINDS).some((kind) => datesOf(statements[k], kind)));
  button.addEventListener("click", () => {
    strip.hidden = !strip.hidden;
    button.setAttribute("aria-expanded", String(!strip.hidden));
    document.body.classList.toggle("timed", !strip.hidden);
    fill();
  });
  addEventListener("pointerup", () => { held = null; });
  on("changed", fill);
}
