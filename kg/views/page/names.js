/* Names with what is told of them, and what is told of one, as rows of tables. Nothing here knows the document. */
import { contentOf, quoteOf } from "./claims.js";
import { speakerOf } from "./filter.js";
import { besideOf, sayersOf } from "./parts.js";

const involved = (s) => new Set([s.subject, s.object, ...sayersOf(s), ...besideOf(s)]);

/** In how many articles and outlets some statements stand, and the first and the last of their days ("" where none is known). */
export function spreadOf(some, articles) {
  const origins = [...new Set(some.map((s) => s.article))];
  const days = origins.map((id) => (articles[id] || {}).published).filter(Boolean).sort();
  return { articles: origins.length, outlets: new Set(origins.map((id) => (articles[id] || {}).outlet || id)).size, first: days[0] || "", last: days[days.length - 1] || "" };
}

/** Two days as words. */
export const daysOf = ({ first, last }) => (first && first !== last ? `${first} to ${last}` : first);

/** The names that statements speak of, those with most first: how many speak of each, how many are its own words, and
 * how far they are spread. */
export function namesTable(some, entities, articles, nameOf) {
  const told = new Map();
  for (const s of some) for (const id of involved(s)) if (entities[id]) told.set(id, [...(told.get(id) || []), s]);
  const rows = [...told].map(([id, own]) => ({ id, statements: own.length, says: own.filter((s) => sayersOf(s).includes(id)).length, ...spreadOf(own, articles) }));
  return rows.sort((a, b) => b.statements - a.statements || (nameOf(a.id) < nameOf(b.id) ? -1 : 1));
}

/** Who says how much of some statements, those who say most first: `[name, number]`. */
export function byWhom(some, articles, nameOf) {
  const counts = new Map();
  for (const s of some) {
    const speaker = speakerOf(s);
    const who = speaker === "" ? (articles[s.article] || {}).outlet || "an outlet" : nameOf(speaker);
    counts.set(who, (counts.get(who) || 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The columns of what is told of one name. */
export const TOLD = ["Day", "Who says it", "What", "How real", "Sentence", "Article"];

/** The statements of `keys` by the day of their article, then as they stand, as rows of texts in the order of TOLD. */
export function toldRows(keys, { statements, articles, nameOf, look }) {
  const day = (key) => (articles[statements[key].article] || {}).published || "9999";
  const inOrder = [...keys].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
  return inOrder.map((key) => {
    const s = statements[key], a = articles[s.article] || {}, speaker = speakerOf(s);
    const how = look.actuality[s.actuality] + (s.negated ? ", negated" : "") + (s.time ? `, ${s.time}` : "");
    return { key, speaker, cells: [a.published || "not known", speaker === "" ? a.outlet || "the outlet" : nameOf(speaker), contentOf(s, nameOf).filter(Boolean).join(" "), how,
      quoteOf(s).replace(/\s+/g, " ").trim(), [a.outlet, a.title].filter(Boolean).join(", ")] };
  });
}
