/* What is open, in full: a statement with its sentence, a name with what is said of it, or the list of all. */
import { articles, duplicates, entities, keys, look, nameOf, quoteOf, rowKeys, statements, tell, view } from "./data.js";
import { byId, copy, dot, el, line, plural, shorten, wordsOf } from "./dom.js";
import { passes, speakerOf } from "./filter.js";
import { between, thingsOf } from "./focus.js";
import { saveDossier } from "./take.js";
import { byArticle } from "./timeline.js";

const panel = byId("panel");

const go = (kind, id, ...inside) => el("button", { type: "button", class: "go", on: () => tell("open", kind, id) }, ...inside);
const name = (id, words) => (entities[id] ? go("entity", id, dot(entities[id].type), words || nameOf(id)) : document.createTextNode(id || "unknown"));

const objectText = (s) => (s.object ? nameOf(s.object) : s.value ? s.value.text : "");
/* Words that run from the object to the subject ("← was arrested by") are shown in the order of the text. */
const isInverse = (s) => s.relation.startsWith("← ") && Boolean(objectText(s));
const labelOf = (s) => (isInverse(s) ? s.relation.slice(2) : s.relation);
const inOrder = (s, subject, relation, object) => (isInverse(s) ? [object, relation, subject] : [subject, relation, object]);
// a label says itself that it is negated
const isCrossed = (s) => s.arrow === "denied" && !s.negated;

