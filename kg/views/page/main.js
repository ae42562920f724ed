/* The page of a graph: what is opened and closed, its address, its start. */
import { entities, on, statements, tell, view } from "./data.js";
import { fromFragment, toFragment } from "./address.js";
import { listenToChoosing } from "./choose.js";
import { byId } from "./dom.js";
import { noFilters } from "./filter.js";
import { frame } from "./frame.js";
import { apply, draw, select, selectAll } from "./graph.js";
import { legend, listen, showFilters } from "./legend.js";
import { panel, showChosen, showEntity, showList, showMissing, showSome, showStatement } from "./panel.js";
import { fit } from "./places.js";
import { listenToPrinting } from "./print.js";
import { listenToSearch } from "./search_box.js";
import { light, listenToSheets, show } from "./sheets.js";
import { reach } from "./shown.js";
import { listenToStrip } from "./strip.js";
import { listenToTheme } from "./switch.js";
import { listenToTaking } from "./take.js";
import { forget, mark, undo } from "./trail.js";
import { listenToWalking } from "./walk.js";

let opener = null;
const isKnown = ({ kind, id }) => Object.hasOwn(kind === "statement" ? statements : entities, id);
const isOpen = () => document.body.classList.contains("open");

function open(kind, id, quiet) {
  if (!isKnown({ kind, id })) return;
  if (!isOpen()) opener = document.activeElement;
  if (!view.current || view.current.id !== id) mark(view, "selection");
  Object.assign(view, { current: { kind, id }, chosen: [] });
  reach(kind, id);
  look(quiet);
  note(true);
  if (!quiet) panel.focus({ preventScroll: true });
}

/* Panel, picture and article as what is looked at wants them; `whole` fits the picture to the window. */
function look(quiet, whole) {
  const { current, chosen } = view;
  if (chosen.length) showChosen(chosen);
  else if (current) current.kind === "statement" ? showStatement(current.id) : showEntity(current.id);
  else showList();
  current || chosen.length ? reveal() : conceal();
  apply(whole);
  if (current) select(current.kind, current.id, quiet);
  else selectAll(chosen);
  light();
}

function reveal() {
  document.body.classList.add("open");
  fold();
  byId("all").setAttribute("aria-expanded", "true");
}

function conceal() {
  document.body.classList.remove("open");
  fold();
  byId("all").setAttribute("aria-expanded", "false");
}

function fold() {
  document.body.classList.remove("filtering");
  byId("filters").setAttribute("aria-expanded", "false");
}

/* Leaves what is open, and with it the part of the picture that was asked for. */
function close() {
  const { current, only } = view;
  forget(view);
  look(true, Boolean(only));
  if (current || only) note(true);
  if (opener && opener.isConnected) opener.focus();
  opener = null;
}

/* Esc: one step back of those that opened something or asked for a part of the picture. */
function back() {
  if (document.body.classList.contains("filtering")) return fold();
  const { only } = view;
  if (!undo(view)) return view.about && !isOpen() ? tell("about", null) : close();
  look(true, view.only !== only);
  note(true);
  if (view.current || view.chosen.length || !opener || !opener.isConnected) return;
  opener.focus();
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
  const missing = asked.current && !isKnown(asked.current) ? asked.current : null;
  Object.assign(view, asked, { chosen: [], trail: [] }, missing ? { current: null } : {});
  showFilters();
  if (view.current) reach(view.current.kind, view.current.id);
  show();
  look(false, true);
  if (!missing) return;
  showMissing(missing.kind);
  reveal();
}

on("open", open);
on("close", close);
on("chosen", (chosen) => {
  mark(view, "selection");
  Object.assign(view, { current: null, chosen });
  look(true);
});
on("only", (only) => {
  if (only) mark(view, "only");
  else view.trail = view.trail.filter(({ kind }) => kind !== "only").slice(0, 1).map(({ kind, before }) => ({ kind, before: { ...before, only: null } }));
  view.only = only;
  apply(true);
  if (view.current) select(view.current.kind, view.current.id, true);
  note(true);
});
on("way", (node, to) => tell("only", { node, to }));
on("sheet", (sheet) => {
  Object.assign(view, { sheet, about: null });
  show();
  light();
  note(true);
});
on("about", (about) => {
  Object.assign(view, { sheet: "names", about });
  show();
  note(true);
  byId("sheet").scrollTop = 0;
});
on("some", (some) => { view.current = null; showSome(some); reveal(); panel.focus({ preventScroll: true }); });
on("changed", (whole) => {
  apply(whole);
  if (view.chosen.length) showChosen(view.chosen);
  else if (!view.current) showList();
  note(false);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") back();
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
  if (event.key === "/" && !typing) { event.preventDefault(); byId("search").focus(); }
});
byId("filters").addEventListener("click", () => {
  const shown = document.body.classList.toggle("filtering");
  byId("filters").setAttribute("aria-expanded", String(shown));
});
byId("all").addEventListener("click", () => {
  if (isOpen() && !view.current) return close();
  view.current = null;
  showList();
  reveal();
  panel.focus({ preventScroll: true });
});
byId("skip").addEventListener("click", () => { reveal(); panel.focus(); });
addEventListener("popstate", follow);

frame();
legend();
listen();
listenToSearch();
listenToSheets();
listenToPrinting();
listenToTaking();
listenToTheme();
listenToStrip();
listenToChoosing();
listenToWalking();
draw();
follow();
fit();
document.body.dataset.ready = "true";
