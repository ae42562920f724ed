/* What was looked at before: one press of Esc undoes one step. Nothing here knows the document. */

const LOOK = ["current", "chosen", "only"];
const lookOf = (view) => Object.fromEntries(LOOK.map((name) => [name, view[name]]));

/** Keeps what is looked at before a step of a kind, "selection" or "only"; steps of one kind in a row are undone together. */
export function mark(view, kind) {
  const top = view.trail[view.trail.length - 1];
  if (!top || top.kind !== kind) view.trail.push({ kind, before: lookOf(view) });
}

/** Brings back what was looked at before the last step; false where there was none. */
export function undo(view) {
  const step = view.trail.pop();
  if (step) Object.assign(view, step.before);
  return Boolean(step);
}

/** Looks at nothing in particular. */
export const forget = (view) => Object.assign(view, { current: null, chosen: [], only: null, trail: [] });
