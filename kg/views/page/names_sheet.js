/* The names of the page as a list, and each of them as a page of its own: what is told of it, by whom, over time. */
import { articles, entities, look, nameOf, statements, tell, view } from "./data.js";
import { dot, el, plural, wordsOf } from "./dom.js";
import { fileName } from "./file_name.js";
import { action } from "./lines.js";
import { byWhom, daysOf, namesTable, spreadOf, TOLD, toldRows } from "./names.js";
import { partsOf } from "./parts.js";
import { cell, head, kept, scrolled, takeAway } from "./sheet_parts.js";
import { saveDossier } from "./take.js";

const MOST = 1000; // rows that a browser lays out at once
const several = Object.keys(articles).length > 1;
const HEADS = ["Name", "Kind", "Statements", "Of these its own words", ...(several ? ["Articles", "Outlets", "Days"] : [])];
const SHOWN = several ? TOLD : TOLD.filter((name) => name !== "Day" && name !== "Article");
let words = "";

const open = (id) => el("button", { type: "button", class: "go", on: () => tell("about", id) }, dot(entities[id].type), nameOf(id));
const textsOf = (row) => [nameOf(row.id), wordsOf(entities[row.id].type), String(row.statements), String(row.says),
  ...(several ? [String(row.articles), String(row.outlets), daysOf(row)] : [])];

/** All names, or the one that is asked for. */
export const namesSheet = () => (view.about && entities[view.about] ? pageOf(view.about) : listOfNames());

function listOfNames() {
  const all = namesTable(kept().map((k) => statements[k]), entities, articles, nameOf);
  const wanted = () => all.filter((row) => [nameOf(row.id), ...(entities[row.id].aliases || [])].join("\n").toLowerCase().includes(words.trim().toLowerCase()));
  const body = el("tbody", {}), count = el("p", { class: "hint", "aria-live": "polite" });
  const fill = () => {
    const rows = wanted();
    count.textContent = `${plural(rows.length, "name or thing", "names and things")} that the statements speak of. Click one to see what is told of it.`;
    body.replaceChildren(...rows.slice(0, MOST).map((row) => el("tr", {}, el("td", {}, open(row.id)), ...textsOf(row).slice(1).map((text) => el("td", {}, text)))));
  };
  const field = el("input", { type: "search", placeholder: "Only names with …", "aria-label": "Only names with these letters", value: words });
  field.addEventListener("input", () => { words = field.value; fill(); });
  fill();
  return [el("h2", {}, "Names and things"), count, takeAway(HEADS, () => wanted().map(textsOf), "names", field), scrolled("Names and things", head(HEADS), body)];
}

function part([heading, keys]) {
  const at = SHOWN.map((name) => TOLD.indexOf(name));
  const inside = (row, i) => (TOLD[i] === "What" ? el("button", { type: "button", class: "go", on: () => tell("open", "statement", row.key) }, row.cells[i])
    : TOLD[i] === "Who says it" && entities[row.speaker] ? open(row.speaker) : null);
  const rows = toldRows(keys, { statements, articles, nameOf, look }).slice(0, MOST);
  return el("section", {}, el("h3", {}, `${heading} (${keys.length})`),
    scrolled(heading, head(SHOWN), rows.map((row) => el("tr", {}, ...at.map((i) => cell(row.cells[i], inside(row, i)))))));
}

function pageOf(id) {
  const e = entities[id], parts = partsOf(id, e.label, kept(), statements);
  const keys = parts.flatMap(([, own]) => own), some = keys.map((k) => statements[k]), far = spreadOf(some, articles);
  const where = `${plural(some.length, "statement")}${several ? ` in ${plural(far.articles, "article")} of ${plural(far.outlets, "outlet")}` : ""}`;
  const about = [wordsOf(e.type), e.aliases && `also called ${e.aliases.join(", ")}`, where, several && daysOf(far)].filter(Boolean).join(" · ");
  const whom = byWhom(some, articles, nameOf).map(([who, n]) => `${who} ${n}`).join(" · ");
  const texts = () => parts.flatMap(([heading, own]) => toldRows(own, { statements, articles, nameOf, look }).map((row) => [heading, ...row.cells]));
  return [
    el("p", { class: "actions" }, action("All names", () => tell("about", null)), keys.length ? action("Save as dossier (Markdown)", () => saveDossier(parts, e)) : null),
    el("h2", {}, dot(e.type), " ", e.label),
    el("p", { class: "hint" }, about),
    whom ? el("p", { class: "hint" }, `By whom: ${whom}`) : el("p", {}, "The filters keep no statement that speaks of it."),
    keys.length ? takeAway(["Part", ...TOLD], texts, fileName([e.label, "statements"], "").slice(0, -1)) : null,
    ...parts.map(part),
  ];
}
