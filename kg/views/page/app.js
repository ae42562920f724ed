/* The page of a graph: filters, search, panel, deep links. Everything that comes from an article is put in
   the document as text (textContent) or drawn on the canvas, never as HTML. */
(function () {
"use strict";

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const { articles, entities, statements, look } = read("details");
const nodes = new vis.DataSet(read("nodes"));
const edges = new vis.DataSet(read("edges"));
const options = read("options");
const byId = (id) => document.getElementById(id);
const keys = Object.keys(statements);
const rowKeys = keys.filter((k) => !statements[k].heldBack);
const many = keys.length > 300;
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const narrow = () => matchMedia("(max-width: 860px)").matches;

/* ---------- building the document ---------- */

function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "on") made.addEventListener("click", value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.filter((c) => c != null));
  return made;
}

function svg(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const corners = (count, radius, turn, inner) =>
  Array.from({ length: count }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / count;
    const r = inner && i % 2 ? inner : radius;
    return (8 + r * Math.cos(angle)).toFixed(1) + "," + (8 + r * Math.sin(angle)).toFixed(1);
  }).join(" ");
const up = -Math.PI / 2;
const SHAPES = {
  square: () => corners(4, 7.6, Math.PI / 4),
  diamond: () => corners(4, 7, 0),
  triangle: () => corners(3, 7, up),
  triangleDown: () => corners(3, 7, -up),
  hexagon: () => corners(6, 6.6, 0),
  star: () => corners(10, 7.6, up, 3.4),
};
const styleOf = (type) => look.types[type] || look.other;
const wordsOf = (type) => (look.types[type] ? look.types[type].words : type);

function dot(type) {
  const { shape, color } = styleOf(type);
  const points = SHAPES[shape];
  const form = points ? svg("polygon", { points: points(), fill: color })
    : svg("circle", { cx: 8, cy: 8, r: 6, fill: color });
  return svg("svg", { class: "dot", viewBox: "0 0 16 16", "aria-hidden": "true" }, form);
}

function line(arrow) {
  const { color, dashes } = look.arrows[arrow];
  const stroke = { stroke: color, "stroke-width": arrow === "fact" ? 2.4 : 2 };
  const parts = [
    svg("line", { x1: 1, y1: 7, x2: 27, y2: 7, ...stroke, "stroke-dasharray": dashes ? dashes.map((d) => d * 0.7).join(" ") : "none" }),
    svg("polygon", { points: "27,3 35,7 27,11", fill: color }),
  ];
  if (arrow === "denied") parts.push(svg("line", { x1: 14, y1: 1, x2: 14, y2: 13, ...stroke }));
  return svg("svg", { class: "line", viewBox: "0 0 36 14", "aria-hidden": "true" }, ...parts);
}

/* ---------- what is shown ---------- */

const off = { types: new Set(), arrows: new Set(), actuality: new Set() };
const speakerOf = (s) => (s.saidBy.length > 1 ? s.saidBy[s.saidBy.length - 1] : "");
const isTypeOn = (id) => !entities[id] || !off.types.has(entities[id].type);
let speaker = "*";
let pinned = null;

function isShown(s) {
  return (
    (!s.heldBack || byId("held").checked) && !off.arrows.has(s.arrow) && !off.actuality.has(s.actuality) &&
    (speaker === "*" || speakerOf(s) === speaker) && isTypeOn(s.subject) && isTypeOn(s.node)
  );
}

/* Statements that say the same of the same two, in the same way: one arrow stands for all of them. */
const saying = (s) => [s.subject, s.node, s.ontology || s.relation, s.arrow, speakerOf(s)].join("\n");
const alike = keys.reduce((m, k) => m.set(saying(statements[k]), [...(m.get(saying(statements[k])) || []), k]), new Map());
const duplicates = (key) => alike.get(saying(statements[key]));

