/* Statements as a dossier in Markdown: by whom they speak of, with quotes and sources. Nothing here knows the document. */
import { contentOf, escaped } from "./claims.js";

const joined = (parts, between = ", ") => parts.filter(Boolean).join(between);

function told(s, { nameOf, articles, look }) {
  const [first, relation, last] = contentOf(s, nameOf).map(escaped);
  const says = s.saidBy.length > 1 ? escaped(nameOf(s.saidBy[s.saidBy.length - 1])) : "the outlet";
  const how = look.actuality[s.actuality].toLowerCase() + (s.negated ? ", negated" : "");
  const quote = escaped(s.runs.filter((run) => run[1] !== "around").map((run) => run[0]).join(""));
  const held = s.heldBack ? `held back: ${escaped(s.heldBack)}` : "";
  return `- ${joined([first, `*${relation}*`, last], " ")} (${joined([how, joined([says, s.time]), held], "; ")})\n  > ${quote}\n  >\n  > ${source(articles[s.article] || {})}`;
}

const source = (a) => joined([a.outlet, a.title, a.published].map((text) => escaped(text || "")));

/** A dossier of the statements of `keys`: a part for each subject, those with most first, and the articles at the end. */
export function toDossier(keys, title, known) {
  const { statements, entities, articles, nameOf } = known;
  const parts = new Map();
  for (const key of keys) {
    const id = statements[key].subject;
    parts.set(id, [...(parts.get(id) || []), statements[key]]);
  }
  const order = [...parts.keys()].sort((a, b) => parts.get(b).length - parts.get(a).length || (nameOf(a) < nameOf(b) ? -1 : 1));
  const out = [`# ${escaped(title)}`, "", `${keys.length} statement${keys.length === 1 ? "" : "s"}, read by kg. Check each against its sentence.`];
  for (const id of order) {
    const also = ((entities[id] || {}).aliases || []).map(escaped).join(", ");
    out.push("", `## ${escaped(nameOf(id))}`, "", ...(also ? [`Also called ${also}.`, ""] : []), ...parts.get(id).map((s) => told(s, known)));
  }
  const sources = [...new Set(keys.map((key) => statements[key].article))].map((id) => articles[id] || {});
  if (sources.length) out.push("", "## Sources", "", ...sources.map((a) => `- ${joined([source(a), a.url && `<${a.url.replace(/[\s<>]/g, encodeURIComponent)}>`])}`));
  return [...out, ""].join("\n");
}
