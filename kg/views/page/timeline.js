/* What is dated: when it happened, when it was said, when it was published. Nothing here knows the document. */

export const KINDS = { event: "Happened", said: "Said", published: "Published" };

const endOf = (month) => new Date(Date.UTC(month.slice(0, 4), month.slice(5), 0)).toISOString().slice(0, 10);
const isMonth = (first, last) => first.endsWith("-01") && last === endOf(first.slice(0, 7));
const nameOf = ([first, last]) => (first === last ? first : first.endsWith("-01-01") && last === `${first.slice(0, 4)}-12-31` ? first.slice(0, 4)
  : isMonth(first, last) ? first.slice(0, 7) : first && last ? `${first} to ${last}` : first ? `from ${first}` : `until ${last}`);

/** The times of each kind as rows of one table: `columns` by time, each with its days and its words, and for each kind
 * how many statements have that time. `datesOf(s, kind)` gives the first and the last day, "" for an open end. */
export function timetable(some, datesOf) {
  const columns = new Map(), rows = {};
  for (const kind of Object.keys(KINDS)) {
    rows[kind] = new Map();
    for (const s of some) {
      const days = datesOf(s, kind);
      if (!days) continue;
      const name = nameOf(days);
      columns.set(name, days);
      rows[kind].set(name, (rows[kind].get(name) || 0) + 1);
    }
  }
  const sorted = [...columns].map(([name, days]) => ({ name, days }));
  sorted.sort((a, b) => ((a.days[0] || a.days[1]) < (b.days[0] || b.days[1]) ? -1 : (a.days[0] || a.days[1]) > (b.days[0] || b.days[1]) ? 1 : a.name < b.name ? -1 : 1));
  return { columns: sorted, rows };
}

/** The days from the beginning of the first to the end of the last of some columns: `[from, to]`, "" for an open end. */
export function reachOf(some) {
  const firsts = some.map((c) => c.days[0]), lasts = some.map((c) => c.days[1]);
  const open = (ends) => ends.some((day) => !day);
  return [open(firsts) ? "" : firsts.reduce((a, b) => (a < b ? a : b)), open(lasts) ? "" : lasts.reduce((a, b) => (a > b ? a : b))];
}

/** The statements of each article together, by the day on which it was published; those without a day come last. */
export function byArticle(some, statements, articles) {
  const parts = new Map();
  for (const key of some) parts.set(statements[key].article, [...(parts.get(statements[key].article) || []), key]);
  const day = ([id]) => (articles[id] || {}).published || "9999";
  return [...parts].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
