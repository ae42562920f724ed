/* The field for searching, and what it found. */
import { articles, entities, nameOf, statements, tell } from "./data.js";
import { byId, dot, el, line, plural, wordsOf } from "./dom.js";
import { around, find, indexOf } from "./search.js";
import { contentOf, quoteOf } from "./claims.js";

const search = byId("search");
const found = byId("found");
let index = null;
let at = -1;
const MOST = 90; // letters of a sentence

/* What stands in a row: its sign, its words, and what it is. */
function wordsFor(hit) {
  const text = (words) => el("span", { class: "text" }, words), kind = (words) => el("span", { class: "number" }, words);
  if (hit.kind === "entity") return [dot(entities[hit.id].type), text(nameOf(hit.id)), kind(wordsOf(entities[hit.id].type))];
  if (hit.kind === "text") return [text(around(hit.text, search.value, MOST)), kind("Article")];
  const s = statements[hit.id], several = hit.ids.length > 1 ? plural(hit.ids.length, "statement") : null;
  return hit.kind === "quote" ? [line(s.arrow), text(around(quoteOf(s), search.value, MOST)), kind(several || "Sentence")]
    : [line(s.arrow), text(contentOf(s, nameOf).filter(Boolean).join(" ")), kind(several || "Statement")];
}

function row(hit, number) {
  const made = el("li", { role: "option", id: `found-${number}`, "aria-selected": "false" }, ...wordsFor(hit));
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
  else if (hit.ids.length > 1) tell("some", hit.ids);
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
