/* The view as the fragment of an address: `#statement=ID`, `#entity=ID&off=claim&step=2`. Nothing here knows the document. */

const BOUNDS = ["from", "to", "sure"];
const DAY = /^\d{4}-\d\d-\d\d$/;
const SETS = { types: "type", arrows: "arrow", actuality: "real" };

/** The fragment of a view: what is open, how much is shown, which filters are set. "" for the page as it opens. */
export function toFragment(view) {
  const parts = [];
  const add = (name, value) => parts.push(`${name}=${encodeURIComponent(value)}`);
  if (view.current) add(view.current.kind, view.current.id);
  if (view.step) add("step", view.step);
  for (const id of [...view.hidden].sort()) add("hide", id);
  for (const id of [...view.pinned].sort()) add("pin", id);
  const f = view.filters;
  for (const [set, name] of Object.entries(SETS)) for (const value of [...f[set]].sort()) add(`no-${name}`, value);
  if (f.speaker !== "*") add("speaker", f.speaker == null ? "?" : f.speaker);
  if (f.article !== "*") add("article", f.article);
  for (const name of BOUNDS) if (f[name]) add(name, f[name]);
  if (f.by !== "event") add("by", f.by);
  if (f.own) add("own", 1);
  if (f.held) add("held", 1);
  return parts.length ? `#${parts.join("&")}` : "";
}

/** The view that a fragment tells, in which `filters` are filled anew; what it does not know is left out. */
export function fromFragment(hash, filters) {
  const view = { current: null, step: 0, filters, hidden: new Set(), pinned: new Set() };
  for (const part of hash.replace(/^#/, "").split("&")) {
    const at = part.indexOf("=");
    if (at < 0) continue;
    const name = part.slice(0, at);
    let value = part.slice(at + 1);
    try { value = decodeURIComponent(value); } catch (_) { /* as it stands */ }
    if (name === "statement" || name === "entity") view.current = { kind: name, id: value };
    else if (name === "hide") view.hidden.add(value);
    else if (name === "pin") view.pinned.add(value);
    else if (name === "step") view.step = Math.max(0, Number.parseInt(value, 10) || 0);
    else if (name === "speaker") filters.speaker = value === "?" ? null : value;
    else if (name === "article") filters.article = value;
    else if (name === "sure") filters.sure = Math.min(100, Math.max(0, Number.parseInt(value, 10) || 0));
    else if (name === "from" || name === "to") filters[name] = DAY.test(value) ? value : "";
    else if (name === "by" && (value === "said" || value === "published")) filters.by = value;
    else if (name === "own" || name === "held") filters[name] = value === "1";
    else for (const [set, short] of Object.entries(SETS)) if (name === `no-${short}`) filters[set].add(value);
  }
  return view;
}
