/* Who says what, as a table: a row a claim, a column a speaker. */
import { nameOf, statements, tell } from "./data.js";
import { claimsTable, stances } from "./claims.js";
import { el, plural } from "./dom.js";
import { head, kept, scrolled, takeAway } from "./sheet_parts.js";

/** The table of claims. */
export function claimsSheet() {
  const { columns, rows } = claimsTable(kept(), statements, nameOf);
  if (!rows.length) return [el("h2", {}, "Who says what"), el("p", { class: "hint" }, "No one is cited here: everything is told by the outlet itself.")];
  const cell = (some) => el("td", {}, ...stances(some, statements, nameOf).map(([words, own]) => el("button", { type: "button", class: `stance ${statements[own[0]].arrow}`,
    on: () => (own.length === 1 ? tell("open", "statement", own[0]) : tell("some", own)) }, own.length === 1 ? words : `${words} (${own.length} times)`)));
  const body = rows.map((r) => el("tr", {}, el("th", { scope: "row" }, r.content.filter(Boolean).join(" ")), ...columns.map((c) => cell(r.cells.get(c)))));
  const texts = rows.map((r) => [r.content.filter(Boolean).join(" "), ...columns.map((c) => stances(r.cells.get(c), statements, nameOf).map(([words]) => words).join("; "))]);
  return [
    el("h2", {}, "Who says what"),
    el("p", { class: "hint" }, `${plural(rows.length, "claim")} of ${plural(columns.length, "speaker")}, quoted or reported; those who say most come first. Click a cell for the quote.`),
    takeAway(["What is said", ...columns.map(nameOf)], () => texts, "claims"),
    scrolled("Who says what", head(["What is said", ...columns.map(nameOf)]), body),
  ];
}
