/* The picture by keys: arrows go to what lies next, Enter opens it, further keys choose, hide, pin and zoom. */
import { entities, order, statements, tell, view } from "./data.js";
import { canvas, shownNodes, stage } from "./canvas.js";
import { byId } from "./dom.js";
import { thingsOf, towards } from "./focus.js";
import { labelOf, meaningOf } from "./graph.js";
import { placeOf } from "./places.js";

const MARGIN = 30;

function go(here, key) {
  const shown = Object.fromEntries(shownNodes().map((n) => [n.id, placeOf(n.id)]));
  const next = here == null || !shown[here] ? thingsOf(statements[order[0]] || { saidBy: [] })[0] || Object.keys(shown)[0] : towards(shown, here, key);
  if (next == null || !shown[next]) return;
  canvas().selectNodes([next], false);
  byId("told").textContent = labelOf(next).replace(/\n/g, " ");
  const [x, y] = shown[next];
  const at = canvas().canvasToDOM({ x, y });
  if (at.x < MARGIN || at.y < MARGIN || at.x > stage.clientWidth - MARGIN || at.y > stage.clientHeight - MARGIN) canvas().moveTo({ position: { x, y } });
}

/* Opens it; what is open is shown alone with what is near, from press to press with one more step of three. */
function enter(here) {
  const meaning = meaningOf(here);
  if (!meaning) return;
  if (!view.current || view.current.id !== meaning[1]) return tell("open", ...meaning, true);
  const { only } = view;
  tell("only", { node: here, steps: only && only.steps && only.node === here ? (only.steps % 3) + 1 : 1 });
}

function walk(event) {
  const here = canvas().getSelectedNodes()[0], { key } = event;
  if (key.startsWith("Arrow")) { event.preventDefault(); go(here, key); }
  else if (key === "Enter" && event.shiftKey && entities[here]) tell("also", here);
  else if ((key === "h" || key === "Delete") && entities[here]) tell("hide", [here]);
  else if (key === "p" && entities[here]) tell("pin", [here]);
  else if (key === "Enter" && here != null) enter(here);
  else if (key === "+" || key === "-") canvas().moveTo({ scale: canvas().getScale() * (key === "+" ? 1.2 : 1 / 1.2) });
}

export const listenToWalking = () => stage.addEventListener("keydown", walk);
