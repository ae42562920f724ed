/* The view as the fragment of an address: `#statement=ID`, `#entity=ID&off=claim&step=2`. Nothing here knows the document. */

import { AS_FACT } from "./filter.js";

const SHEETS = ["article", "claims", "table", "names"];
const BOUNDS = ["from", "to", "sure"];
const DAY = /^\d{4}-\d\d-\d\d$/;
const SETS = { types: "type", arrows: "arrow", actuality: "real" };

/* The part of the picture that is asked for: what is near a name, the way between two, or what joins some. */
const onlyOf = ({ node, steps, to, among }) => (among ? ["among", ...among] : to ? ["way", node, to] : ["near", String(steps), node]);

function onlyFrom([kind, ...words]) {
  if (kind === "among" && words.length > 1) return { among: words };
  if (kind === "way" && words.length === 2) return { node: words[0], to: words[1] };
  return kind === "near" && words.length === 2 && /^[123]$/.test(words[0]) ? { node: words[1], steps: Number(words[0]) } : null;
}

const decoded = (text) => { try { return decodeURIComponent(text); } catch (_) { return text; /* as it stands */ } };

/** The fragment of a view: what is open, how much is shown, which filters are set. "" for the page as it opens. */
export function toFragment(view) {
  const parts = [];
  const add = (name, value) => parts.push(`${name}=${encodeURIComponent(value)}`);
  if (view.current) add(view.current.kind, view.current.id);
  if (view.about) add("about", view.about);
  else if (view.sheet !== "picture") add("show", view.sheet);
  if (view.only) parts.push(`only=${onlyOf(view.only).map(encodeURIComponent).join("/")}`);
  if (view.step) add("step", view.step);
  for (const id of [...view.hidden].sort()) add("hide", id);
  for (const id of [...view.pinned].sort()) add("pin", id);
  const f = view.filters;
  for (const [set, name] of Object.entries(SETS)) for (const value of [...f[set]].sort()) add(`no-${name}`, value);
  if (f.speaker === AS_FACT) add("own", 1);
  else if (f.speaker !== "*") add("speaker", f.speaker);
  if (f.article !== "*") add("article", f.article);
  for (const name of BOUNDS) if (f[name]) add(name, f[name]);
  if (f.by !== "event") add("by", f.by);
  if (f.held) add("held", 1);
  return parts.length ? `#${parts.join("&")}` : "";
}

/** The view that a fragment tells, in which `filters` are filled anew; what it does not know is left out. */
export function fromFragment(hash, filters) {
  const view = { current: null, only: null, sheet: "picture", about: null, step: 0, filters, hidden: new Set(), pinned: new Set() };
  for (const part of hash.replace(/^#/, "").split("&")) {
    const at = part.indexOf("=");
    if (at < 0) continue;
    const name = part.slice(0, at);
    const value = decoded(part.slice(at + 1));
    if (name === "statement" || name === "entity") view.current = { kind: name, id: value };
    else if (name === "show" && SHEETS.includes(value)) view.sheet = value;
    else if (name === "about") Object.assign(view, { sheet: "names", about: value });
    else if (name === "only") view.only = onlyFrom(part.slice(at + 1).split("/").map(decoded));
    else if (name === "hide") view.hidden.add(value);
    else if (name === "pin") view.pinned.add(value);
    else if (name === "step") view.step = Math.max(0, Number.parseInt(value, 10) || 0);
    else if (name === "speaker") filters.speaker = value;
    else if (name === "article") filters.article = value;
    else if (name === "sure") filters.sure = Math.min(100, Math.max(0, Number.parseInt(value, 10) || 0));
    else if (name === "from" || name === "to") filters[name] = DAY.test(value) ? value : "";
    else if (name === "by" && (value === "said" || value === "published")) filters.by = value;
    else if (name === "own" && value === "1") filters.speaker = AS_FACT;
    else if (name === "held") filters.held = value === "1";
    else for (const [set, short] of Object.entries(SETS)) if (name === `no-${short}`) filters[set].add(value);
  }
  return view;
}
