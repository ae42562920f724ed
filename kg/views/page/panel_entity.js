/* A name in full: what it is called, and what it says, does and suffers; of several articles by their days. */
import { articles, entities, keys, nameOf, rowKeys, statements, tell, view } from "./data.js";
import { dot, el, plural, wordsOf } from "./dom.js";
import { speakerOf } from "./filter.js";
import { thingsOf } from "./focus.js";
import { action, list, rows } from "./lines.js";
import { byWhom, daysOf, spreadOf } from "./names.js";
import { partsOf } from "./parts.js";
import { saveDossier } from "./take.js";
import { byArticle } from "./timeline.js";

const MOST_SPEAKERS = 8;
const several = Object.keys(articles).length > 1;

/** Hide and pin, for one name or several. */
export const handle = (ids) => [
  action("Hide", () => tell("hide", ids)),
  el("button", { type: "button", class: "action pin", on: () => tell("pin", ids) }, ids.every((id) => view.pinned.has(id)) ? "Unpin" : "Pin"),
];

/** A choice of names to which the shortest way is shown. */
function wayTo(id) {
  const shown = new Set(rowKeys.flatMap((k) => thingsOf(statements[k])));
  const others = Object.keys(entities).filter((other) => other !== id && shown.has(other));
  others.sort((a, b) => new Intl.Collator("en").compare(nameOf(a), nameOf(b)));
  const choice = el("select", { "aria-label": `Show the way from ${nameOf(id)} to another name` },
    el("option", { value: "" }, "choose a name"), ...others.map((other) => el("option", { value: other }, nameOf(other))));
  choice.addEventListener("change", () => choice.value && tell("way", id, choice.value));
  return el("p", { class: "actions" }, "Way to ", choice);
}

/* Of several articles: what is said under each of them, by its day. */
const overTime = (some) => byArticle(some, statements, articles).flatMap(([id, own]) => {
  const a = articles[id] || {};
  return [el("h4", {}, [a.published || "day not known", a.outlet || "outlet not known", a.title].filter(Boolean).join(" · ")), list(own, 100)];
});

function toldIn(some) {
  const far = spreadOf(some, articles);
  return [`${plural(far.articles, "article")} of ${plural(far.outlets, "outlet")}`, daysOf(far)].filter(Boolean).join(", ");
}

/** The parts of the panel for a name, without its head. */
export function entityParts(id) {
  const e = entities[id];
  const parts = partsOf(id, e.label, view.filters.held ? keys : rowKeys, statements);
  const whole = parts.flatMap(([, own]) => own), told = whole.filter((k) => speakerOf(statements[k]) !== id);
  const links = (e.links || []).map((l) => (/^https:\/\//.test(l) ? el("a", { href: l, rel: "noopener noreferrer", target: "_blank" }, l) : el("code", {}, l)));
  const inTime = several ? overTime : (some) => [list(some, 100)];
  const far = [1, 2, 3].map((n) => action(String(n), () => tell("only", { node: id, steps: n })));
  return [
    el("h2", { class: "say" }, e.label),
    whole.length ? el("p", { class: "actions" }, "Only what is near, in steps: ", ...far) : null,
    whole.length ? wayTo(id) : null,
    el("p", { class: "actions" }, whole.length ? action("Its own page", () => tell("about", id)) : null, ...handle([id]), whole.length ? action("Save as dossier (Markdown)", () => saveDossier(parts, e)) : null),
    rows([
      ["Also called", (e.aliases || []).join(" · ")],
      ["How many", e.count],
      ["Known as", ...links.flatMap((l, i) => (i ? [" · ", l] : [l]))],
      ["Statements", whole.length ? String(whole.length) : null],
      ["Told in", several && whole.length ? toldIn(whole.map((k) => statements[k])) : null],
      ["By whom", several && told.length ? byWhom(told.map((k) => statements[k]), articles, nameOf).slice(0, MOST_SPEAKERS).map(([who, n]) => `${who} ${n}`).join(" · ") : null],
      ["Named in the text", e.mentions ? plural(e.mentions, "time") : null],
      ["Link", el("a", { href: `#entity=${encodeURIComponent(id)}` }, "to this name")],
    ]),
    ...parts.map(([heading, own]) => el("section", {}, el("h3", {}, `${heading} (${own.length})`), ...inTime(own))),
  ];
}

/** What kind of thing a name is, with its sign. */
export const kindOfEntity = (id) => [dot(entities[id].type), wordsOf(entities[id].type) + (entities[id].unnamed ? ", not named in the text" : "")];
