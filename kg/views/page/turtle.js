/* Statements as Turtle: triples of the graph that kg writes, as far as the page knows them. Nothing here knows the document. */
import { quoteOf } from "./claims.js";
import { UNNAMED_AUTHOR } from "./filter.js";

const PREFIXES = {
  nif: "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#", prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#", rdfs: "http://www.w3.org/2000/01/rdf-schema#", schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#", xsd: "http://www.w3.org/2001/XMLSchema#",
};
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const PLAIN_ADDRESS = /^https?:\/\/[\w.-]+(:\d+)?(\/[\w\-.~!$&'()*+,;=:@/]*)?(\?[\w\-.~!$&'()*+,;=:@/?]*)?$/i;

/** A text as Turtle writes it; what is not shown, or turns the direction of writing, is escaped. */
export const literal = (text) => `"${text.replace(/\p{Cs}/gu, "\ufffd")
  .replace(/[\\"\n\r\t]|[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu,
    (c) => ESCAPES[c] || `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`)}"`;
const iri = (path) => `<${path.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent)}>`;
const day = (text) => `${literal(text)}^^xsd:date`;
const exact = (text) => `${literal(text)}^^xsd:${{ 4: "gYear", 7: "gYearMonth" }[text.length] || "date"}`;
const entity = (id) => iri(`id/${id}`);
const capital = (word) => word[0].toUpperCase() + word.slice(1);

function speaker(s) {
  const last = s.saidBy[s.saidBy.length - 1];
  return last != null && last !== UNNAMED_AUTHOR ? entity(last) : s.saidBy.length === 1 ? "kg:UnknownOutlet" : "kg:UnknownSpeaker";
}

function time(s) {
  const known = /^\d{4}(-\d\d(-\d\d)?)?$/.test(s.time || "");
  const [first, last] = s.days || ["", ""];
  return [
    known && ["kg:eventTime", exact(s.time)],
    first && ["kg:earliest", day(first)], first && !known && ["kg:notBefore", day(first)],
    last && ["kg:latest", day(last)], last && !known && ["kg:notAfter", day(last)],
  ];
}

function ofStatement(key, s) {
  const node = iri(`id/statement-${key.split("-")[0]}`), place = iri(`article/${s.article}#char=${s.at.join()}`);
  const predicate = s.open ? iri(`relation/${s.predicate}`) : iri(`${s.ontologyBase}${s.predicate}`);
  const target = s.reports ? iri(`id/statement-${s.reports}`) : s.object ? entity(s.object) : s.value ? literal(s.value.text) : null;
  const quote = quoteOf(s);
  return [
    [node, [
      ["a", "kg:Statement"], ["rdf:subject", entity(s.subject)], ["rdf:predicate", predicate], target && ["rdf:object", target],
      ["kg:label", literal(s.relation)], s.objectLabel && ["kg:objectLabel", literal(s.objectLabel)], ["kg:actuality", `kg:${capital(s.actuality)}`], ["kg:negated", String(Boolean(s.negated))],
      ["prov:wasAttributedTo", speaker(s)], ["kg:confidence", `${literal((s.confidence || 0).toFixed(4))}^^xsd:decimal`],
      ["kg:rule", literal(s.rule || "")], s.heldBack && ["kg:heldBack", literal(s.heldBack)], s.standsIn && ["kg:standsIn", literal(s.standsIn)],
      s.channel && ["kg:channel", entity(s.channel)], ...time(s),
      ...(s.qualifiers || []).filter((q) => q.entity).map((q) => [iri(`${s.ontologyBase}${q.role}`), entity(q.entity)]),
      ["kg:evidence", place],
    ]],
    [place, [["nif:anchorOf", literal(quote)]]],
    s.asserted && target && [entity(s.subject), [[predicate, target]]],
  ];
}

const ofEntity = (id, e, ontology) => [entity(id), [
  ["a", iri(ontology + e.type)], ["rdfs:label", `${literal(e.label)}@en`], ...(e.aliases || []).map((name) => ["skos:altLabel", `${literal(name)}@en`]),
  ...(e.links || []).map((name) => ["schema:identifier", literal(name)]), e.count != null && ["kg:count", literal(e.count)], e.unnamed && ["kg:named", "false"],
]];

const ofArticle = (id, a, outlet) => [iri(`article/${id}`), [
  ["a", "schema:NewsArticle"], a.opinion && ["a", "schema:OpinionNewsArticle"], a.headed && ["schema:headline", literal(a.title)],
  a.published && ["schema:datePublished", day(a.published)], outlet != null && ["schema:publisher", entity(outlet)],
  PLAIN_ADDRESS.test(a.url || "") && ["schema:url", `<${a.url}>`],
]];

const block = ([subject, pairs]) => `${subject}\n${pairs.filter(Boolean).map((pair) => `    ${pair.join(" ")}`).join(" ;\n")} .\n`;

/** The statements of `keys` with the names that they speak of and their articles. Left out are through whom words reach the
 * last speaker, circumstances that are no names, and the places of single words. */
export function toTurtle(keys, { statements, entities, articles, base, ontology }, remark) {
  const known = keys.map((key) => [key, { ...statements[key], ontologyBase: ontology }]);
  const names = new Set(known.flatMap(([, s]) => [s.subject, s.object, s.channel, ...s.saidBy, ...(s.qualifiers || []).map((q) => q.entity)]));
  const outlets = new Map(known.map(([, s]) => [s.article, s.saidBy[0]]));
  const blocks = [
    ...[...names].filter((id) => entities[id]).sort().map((id) => ofEntity(id, entities[id], ontology)),
    ...known.flatMap(([key, s]) => ofStatement(key, s)),
    ...[...outlets].map(([id, outlet]) => ofArticle(id, articles[id] || {}, outlet)),
  ].filter(Boolean);
  const heads = [`@base <${base}> .`, `# ${remark}`, `@prefix kg: <${ontology}> .`, ...Object.entries(PREFIXES).map(([short, start]) => `@prefix ${short}: <${start}> .`)];
  return `${heads.join("\n")}\n\n${blocks.map(block).join("\n")}`;
}
