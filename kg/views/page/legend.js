/* What the looks mean, and with them the filters. */
import { articles, entities, keys, look, nameOf, on, rowKeys, statements, tell, view } from "./data.js";
import { byId, dot, el, line, wordsOf } from "./dom.js";
import { countsOf, noFilters, speakerOf } from "./filter.js";

const all = rowKeys.map((k) => statements[k]);
const numbers = []; // [filter, value, element]: the counts follow the other filters
const count = (values) => values.reduce((m, v) => m.set(v, (m.get(v) || 0) + 1), new Map());
const typesOf = (s) => [s.subject, s.node].filter((id) => entities[id]).map((id) => entities[id].type);
const VALUES = { types: typesOf, arrows: (s) => [s.arrow], actuality: (s) => [s.actuality], speaker: (s) => [speakerOf(s)], article: (s) => [s.article] };

function toggle(name, value, words, ...signs) {
  const number = el("span", { class: "number" }, "");
  numbers.push([name, value, number]);
  const set = () => view.filters[name];
  const show = el("button", { type: "button", class: "filter", "aria-pressed": "true", on: () => {
    set().has(value) ? set().delete(value) : set().add(value);
    tell("changed", false);
  } }, ...signs, el("span", { class: "label" }, words), number);
  show.dataset.filter = name;
  show.dataset.value = value;
  const only = el("button", { type: "button", class: "only-this", "aria-label": `Only: ${words}`, on: () => {
    const others = numbers.filter(([n, v]) => n === name && v !== value).map(([, v]) => v);
    view.filters[name] = new Set(others.every((v) => set().has(v)) && !set().has(value) ? [] : others);
    tell("changed", false);
  } }, "only");
  return el("li", {}, show, only);
}

export function legend() {
  const arrows = count(all.map((s) => s.arrow));
  for (const kind of Object.keys(look.arrows))
    if (arrows.has(kind)) byId("arrows").append(toggle("arrows", kind, look.arrows[kind].words, line(kind)));
  if (all.some((s) => s.saidBy.length > 1))
    byId("arrows").append(el("li", { class: "sign" }, line("speaker"), el("span", { class: "label" }, look.speaker.words)));
  const real = count(all.map((s) => s.actuality));
  for (const kind of Object.keys(look.actuality))
    if (real.has(kind)) byId("actuality").append(toggle("actuality", kind, look.marks[kind] + look.actuality[kind]));
  const types = count(Object.values(entities).map((e) => e.type));
  const rank = (t) => (Object.keys(look.types).indexOf(t) + 1 || 99);
  for (const type of [...types.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)))
    byId("types").append(toggle("types", type, wordsOf(type), dot(type)));
  choices("speaker", [["*", "Anyone"], ["", "The outlet itself"]], speakerOf, nameOf);
  if (Object.keys(articles).length > 1) choices("article", [["*", "Any article"]], (s) => s.article, (id) => articles[id].title);
  else byId("article").closest("section").hidden = true;
  byId("when").hidden = !all.some((s) => s.days || s.saidDays || s.published);
  if (all.length === keys.length) byId("held").parentElement.hidden = true;
}

function choices(name, first, pick, words) {
  const said = count(all.map(pick));
  const rest = [...said.keys()].filter((v) => v !== "" && v !== null);
  rest.sort((a, b) => said.get(b) - said.get(a) || (words(a) < words(b) ? -1 : 1));
  for (const [value, text] of [...first, ...rest.map((v) => [v, words(v)])])
    if (value === "*" || said.has(value)) {
      const option = el("option", { value }, text);
      byId(name).append(option);
      if (value !== "*") numbers.push([name, value, option, text]);
    }
  byId(name).addEventListener("change", (e) => { view.filters[name] = e.target.value; tell("changed", false); });
}

/** The legend as the filters stand. */
export function showFilters() {
  for (const name of Object.keys(VALUES)) {
    const counts = countsOf(all, entities, view.filters, name, VALUES[name]);
    for (const [filter, value, element, text] of numbers)
      if (filter === name) element.textContent = text ? `${text} (${counts.get(value) || 0})` : String(counts.get(value) || 0);
  }
  for (const button of document.querySelectorAll("#legend .filter"))
    button.setAttribute("aria-pressed", String(!view.filters[button.dataset.filter].has(button.dataset.value)));
  byId("speaker").value = view.filters.speaker;
  byId("article").value = view.filters.article;
  for (const name of ["from", "to", "sure", "by"]) byId(name).value = view.filters[name];
  byId("least").textContent = `${view.filters.sure} %`;
  byId("held").checked = view.filters.held;
  byId("own").checked = view.filters.own;
  byId("lone").checked = view.lone;
}

export function listen() {
  byId("held").addEventListener("change", (e) => { view.filters.held = e.target.checked; tell("changed", true); });
  byId("own").addEventListener("change", (e) => { view.filters.own = e.target.checked; tell("changed", true); });
  byId("lone").addEventListener("change", (e) => { view.lone = e.target.checked; tell("changed", true); });
  for (const name of ["from", "to", "by"]) byId(name).addEventListener("change", (e) => { view.filters[name] = e.target.value; tell("changed", false); });
  byId("sure").addEventListener("input", (e) => { view.filters.sure = Number(e.target.value); tell("changed", false); });
  byId("reset").addEventListener("click", () => {
    Object.assign(view, { filters: noFilters(), lone: false, only: null, hidden: new Set(), pinned: new Set(), places: new Map() });
    tell("changed", true);
  });
  on("changed", showFilters);
}
