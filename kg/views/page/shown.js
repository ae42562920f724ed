/* Which statements are in the picture: of those that the filters keep the most important, as many as the step has room for. */
import { duplicates, entities, keys, order, statements, steps, view } from "./data.js";
import { isFiltered, passes } from "./filter.js";
import { between, near, pathBetween, thingsOf, wordsNode } from "./focus.js";

export const last = steps.length - 1; // what is held back and what has no arrow has a place there only
export const all = last - 1;
const GROWTH = 2.5;
const FEWEST = 20;
const rank = new Map(order.map((key, number) => [key, number]));
const rankOf = new Map(keys.map((key) => [key, Math.min(...duplicates(key).map((k) => (rank.has(k) ? rank.get(k) : Infinity)))]));

/** Whether filters or a name that was chosen keep only a part of what there is. */
export const isPart = () => isFiltered(view.filters) || Boolean(view.only);
export const level = () => (view.filters.held || view.lone ? last : Math.min(view.step, all));
export const isLone = (id) => entities[id] && !view.filters.types.has(entities[id].type);

/* The statements that the filters keep, one of those alike, the most important first. */
function kept() {
  const isKept = (key) => passes(statements[key], entities, view.filters);
  const some = keys.filter((key) => isKept(key) && !thingsOf(statements[key]).some((t) => view.hidden.has(t)) && duplicates(key).find(isKept) === key);
  return some.sort((a, b) => rankOf.get(a) - rankOf.get(b) || 0);
}

/* Of these, what `view.only` asks for; what touches its name comes first. */
function asked(some) {
  const { only } = view;
  if (!only) return some;
  const known = Object.fromEntries(some.map((key) => [key, statements[key]]));
  if (only.to) return pathBetween(known, only.node, only.to) || [];
  if (only.among) return between(known, only.among);
  const touches = (key) => thingsOf(statements[key]).includes(only.node) || wordsNode(key) === only.node;
  const around = near(known, [only.node], only.steps);
  return some.filter((key) => around.has(wordsNode(key))).sort((a, b) => touches(b) - touches(a));
}

const thingsIn = (some) => new Set(some.flatMap((key) => thingsOf(statements[key])));

/* The first of them that have no more things than this step of a part shows. */
function begun(some, step) {
  const most = Math.max(steps[0].things, FEWEST) * GROWTH ** step;
  const seen = new Set();
  const end = some.findIndex((key) => { thingsOf(statements[key]).forEach((t) => seen.add(t)); return seen.size > most; });
  return end < 0 ? some : some.slice(0, Math.max(end, 1));
}

const first = (some, step) => (view.lone ? some : isPart() ? begun(some, step) : some.filter((key) => rankOf.get(key) < steps[Math.min(step, all)].statements));

/** What the picture shows now: its statements by key, how many names and things these have, how many with one step `more`,
 * and how many there are in all that is kept. */
export function picture() {
  const whole = asked(kept()), some = first(whole, view.step);
  const [things, more, of] = [some, first(whole, view.step + 1), whole].map((own) => thingsIn(own).size);
  return { shown: Object.fromEntries(some.map((key) => [key, statements[key]])), things, more, of };
}

/** The statements that are drawn now, one of those alike, by key. */
export const drawn = () => picture().shown;

/** Shows more of the picture where what is opened is not in it yet. */
export function reach(kind, id) {
  const own = kind === "statement" ? duplicates(id) : keys.filter((k) => thingsOf(statements[k]).includes(id));
  if (!isPart()) {
    const step = steps.findIndex((s) => Math.min(...own.map((k) => rankOf.get(k))) < s.statements);
    view.step = Math.max(view.step, Math.min(step, all));
    return;
  }
  const whole = asked(kept());
  if (!whole.some((key) => own.includes(key))) return;
  while (!begun(whole, view.step).some((key) => own.includes(key))) view.step += 1;
}