/** One statement as a line of a list. */
export function item(key) {
  const s = statements[key];
  const says = s.saidBy.length > 1 ? el("span", { class: "says" }, `${s.actuality === "denied" ? "denied by" : "says"} ${nameOf(speakerOf(s))}`) : null;
  const sources = new Set(duplicates(key).filter((k) => !statements[k].heldBack).map((k) => statements[k].article)).size;
  const told = sources > 1 ? el("span", { class: "says" }, ` in ${sources} articles`) : null;
  const held = s.heldBack ? el("span", { class: "says" }, ` held back: ${s.heldBack}`) : null;
  const [first, relation, last] = inOrder(s, el("b", {}, nameOf(s.subject)), el(isCrossed(s) ? "s" : "i", {}, labelOf(s)),
    el("b", {}, shorten(objectText(s), 110)));
  const text = el("span", { class: "text" }, first, " ", relation, " ", last, says ? " " : null, says, told, held);
  return el("li", {}, el("button", { type: "button", class: "item", on: () => tell("open", "statement", key) }, line(s.arrow), text));
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

export function showList() {
  const shown = keys.filter((k) => passes(statements[k], entities, view.filters));
  const most = view.filters.held ? keys.length : rowKeys.length;
  const total = shown.length === most ? `${most}` : `${shown.length} of ${most}`;
  fill(
    el("div", { class: "top" }, el("h2", {}, `Statements (${total})`), closeButton(true)),
    el("p", { class: "hint" }, hint()),
    list(shown, 300),
  );
}

/** What to do with the list, or why it is empty where nothing is shown unasked. */
function hint() {
  const held = keys.length - rowKeys.length;
  if (rowKeys.length || view.filters.held || !held) {
    return "Click an arrow, a name or a line below to see the sentence it comes from.";
  }
  return `kg is not sure enough of any statement to show it. ${plural(held, "statement")} held back: tick “Show what is held back” to see why.`;
}

/** Several statements of one sentence, to choose from. */
export function showSome(some) {
  fill(
    el("div", { class: "top" }, el("h2", {}, `${plural(some.length, "statement")} of this sentence`), closeButton()),
    list(some, 300),
  );
}

const closeButton = (onlyNarrow) =>
  el("button", { type: "button", class: onlyNarrow ? "close narrow" : "close", "aria-label": "Close (Esc)", title: "Close (Esc)", on: () => tell("close") }, "×");

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

function key(s) {
  const has = new Set(s.runs.map((r) => r[1]));
  const said = { subject: "who or what", cue: "the words of the relation", object: "to whom or what" };
  return el("p", { class: "key" }, ...Object.keys(said).filter((k) => has.has(k)).flatMap((k) => [el("mark", { class: k }, said[k]), " "]));
}

export const about = (a) => [
  a.outlet, a.published, (a.authors || []).join(", "), a.agency && `from ${a.agency}`, a.opinion && "opinion",
].filter(Boolean).join(" · ");
// the address is checked in kg/views/details.py: only http and https get here
export const link = (a, words) => a.url ? el("a", { href: a.url, rel: "noopener noreferrer", target: "_blank" }, words) : document.createTextNode(words);

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

/** The quote with who says it and where it stands, in one line to paste elsewhere. */
function citation(s) {
  const a = articles[s.article] || {};
  const speaker = s.saidBy.length > 1 ? `${nameOf(speakerOf(s))}, in ` : "";
  const where = [a.outlet || "unknown outlet", a.title && `“${a.title}”`, a.published, a.url].filter(Boolean).join(", ");
  return `“${quoteOf(s).replace(/\s+/g, " ").trim()}” (${speaker}${where})`;
}

const action = (words, what) => el("button", { type: "button", class: "action", on: what }, words);

/** How many outlets tell the same, where it is more than one article. */
function toldBy(k) {
  const origins = [...new Set(duplicates(k).filter((t) => !statements[t].heldBack).map((t) => statements[t].article))];
  const outlets = new Set(origins.map((id) => articles[id].outlet || id));
  return origins.length > 1 ? `${plural(origins.length, "article")} of ${plural(outlets.size, "outlet")}` : null;
}

export function showStatement(k) {
  const s = statements[k];
  const article = articles[s.article] || {};
  const object = s.object ? name(s.object, s.objectWords) : s.value ? document.createTextNode(s.value.text) : null;
  const place = s.standsIn ? `a ${s.standsIn}: no news is told there` : s.block === "title" ? "the headline" : null;
  const [first, relation, last] = inOrder(s, name(s.subject, s.subjectWords), el(isCrossed(s) ? "s" : "span", { class: "relation" }, labelOf(s)), object);
  const done = action("Copy citation", () => { copy(citation(s), "citation.txt", "text/plain"); done.textContent = "Copied"; });
  fill(
    el("div", { class: "top" }, el("p", { class: "kind" }, line(s.arrow), look.arrows[s.arrow].words), closeButton()),
    el("h2", { class: "say" }, first, " ", relation, " ", last),
    s.ontology ? el("p", { class: "ontology" }, (isInverse(s) ? "← " : "") + s.ontology) : null,
    sentence(s),
    key(s),
    el("p", { class: "actions" }, action("Show in the article", () => tell("article", k)), done),
    rows([
      ["Who says it", chain(s)],
      ["How real", look.actuality[s.actuality] + (s.negated ? ", negated: the text says it is not so" : "")],
      ["When", s.time],
      ["Said", s.saidAt],
      ...(s.qualifiers || []).map((q) => [q.role.charAt(0).toUpperCase() + q.role.slice(1),
        q.preposition ? `${q.preposition} ` : null, q.entity ? name(q.entity) : q.value ? q.value.text + (q.value.normal && q.value.normal !== q.value.text ? ` (${q.value.normal})` : "") : null]),
      ["Value", s.value && s.value.normal && s.value.normal !== s.value.text ? s.value.normal : null],
      ["Told by", toldBy(k)],
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

/** Hide and pin, for one name or several. */
const handle = (ids) => [
  action("Hide", () => tell("hide", ids)),
  el("button", { type: "button", class: "action pin", on: () => tell("pin", ids) }, ids.every((id) => view.pinned.has(id)) ? "Unpin" : "Pin"),
];

/** Several names together: what joins them, and what can be done with all. */
export function showChosen(ids) {
  const known = Object.fromEntries((view.filters.held ? keys : rowKeys).map((k) => [k, statements[k]]));
  const joining = between(known, ids);
  fill(
    el("div", { class: "top" }, el("h2", {}, `${ids.length} names chosen`), closeButton()),
    el("p", { class: "hint" }, "Shift and click, or Shift and Enter, adds a name or takes it out."),
    el("ul", { class: "items" }, ...ids.map((id) => el("li", { class: "picked" }, name(id), el("button", { type: "button", class: "close",
      "aria-label": `Take out ${nameOf(id)}`, on: () => tell("also", id) }, "×")))),
    el("p", { class: "actions" }, action("Only what joins them", () => { view.only = { among: ids }; tell("changed", true); }),
      ids.length === 2 ? action("The shortest way", () => tell("way", ...ids)) : null, ...handle(ids)),
    el("h3", {}, `Between them (${joining.length})`),
    list(joining, 100),
  );
}

/** A choice of names to which the shortest way is shown. */
function wayTo(id) {
  const shown = new Set(rowKeys.flatMap((k) => thingsOf(statements[k])));
  const others = Object.keys(entities).filter((other) => other !== id && shown.has(other));
  others.sort((a, b) => new Intl.Collator("en").compare(nameOf(a), nameOf(b)));
  const choice = el("select", { "aria-label": `Show the way from ${nameOf(id)} to another name` },
    el("option", { value: "" }, "choose a name"), ...others.map((other) => el("option", { value: other }, nameOf(other))));
  choice.addEventListener("change", () => choice.value && tell("way", id, choice.value));
  return el("p", { class: "actions" }, "Way to ", choice);
}

const several = Object.keys(articles).length > 1;

/* Of several articles: what is said under each of them, by its day. */
const overTime = (some) => byArticle(some, statements, articles).flatMap(([id, own]) => {
  const a = articles[id] || {};
  return [el("h4", {}, [a.published || "no day", a.outlet, a.title].filter(Boolean).join(" · ")), list(own, 100)];
});

function toldIn(some) {
  const origins = [...new Set(some.map((k) => statements[k].article))];
  const outlets = new Set(origins.map((id) => articles[id].outlet || id));
  const days = origins.map((id) => articles[id].published).filter(Boolean).sort();
  const when = days.length ? `, ${days[0]}${days.length > 1 && days[0] !== days[days.length - 1] ? ` to ${days[days.length - 1]}` : ""}` : "";
  return `${plural(origins.length, "article")} of ${plural(outlets.size, "outlet")}${when}`;
}

/* Who says what is said of it, those who say most first. */
function byWhom(some) {
  const counts = new Map();
  for (const k of some) {
    const s = statements[k];
    const who = s.saidBy.length > 1 ? nameOf(speakerOf(s)) : (articles[s.article] || {}).outlet || "an outlet";
    counts.set(who, (counts.get(who) || 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8).map(([who, n]) => `${who} ${n}`).join(" · ");
}

export function showEntity(id) {
  const e = entities[id];
  const known = view.filters.held ? keys : rowKeys;
  const own = known.filter((k) => statements[k].subject === id || statements[k].object === id);
  const says = known.filter((k) => !own.includes(k) && statements[k].saidBy.includes(id) && speakerOf(statements[k]) === id);
  const beside = known.filter((k) => !own.includes(k) && (statements[k].channel === id || (statements[k].qualifiers || []).some((q) => q.entity === id)));
  const links = (e.links || []).map((l) => (/^https:\/\//.test(l) ? el("a", { href: l, rel: "noopener noreferrer", target: "_blank" }, l) : el("code", {}, l)));
  const inTime = several ? overTime : (some) => [list(some, 100)];
  const part = (title, some) => (some.length ? el("section", {}, el("h3", {}, `${title} (${some.length})`), ...inTime(some)) : null);
  const far = [1, 2, 3].map((n) => action(String(n), () => tell("only", id, n)));
  fill(
    el("div", { class: "top" }, el("p", { class: "kind" }, dot(e.type), wordsOf(e.type) + (e.unnamed ? ", unnamed" : "")), closeButton()),
    el("h2", { class: "say" }, e.label),
    own.length + says.length ? el("p", { class: "actions" }, "Only what is near, in steps: ", ...far) : null,
    own.length + says.length ? wayTo(id) : null,
    el("p", { class: "actions" }, ...handle([id]),
      own.length + says.length ? action("Save as dossier (Markdown)", () => saveDossier([...own, ...says, ...beside], e.label)) : null),
    rows([
      ["Also called", (e.aliases || []).join(" · ")],
      ["How many", e.count],
      ["Known as", ...links.flatMap((l, i) => (i ? [" · ", l] : [l]))],
      ["Told in", several && own.length + says.length ? toldIn([...own, ...says]) : null],
      ["By whom", several && own.length ? byWhom(own) : null],
      ["Mentions", e.mentions ? String(e.mentions) : null],
      ["Link", el("a", { href: `#entity=${encodeURIComponent(id)}` }, "to this node")],
    ]),
    part("Statements", own),
    part("Says", says),
    part("Named beside", beside),
  );
}

/** That an address leads to nothing here. */
export function showMissing(kind) {
  fill(
    el("div", { class: "top" }, el("h2", {}, "Not on this page"), closeButton()),
    el("p", {}, `The address asks for a ${kind === "entity" ? "name" : "statement"} that this page does not have. It may come from an earlier reading of the article.`),
  );
}

export { panel };
