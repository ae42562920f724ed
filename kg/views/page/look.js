/* What is looked at: opened, closed, and taken back step by step; panel, picture and article follow. */
import { entities, statements, tell, view } from "./data.js";
import { toFragment } from "./address.js";
import { byId } from "./dom.js";
import { apply, select, selectAll } from "./graph.js";
import { panel, showChosen, showEntity, showList, showStatement } from "./panel.js";
import { light } from "./sheets.js";
import { reach } from "./shown.js";
import { forget, mark, undo } from "./trail.js";

let opener = null;
export const isKnown = ({ kind, id }) => Object.hasOwn(kind === "statement" ? statements : entities, id);
export const isOpen = () => document.body.classList.contains("open");

/** Opens a statement or an entity; `quiet` leaves the focus and the picture where they are. */
export function open(kind, id, quiet) {
  if (!isKnown({ kind, id })) return;
  if (!isOpen()) opener = document.activeElement;
  if (!view.current || view.current.id !== id) mark(view, "selection");
  Object.assign(view, { current: { kind, id }, chosen: [] });
  reach(kind, id);
  look(quiet);
  note(true);
  if (!quiet) panel.focus({ preventScroll: true });
}

/** Panel, picture and article as what is looked at wants them; `whole` fits the picture to the window. */
export function look(quiet, whole) {
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

export function reveal() {
  document.body.classList.add("open");
  fold();
  byId("all").setAttribute("aria-expanded", "true");
}

function conceal() {
  document.body.classList.remove("open");
  fold();
  byId("all").setAttribute("aria-expanded", "false");
}

export function fold() {
  document.body.classList.remove("filtering");
  byId("filters").setAttribute("aria-expanded", "false");
}

/** Leaves what is open, and with it the part of the picture that was asked for. */
export function close() {
  const { current, only } = view;
  forget(view);
  look(true, Boolean(only));
  if (current || only) note(true);
  if (opener && opener.isConnected) opener.focus();
  opener = null;
}

/** Esc: one step back of those that opened something or asked for a part of the picture. */
export function back() {
  if (document.body.classList.contains("filtering")) return fold();
  const { only } = view;
  if (!undo(view)) return view.about && !isOpen() ? tell("about", null) : close();
  look(true, view.only !== only);
  note(true);
  if (view.current || view.chosen.length || !opener || !opener.isConnected) return;
  opener.focus();
  opener = null;
}

/** Writes into the address what is looked at; back and forward walk through each `step`. */
export function note(step) {
  const hash = toFragment(view);
  if (location.hash === hash) return;
  try { history[step ? "pushState" : "replaceState"](null, "", hash || location.pathname + location.search); } catch (_) { /* a sandboxed frame */ }
}
