/* Search over names, relations, quotes and the article's text. Nothing here knows the document. */

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
    { kind: "entity", id, texts: [e.label, ...(e.aliases || [])].map(plain), weight: e.mentions || 0 }));
  const relations = [], quotes = [];
  for (const [id, s] of Object.entries(statements)) {
    if (s.heldBack) continue;
    relations.push({ kind: "statement", id, texts: [s.relation, s.ontology || ""].map(plain), weight: 0 });
    const quote = s.runs.filter((r) => r[1] !== "around").map((r) => r[0]).join("");
    quotes.push({ kind: "quote", id, texts: [plain(quote)], weight: 0 });
  }
  const rest = [];
  for (const [article, a] of Object.entries(articles))
    (a.parts || []).forEach(([text, keys], number) => {
      if (!keys.length && text.trim()) rest.push({ kind: "text", id: `${article}.${number}`, text, texts: [plain(text)], weight: 0 });
    });
  return [...names, ...relations, ...quotes, ...rest];
}

const ORDER = ["entity", "statement", "quote", "text"];

/** The best answers, names first, each statement once. */
export function find(index, query, most) {
  const wanted = plain(query.trim());
  if (!wanted) return [];
  const hits = index
    .map((entry) => ({ entry, rank: Math.min(...entry.texts.map((t) => rankOf(t, wanted))) }))
    .filter((h) => h.rank < NONE)
    .sort((a, b) => ORDER.indexOf(a.entry.kind) - ORDER.indexOf(b.entry.kind) || a.rank - b.rank || b.entry.weight - a.entry.weight);
  const seen = new Set(), out = [];
  for (const { entry } of hits) {
    const key = (entry.kind === "quote" ? "statement" : entry.kind) + entry.id;
    if (seen.has(key)) continue;
    seen.add(key);
    out.push(entry);
    if (out.length === most) break;
  }
  return out;
}

/** The words around the first place of what was searched, at most `most` letters. */
export function around(text, query, most) {
  const flat = text.replace(/\s+/g, " ").trim();
  const place = Math.max(0, plain(flat).indexOf(plain(query.trim())));
  const start = Math.max(0, Math.min(place - most / 3, flat.length - most));
  return (start > 0 ? "… " : "") + flat.slice(start, start + most).trim() + (start + most < flat.length ? " …" : "");
}
