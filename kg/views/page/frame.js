/* What frames the statements: whence they come, what of it is not known, and how many there are. */
import { articles, keys, read, rowKeys, steps } from "./data.js";
import { byId, el, plural } from "./dom.js";

export const about = (a) => [
  a.outlet, a.published, (a.authors || []).join(", "), a.agency && `from ${a.agency}`, a.opinion && "opinion",
].filter(Boolean).join(" · ");

// the address is checked in kg/views/details.py: only http and https get here
export const link = (a, words) => a.url ? el("a", { href: a.url, rel: "noopener noreferrer", target: "_blank" }, words) : document.createTextNode(words);

/** A warning of what is not known of an article, as an element of this kind; null where all is. */
export function unknownOf(a, tag) {
  const missing = [a.outlet ? null : "outlet", a.published ? null : "day of publication"].filter(Boolean);
  if (!missing.length) return null;
  return el(tag, { class: "unknown", title: a.published ? null : "Words such as “on Tuesday” have no date here" }, `${missing.join(" and ")} not known`);
}

/** What the numbers of the page count, in sentences. */
export function numbers() {
  const held = keys.length - rowKeys.length, reports = read - keys.length;
  return [
    `kg read ${plural(read, "statement")}; ${rowKeys.length} are shown.`,
    held ? `${held} are held back, each with its reason; a switch of the legend shows them.` : "",
    reports ? `${reports} only tell who says another one, and stand there as “Who says it”.` : "",
    "In the picture, an arrow stands for all statements that say the same of the same two.",
  ].filter(Boolean).join(" ");
}

/** Fills the head of the page. */
export function frame() {
  const origins = Object.values(articles);
  const counts = [`${rowKeys.length} of ${plural(read, "statement")} shown`, plural(steps[steps.length - 2].things, "name or thing", "names and things")].join(" · ");
  const said = origins.length === 1 ? about(origins[0]) || origins[0].url : null;
  const unknown = origins.length === 1 ? unknownOf(origins[0], "span") : null;
  const parts = [said ? link(origins[0], said) : null, unknown, counts].filter(Boolean);
  byId("origin").title = numbers();
  byId("origin").append(...parts.flatMap((part, i) => (i ? [" · ", part] : [part])));
}
