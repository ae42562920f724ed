/* The statements as a table: sorted by a column, with only the rows that have some words. */
import { look, nameOf, statements, tell } from "./data.js";
import { COLUMNS, rowOf, sortRows } from "./claims.js";
import { el, plural } from "./dom.js";
import { cell, kept, scrolled, takeAway } from "./sheet_parts.js";

const MOST = 1000; // rows that a browser lays out at once
let sorted = { column: -1, down: false };
let words = "";

function tableRows() {
  const rows = kept().map((k) => ({ key: k, cells: rowOf(statements[k], nameOf, look) }));
  const wanted = words.trim().toLowerCase();
  const some = wanted ? rows.filter((r) => r.cells.join("\n").toLowerCase().includes(wanted)) : rows;
  return sorted.column < 0 ? some : sortRows(some, sorted.column, sorted.down);
}

/** The table of statements; `again` makes the sheet anew. */
export function tableSheet(again) {
  const body = el("tbody", {});
  const count = el("p", { class: "hint", "aria-live": "polite" });
  const filled = () => {
    const rows = tableRows();
    count.textContent = plural(rows.length, "statement");
    body.replaceChildren(...rows.slice(0, MOST).map((r) => el("tr", {}, ...r.cells.map((text, i) =>
      cell(text, i === 1 ? el("button", { type: "button", class: "go", on: () => tell("open", "statement", r.key) }, text) : null)))));
  };
  const head = COLUMNS.map((text, column) => {
    const order = sorted.column !== column ? "none" : sorted.down ? "descending" : "ascending";
    const turn = () => {
      sorted = { column, down: sorted.column === column && !sorted.down };
      again();
      document.querySelectorAll("#sheet th button")[column].focus();
    };
    return el("th", { scope: "col", "aria-sort": order }, el("button", { type: "button", on: turn }, text + { none: "", ascending: " ↑", descending: " ↓" }[order]));
  });
  const field = el("input", { type: "search", placeholder: "Only rows with …", "aria-label": "Only rows with these words", value: words });
  field.addEventListener("input", () => { words = field.value; filled(); });
  filled();
  return [
    el("h2", {}, "Statements"), count,
    takeAway(COLUMNS, () => tableRows().map((r) => r.cells), "statements", field),
    scrolled("Statements", head, body),
  ];
}