function apply() {
  const lone = byId("lone").checked;
  const seen = new Set(pinned ? [pinned] : []);
  const arrows = [];
  for (const key of keys) {
    const s = statements[key];
    const drawn = isShown(s) && duplicates(key).find((k) => isShown(statements[k])) === key;
    arrows.push({ id: key, hidden: !drawn });
    if (drawn) { seen.add(s.subject); seen.add(s.node); }
  }
  const changed = nodes.get().map((n) => {
    const on = seen.has(n.id) || (lone && entities[n.id] && isTypeOn(n.id));
    return { id: n.id, hidden: !on };
  });
  place(changed.filter((n) => !n.hidden).map((n) => n.id));
  nodes.update(changed.filter((n) => Boolean(nodes.get(n.id).hidden) !== n.hidden));
  edges.update(arrows.filter((e) => Boolean(edges.get(e.id).hidden) !== e.hidden));
  if (!current) showList();
}

/* Nodes that the layout left out get a place when they are first shown: below the picture. */
const waiting = new Set(nodes.get().filter((n) => n.physics === false).map((n) => n.id));
function place(shown) {
  if (!network) return;
  const coming = shown.filter((id) => waiting.has(id));
  if (!coming.length) return;
  const spots = Object.values(network.getPositions(nodes.getIds().filter((id) => !waiting.has(id))));
  const bottom = Math.max(0, ...spots.map((p) => p.y)) + 110;
  const left = Math.min(0, ...spots.map((p) => p.x));
  coming.sort((a, b) => String(a).localeCompare(b, "en"));
  coming.forEach((id, column) => {
    waiting.delete(id);
    network.moveNode(id, left + 190 * (column % 6), bottom + 80 * Math.floor(column / 6));
  });
}

/* ---------- legend and filters ---------- */

const count = (values) => values.reduce((m, v) => m.set(v, (m.get(v) || 0) + 1), new Map());

function toggle(set, value, ...inside) {
  const button = el("button", { type: "button", "aria-pressed": "true", on: () => {
    set.has(value) ? set.delete(value) : set.add(value);
    button.setAttribute("aria-pressed", String(!set.has(value)));
    apply();
  } }, ...inside);
  return el("li", {}, button);
}

function legend() {
  const all = keys.map((k) => statements[k]).filter((s) => !s.heldBack);
  const number = (n) => el("span", { class: "number" }, String(n || 0));
  const label = (text) => el("span", { class: "label" }, text);
  const arrows = count(all.map((s) => s.arrow));
  for (const kind of Object.keys(look.arrows))
    if (arrows.has(kind))
      byId("arrows").append(toggle(off.arrows, kind, line(kind), label(look.arrows[kind].words), number(arrows.get(kind))));
  const real = count(all.map((s) => s.actuality));
  for (const kind of Object.keys(look.actuality))
    if (real.has(kind))
      byId("actuality").append(toggle(off.actuality, kind, label(look.actuality[kind]), number(real.get(kind))));
  const types = count(Object.values(entities).map((e) => e.type));
  const order = Object.keys(look.types);
  const rank = (t) => (order.indexOf(t) + 1 || 99);
  for (const type of [...types.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)))
    byId("types").append(toggle(off.types, type, dot(type), label(wordsOf(type)), number(types.get(type))));
  const said = count(all.map(speakerOf));
  const names = [...said.keys()].filter((s) => s !== "" && s !== null);
  names.sort((a, b) => said.get(b) - said.get(a) || (nameOf(a) < nameOf(b) ? -1 : 1));
  const choice = (value, text) => el("option", { value }, text);
  byId("speaker").append(choice("*", "Anyone"));
  if (said.has("")) byId("speaker").append(choice("", `The outlet itself (${said.get("")})`));
  names.forEach((s) => byId("speaker").append(choice(s, `${nameOf(s)} (${said.get(s)})`)));
  if (all.length === keys.length) byId("held").parentElement.hidden = true;
}

byId("speaker").addEventListener("change", (e) => { speaker = e.target.value; apply(); });
byId("held").addEventListener("change", apply);
byId("lone").addEventListener("change", apply);
byId("reset").addEventListener("click", () => {
  Object.values(off).forEach((set) => set.clear());
  document.querySelectorAll("#legend [aria-pressed]").forEach((b) => b.setAttribute("aria-pressed", "true"));
  byId("held").checked = byId("lone").checked = false;
  byId("speaker").value = speaker = "*";
  apply();
  fit();
});

