/* Statements as a dossier in Markdown: in parts, with quotes and sources. Nothing here knows the document. */
import { contentOf, escaped, quoteOf } from "./claims.js";
import { speakerOf } from "./filter.js";

const joined = (parts, between = ", ") => parts.filter(Boolean).join(between);

function told(s, { nameOf, articles, look }) {
  const [first, relation, last] = contentOf(s, nameOf).map(escaped);
  const speaker = speakerOf(s);
  const says = speaker === "" ? "the outlet" : escaped(nameOf(speaker));
  const how = look.actuality[s.actuality].toLowerCase() + (s.negated ? ", negated" : "");
  const quote = escaped(quoteOf(s));
  const held = s.heldBack ? `held back: ${escaped(s.heldBack)}` : "";
  return `- ${joined([first, `*${relation}*`, last], " ")} (${joined([how, joined([says, s.time]), held], "; ")})\n  > ${quote}\n  >\n  > ${source(articles[s.article] || {})}`;
}

const source = (a) => joined([a.outlet, a.title, a.published].map((text) => escaped(text || "")));

const also = (entity) => ((entity || {}).aliases || []).map(escaped).join(", ");

/** The statements of `keys` in parts, one for each subject, those with most first: `[heading, keys, note]`. */
export function bySubject(keys, { statements, entities, nameOf }) {
  const parts = new Map();
  for (const key of keys) {
    const id = statements[key].subject;
    parts.set(id, [...(parts.get(id) || []), key]);
  }
  const order = [...parts.keys()].sort((a, b) => parts.get(b).length - parts.get(a).length || (nameOf(a) < nameOf(b) ? -1 : 1));
  return order.map((id) => [nameOf(id), parts.get(id), also(entities[id])]);
}

/** A dossier of statements in parts, with the articles at the end; `names` are those by which the one of the title is called too. */
export function toDossier(parts, title, names, { statements, articles, ...known }) {
  const keys = parts.flatMap(([, own]) => own);
  const called = (some) => (some ? [`Also called ${some}.`, ""] : []);
  const out = [`# ${escaped(title)}`, "", ...called(names.map(escaped).join(", ")),
    `${keys.length} statement${keys.length === 1 ? "" : "s"}, read by kg. Check each against its sentence.`];
  for (const [heading, own, note] of parts)
    out.push("", `## ${escaped(heading)} (${own.length})`, "", ...called(note), ...own.map((key) => told(statements[key], { articles, ...known })));
  const sources = [...new Set(keys.map((key) => statements[key].article))].map((id) => articles[id] || {});
  if (sources.length) out.push("", "## Sources", "", ...sources.map((a) => `- ${joined([source(a), a.url && `<${a.url.replace(/[\s<>]/g, encodeURIComponent)}>`])}`));
  return [...out, ""].join("\n");
}
