/* What the looks mean, and with them the filters. */
import { articles, entities, keys, look, nameOf, on, rowKeys, statements, tell, view } from "./data.js";
import { byId, dot, el, line, wordsOf } from "./dom.js";
import { AS_FACT, countsOf, noFilters, NOT_AS_FACT, typesOf, UNKNOWN, voicesOf } from "./filter.js";
import { thingsOf } from "./focus.js";

const whole = keys.map((k) => statements[k]), unasked = rowKeys.map((k) => statements[k]);
const numbers = []; // what shows how many statements a value of a filter has: the counts follow the other filters
const VALUES = { arrows: (s) => [s.arrow], actuality: (s) => [s.actuality], speaker: voicesOf, article: (s) => [s.article] };
const OUTLET = { [AS_FACT]: "The outlet, as fact", [NOT_AS_FACT]: "The outlet, as planned, unclear or not so", [UNKNOWN]: "Someone who is not named" };

/* How many statements have each value of a filter; of types, how many names have it. */
const counted = (name, some, filters) => (name === "types" ? typesOf(some, entities, filters, thingsOf) : countsOf(some, entities, filters, name, VALUES[name]));
const known = (name) => counted(name, whole, { ...noFilters(), held: true });

function toggle(name, value, words, ...signs) {
  const number = el("span", { class: "number" }, "");
  const set = () => view.filters[name];
  const show = el("button", { type: "button", class: "filter", "aria-pressed": "true", on: () => {
    set().has(value) ? set().delete(value) : set().add(value);
    tell("changed", true);
  } }, ...signs, el("span", { class: "label" }, words), number);
  show.dataset.filter = name;
  show.dataset.value = value;
  const only = el("button", { type: "button", class: "only-this", "aria-label": `Only: ${words}`, on: () => {
    const others = numbers.filter((n) => n.name === name && n.value !== value).map((n) => n.value);
    view.filters[name] = new Set(others.every((v) => set().has(v)) && !set().has(value) ? [] : others);
    tell("changed", true);
  } }, "only");
  const row = el("li", {}, show, only);
  numbers.push({ name, value, row, tell: (n) => { number.textContent = String(n); } });
  return row;
}

export function legend() {
  const [arrows, real, types] = ["arrows", "actuality", "types"].map(known);
  for (const kind of Object.keys(look.arrows))
    if (arrows.has(kind)) byId("arrows").append(toggle("arrows", kind, look.arrows[kind].words, line(kind)));
  if (unasked.some((s) => s.saidBy.length > 1))
    byId("arrows").append(el("li", { class: "sign" }, line("speaker"), el("span", { class: "label" }, look.speaker.words)));
  for (const kind of Object.keys(look.actuality))
    if (real.has(kind)) byId("actuality").append(toggle("actuality", kind, look.marks[kind] + look.actuality[kind]));
  for (const { type } of Object.values(entities)) if (!types.has(type)) types.set(type, 0);
  const rank = (t) => (Object.keys(look.types).indexOf(t) + 1 || 99);
  for (const type of [...types.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)))
    byId("types").append(toggle("types", type, wordsOf(type), dot(type)));
  choices("speaker", [["*", "Anyone"], ...Object.entries(OUTLET)], nameOf);
  choices("article", [["*", "Any article"]], (id) => articles[id].title || "Article");
  byId("article").closest("section").hidden = Object.keys(articles).length < 2;
  byId("when").hidden = !unasked.some((s) => s.days || s.saidDays || s.published);
  byId("held").parentElement.hidden = unasked.length === keys.length;
  byId("holding").textContent = `(${keys.length - rowKeys.length})`;
}

function choices(name, first, words) {
  const said = known(name), shown = counted(name, unasked, noFilters());
  const most = (v) => shown.get(v) || 0;
  const rest = [...said.keys()].filter((v) => !first.some(([value]) => value === v));
  rest.sort((a, b) => most(b) - most(a) || said.get(b) - said.get(a) || (words(a) < words(b) ? -1 : 1));
  for (const [value, text] of [...first, ...rest.map((v) => [v, words(v)])]) {
    if (value !== "*" && !said.has(value)) continue;
    const row = el("option", { value }, text);
    byId(name).append(row);
    if (value !== "*") numbers.push({ name, value, row, tell: (n) => { row.textContent = `${text} (${n})`; } });
  }
  byId(name).addEventListener("change", (e) => { view.filters[name] = e.target.value; tell("changed", true); });
}

/** The legend as the filters stand; what only statements that are held back have is told with these. */
export function showFilters() {
  const some = view.filters.held ? whole : unasked;
  for (const name of [...Object.keys(VALUES), "types"]) {
    const counts = counted(name, some, view.filters), there = counted(name, some, { ...noFilters(), held: view.filters.held });
    for (const number of numbers.filter((n) => n.name === name)) {
      number.tell(counts.get(number.value) || 0);
      number.row.hidden = !there.has(number.value) && !(name === "types" && view.lone) && !isSet(name, number.value);
    }
    if (name === "speaker") byId("facts").textContent = `(${counts.get(AS_FACT) || 0})`;
  }
  for (const button of document.querySelectorAll("#legend .filter"))
    button.setAttribute("aria-pressed", String(!view.filters[button.dataset.filter].has(button.dataset.value)));
  for (const name of ["speaker", "article", "from", "to", "sure", "by"]) byId(name).value = view.filters[name];
  byId("least").textContent = `${view.filters.sure} %`;
  byId("held").checked = view.filters.held;
  byId("own").checked = view.filters.speaker === AS_FACT;
  byId("lone").checked = view.lone;
}

const isSet = (name, value) => view.filters[name] === value || (view.filters[name] instanceof Set && view.filters[name].has(value));

export function listen() {
  const set = (id, event, change) => byId(id).addEventListener(event, (e) => { change(e.target); tell("changed", true); });
  set("held", "change", (field) => { view.filters.held = field.checked; });
  set("own", "change", (field) => { view.filters.speaker = field.checked ? AS_FACT : "*"; });
  set("lone", "change", (field) => { view.lone = field.checked; });
  for (const name of ["from", "to", "by"]) set(name, "change", (field) => { view.filters[name] = field.value; });
  set("sure", "input", (field) => { view.filters.sure = Number(field.value); });
  byId("reset").addEventListener("click", () => {
    Object.assign(view, { filters: noFilters(), lone: false, only: null, trail: [], step: 0, hidden: new Set(), pinned: new Set(), places: new Map() });
    tell("changed", true);
  });
  on("changed", showFilters);
}