/* ---------- the panel ---------- */

const panel = byId("panel");
let current = null;
let opener = null;

const nameOf = (id) => (id == null ? "unknown" : entities[id] ? entities[id].label : id);
const go = (kind, id, ...inside) => el("button", { type: "button", class: "go", on: () => open(kind, id) }, ...inside);
const name = (id, words) => (entities[id] ? go("entity", id, dot(entities[id].type), words || nameOf(id)) : document.createTextNode("unknown"));
const shorten = (text, most) => (text.length > most ? text.slice(0, most).trimEnd() + " …" : text);

const objectText = (s) => (s.object ? nameOf(s.object) : s.value ? s.value.text : "");
/* Words that run from the object to the subject ("← was arrested by") are shown in the order of the text. */
const isInverse = (s) => s.relation.startsWith("← ") && Boolean(objectText(s));
const labelOf = (s) => (isInverse(s) ? s.relation.slice(2) : s.relation);
const inOrder = (s, subject, relation, object) => (isInverse(s) ? [object, relation, subject] : [subject, relation, object]);
// a label says itself that it is negated
const isCrossed = (s) => s.arrow === "denied" && !s.negated;

function item(key) {
  const s = statements[key];
  const says = speakerOf(s) ? el("span", { class: "says" }, `${s.actuality === "denied" ? "denied by" : "says"} ${nameOf(speakerOf(s))}`) : null;
  const held = s.heldBack ? el("span", { class: "says" }, ` held back: ${s.heldBack}`) : null;
  const [first, relation, last] = inOrder(s, el("b", {}, nameOf(s.subject)), el(isCrossed(s) ? "s" : "i", {}, labelOf(s)),
    el("b", {}, shorten(objectText(s), 110)));
  const text = el("span", { class: "text" }, first, " ", relation, " ", last, says ? " " : null, says, held);
  return el("li", {}, el("button", { type: "button", class: "item", on: () => open("statement", key) }, line(s.arrow), text));
}

function list(shown, most) {
  const ul = el("ul", { class: "items" }, ...shown.slice(0, most).map(item));
  if (shown.length > most) {
    const more = el("button", { type: "button", class: "more", on: () => ul.replaceWith(list(shown, Infinity)) }, `Show all ${shown.length}`);
    ul.append(el("li", {}, more));
  }
  return ul;
}

function fill(...children) {
  panel.replaceChildren(...children.filter((c) => c != null));
  panel.scrollTop = 0;
}

function showList() {
  const shown = keys.filter((k) => isShown(statements[k]));
  const most = byId("held").checked ? keys.length : rowKeys.length;
  const total = shown.length === most ? `${most}` : `${shown.length} of ${most}`;
  fill(
    el("div", { class: "top" }, el("h2", {}, `Statements (${total})`), closeButton(true)),
    el("p", { class: "hint" }, "Click an arrow, a node or a line below to see the sentence it comes from."),
    list(shown, 300),
  );
}

const closeButton = (onlyNarrow) =>
  el("button", { type: "button", class: onlyNarrow ? "close narrow" : "close", "aria-label": "Close (Esc)", title: "Close (Esc)", on: close }, "×");

function rows(pairs) {
  const dl = el("dl", {});
  for (const [term, ...what] of pairs) {
    const filled = what.filter((w) => w != null && w !== "");
    if (filled.length) dl.append(el("dt", {}, term), el("dd", {}, ...filled));
  }
  return dl;
}

function sentence(s) {
  const quote = el("blockquote", {});
  for (const [text, kind] of s.runs)
    quote.append(kind === "around" ? el("span", { class: "around" }, text)
      : kind === "sentence" ? text : el("mark", { class: kind }, text));
  return quote;
}

const quoteOf = (s) => s.runs.filter((r) => r[1] !== "around").map((r) => r[0]).join("");

function key(s) {
  const has = new Set(s.runs.map((r) => r[1]));
  const said = { subject: "who or what", cue: "the words of the relation", object: "to whom or what" };
  return el("p", { class: "key" }, ...Object.keys(said).filter((k) => has.has(k)).flatMap((k) => [el("mark", { class: k }, said[k]), " "]));
}

