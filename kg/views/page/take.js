/* What is shown, as files to take away. */
import { articles, base, duplicates, entities, look, nameOf, ontology, options, statements, view } from "./data.js";
import { COLUMNS, rowOf, toCsv } from "./claims.js";
import { byId, plural, save } from "./dom.js";
import { bySubject, toDossier } from "./dossier.js";
import { fileName } from "./file_name.js";
import { AS_FACT, NOT_AS_FACT, passes } from "./filter.js";
import { image } from "./canvas.js";
import { asDrawn } from "./graph.js";
import { drawn } from "./shown.js";
import { toSvg } from "./svg.js";
import { toTurtle } from "./turtle.js";

const title = () => document.querySelector("h1").textContent;
const remark = "Made from what a page of kg showed";
const paper = "#fbfaf7";
const known = { statements, entities, articles, base, ontology, nameOf, look };

/* The statements in the picture, each with those that say the same. */
const shown = () => Object.keys(drawn()).flatMap((key) => duplicates(key).filter((k) => passes(statements[k], entities, view.filters)));

/* The name of a file: after the page, and after whom the picture is limited to. */
function named(what, ending) {
  const { only, filters } = view;
  const about = only ? only.among || [only.node, only.to] : [];
  const whose = ["*", AS_FACT, NOT_AS_FACT].includes(filters.speaker) ? [] : [filters.speaker];
  return fileName([title(), ...[...about, ...whose].filter((id) => entities[id]).map(nameOf), what], ending);
}

/** The picture as it is shown, in the colours of the light page. */
export function asSvg() {
  const { nodes, edges } = asDrawn();
  return toSvg(nodes, edges, options, title(), paper, remark);
}

const MAKE = {
  png: () => image((made) => made && save(made, named("picture", "png"), "image/png")),
  svg: () => save(asSvg(), named("picture", "svg"), "image/svg+xml"),
  dossier: () => save(toDossier(bySubject(shown(), known), title(), [], known), named("dossier", "md"), "text/markdown"),
  csv: () => save("\ufeff" + toCsv(COLUMNS, shown().map((k) => rowOf(statements[k], nameOf, look))), named("statements", "csv"), "text/csv"),
  turtle: () => save(toTurtle(shown(), known, remark), named("statements", "ttl"), "text/turtle"),
};

/** Saves the dossier of one name: its statements in parts. */
export const saveDossier = (parts, entity) =>
  save(toDossier(parts, entity.label, entity.aliases || [], known), fileName([entity.label, "dossier"], "md"), "text/markdown");

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
