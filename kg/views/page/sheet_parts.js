/* What the sheets beside the picture have in common. */
import { entities, keys, statements, view } from "./data.js";
import { toCsv, toMarkdown } from "./claims.js";
import { copy, el, save } from "./dom.js";
import { passes } from "./filter.js";
import { action } from "./lines.js";

/** The statements that the filters let pass. */
export const kept = () => keys.filter((k) => passes(statements[k], entities, view.filters));

/** The heads of columns. */
export const head = (texts) => texts.map((text) => el("th", { scope: "col" }, text));

const LONG = 80; // letters that want a wide column

/** A cell of a row; a long text gets room. */
export const cell = (text, inside) => el("td", { class: text.length > LONG ? "long" : null }, inside || text);

/** A table that scrolls within the sheet; `rows` is its body, or what stands in it. */
export function scrolled(label, heads, rows) {
  const body = Array.isArray(rows) ? el("tbody", {}, ...rows) : rows;
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, el("table", {}, el("thead", {}, el("tr", {}, ...heads)), body));
}

/** Buttons that copy or save rows of texts. */
export function takeAway(heads, rows, name, field) {
  return el("p", { class: "actions" }, field,
    action("Copy as Markdown", () => copy(toMarkdown(heads, rows()), `${name}.md`, "text/markdown")),
    action("Copy as CSV", () => copy(toCsv(heads, rows()), `${name}.csv`, "text/csv")),
    action("Save CSV", () => save("\ufeff" + toCsv(heads, rows()), `${name}.csv`, "text/csv")));
}