const about = (a) => [
  a.outlet, a.published, (a.authors || []).join(", "), a.agency && `from ${a.agency}`, a.opinion && "opinion",
].filter(Boolean).join(" · ");
// the address is checked in kg/views/details.py: only http and https get here
const link = (a, words) => a.url ? el("a", { href: a.url, rel: "noopener noreferrer", target: "_blank" }, words) : document.createTextNode(words);

function chain(s) {
  const said = el("span", { class: "chain" });
  s.saidBy.forEach((id, i) => {
    if (i) said.append(el("span", { class: "arrow" }, " → "));
    const article = articles[s.article] || {};
    said.append(id == null && i === 0 ? article.outlet || "the outlet" : name(id));
  });
  if (s.channel) said.append(el("span", { class: "arrow" }, " → on "), name(s.channel));
  return said;
}

function showStatement(k) {
  const s = statements[k];
  const article = articles[s.article] || {};
  const object = s.object ? name(s.object, s.objectWords) : s.value ? document.createTextNode(s.value.text) : null;
  const place = s.standsIn ? `a ${s.standsIn}: no news is told there` : s.block === "title" ? "the headline" : null;
  const [first, relation, last] = inOrder(s, name(s.subject, s.subjectWords), el(isCrossed(s) ? "s" : "span", { class: "relation" }, labelOf(s)), object);
  fill(
    el("div", { class: "top" }, el("p", { class: "kind" }, line(s.arrow), look.arrows[s.arrow].words), closeButton()),
    el("h2", { class: "say" }, first, " ", relation, " ", last),
    s.ontology ? el("p", { class: "ontology" }, (isInverse(s) ? "← " : "") + s.ontology) : null,
    sentence(s),
    key(s),
    rows([
      ["Who says it", chain(s)],
      ["How real", look.actuality[s.actuality] + (s.negated ? ", negated: the text says it is not so" : "")],
      ["When", s.time],
      ["Said", s.saidAt],
      ...(s.qualifiers || []).map((q) => [q.role.charAt(0).toUpperCase() + q.role.slice(1),
        q.preposition ? `${q.preposition} ` : null, q.entity ? name(q.entity) : q.value ? q.value.text + (q.value.normal && q.value.normal !== q.value.text ? ` (${q.value.normal})` : "") : null]),
      ["Value", s.value && s.value.normal && s.value.normal !== s.value.text ? s.value.normal : null],
      ["Also here", ...duplicates(k).filter((t) => t !== k).flatMap((t, i) => [i ? " · " : null, go("statement", t, shorten(quoteOf(statements[t]), 70))])],
      ["Held back", s.heldBack],
      ["Stands in", place],
      ["Article", Object.keys(articles).length > 1 ? link(article, [article.title, article.outlet].filter(Boolean).join(", ")) : null],
      ["Confidence", s.confidence == null ? "0" : `${Math.round(s.confidence * 100)} %`],
      ["Rule", s.rule ? el("code", {}, s.rule) : null],
      ["Relation", s.open ? "not in the ontology; the words of the text" : null],
      ["Link", el("a", { href: `#statement=${encodeURIComponent(k)}` }, "to this statement")],
    ]),
  );
}

