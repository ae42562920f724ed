/* The page of a graph: what its parts tell each other, its address, its start. */
import { on, tell, view } from "./data.js";
import { fromFragment } from "./address.js";
import { listenToChoosing } from "./choose.js";
import { byId } from "./dom.js";
import { noFilters } from "./filter.js";
import { frame } from "./frame.js";
import { apply, draw, select } from "./graph.js";
import { legend, listen, showFilters } from "./legend.js";
import { back, close, isKnown, isOpen, look, note, open, reveal } from "./look.js";
import { panel, showChosen, showList, showMissing, showSome } from "./panel.js";
import { fit } from "./places.js";
import { listenToPrinting } from "./print.js";
import { listenToSearch } from "./search_box.js";
import { light, listenToSheets, show } from "./sheets.js";
import { reach } from "./shown.js";
import { listenToStrip } from "./strip.js";
import { listenToTheme } from "./switch.js";
import { listenToTaking } from "./take.js";
import { mark } from "./trail.js";
import { listenToWalking } from "./walk.js";

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
