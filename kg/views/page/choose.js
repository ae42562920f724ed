/* Names that are chosen together, hidden, or pinned to where they are. */
import { entities, on, tell, view } from "./data.js";
import { byId } from "./dom.js";
import { hold } from "./places.js";

/** Adds a name to those that are chosen, or takes it out. */
function also(id) {
  const before = view.chosen.length ? view.chosen : view.current && view.current.kind === "entity" ? [view.current.id] : [];
  const chosen = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
  if (!chosen.length) return tell("close");
  if (chosen.length === 1) return tell("open", "entity", chosen[0], true);
  tell("chosen", chosen);
}

function hide(ids) {
  ids.forEach((id) => view.hidden.add(id));
  if (view.chosen.length || (view.current && ids.includes(view.current.id))) tell("close");
  tell("changed", false);
}

/** Pins all of them, or lets go of all where all are pinned. */
function pin(ids) {
  const pinned = ids.every((id) => view.pinned.has(id));
  for (const id of ids) {
    if (pinned) view.pinned.delete(id);
    else view.pinned.add(id);
    hold(id, !pinned);
  }
  byId("told").textContent = `${ids.map((id) => entities[id].label).join(", ")}: ${pinned ? "no longer pinned" : "pinned"}`;
  const byKey = byId("panel").contains(document.activeElement);
  tell("changed", false);
  if (view.current) tell("open", view.current.kind, view.current.id, true);
  if (byKey) document.querySelector("#panel .pin").focus();
}

export function listenToChoosing() {
  on("also", also);
  on("hide", hide);
  on("pin", pin);
  byId("unhide").addEventListener("click", () => { view.hidden.clear(); tell("changed", false); });
}
