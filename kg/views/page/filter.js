/* Which statements are shown. Nothing here knows the document. */

/** Who says it last, where that is not the outlet: an id, null for someone unknown, "" for the outlet itself. */
/** Who wrote an opinion piece without a byline: words for people, the id of nothing. */
export const UNNAMED_AUTHOR = "its unnamed author";

export const speakerOf = (s) => (s.saidBy.length > 1 ? s.saidBy[s.saidBy.length - 1] : "");

/** Filters that let everything pass but what is held back. The sets hold what is switched off. */
export function noFilters() {
  return { types: new Set(), arrows: new Set(), actuality: new Set(), speaker: "*", article: "*", own: false, held: false,
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
    (except === "own" || !filters.own || s.arrow === "fact") &&
    (except === "arrows" || !filters.arrows.has(s.arrow)) &&
    (except === "actuality" || !filters.actuality.has(s.actuality)) &&
    (except === "speaker" || filters.speaker === "*" || speakerOf(s) === filters.speaker) &&
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

/** Whether any filter is set. */
export const isFiltered = (f) =>
  f.own || f.held || f.sure > 0 || f.from !== "" || f.to !== "" || f.speaker !== "*" || f.article !== "*" || f.types.size + f.arrows.size + f.actuality.size > 0;
