/* A statement in full: its sentence with the words that it comes from, who says it, how real it is, why it is there. */
import { articles, duplicates, look, nameOf, statements, tell } from "./data.js";
import { quoteOf } from "./claims.js";
import { copy, el, line, plural, shorten } from "./dom.js";
import { speakerOf } from "./filter.js";
import { link, unknownOf } from "./frame.js";
import { action, go, inOrder, name, outletsOf, reasonOf, rows, toldIn } from "./lines.js";

const MARKS = { subject: "who or what", cue: "the words of the relation", object: "to whom or what" };

function sentence(s) {
  const quote = el("blockquote", {});
  for (const [text, kind] of s.runs)
    quote.append(kind === "around" ? el("span", { class: "around" }, text) : kind === "sentence" ? text : el("mark", { class: kind }, text));
  return quote;
}

function key(s) {
  const has = new Set(s.runs.map((r) => r[1]));
  return el("p", { class: "key" }, ...Object.keys(MARKS).filter((k) => has.has(k)).flatMap((k) => [el("mark", { class: k }, MARKS[k]), " "]));
}

function chain(s) {
  const said = el("span", { class: "chain" });
  const voices = s.speech ? [...s.saidBy, s.subject] : s.saidBy;
  voices.forEach((id, i) => {
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
  const speaker = speakerOf(s) === "" ? "" : `${nameOf(speakerOf(s))}, in `;
  const where = [a.outlet || "unknown outlet", a.title && `“${a.title}”`, a.published, a.url].filter(Boolean).join(", ");
  return `“${quoteOf(s).replace(/\s+/g, " ").trim()}” (${speaker}${where})`;
}

function circumstance({ role, preposition, entity, value }) {
  const normal = value && value.normal && value.normal !== value.text ? ` (${value.normal})` : "";
  return [role.charAt(0).toUpperCase() + role.slice(1), preposition ? `${preposition} ` : null, entity ? name(entity) : value ? value.text + normal : null];
}

/* How many outlets tell the same, where it is more than one article. */
function toldBy(k) {
  const origins = toldIn(k);
  return origins.length > 1 ? `${plural(origins.length, "article")} of ${plural(outletsOf(origins), "outlet")}` : null;
}

/* What is of use to those who look into the graph or into kg itself. */
const reading = (k, s) => el("details", { class: "reading" }, el("summary", {}, "How kg read it"), rows([
  ["Relation in the graph", s.open ? "none of kg’s own: the words of the text stand for it" : (s.relation.startsWith("← ") ? "← " : "") + s.ontology],
  ["Rule", s.rule ? el("code", {}, s.rule) : null],
  ["Held back by", s.heldBack ? el("code", {}, s.heldBack) : null],
  ["Id", el("code", {}, k)],
]));

/** The parts of the panel for a statement, without its head. */
export function statementParts(k) {
  const s = statements[k], article = articles[s.article] || {};
  const object = s.object ? name(s.object, s.objectWords) : s.value ? document.createTextNode(s.value.text) : null;
  const place = s.standsIn ? `a ${s.standsIn}: no news is told there` : s.block === "title" ? "the headline" : null;
  const words = inOrder(s, name(s.subject, s.subjectWords), object, "span", { class: "relation" });
  const done = action("Copy citation", () => { copy(citation(s), "citation.txt", "text/plain"); done.textContent = "Copied"; });
  return [
    el("h2", { class: "say" }, ...words.flatMap((part, i) => (i ? [" ", part] : [part]))),
    sentence(s),
    key(s),
    el("p", { class: "actions" }, action("Show in the article", () => tell("article", k)), done),
    rows([
      ["Who says it", chain(s)],
      ["How real", look.actuality[s.actuality] + (s.negated ? ", negated: the text says it is not so" : "")],
      ["When", s.time],
      ["Said", s.saidAt],
      ...(s.qualifiers || []).map(circumstance),
      ["Value", s.value && s.value.normal && s.value.normal !== s.value.text ? s.value.normal : null],
      ["Told by", toldBy(k)],
      ["Also here", ...duplicates(k).filter((t) => t !== k).flatMap((t, i) => [i ? " · " : null, go("statement", t, shorten(quoteOf(statements[t]), 70))])],
      ["Held back", s.heldBack ? reasonOf(s) : null],
      ["Stands in", place],
      ["Article", Object.keys(articles).length > 1 ? link(article, [article.title, article.outlet].filter(Boolean).join(", ")) : null],
      ["How sure kg is", `${Math.round((s.confidence || 0) * 100)} %`],
      ["Link", el("a", { href: `#statement=${encodeURIComponent(k)}` }, "to this statement")],
    ]),
    Object.keys(articles).length > 1 ? unknownOf(article, "p") : null,
    reading(k, s),
  ];
}

/** What kind of statement it is, with the sign of its arrow. */
export const kindOfStatement = (k) => [line(statements[k].arrow), look.arrows[statements[k].arrow].words];
