/* What is told of one name, in parts: what it says, what it does, what is done to it. Nothing here knows the document. */
import { voicesOf } from "./filter.js";

/** Whose word a statement is: all its voices, and the outlet where it speaks itself. */
export const sayersOf = (s) => [...voicesOf(s), ...(s.saidBy.length === 1 ? [s.saidBy[0]] : [])];
const says = (s, id) => sayersOf(s).includes(id);
/** What a statement names beside its subject and object: where it was said, and its circumstances. */
export const besideOf = (s) => [s.channel, ...(s.qualifiers || []).map((q) => q.entity)];
const isBeside = (s, id) => besideOf(s).includes(id);
const PARTS = [
  [(name) => `What ${name} says, quoted or reported`, says],
  [(name) => `What ${name} does or is`, (s, id) => s.subject === id],
  [(name) => `What is done to ${name}`, (s, id) => s.object === id],
  [(name) => `Where ${name} is named beside`, isBeside],
];

/** The statements of `some` that speak of an entity, as `[heading, keys]`: each under the first part that holds. */
export function partsOf(id, name, some, statements) {
  const parts = PARTS.map(([heading]) => [heading(name), []]);
  for (const key of some) {
    const part = PARTS.findIndex(([, holds]) => holds(statements[key], id));
    if (part >= 0) parts[part][1].push(key);
  }
  return parts.filter(([, own]) => own.length);
}
