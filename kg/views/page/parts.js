/* What is told of one name, in parts: what it says, what it does, what is done to it. Nothing here knows the document. */
import { voicesOf } from "./filter.js";

const says = (s, id) => voicesOf(s).includes(id) || (s.saidBy.length === 1 && s.saidBy[0] === id);
const isBeside = (s, id) => s.channel === id || (s.qualifiers || []).some((q) => q.entity === id);
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