function showEntity(id) {
  const e = entities[id];
  const known = byId("held").checked ? keys : rowKeys;
  const own = known.filter((k) => statements[k].subject === id || statements[k].object === id);
  const says = known.filter((k) => !own.includes(k) && statements[k].saidBy.includes(id) && speakerOf(statements[k]) === id);
  const about = known.filter((k) => !own.includes(k) && (statements[k].channel === id || (statements[k].qualifiers || []).some((q) => q.entity === id)));
  const links = (e.links || []).map((l) => (/^https:\/\//.test(l) ? el("a", { href: l, rel: "noopener noreferrer", target: "_blank" }, l) : el("code", {}, l)));
  const part = (title, some) => (some.length ? el("section", {}, el("h3", {}, `${title} (${some.length})`), list(some, 100)) : null);
  fill(
    el("div", { class: "top" }, el("p", { class: "kind" }, dot(e.type), wordsOf(e.type) + (e.unnamed ? ", unnamed" : "")), closeButton()),
    el("h2", { class: "say" }, e.label),
    rows([
      ["Also called", (e.aliases || []).join(" · ")],
      ["How many", e.count],
      ["Known as", ...links.flatMap((l, i) => (i ? [" · ", l] : [l]))],
      ["Mentions", e.mentions ? String(e.mentions) : null],
      ["Link", el("a", { href: `#entity=${encodeURIComponent(id)}` }, "to this node")],
    ]),
    part("Statements", own),
    part("Says", says),
    part("Named beside", about),
  );
}

function open(kind, id, quiet) {
  const known = kind === "statement" ? statements : entities;
  if (!Object.hasOwn(known, id)) return;
  if (!document.body.classList.contains("open")) opener = document.activeElement;
  current = { kind, id };
  kind === "statement" ? showStatement(id) : showEntity(id);
  reveal();
  pinned = kind === "entity" ? id : null;
  apply();
  select(kind, id, quiet);
  note(`#${kind}=${encodeURIComponent(id)}`);
  if (!quiet) panel.focus({ preventScroll: true });
}

function reveal() {
  document.body.classList.add("open");
  document.body.classList.remove("filtering");
  byId("filters").setAttribute("aria-expanded", "false");
  byId("all").setAttribute("aria-expanded", "true");
}

function close() {
  current = pinned = null;
  document.body.classList.remove("open", "filtering");
  byId("filters").setAttribute("aria-expanded", "false");
  byId("all").setAttribute("aria-expanded", "false");
  if (network) network.unselectAll();
  note("");
  apply();
  if (opener && opener.isConnected) opener.focus();
  opener = null;
}

function note(hash) {
  if (location.hash === hash) return;
  try { history.replaceState(null, "", hash || location.pathname + location.search); } catch (_) { /* a sandboxed frame */ }
}

function follow() {
  const [, kind, id] = location.hash.match(/^#(statement|entity)=(.+)$/) || [];
  if (!kind) return;
  let plain = id;
  try { plain = decodeURIComponent(id); } catch (_) { /* as it stands */ }
  open(kind, plain, false);
}

/* ---------- the picture ---------- */

let network = null;
const margin = { x: 100, y: 56 }; // what a label takes beside its node

function select(kind, id, quiet) {
  if (!network) return;
  network.unselectAll();
  if (kind === "entity") network.selectNodes([id]);
  else network.selectEdges(duplicates(id).filter((k) => !edges.get(k).hidden));
  if (quiet) return;
  const s = statements[id];
  const shown = (kind === "entity" ? [id] : [s.subject, s.node]).filter((n) => nodes.get(n) && !nodes.get(n).hidden);
  if (!shown.length) return;
  const places = Object.values(network.getPositions(shown));
  const middle = { x: 0, y: 0 };
  places.forEach((p) => { middle.x += p.x / places.length; middle.y += p.y / places.length; });
  const lift = narrow() ? -innerHeight * 0.22 : 0;
  network.moveTo({ position: middle, scale: Math.max(network.getScale(), 0.6), offset: { x: 0, y: lift },
    animation: calm || many ? false : { duration: 350, easingFunction: "easeInOutQuad" } });
}

/* Room for the labels too, which vis.js leaves out of account. */
function fit() {
  const shown = network ? nodes.get({ filter: (n) => !n.hidden }).map((n) => n.id) : [];
  if (!shown.length) return;
  const spots = Object.values(network.getPositions(shown)), stage = byId("mynetwork");
  const [left, right] = [Math.min, Math.max].map((side) => side(...spots.map((p) => p.x)));
  const [top, bottom] = [Math.min, Math.max].map((side) => side(...spots.map((p) => p.y)));
  const scale = Math.min(stage.clientWidth / (right - left + 2 * margin.x), stage.clientHeight / (bottom - top + 2 * margin.y), 1.15);
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
}

/* Labels are drawn smaller as the picture shrinks to fit: at first sight they shall still be readable. */
function enlarge() {
  const size = (wanted, least, most) => Math.min(most, Math.max(least, wanted / network.getScale()));
  network.setOptions({ nodes: { font: { size: size(13, 15, 27) } }, edges: { font: { size: size(11, 12.5, 21) } } });
}

/* What hangs together stands together: the parts of the picture that no arrow joins are set side by side, the
   largest first, each in the free corner that keeps the whole smallest. */
function parts(ids) {
  const beside = new Map(ids.map((id) => [id, []]));
  for (const e of edges.get({ filter: (e) => !e.hidden && beside.has(e.from) && beside.has(e.to) })) {
    beside.get(e.from).push(e.to);
    beside.get(e.to).push(e.from);
  }
  const seen = new Set();
  const reach = (id) => {
    const part = [], open = [id];
    seen.add(id);
    while (open.length) {
      const here = open.pop();
      part.push(here);
      for (const next of beside.get(here)) if (!seen.has(next)) { seen.add(next); open.push(next); }
    }
    return part;
  };
  return ids.flatMap((id) => (seen.has(id) ? [] : [reach(id)]));
}

const ROTATIONS = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 12);

/* A part as a box with its corner at 0, 0, turned so that it fills a window of this shape best. */
function boxOf(ids, shape) {
  const spots = network.getPositions(ids);
  const turned = (angle) => {
    const at = ids.map((id) => ({
      id,
      x: spots[id].x * Math.cos(angle) - spots[id].y * Math.sin(angle),
      y: spots[id].x * Math.sin(angle) + spots[id].y * Math.cos(angle),
    }));
    const end = (axis, side) => side(...at.map((p) => p[axis]));
    const [left, top] = [end("x", Math.min) - margin.x, end("y", Math.min) - margin.y];
    at.forEach((p) => { p.x -= left; p.y -= top; });
    return { at, width: end("x", Math.max) + margin.x, height: end("y", Math.max) + margin.y };
  };
  const extent = (b) => Math.max(b.width / shape, b.height);
  return (ids.length < 4 ? [0] : ROTATIONS).map(turned).reduce((best, b) => (extent(b) < extent(best) - 1 ? b : best));
}

function pack(stage) {
  const shape = stage.clientWidth / stage.clientHeight;
  const shown = nodes.get({ filter: (n) => !n.hidden && !waiting.has(n.id) }).map((n) => n.id);
  const boxes = parts(shown).map((ids) => boxOf(ids, shape));
  if (boxes.length > 120) return;
  boxes.sort((a, b) => b.at.length - a.at.length || b.width * b.height - a.width * a.height);
  const placed = [];
  const apart = (x, y, b, o) => x + b.width <= o.x || o.x + o.width <= x || y + b.height <= o.y || o.y + o.height <= y;
  const extent = (x, y, b) => Math.max((x + b.width) / shape, y + b.height);
  for (const box of boxes) {
    const lefts = [0, ...placed.map((o) => o.x + o.width)], tops = [0, ...placed.map((o) => o.y + o.height)];
    let best = null;
    for (const x of lefts)
      for (const y of tops) {
        const size = extent(x, y, box) + (x + y) / 1000;
        if ((!best || size < best.size) && placed.every((o) => apart(x, y, box, o))) best = { x, y, size };
      }
    placed.push({ ...box, ...best });
  }
  for (const box of placed) for (const p of box.at) network.moveNode(p.id, box.x + p.x, box.y + p.y);
}

function draw() {
  const stage = byId("mynetwork");
  network = new vis.Network(stage, { nodes, edges }, options);
  let settled = false;
  const settle = () => {
    if (settled) return;
    settled = true;
    network.setOptions({ physics: { enabled: false } });
    byId("wait").hidden = true;
    apply();
    pack(stage);
    fit();
    if (!many) enlarge();
    if (!current) follow();
    else select(current.kind, current.id, false);
    document.body.dataset.ready = "true";
  };
  network.once("stabilizationIterationsDone", settle);
  let touched = false;
  for (const event of ["zoom", "dragStart", "click"]) network.on(event, () => { touched = true; });
  network.on("resize", () => { if (settled && !touched && !current) fit(); });
  if (!nodes.length) settle();
  network.on("stabilizationProgress", (p) => {
    byId("wait").textContent = `Arranging … ${Math.round((100 * p.iterations) / p.total)} %`;
  });
  network.on("click", (event) => {
    const node = event.nodes[0];
    if (node != null && entities[node]) return open("entity", node, true);
    if (node != null) {
      const said = String(node).replace(/^[a-z]+:/, "");
      if (statements[said]) return open("statement", said, true);
    }
    const edge = event.edges[0];
    if (edge != null) return open("statement", edge, true);
    if (current) close();
  });
  network.on("hoverNode", () => { stage.style.cursor = "pointer"; });
  network.on("hoverEdge", () => { stage.style.cursor = "pointer"; });
  network.on("blurNode", () => { stage.style.cursor = ""; });
  network.on("blurEdge", () => { stage.style.cursor = ""; });
}

/* ---------- search ---------- */

const search = byId("search");
const found = byId("found");
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const names = Object.entries(entities).map(([id, e]) => ({ id, e, all: [e.label, ...(e.aliases || [])].map(plain) }));
let at = -1;

function look4(text) {
  const wanted = plain(text.trim());
  at = -1;
  found.replaceChildren();
  const rank = (n) => Math.min(...n.all.map((t) => (t === wanted ? 0 : t.startsWith(wanted) ? 1 : t.includes(" " + wanted) ? 2 : t.includes(wanted) ? 3 : 9)));
  const hits = wanted ? names.map((n) => [rank(n), n]).filter(([r]) => r < 9).sort((a, b) => a[0] - b[0] || b[1].e.mentions - a[1].e.mentions || 0) : [];
  hits.slice(0, 12).forEach(([, n], i) => {
    const row = el("li", { role: "option", id: `found-${i}`, "aria-selected": "false" }, dot(n.e.type), n.e.label,
      el("span", { class: "number" }, wordsOf(n.e.type)));
    row.addEventListener("mousedown", (event) => { event.preventDefault(); choose(n.id); });
    row.dataset.entity = n.id;
    found.append(row);
  });
  if (wanted && !hits.length) found.append(el("li", { class: "none" }, "No such name here"));
  found.hidden = !wanted;
  search.setAttribute("aria-expanded", String(!found.hidden));
}

function choose(id) {
  search.value = "";
  look4("");
  open("entity", id);
}

search.addEventListener("input", () => look4(search.value));
search.addEventListener("blur", () => { found.hidden = true; search.setAttribute("aria-expanded", "false"); });
search.addEventListener("keydown", (event) => {
  const rows = [...found.querySelectorAll("[role=option]")];
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (!rows.length) return;
    at = (at + (event.key === "ArrowDown" ? 1 : rows.length + (at < 0 ? 1 : 0) - 1) + rows.length) % rows.length;
    rows.forEach((r, i) => r.setAttribute("aria-selected", String(i === at)));
    search.setAttribute("aria-activedescendant", rows[at].id);
    rows[at].scrollIntoView({ block: "nearest" });
  } else if (event.key === "Enter" && rows.length) {
    choose(rows[Math.max(at, 0)].dataset.entity);
  } else if (event.key === "Escape" && search.value) {
    event.stopPropagation();
    search.value = "";
    look4("");
  }
});

/* ---------- start ---------- */

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
  if (event.key === "/" && !typing) { event.preventDefault(); search.focus(); }
});
byId("filters").addEventListener("click", () => {
  const on = document.body.classList.toggle("filtering");
  byId("filters").setAttribute("aria-expanded", String(on));
});
byId("all").addEventListener("click", () => {
  if (document.body.classList.contains("open") && !current) return close();
  current = pinned = null;
  showList();
  reveal();
  panel.focus({ preventScroll: true });
});
byId("fit").addEventListener("click", fit);
addEventListener("hashchange", follow);

const origins = Object.values(articles);
const plural = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;
const counts = [plural(rowKeys.length, "statement"), plural(Object.keys(entities).length, "name")].join(" · ");
const said = origins.length === 1 ? about(origins[0]) || origins[0].url : null;
byId("origin").append(...(said ? [link(origins[0], said), " · "] : []), counts);
legend();
showList();
draw();
})();
