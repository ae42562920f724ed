/* What is printed: the article, the picture as it is shown, and the statements that the filters let pass. */
import { articles, entities, keys, look, nameOf, statements, view } from "./data.js";
import { COLUMNS, rowOf } from "./claims.js";
import { byId, el, plural } from "./dom.js";
import { passes } from "./filter.js";
import { about } from "./frame.js";
import { asSvg } from "./take.js";

const text = (a) => (a.blocks || []).filter(([kind]) => kind === "read")
  .map(([, from, to]) => el("p", {}, a.parts.slice(from, to).map((part) => part[0]).join("")));

function table() {
  const rows = keys.filter((k) => passes(statements[k], entities, view.filters)).map((k) => rowOf(statements[k], nameOf, look));
  const head = el("tr", {}, ...COLUMNS.map((name) => el("th", { scope: "col" }, name)));
  const body = rows.map((row) => el("tr", {}, ...row.map((cell) => el("td", {}, cell))));
  return [el("h2", {}, plural(rows.length, "statement")), el("table", {}, el("thead", {}, head), el("tbody", {}, ...body))];
}

function fill() {
  const shown = Object.entries(articles).filter(([id]) => view.filters.article === "*" || view.filters.article === id);
  const image = el("img", { src: `data:image/svg+xml,${encodeURIComponent(asSvg())}`, alt: "The graph as a picture" });
  const parts = shown.flatMap(([, a]) => [...(shown.length > 1 ? [el("h2", {}, a.title || "Article"), el("p", {}, about(a))] : []), ...text(a)]);
  byId("print").replaceChildren(...[...parts, image, ...table()]);
}

/** Makes ready what the style for printing shows, each time that something is printed. */
export function listenToPrinting() {
  addEventListener("beforeprint", fill);
  addEventListener("afterprint", () => byId("print").replaceChildren());
}
