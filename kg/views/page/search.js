/* Search over names, relations, quotes and the article's text. Nothing here knows the document. */
import { quoteOf } from "./claims.js";

/** Letters as they are compared: small, without accents. */
export const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const NONE = 9;

/** How well a text answers: 0 the same, 1 begins with it, 2 a word begins with it, 3 has it, 9 has it not. */
export function rankOf(text, wanted) {
  const place = text.indexOf(wanted);
  if (place < 0) return NONE;
  if (place === 0) return text.length === wanted.length ? 0 : 1;
  return text.includes(" " + wanted) ? 2 : 3;
}

/** What is searched: names with their aliases, statements with their words and their sentence, sentences without any. */
export function indexOf(entities, statements, articles) {
  const names = Object.entries(entities).map(([id, e]) => (
    { kind: "entity", id, alike: [`entity ${id}`], texts: [e.label, ...(e.aliases || [])].map(plain), weight: e.mentions || 0 }));
  const relations = [], quotes = [];
  for (const [id, s] of Object.entries(statements)) {
    if (s.heldBack) continue;
    const place = `${s.article} ${s.at}`;
    relations.push({ kind: "statement", id, alike: [place, [s.subject, s.relation, s.node].join("\n")], texts: [s.relation, s.ontology || ""].map(plain), weight: 0 });
    quotes.push({ kind: "quote", id, alike: [place, plain(quoteOf(s))], texts: [plain(quoteOf(s))], weight: 0 });
  }
  const rest = [];
  for (const [article, a] of Object.entries(articles))
    (a.parts || []).forEach(([text, keys], number) => {
      if (!keys.length && text.trim()) rest.push({ kind: "text", id: `${article}.${number}`, text, alike: [`text ${plain(text)}`], texts: [plain(text)], weight: 0 });
    });
  return [...names, ...relations, ...quotes, ...rest];
}

const ORDER = ["entity", "statement", "quote", "text"];

/** The best answers, names first; what says the same or stands in one sentence is one answer, with all its `ids`. */
export function find(index, query, most) {
  const wanted = plain(query.trim());
  if (!wanted) return [];
  const hits = index
    .map((entry) => ({ entry, rank: Math.min(...entry.texts.map((t) => rankOf(t, wanted))) }))
    .filter((h) => h.rank < NONE)
    .sort((a, b) => ORDER.indexOf(a.entry.kind) - ORDER.indexOf(b.entry.kind) || a.rank - b.rank || b.entry.weight - a.entry.weight);
  const byMark = new Map(), out = [];
  for (const { entry } of hits) {
    const mark = entry.alike.find((m) => byMark.has(m));
    const answer = mark == null ? { ...entry, ids: [] } : byMark.get(mark);
    if (mark == null) out.push(answer);
    if (!answer.ids.includes(entry.id)) answer.ids.push(entry.id);
    for (const m of entry.alike) if (!byMark.has(m)) byMark.set(m, answer);
  }
  return out.slice(0, most);
}

/** The words around the first place of what was searched, at most `most` letters. */
export function around(text, query, most) {
  const flat = text.replace(/\s+/g, " ").trim();
  const place = Math.max(0, plain(flat).indexOf(plain(query.trim())));
  const start = Math.max(0, Math.min(place - most / 3, flat.length - most));
  return (start > 0 ? "… " : "") + flat.slice(start, start + most).trim() + (start + most < flat.length ? " …" : "");
}
