/* The page of a graph: what is opened and closed, its address, its start. */
import { articles, entities, on, rowKeys, statements, view } from "./data.js";
import { fromFragment, toFragment } from "./address.js";
import { byId, plural } from "./dom.js";
import { noFilters } from "./filter.js";
import { apply, draw, fit, reach, select, selectAll, unselect } from "./graph.js";
import { legend, listen, showFilters } from "./legend.js";
import { listenToChoosing } from "./choose.js";
import { about, link, panel, showChosen, showEntity, showList, showMissing, showSome, showStatement } from "./panel.js";
import { listenToPrinting } from "./print.js";
import { listenToSearch } from "./search_box.js";
import { light, listenToSheets, show } from "./sheets.js";
import { listenToStrip } from "./strip.js";
import { listenToTheme } from "./switch.js";
import { listenToTaking } from "./take.js";

let opener = null;

function open(kind, id, quiet, silent) {
  const known = kind === "statement" ? statements : entities;
  if (!Object.hasOwn(known, id)) return;
  if (!document.body.classList.contains("open")) opener = document.activeElement;
  Object.assign(view, { current: { kind, id }, chosen: [] });
  reach(kind, id);
  kind === "statement" ? showStatement(id) : showEntity(id);
  reveal();
  apply();
  select(kind, id, quiet);
  light();
  if (!silent) note(true);
  if (!quiet) panel.focus({ preventScroll: true });
}

function reveal() {
  document.body.classList.add("open");
  document.body.classList.remove("filtering");
  byId("filters").setAttribute("aria-expanded", "false");
  byId("all").setAttribute("aria-expanded", "true");
}

function close() {
  const was = view.current;
  Object.assign(view, { current: null, chosen: [] });
  document.body.classList.remove("open", "filtering");
  byId("filters").setAttribute("aria-expanded", "false");
  byId("all").setAttribute("aria-expanded", "false");
  unselect();
  if (was) note(true);
  apply();
  showList();
  light();
  if (opener && opener.isConnected) opener.focus();
  opener = null;
}

/* The address tells what is looked at; back and forward walk through what was opened. */
function note(step) {
  const hash = toFragment(view);
  if (location.hash === hash) return;
  try { history[step ? "pushState" : "replaceState"](null, "", hash || location.pathname + location.search); } catch (_) { /* a sandboxed frame */ }
}

function follow() {
  const asked = fromFragment(location.hash, noFilters());
  Object.assign(view, { ...asked, current: null, only: null, chosen: [] });
  showFilters();
  if (!asked.current) {
    document.body.classList.remove("open");
    showList();
    unselect();
    apply(true);
    return light();
  }
  apply(true);
  const { kind, id } = asked.current;
  if (Object.hasOwn(kind === "statement" ? statements : entities, id)) return open(kind, id, false, true);
  showMissing(kind);
  reveal();
}

on("open", open);
on("close", close);
on("chosen", () => {
  view.current = null;
  showChosen(view.chosen);
  reveal();
  apply();
  selectAll(view.chosen);
});
on("some", (some) => { view.current = null; showSome(some); reveal(); panel.focus({ preventScroll: true }); });
on("changed", (whole) => {
  apply(whole);
  if (view.chosen.length) showChosen(view.chosen);
  else if (!view.current) showList();
  note(false);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
  if (event.key === "/" && !typing) { event.preventDefault(); byId("search").focus(); }
});
byId("filters").addEventListener("click", () => {
  const shown = document.body.classList.toggle("filtering");
  byId("filters").setAttribute("aria-expanded", String(shown));
});
byId("all").addEventListener("click", () => {
  if (document.body.classList.contains("open") && !view.current) return close();
  view.current = null;
  showList();
  reveal();
  panel.focus({ preventScroll: true });
});
byId("skip").addEventListener("click", () => { reveal(); panel.focus(); });
addEventListener("popstate", follow);

const origins = Object.values(articles);
const counts = [plural(rowKeys.length, "statement"), plural(Object.keys(entities).length, "name")].join(" · ");
const said = origins.length === 1 ? about(origins[0]) || origins[0].url : null;
byId("origin").append(...(said ? [link(origins[0], said), " · "] : []), counts);
legend();
listen();
listenToSearch();
listenToSheets();
listenToPrinting();
listenToTaking();
listenToTheme();
listenToStrip();
listenToChoosing();
show("picture");
draw();
follow();
fit();
document.body.dataset.ready = "true";
