import assert from "node:assert/strict";
import test from "node:test";
import { load, statement } from "./load.mjs";
const { between, near, pathBetween, thingsOf, towards } = await load("focus.js");
const link = (subject, node, ...speakers) => statement({ subject, node, object: node, saidBy: ["paper", ...speakers] });
const drawn = { 1: link("a", "b"), 2: link("b", "c", "z"), 3: link("c", "d"), 4: link("x", "y") };

test("a statement joins subject, object and who says it", () => {
  assert.deepEqual(thingsOf(drawn[2]), ["b", "c", "z"]);
  assert.deepEqual(thingsOf(statement({ node: "nothing:1" })), ["a"]);
});
test("what is near is counted in statements", () => {
  assert.deepEqual([...near(drawn, ["a"], 1)].sort(), ["a", "b", "words:1"]);
  assert.deepEqual([...near(drawn, ["a"], 2)].sort(), ["a", "b", "c", "words:1", "words:2", "z"]);
  assert.deepEqual([...near(drawn, ["words:1"], 1)].sort(), ["a", "b", "words:1"]);
});
test("the shortest chain is found, through speakers too", () => {
  assert.deepEqual(pathBetween(drawn, "a", "d"), ["1", "2", "3"]);
  assert.deepEqual(pathBetween(drawn, "z", "a"), ["2", "1"]);
  assert.equal(pathBetween(drawn, "a", "x"), null);
});
test("an arrow key goes to the nearest in its direction", () => {
  const places = { m: [0, 0], r: [10, 1], rr: [20, 0], u: [0, -5], l: [-8, 30] };
  assert.equal(towards(places, "m", "ArrowRight"), "r");
  assert.equal(towards(places, "m", "ArrowUp"), "u");
  assert.equal(towards(places, "m", "ArrowLeft"), null);
});

test("what joins some things is each statement with two of them, whoever they are in it", () => {
  const drawn = { k: statement({}), l: statement({ object: "c", node: "c" }), m: statement({ node: "d", object: "d", saidBy: ["paper", "c"] }) };
  assert.deepEqual(between(drawn, ["a", "b"]), ["k"]);
  assert.deepEqual(between(drawn, ["a", "c"]), ["l", "m"]);
  assert.deepEqual(between(drawn, ["b", "c"]), []);
});
