/* The text of the article, each sentence underlined as its statement looks; of several articles their list. */
import { articles, keys, rowKeys, statements, tell, view } from "./data.js";
import { el, plural } from "./dom.js";
import { about, link, unknownOf } from "./frame.js";
import { head, scrolled } from "./sheet_parts.js";

/** The article, or the list of several. */
export function articleSheet() {
  if (Object.keys(articles).length > 1 && view.filters.article === "*") return listSheet();
  return Object.entries(articles).filter(([id]) => view.filters.article === "*" || view.filters.article === id).flatMap(([id, a]) => [
    el("h2", {}, a.title || "Article"),
    Object.keys(articles).length > 1 ? el("p", { class: "actions" }, el("button", { type: "button", class: "action", on: () => { view.filters.article = "*"; tell("changed", true); } }, "All articles")) : null,
    el("p", { class: "hint" }, about(a), a.page ? " · " : null, a.page ? el("a", { href: a.page }, "its own page") : null, a.url ? " · " : null, a.url ? link(a, "to the source") : null),
    unknownOf(a, "p"),
    a.blocks ? null : el("p", {}, "This page has too many articles to hold their texts; each has its own page."),
    ...(a.blocks || []).map(([kind, from, to]) => block(id, a, kind, from, to)),
  ]);
}

/* The articles of a page that has several: where each stands, and how much of it is in the graph. */
function listSheet() {
  const choose = (id) => { view.filters.article = id; tell("changed", true); };
  const rows = Object.entries(articles).map(([id, a]) => el("tr", {},
    el("td", {}, el("button", { type: "button", class: "go", on: () => choose(id) }, a.title || "Article")),
    el("td", {}, a.outlet || "not known"), el("td", {}, a.published || "not known"),
    el("td", {}, String(rowKeys.filter((k) => statements[k].article === id).length)),
    el("td", {}, a.page ? el("a", { href: a.page }, "page") : null, a.page && a.url ? " · " : null, a.url ? link(a, "source") : null)));
  return [
    el("h2", {}, plural(rows.length, "article")),
    el("p", { class: "hint" }, "Click a headline to see that article alone."),
    scrolled("Articles", head(["Headline", "Outlet", "Day", "Statements shown", "Open"]), rows),
  ];
}

function block(id, a, kind, from, to) {
  const parts = a.parts.slice(from, to).map((part, i) => piece(id, from + i, part));
  if (kind === "read") return el("p", { class: "read" }, ...parts);
  return el("details", { class: "aside" }, el("summary", {}, "Not part of the article"), el("p", {}, ...parts));
}

function piece(id, number, [text, some]) {
  const own = some.filter((k) => statements[k]);
  if (!own.length) return el("span", { id: `part-${id}.${number}` }, text);
  const arrow = statements[own.find((k) => !statements[k].heldBack) || own[0]].arrow;
  const only = own.every((k) => statements[k].heldBack);
  const made = el("button", { type: "button", id: `part-${id}.${number}`, class: `said ${only ? "held" : arrow}`,
    on: () => (own.length === 1 ? tell("open", "statement", own[0]) : tell("some", own)) }, text);
  made.dataset.keys = own.join(" ");
  return made;
}

/** Lights the sentences of what is open. */
export function lightIn(sheet) {
  const c = view.current;
  const lit = new Set(c == null ? [] : c.kind === "statement" ? [c.id] : keys.filter((k) => [statements[k].subject, statements[k].object].includes(c.id)));
  for (const part of sheet.querySelectorAll(".said")) part.classList.toggle("lit", part.dataset.keys.split(" ").some((k) => lit.has(k)));
}
