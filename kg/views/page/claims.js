/* Who says what, and statements as tables. Nothing here knows the document. */
import { speakerOf, tellerOf } from "./filter.js";

const BY_ACTUALITY = { planned: "says it is planned", pledged: "pledges", possible: "says it may be", denied: "denies", unknown: "says" };

/** How a speaker stands to what is said; of a report in its own words, and who tells it where that is not the outlet. */
export function stance(s, nameOf) {
  if (s.speech) return s.relation.replace(/^← /, "") + (tellerOf(s) === "" ? "" : `, says ${nameOf(tellerOf(s))}`);
  return s.negated ? "says it is not so" : BY_ACTUALITY[s.actuality] || "says";
}

/** What is said, apart from how and by whom: by it, rows of the table of claims come together. */
export const contentOf = (s, nameOf) => {
  const subject = s.subjectWords || nameOf(s.subject);
  const object = s.object ? s.objectWords || nameOf(s.object) : s.value ? s.value.text : "";
  const words = (s.relation || "").replace(/^← /, "");
  return s.relation.startsWith("← ") && object ? [object, words, subject] : [subject, words, object];
};

/** Rows by what is said and columns by who says it; a cell holds the keys of statements. Speakers with most come first. */
export function claimsTable(keys, statements, nameOf) {
  const rows = new Map(), columns = new Map();
  for (const key of keys) {
    const s = statements[key];
    const speaker = speakerOf(s);
    if (speaker === "") continue;
    const words = (s.value && s.value.text) || "";
    const row = s.speech ? words : [s.subject, s.ontology || s.relation, s.object || words].join("\n");
    if (!rows.has(row)) rows.set(row, { content: s.speech ? [words] : contentOf(s, nameOf), cells: new Map() });
    const cells = rows.get(row).cells;
    cells.set(speaker, [...(cells.get(speaker) || []), key]);
    columns.set(speaker, (columns.get(speaker) || 0) + 1);
  }
  const order = [...columns.keys()].sort((a, b) => columns.get(b) - columns.get(a) || (nameOf(a) < nameOf(b) ? -1 : 1));
  const sorted = [...rows.values()].sort((a, b) => b.cells.size - a.cells.size);
  return { columns: order, rows: sorted };
}

/** The statements of a cell together by how their speaker stands to them: `[stance, keys]`. */
export function stances(cell, statements, nameOf) {
  const out = new Map();
  for (const key of cell || []) {
    const words = stance(statements[key], nameOf);
    out.set(words, [...(out.get(words) || []), key]);
  }
  return [...out];
}

/** The words of the sentence that a statement comes from. */
export const quoteOf = (s) => s.runs.filter((run) => run[1] !== "around").map((run) => run[0]).join("");

/** The columns of the table of statements. */
export const COLUMNS = ["Subject", "Relation", "Object", "How real", "Who says it", "When", "Sentence"];

/** One statement as a row of texts, in the order of COLUMNS. */
export function rowOf(s, nameOf, look) {
  const [subject, relation, object] = contentOf(s, nameOf);
  const quote = quoteOf(s).replace(/\s+/g, " ").trim();
  const speaker = speakerOf(s), says = speaker === "" ? "the outlet" : nameOf(speaker);
  return [subject, relation, object, look.actuality[s.actuality] + (s.negated ? ", negated" : ""), says, s.time || "", quote];
}

/** Rows sorted by a column, as people expect: without case, numbers by size. */
export function sortRows(rows, column, down) {
  const compare = new Intl.Collator("en", { sensitivity: "base", numeric: true }).compare;
  const out = [...rows].sort((a, b) => compare(a.cells[column], b.cells[column]));
  return down ? out.reverse() : out;
}

/** Texts as CSV; a cell that a spreadsheet would take for a formula gets an apostrophe. */
export function toCsv(head, rows) {
  const cell = (text) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** A text in one line, in which nothing is markup of Markdown. */
export const escaped = (text) => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#~]/g, "\\$&").trim();

/** Texts as a table in Markdown. */
export function toMarkdown(head, rows) {
  const line = (row) => `| ${row.map(escaped).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- ").join("|")}|`, ...rows.map(line)].join("\n") + "\n";
}
