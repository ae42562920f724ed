/* What lies near what. Nothing here knows the document. */
import { tellerOf } from "./filter.js";

/** The node that has the words of a statement. */
export const wordsNode = (key) => `words:${key}`;

/** The nodes a statement joins: subject, object and who tells it. */
export function thingsOf(s) {
  return [...new Set([s.subject, s.node, tellerOf(s)])].filter((n) => n != null && n !== "" && !String(n).startsWith("nothing:"));
}

/** All nodes within so many statements of the start, with the words between; `drawn` are the statements by key. */
export function near(drawn, start, steps) {
  const found = new Set(start);
  let edge = new Set(start);
  for (let step = 0; step < steps; step += 1) {
    const next = new Set();
    for (const [key, s] of Object.entries(drawn)) {
      const things = thingsOf(s);
      if (!edge.has(wordsNode(key)) && !things.some((t) => edge.has(t))) continue;
      for (const node of [wordsNode(key), ...things]) if (!found.has(node)) { found.add(node); next.add(node); }
    }
    edge = next;
  }
  return found;
}

/** The statements that join at least two of some things: their keys. */
export const between = (drawn, some) => Object.keys(drawn).filter((key) => thingsOf(drawn[key]).filter((t) => some.includes(t)).length > 1);

/** The shortest chain of statements from one thing to another: their keys, or null. */
export function pathBetween(drawn, from, to) {
  const before = new Map([[from, null]]);
  const line = [from];
  for (const here of line) {
    if (here === to) break;
    for (const [key, s] of Object.entries(drawn)) {
      const things = thingsOf(s);
      if (!things.includes(here)) continue;
      for (const next of things) if (!before.has(next)) { before.set(next, [here, key]); line.push(next); }
    }
  }
  if (!before.has(to)) return null;
  const keys = [];
  for (let step = before.get(to); step; step = before.get(step[0])) keys.unshift(step[1]);
  return keys;
}

/** The node that lies next in a direction ("ArrowLeft", …) by its place; null where none does. */
export function towards(places, from, direction) {
  const [x, y] = places[from];
  const along = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[direction];
  let best = null, least = Infinity;
  for (const [id, [px, py]] of Object.entries(places)) {
    const ahead = (px - x) * along[0] + (py - y) * along[1];
    const beside = Math.abs((px - x) * along[1]) + Math.abs((py - y) * along[0]);
    if (id === from || ahead <= 0 || beside > 2 * ahead) continue;
    if (ahead + 2 * beside < least) { least = ahead + 2 * beside; best = id; }
  }
  return best;
}
