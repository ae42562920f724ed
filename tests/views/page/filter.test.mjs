import assert from "node:assert/strict";
import test from "node:test";
import { load, statement } from "./load.mjs";
const { countsOf, isFiltered, noFilters, passes, speakerOf } = await load("filter.js");
const entities = { a: { type: "Person" }, b: { type: "Place" } };

test("a speaker is the last of the chain, and the outlet none", () => {
  assert.equal(speakerOf(statement({ saidBy: ["paper", "x", "y"] })), "y");
  assert.equal(speakerOf(statement({})), "");
  assert.equal(speakerOf(statement({ saidBy: ["paper", null] })), null);
});

test("without filters all passes but what is held back", () => {
  assert.ok(passes(statement({}), entities, noFilters()));
  assert.ok(!passes(statement({ heldBack: "no point" }), entities, noFilters()));
  assert.ok(passes(statement({ heldBack: "no point" }), entities, { ...noFilters(), held: true }));
});

test("each filter stops what it is set against, and nothing else", () => {
  const cases = [
    [{ own: true }, statement({ arrow: "claim" })],
    [{ arrows: new Set(["plan"]) }, statement({ arrow: "plan" })],
    [{ actuality: new Set(["denied"]) }, statement({ actuality: "denied" })],
    [{ speaker: "x" }, statement({ saidBy: ["paper", "y"] })],
    [{ article: "2" }, statement({})],
    [{ types: new Set(["Place"]) }, statement({})],
  ];
  for (const [set, stopped] of cases) {
    const filters = { ...noFilters(), ...set };
    assert.ok(!passes(stopped, entities, filters), JSON.stringify(set));
    assert.ok(passes({ ...stopped, ...statement({ node: "c", saidBy: set.speaker ? ["paper", "x"] : ["paper"], article: set.article || "1" }) }, entities, filters));
    assert.ok(isFiltered(filters));
  }
  assert.ok(!isFiltered(noFilters()));
});

test("counts of a filter follow the others, not itself", () => {
  const all = [statement({}), statement({ arrow: "claim", saidBy: ["paper", "x"] }), statement({ arrow: "plan" })];
  const filters = { ...noFilters(), arrows: new Set(["claim"]), speaker: "x" };
  assert.deepEqual([...countsOf(all, entities, filters, "arrows", (s) => [s.arrow])], [["claim", 1]]);
  assert.deepEqual([...countsOf(all, entities, filters, "speaker", (s) => [speakerOf(s)])], [["", 2]]);
});
