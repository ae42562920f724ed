/* Which statements are shown. Nothing here knows the document. */

/** Who wrote an opinion piece without a byline: words for people, the id of nothing. */
export const UNNAMED_AUTHOR = "its unnamed author";

/** Who tells it last, where that is not the outlet: an id, null for someone unknown, "" for the outlet itself. */
export const tellerOf = (s) => (s.saidBy.length > 1 ? s.saidBy[s.saidBy.length - 1] : "");

/** Whose words it is: who tells it, and of a report ("Brandt said that …") the one who is reported. */
export const speakerOf = (s) => (s.speech ? s.subject : tellerOf(s));

/** What the filter of speakers has for the outlet's own voice and for someone unknown. */
export const AS_FACT = "";
export const NOT_AS_FACT = "~";
export const UNKNOWN = "?";

/** All whose word it is, from the first to the last: ids, or one of these. */
export function voicesOf(s) {
  const voices = [...s.saidBy.slice(1), ...(s.speech ? [s.subject] : [])].map((id) => (id == null ? UNKNOWN : id));
  return voices.length ? voices : [s.arrow === "fact" ? AS_FACT : NOT_AS_FACT];
}

/** Filters that let everything pass but what is held back. The sets hold what is switched off. */
export function noFilters() {
  return { types: new Set(), arrows: new Set(), actuality: new Set(), speaker: "*", article: "*", held: false,
    sure: 0, from: "", to: "", by: "event" };
}

/** The first and the last day of a statement, "" for an open end: when it happened, was "said" or was "published". */
export const datesOf = (s, by) => ({ said: s.saidDays, published: s.published && [s.published, s.published] })[by] || (by === "event" ? s.days : undefined);

/** Whether what happened may lie between two days, "" for no bound; what has no date lies in no bounds. */
export function isBetween(days, from, to) {
  if (!from && !to) return true;
  if (!days) return false;
  const [first, last] = days; // "" for an open end
  return (!to || first <= to) && (!from || !last || last >= from);
}

/** Whether the filters let a statement pass; `except` names one that is not asked, so that counts can tell of it. */
export function passes(s, entities, filters, except) {
  const isTypeOn = (id) => !entities[id] || !filters.types.has(entities[id].type);
  return (
    (!s.heldBack || filters.held) &&
    (except === "arrows" || !filters.arrows.has(s.arrow)) &&
    (except === "actuality" || !filters.actuality.has(s.actuality)) &&
    (except === "speaker" || filters.speaker === "*" || voicesOf(s).includes(filters.speaker)) &&
    (except === "article" || filters.article === "*" || s.article === filters.article) &&
    (s.confidence || 0) * 100 >= filters.sure &&
    isBetween(datesOf(s, filters.by), filters.from, filters.to) &&
    (except === "types" || (isTypeOn(s.subject) && isTypeOn(s.node)))
  );
}

/** How many statements each value of one filter has among those that the other filters let pass. */
export function countsOf(statements, entities, filters, name, valuesOf) {
  const counts = new Map();
  for (const s of statements)
    if (passes(s, entities, filters, name))
      for (const value of new Set(valuesOf(s))) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
}

/** How many names of each type there are in the statements that the filters of other things let pass; `namesOf(s)` gives ids. */
export function typesOf(statements, entities, filters, namesOf) {
  const names = new Set(statements.filter((s) => passes(s, entities, filters, "types")).flatMap(namesOf).filter((id) => entities[id]));
  const counts = new Map();
  for (const id of names) counts.set(entities[id].type, (counts.get(entities[id].type) || 0) + 1);
  return counts;
}

/** Whether any filter is set. */
export const isFiltered = (f) =>
  f.held || f.sure > 0 || f.from !== "" || f.to !== "" || f.speaker !== "*" || f.article !== "*" || f.types.size + f.arrows.size + f.actuality.size > 0;
