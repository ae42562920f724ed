import assert from "node:assert/strict";
import test from "node:test";
import { load, statement } from "./load.mjs";
const { countsOf, datesOf, isBetween, isFiltered, noFilters, passes, speakerOf, typesOf, voicesOf } = await load("filter.js");
const entities = { a: { type: "Person" }, b: { type: "Place" } };

test("a speaker is the last of the chain, and the outlet none", () => {
  assert.equal(speakerOf(statement({ saidBy: ["paper", "x", "y"] })), "y");
  assert.equal(speakerOf(statement({})), "");
  assert.equal(speakerOf(statement({ saidBy: ["paper", null] })), null);
  assert.equal(speakerOf(statement({ speech: true })), "a", "of a report the one who is reported");
});

test("all through whom it is told are its voices; the outlet's own is a fact or not", () => {
  assert.deepEqual(voicesOf(statement({ saidBy: ["paper", "x", null] })), ["x", "?"]);
  assert.deepEqual(voicesOf(statement({ saidBy: ["paper", "x"], speech: true })), ["x", "a"]);
  assert.deepEqual(voicesOf(statement({ arrow: "claim", speech: true })), ["a"]);
  assert.deepEqual([statement({}), statement({ arrow: "plan" })].map((s) => voicesOf(s)[0]), ["", "~"]);
});

test("names are counted once, whatever is said of them", () => {
  const all = [statement({}), statement({ arrow: "claim" }), statement({ object: "c", node: "c" })];
  assert.deepEqual([...typesOf(all, entities, noFilters(), (s) => [s.subject, s.node])], [["Person", 1], ["Place", 1]]);
  assert.deepEqual([...typesOf(all, entities, { ...noFilters(), speaker: "x" }, (s) => [s.subject])], []);
});

test("without filters all passes but what is held back", () => {
  assert.ok(passes(statement({}), entities, noFilters()));
  assert.ok(!passes(statement({ heldBack: "no point" }), entities, noFilters()));
  assert.ok(passes(statement({ heldBack: "no point" }), entities, { ...noFilters(), held: true }));
});

test("each filter stops what it is set against, and nothing else", () => {
  const cases = [
    [{ speaker: "" }, statement({ arrow: "plan" })],
    [{ speaker: "~" }, statement({})],
    [{ arrows: new Set(["plan"]) }, statement({ arrow: "plan" })],
    [{ actuality: new Set(["denied"]) }, statement({ actuality: "denied" })],
    [{ speaker: "x" }, statement({ saidBy: ["paper", "y"] })],
    [{ article: "2" }, statement({})],
    [{ types: new Set(["Place"]) }, statement({})],
    [{ sure: 80 }, statement({ confidence: 0.5 })],
    [{ from: "2031-02-01" }, statement({ days: ["2031-01-01", "2031-01-31"] })],
    [{ by: "said", from: "2031-02-01" }, statement({ days: ["2031-03-01", "2031-03-01"], saidDays: ["2031-01-01", "2031-01-01"] })],
    [{ to: "2031-02-01" }, statement({ days: ["2031-03-01", ""] })],
  ];
  for (const [set, stopped] of cases) {
    const filters = { ...noFilters(), ...set };
    assert.ok(!passes(stopped, entities, filters), JSON.stringify(set));
    assert.ok(passes({ ...stopped, ...statement({ node: "c", arrow: set.speaker === "~" ? "plan" : "fact", saidBy: set.speaker === "x" ? ["paper", "x"] : ["paper"], article: set.article || "1", confidence: 0.9, days: ["2031-01-30", "2031-02-02"], saidDays: ["2031-02-01", "2031-02-01"] }) }, entities, filters));
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

test("days lie between two others when they may; an open end reaches anywhere, no date nowhere", () => {
  const cases = [
    [["2031-01-01", "2031-01-31"], "2031-01-31", "", true],
    [["2031-01-01", "2031-01-31"], "2031-02-01", "", false],
    [["2031-01-01", "2031-01-31"], "", "2030-12-31", false],
    [["", "2031-01-31"], "", "2000-01-01", true],
    [["2031-01-01", ""], "2040-01-01", "", true],
    [undefined, "2031-01-01", "", false],
    [undefined, "", "", true],
  ];
  for (const [days, from, to, within] of cases) assert.equal(isBetween(days, from, to), within, `${days} ${from} ${to}`);
});

test("a statement has a time of each kind, or none", () => {
  const s = statement({ days: ["2031-01-01", ""], published: "2031-02-02" });
  assert.deepEqual(["event", "said", "published"].map((by) => datesOf(s, by)), [["2031-01-01", ""], undefined, ["2031-02-02", "2031-02-02"]]);
  assert.equal(datesOf(statement({}), "published"), undefined);
});
