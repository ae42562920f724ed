import assert from "node:assert/strict";
import test from "node:test";
import { load, statement } from "./load.mjs";
const { around, find, indexOf, plain } = await load("search.js");
const entities = { a: { label: "Élodie Brandt", aliases: ["the minister"], mentions: 4 }, b: { label: "Brandtheim", mentions: 9 } };
const statements = { s: statement({ relation: "opened", ontology: "opened", runs: [["Before.", "around"], ["She opened the ", "sentence"], ["quay", "object"]] }) };
const articles = { 1: { parts: [["She opened the quay", ["s"]], ["Nothing is said of gulls here.", []]] } };
const index = indexOf(entities, statements, articles);
const ids = (query) => find(index, query, 10).map((h) => h.id);

test("accents and case do not count", () => assert.equal(plain("Élodie"), "elodie"));
test("a name is found by its parts and by its other names", () => {
  assert.deepEqual(ids("elodie"), ["a"]);
  assert.deepEqual(ids("MINISTER"), ["a"]);
});
test("a name that begins with it comes before one that has it", () => assert.deepEqual(ids("brandt"), ["b", "a"]));
test("a relation and a sentence lead to their statement, once", () => {
  assert.deepEqual(ids("opened"), ["s"]);
  assert.deepEqual(find(index, "quay", 5).map((h) => h.kind), ["quote"]);
});
test("what stands in one sentence, or says the same, is one answer with all of it", () => {
  const at = (more) => statement({ at: [0, 9], runs: [["Gulls and terns came.", "sentence"]], ...more });
  const some = { 1: at({}), 2: at({ subject: "c" }), 3: at({ subject: "d", at: [20, 29], runs: [["Gulls left.", "sentence"]] }) };
  assert.deepEqual(find(indexOf({}, some, {}), "gulls", 9).map((h) => h.ids), [["1", "2"], ["3"]]);
  const twice = { 1: at({ relation: "won" }), 2: at({ relation: "won", at: [20, 29], runs: [["Won.", "sentence"]] }), 3: at({ subject: "c", relation: "won", at: [40, 49] }) };
  assert.deepEqual(find(indexOf({}, twice, {}), "won", 9).map((h) => h.ids), [["1", "2"], ["3"]]);
});
test("what the article says without a statement is found too", () => assert.deepEqual(ids("gulls"), ["1.1"]));
test("nothing is found for nothing", () => { assert.deepEqual(ids("  "), []); assert.deepEqual(ids("zebra"), []); });
test("the words around a place are cut at both sides", () => {
  const text = `${"a ".repeat(100)}gulls${" b".repeat(100)}`;
  assert.match(around(text, "gulls", 40), /^… .*gulls.* …$/);
});
