/* Statements as lines of a list, and the names in them that open. */
import { articles, duplicates, entities, nameOf, reasons, statements, tell } from "./data.js";
import { dot, el, line, shorten } from "./dom.js";
import { tellerOf } from "./filter.js";

export const go = (kind, id, ...inside) => el("button", { type: "button", class: "go", on: () => tell("open", kind, id) }, ...inside);
export const name = (id, words) => (entities[id] ? go("entity", id, dot(entities[id].type), words || nameOf(id)) : document.createTextNode(id || "unknown"));
export const action = (words, what) => el("button", { type: "button", class: "action", on: what }, words);

const objectText = (s) => (s.object ? s.objectWords || nameOf(s.object) : s.value ? s.value.text : "");
/* Words that run from the object to the subject ("← was arrested by") are shown in the order of the text. */
const isInverse = (s) => s.relation.startsWith("← ") && Boolean(objectText(s));
/* A label says itself that it is negated. */
const tagOf = (s, plain) => (s.arrow === "denied" && !s.negated ? "s" : plain);

/** Subject, relation and object in the order of the text; `tag` is the element of the relation, with its attributes. */
export function inOrder(s, subject, object, tag, attributes) {
  const relation = el(tagOf(s, tag), attributes, isInverse(s) ? s.relation.slice(2) : s.relation);
  return (isInverse(s) ? [object, relation, subject] : [subject, relation, object]).filter((part) => part != null);
}

/** Why a statement is not shown unasked, in words. */
export const reasonOf = (s) => reasons[s.heldBack] || s.heldBack;

/** The articles that tell the same, without those where it is held back. */
export const toldIn = (key) => [...new Set(duplicates(key).filter((k) => !statements[k].heldBack).map((k) => statements[k].article))];
/** How many outlets some articles have; one that does not tell its outlet stands for itself. */
export const outletsOf = (some) => new Set(some.map((id) => articles[id].outlet || id)).size;

/** One statement as a line of a list. */
export function item(key) {
  const s = statements[key];
  const beside = (words) => el("span", { class: "says" }, words);
  const says = tellerOf(s) === "" ? null : beside(` ${s.actuality === "denied" ? "denied by" : "says"} ${nameOf(tellerOf(s))}`);
  const sources = toldIn(key).length;
  const words = inOrder(s, el("b", {}, s.subjectWords || nameOf(s.subject)), el("b", {}, shorten(objectText(s), 110)), "i", {});
  const text = el("span", { class: "text" }, ...words.flatMap((part, i) => (i ? [" ", part] : [part])), says,
    sources > 1 ? beside(` in ${sources} articles`) : null, s.heldBack ? beside(` held back: ${reasonOf(s)}`) : null);
  return el("li", {}, el("button", { type: "button", class: "item", on: () => tell("open", "statement", key) }, line(s.arrow), text));
}

/** A list of statements, at first so many of them. */
export function list(shown, most) {
  const ul = el("ul", { class: "items" }, ...shown.slice(0, most).map(item));
  if (shown.length > most) {
    const more = el("button", { type: "button", class: "more", on: () => ul.replaceWith(list(shown, Infinity)) }, `Show all ${shown.length}`);
    ul.append(el("li", {}, more));
  }
  return ul;
}

/** Terms and what they mean, without those that mean nothing. */
export function rows(pairs) {
  const dl = el("dl", {});
  for (const [term, ...what] of pairs) {
    const filled = what.filter((w) => w != null && w !== "");
    if (filled.length) dl.append(el("dt", {}, term), el("dd", {}, ...filled));
  }
  return dl;
}
