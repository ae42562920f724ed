import assert from "node:assert/strict";
import test from "node:test";
import { load, statement } from "./load.mjs";
const { byWhom, daysOf, namesTable, spreadOf, TOLD, toldRows } = await load("names.js");
const { partsOf } = await load("parts.js");
const entities = { a: {}, b: {}, c: {}, paper: {} };
const articles = { 1: { outlet: "The Quay", title: "Late", published: "2031-05-02" }, 2: { outlet: "Desk", title: "Early", published: "2031-05-01" }, 3: {} };
const nameOf = (id) => (id == null ? "unknown speaker" : id.toUpperCase());
const statements = {
  x: statement({}), y: statement({ saidBy: ["desk", "a"], article: "2", time: "2030" }), z: statement({ subject: "c", speech: true, article: "3", qualifiers: [{ role: "place", entity: "a" }] }),
};

test("names are counted as their parts are, those with most first", () => {
  const rows = namesTable(Object.values(statements), entities, articles, nameOf);
  assert.deepEqual(rows.map((r) => [r.id, r.statements, r.says]), [["a", 3, 1], ["b", 3, 0], ["paper", 2, 2], ["c", 1, 1]]);
  for (const { id, statements: count } of rows)
    assert.equal(partsOf(id, id, Object.keys(statements), statements).flatMap(([, own]) => own).length, count);
});
test("how far statements are spread", () => {
  assert.deepEqual(spreadOf(Object.values(statements), articles), { articles: 3, outlets: 3, first: "2031-05-01", last: "2031-05-02" });
  assert.equal(daysOf({ first: "2031-05-01", last: "2031-05-02" }), "2031-05-01 to 2031-05-02");
  assert.deepEqual([daysOf({ first: "2031", last: "2031" }), daysOf({ first: "", last: "" })], ["2031", ""]);
});
test("who says most comes first, the outlet by its name", () =>
  assert.deepEqual(byWhom([...Object.values(statements), statements.x], articles, nameOf), [["The Quay", 2], ["A", 1], ["C", 1]]));
test("what is told of one stands in the order of days, each row with quote and source", () => {
  const rows = toldRows(Object.keys(statements), { statements, articles, nameOf, look: { actuality: { happened: "Happened" } } });
  assert.deepEqual(rows.map((r) => r.key), ["y", "x", "z"]);
  assert.deepEqual(rows[0].cells, ["2031-05-01", "A", "A met B", "Happened, 2030", "They met.", "Desk, Early"]);
  assert.deepEqual([rows[1].cells[1], rows[2].cells[0], rows[0].cells.length], ["The Quay", "not known", TOLD.length]);
});
