/* The field for searching, and what it found. */
import { articles, entities, nameOf, quoteOf, statements, tell } from "./data.js";
import { byId, dot, el, line, wordsOf } from "./dom.js";
import { around, find, indexOf } from "./search.js";
import { contentOf } from "./claims.js";

const search = byId("search");
const found = byId("found");
let index = null;
let at = -1;

function row(hit, number) {
  const what = hit.kind === "entity" ? [dot(entities[hit.id].type), el("span", { class: "text" }, nameOf(hit.id)), el("span", { class: "number" }, wordsOf(entities[hit.id].type))]
    : hit.kind === "text" ? [el("span", { class: "text" }, around(hit.text, search.value, 90)), el("span", { class: "number" }, "Article")]
    : [line(statements[hit.id].arrow), el("span", { class: "text" }, hit.kind === "quote" ? around(quoteOf(statements[hit.id]), search.value, 90)
      : contentOf(statements[hit.id], nameOf).join(" ")), el("span", { class: "number" }, hit.kind === "quote" ? "Sentence" : "Statement")];
  const made = el("li", { role: "option", id: `found-${number}`, "aria-selected": "false" }, ...what);
  made.addEventListener("mousedown", (event) => { event.preventDefault(); choose(hit); });
  return made;
}

let hits = [];
function look4(text) {
  at = -1;
  search.removeAttribute("aria-activedescendant");
  index = index || indexOf(entities, statements, articles);
  hits = find(index, text, 14);
  found.replaceChildren(...hits.map(row));
  const asked = text.trim() !== "";
  if (asked && !hits.length) found.append(el("li", { class: "none", role: "option", "aria-disabled": "true" }, "Nothing found"));
  found.hidden = !asked;
  search.setAttribute("aria-expanded", String(asked));
}

function choose(hit) {
  search.value = "";
  look4("");
  if (hit.kind === "text") tell("article", null, hit.id);
  else tell("open", hit.kind === "entity" ? "entity" : "statement", hit.id);
}

export function listenToSearch() {
  search.addEventListener("input", () => look4(search.value));
  search.addEventListener("blur", () => { found.hidden = true; search.setAttribute("aria-expanded", "false"); });
  search.addEventListener("keydown", (event) => {
    const rows = [...found.querySelectorAll("[role=option]:not(.none)")];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!rows.length) return;
      at = (at + (event.key === "ArrowDown" ? 1 : rows.length + (at < 0 ? 1 : 0) - 1) + rows.length) % rows.length;
      rows.forEach((r, i) => r.setAttribute("aria-selected", String(i === at)));
      search.setAttribute("aria-activedescendant", rows[at].id);
      rows[at].scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && hits.length) {
      choose(hits[Math.max(at, 0)]);
    } else if (event.key === "Escape" && search.value) {
      event.stopPropagation();
      search.value = "";
      look4("");
    }
  });
}
