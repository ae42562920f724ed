/* What the page was built from, as it stands in the document. */
import { noFilters, tellerOf, UNKNOWN, UNNAMED_AUTHOR } from "./filter.js";

const parsed = (id) => JSON.parse(document.getElementById(id).textContent);
export const { articles, entities, statements, look, steps, order, base, ontology, read, reasons } = parsed("details");
for (const s of Object.values(statements)) s.published = (articles[s.article] || {}).published;
for (const s of Object.values(statements)) if (s.saidBy[1] === null && (articles[s.article] || {}).opinion) s.saidBy[1] = UNNAMED_AUTHOR;
export const drawnNodes = parsed("nodes");
export const drawnEdges = parsed("edges");
export const options = parsed("options");
export const keys = Object.keys(statements);
export const rowKeys = keys.filter((k) => !statements[k].heldBack);
export const many = keys.length > 300;

/* What is looked at: the one place that changes, told to all that listen. */
export const view = { current: null, step: 0, filters: noFilters(), lone: false, only: null,
  chosen: [], trail: [], sheet: "picture", about: null, hidden: new Set(), pinned: new Set(), places: new Map() };
const listeners = {};
export const on = (what, listener) => { listeners[what] = [...(listeners[what] || []), listener]; };
export const tell = (what, ...more) => (listeners[what] || []).forEach((listener) => listener(...more));

export const nameOf = (id) => (id == null || id === UNKNOWN ? "unknown speaker" : entities[id] ? entities[id].label : id);

/* Statements that say the same of the same two, in the same way: one arrow stands for all of them. */
const saying = (s) => [s.subject, s.node, s.ontology || s.relation, s.arrow, tellerOf(s)].join("\n");
const alike = keys.reduce((m, k) => {
  const said = saying(statements[k]);
  return m.set(said, [...(m.get(said) || []), k]);
}, new Map());
export const duplicates = (key) => alike.get(saying(statements[key]));
