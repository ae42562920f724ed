/* The panel: a statement or a name in full, several names together, or the list of all that is shown. */
import { entities, keys, nameOf, rowKeys, statements, tell, view } from "./data.js";
import { byId, el, plural } from "./dom.js";
import { passes } from "./filter.js";
import { between } from "./focus.js";
import { numbers } from "./frame.js";
import { action, list, name } from "./lines.js";
import { entityParts, handle, kindOfEntity } from "./panel_entity.js";
import { kindOfStatement, statementParts } from "./panel_statement.js";

export const panel = byId("panel");

function fill(...children) {
  panel.replaceChildren(...children.filter((c) => c != null));
  panel.scrollTop = 0;
}

const closeButton = (onlyNarrow) =>
  el("button", { type: "button", class: onlyNarrow ? "close narrow" : "close", "aria-label": "Close", title: "Close; Esc goes one step back", on: () => tell("close") }, "×");
const top = (head, onlyNarrow) => el("div", { class: "top" }, head, closeButton(onlyNarrow));

export const showStatement = (key) => fill(top(el("p", { class: "kind" }, ...kindOfStatement(key))), ...statementParts(key));
export const showEntity = (id) => fill(top(el("p", { class: "kind" }, ...kindOfEntity(id))), ...entityParts(id));

export function showList() {
  const shown = keys.filter((k) => passes(statements[k], entities, view.filters));
  const most = view.filters.held ? keys.length : rowKeys.length;
  const total = shown.length === most ? `${most}` : `${shown.length} of ${most}`;
  fill(
    top(el("h2", {}, `Statements (${total})`), true),
    el("p", { class: "hint" }, hint()),
    el("details", { class: "reading" }, el("summary", {}, "What the numbers count"), el("p", {}, numbers())),
    list(shown, 300),
  );
}

/** What to do with the list, or why it is empty where nothing is shown unasked. */
function hint() {
  const held = keys.length - rowKeys.length;
  if (rowKeys.length || view.filters.held || !held) return "Click an arrow, a name or a line below to see the sentence it comes from.";
  return `kg is not sure enough of any statement to show it. ${plural(held, "statement")} held back: tick “Show what is held back” to see why.`;
}

/** Several statements together, to choose from: those of one sentence, or of one cell of a table. */
export function showSome(some) {
  const sentences = new Set(some.map((k) => statements[k].article + statements[k].at));
  fill(top(el("h2", {}, `${plural(some.length, "statement")}${sentences.size > 1 ? "" : " of this sentence"}`)), list(some, 300));
}

/** Several names together: what joins them, and what can be done with all. */
export function showChosen(ids) {
  const known = Object.fromEntries((view.filters.held ? keys : rowKeys).map((k) => [k, statements[k]]));
  const joining = between(known, ids);
  fill(
    top(el("h2", {}, `${ids.length} names chosen`)),
    el("p", { class: "hint" }, "Shift and click, or Shift and Enter, adds a name or takes it out."),
    el("ul", { class: "items" }, ...ids.map((id) => el("li", { class: "picked" }, name(id), el("button", { type: "button", class: "close",
      "aria-label": `Take out ${nameOf(id)}`, on: () => tell("also", id) }, "×")))),
    el("p", { class: "actions" }, action("Only what joins them", () => tell("only", { among: ids })),
      ids.length === 2 ? action("The shortest way", () => tell("way", ...ids)) : null, ...handle(ids)),
    el("h3", {}, `Between them (${joining.length})`),
    list(joining, 100),
  );
}

/** That an address leads to nothing here. */
export function showMissing(kind) {
  fill(
    top(el("h2", {}, "Not on this page")),
    el("p", {}, `The address asks for a ${kind === "entity" ? "name" : "statement"} that this page does not have. It may come from an earlier reading of the article.`),
  );
}
