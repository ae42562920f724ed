/* The other ways to see the same: the article's text, who says what, and the statements as a table. */
import { articles, entities, keys, look, nameOf, on, rowKeys, statements, tell, view } from "./data.js";
import { COLUMNS, claimsTable, rowOf, sortRows, stances, toCsv, toMarkdown } from "./claims.js";
import { byId, copy, el, plural, save } from "./dom.js";
import { passes } from "./filter.js";
import { about, link, unknownOf } from "./frame.js";

const sheet = byId("sheet");
let shown = "picture";
let sorted = { column: -1, down: false };
let words = "";

const kept = () => keys.filter((k) => passes(statements[k], entities, view.filters));

/** Shows the picture alone, or beside it one of "article", "claims", "table". */
export function show(which) {
  shown = which;
  for (const tab of document.querySelectorAll("#views button")) tab.setAttribute("aria-pressed", String(tab.dataset.view === which));
  sheet.hidden = which === "picture";
  document.body.dataset.view = which;
  fill();
}

function fill() {
  const make = { article: articleSheet, claims: claimsSheet, table: tableSheet }[shown];
  if (make) sheet.replaceChildren(...make().filter((part) => part != null));
}

/* ---------- the article ---------- */

function articleSheet() {
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
  const head = ["Headline", "Outlet", "Day", "Statements shown", "Open"].map((text) => el("th", { scope: "col" }, text));
  return [
    el("h2", {}, plural(rows.length, "article")),
    el("p", { class: "hint" }, "Click a headline to see that article alone."),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Articles" }, el("table", {}, el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...rows))),
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
export function light() {
  if (shown !== "article") return;
  const c = view.current;
  const lit = new Set(c == null ? [] : c.kind === "statement" ? [c.id] : keys.filter((k) => [statements[k].subject, statements[k].object].includes(c.id)));
  for (const part of sheet.querySelectorAll(".said")) part.classList.toggle("lit", part.dataset.keys.split(" ").some((k) => lit.has(k)));
}

function toArticle(key, part) {
  show("article");
  light();
  const article = key ? statements[key].article : part.split(".")[0];
  if (Object.keys(articles).length > 1 && view.filters.article !== article) { view.filters.article = article; tell("changed", false); }
  const there = part ? byId(`part-${part}`) : [...sheet.querySelectorAll(".said")].find((p) => p.dataset.keys.split(" ").includes(key));
  if (!there) return;
  const aside = there.closest("details");
  if (aside) aside.open = true;
  there.scrollIntoView({ block: "center" });
  if (part) { there.classList.add("lit"); }
}

/* ---------- who says what ---------- */

function claimsSheet() {
  const { columns, rows } = claimsTable(kept(), statements, nameOf);
  if (!rows.length) return [el("h2", {}, "Who says what"), el("p", { class: "hint" }, "No one is cited here: everything is told by the outlet itself.")];
  const head = el("tr", {}, el("th", { scope: "col" }, "What is said"), ...columns.map((c) => el("th", { scope: "col" }, nameOf(c))));
  const cell = (some) => el("td", {}, ...stances(some, statements, nameOf).map(([words, own]) => el("button", { type: "button", class: `stance ${statements[own[0]].arrow}`,
    on: () => (own.length === 1 ? tell("open", "statement", own[0]) : tell("some", own)) }, own.length === 1 ? words : `${words} (${own.length} times)`)));
  const body = rows.map((r) => el("tr", {}, el("th", { scope: "row" }, r.content.filter(Boolean).join(" ")), ...columns.map((c) => cell(r.cells.get(c)))));
  const texts = rows.map((r) => [r.content.filter(Boolean).join(" "), ...columns.map((c) => stances(r.cells.get(c), statements, nameOf).map(([words]) => words).join("; "))]);
  return [
    el("h2", {}, "Who says what"),
    el("p", { class: "hint" }, `${plural(rows.length, "claim")} of ${plural(columns.length, "speaker")}, quoted or reported; those who say most come first. Click a cell for the quote.`),
    takeAway(["What is said", ...columns.map(nameOf)], () => texts, "claims"),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Who says what" }, el("table", {}, el("thead", {}, head), el("tbody", {}, ...body))),
  ];
}

/* ---------- the table ---------- */

function tableRows() {
  const rows = kept().map((k) => ({ key: k, cells: rowOf(statements[k], nameOf, look) }));
  const wanted = words.trim().toLowerCase();
  const some = wanted ? rows.filter((r) => r.cells.join("\n").toLowerCase().includes(wanted)) : rows;
  return sorted.column < 0 ? some : sortRows(some, sorted.column, sorted.down);
}

function tableSheet() {
  const body = el("tbody", {});
  const count = el("p", { class: "hint", "aria-live": "polite" });
  const filled = () => {
    const rows = tableRows();
    count.textContent = plural(rows.length, "statement");
    body.replaceChildren(...rows.slice(0, 1000).map((r) => el("tr", {}, ...r.cells.map((text, i) =>
      el("td", {}, i === 1 ? el("button", { type: "button", class: "go", on: () => tell("open", "statement", r.key) }, text) : text)))));
  };
  const head = COLUMNS.map((text, column) => {
    const order = sorted.column !== column ? "none" : sorted.down ? "descending" : "ascending";
    const turn = () => {
      sorted = { column, down: sorted.column === column && !sorted.down };
      fill();
      sheet.querySelectorAll("th button")[column].focus();
    };
    return el("th", { scope: "col", "aria-sort": order }, el("button", { type: "button", on: turn }, text + { none: "", ascending: " ↑", descending: " ↓" }[order]));
  });
  const field = el("input", { type: "search", placeholder: "Only rows with …", "aria-label": "Only rows with these words", value: words });
  field.addEventListener("input", () => { words = field.value; filled(); });
  filled();
  return [
    el("h2", {}, "Statements"), count,
    takeAway(COLUMNS, () => tableRows().map((r) => r.cells), "statements", field),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Statements" }, el("table", {}, el("thead", {}, el("tr", {}, ...head)), body)),
  ];
}

function takeAway(head, rows, name, field) {
  const action = (text, what) => el("button", { type: "button", class: "action", on: what }, text);
  return el("p", { class: "actions" }, field,
    action("Copy as Markdown", () => copy(toMarkdown(head, rows()), `${name}.md`, "text/markdown")),
    action("Copy as CSV", () => copy(toCsv(head, rows()), `${name}.csv`, "text/csv")),
    action("Save CSV", () => save("\ufeff" + toCsv(head, rows()), `${name}.csv`, "text/csv")));
}

export function listenToSheets() {
  for (const tab of document.querySelectorAll("#views button")) tab.addEventListener("click", () => show(tab.dataset.view));
  on("article", toArticle);
  on("changed", () => { if (shown !== "picture") { fill(); light(); } });
}
