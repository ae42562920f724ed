import assert from "node:assert/strict";
import test from "node:test";
import { load, statement } from "./load.mjs";
const { claimsTable, contentOf, rowOf, sortRows, stance, stances, toCsv, toMarkdown } = await load("claims.js");
const nameOf = (id) => String(id).toUpperCase();
const says = (speaker, more) => statement({ saidBy: ["paper", speaker], ...more });

test("a row is what is said, a column who says it", () => {
  const statements = { 1: says("x"), 2: says("y", { actuality: "denied" }), 3: says("x", { relation: "left" }), 4: statement({}) };
  const { columns, rows } = claimsTable(Object.keys(statements), statements, nameOf);
  assert.deepEqual(columns, ["x", "y"]);
  assert.deepEqual(rows.map((r) => [r.content.join(" "), [...r.cells]]), [["A met B", [["x", ["1"]], ["y", ["2"]]]], ["A left B", [["x", ["3"]]]]]);
});
test("a stance tells how real it is for who says it", () => {
  assert.equal(stance(says("x", { actuality: "denied" })), "denies");
  assert.equal(stance(says("x", { actuality: "pledged" })), "pledges");
  assert.equal(stance(says("x", { negated: true })), "says it is not so");
});
test("what is quoted stands with what is reported, under the words of the report", () => {
  const quote = (more) => statement({ speech: true, relation: "wrote", object: undefined, value: { text: "words" }, ...more });
  const statements = { 1: quote({}), 2: says("a"), 3: quote({ saidBy: ["paper", "x"] }) };
  const { columns, rows } = claimsTable(Object.keys(statements), statements, nameOf);
  assert.deepEqual(columns, ["a"]);
  assert.deepEqual(rows.map((r) => [r.content.join(" "), r.cells.get("a")]), [["words", ["1", "3"]], ["A met B", ["2"]]]);
  assert.deepEqual(stances(["1", "3"], statements, nameOf), [["wrote", ["1"]], ["wrote, says X", ["3"]]]);
});
test("one stance that a speaker takes several times is one", () =>
  assert.deepEqual(stances(["1", "2"], { 1: says("x"), 2: says("x") }, nameOf), [["says", ["1", "2"]]]));
test("words that run from the object are turned round", () =>
  assert.deepEqual(contentOf(statement({ relation: "← was met by" }), nameOf), ["B", "was met by", "A"]));
test("what the text has more than the name is told", () =>
  assert.deepEqual(contentOf(statement({ subjectWords: "A alone" }), nameOf)[0], "A alone"));
test("a row has the whole sentence and who says it", () => {
  const row = rowOf(says("x", { time: "2030", runs: [["No. ", "around"], ["A met\nB.", "sentence"]] }), nameOf, { actuality: { happened: "Happened" } });
  assert.deepEqual(row, ["A", "met", "B", "Happened", "X", "2030", "A met B."]);
});
test("rows are sorted without case, numbers by size", () => {
  const rows = ["b 10", "B 9", "a"].map((t) => ({ cells: [t] }));
  assert.deepEqual(sortRows(rows, 0, false).map((r) => r.cells[0]), ["a", "B 9", "b 10"]);
  assert.deepEqual(sortRows(rows, 0, true).map((r) => r.cells[0]), ["b 10", "B 9", "a"]);
});
test("CSV keeps commas, quotes and ends of lines, and no cell is a formula", () =>
  assert.equal(toCsv(["a"], [['x, "y"\nz'], ["=1+1"]]), 'a\r\n"x, ""y""\nz"\r\n\'=1+1\r\n'));
test("in Markdown nothing of the article is markup", () =>
  assert.equal(toMarkdown(["a"], [["<b> | *x*"]]), "| a |\n| --- |\n| \\<b\\> \\| \\*x\\* |\n"));
