/* What is shown, as files to take away. */
import { articles, base, duplicates, entities, look, nameOf, ontology, options, statements, view } from "./data.js";
import { COLUMNS, rowOf, toCsv } from "./claims.js";
import { byId, plural, save } from "./dom.js";
import { toDossier } from "./dossier.js";
import { passes } from "./filter.js";
import { drawn, image, picture } from "./graph.js";
import { toSvg } from "./svg.js";
import { toTurtle } from "./turtle.js";

const title = () => document.querySelector("h1").textContent;
const remark = "Made from what a page of kg showed";
const paper = "#fbfaf7";
const known = { statements, entities, articles, base, ontology, nameOf, look };

/* The statements in the picture, each with those that say the same. */
const shown = () => Object.keys(drawn()).flatMap((key) => duplicates(key).filter((k) => passes(statements[k], entities, view.filters)));

/** The picture as it is shown, in the colours of the light page. */
export function asSvg() {
  const { nodes, edges } = picture();
  return toSvg(nodes, edges, options, title(), paper, remark);
}

const MAKE = {
  png: () => image((made) => made && save(made, "picture.png", "image/png")),
  svg: () => save(asSvg(), "picture.svg", "image/svg+xml"),
  dossier: () => save(toDossier(shown(), title(), known), "dossier.md", "text/markdown"),
  csv: () => save("\ufeff" + toCsv(COLUMNS, shown().map((k) => rowOf(statements[k], nameOf, look))), "statements.csv", "text/csv"),
  turtle: () => save(toTurtle(shown(), known, remark), "statements.ttl", "text/turtle"),
};

/** Saves the dossier of one name: the statements of `keys`. */
export const saveDossier = (keys, name) => save(toDossier(keys, name, known), "dossier.md", "text/markdown");

function open(wanted) {
  byId("takes").hidden = !wanted;
  byId("take").setAttribute("aria-expanded", String(wanted));
  if (!wanted) return;
  byId("taken").textContent = `What the picture shows now: ${plural(shown().length, "statement")}`;
  document.querySelector("#takes button").focus();
}

export function listenToTaking() {
  byId("take").addEventListener("click", () => open(byId("takes").hidden));
  for (const button of document.querySelectorAll("#takes button"))
    button.addEventListener("click", () => { MAKE[button.dataset.take](); open(false); byId("take").focus(); });
  byId("corner").addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || byId("takes").hidden) return;
    event.stopPropagation();
    open(false);
    byId("take").focus();
  });
  document.addEventListener("click", (event) => { if (!byId("corner").contains(event.target)) open(false); });
}
