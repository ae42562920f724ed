import assert from "node:assert/strict";
import test from "node:test";
import { load, statement } from "./load.mjs";
const { literal, toTurtle } = await load("turtle.js");
const made = (s) => toTurtle(["k"], {
  statements: { k: statement({ at: [0, 9], predicate: "met", rule: "r", ...s }) }, entities: { a: { type: "Person", label: "Ada" } },
  articles: { 1: { title: "News" } }, base: "https://e.org/", ontology: "https://e.org/o#",
}, "remark");

test("a text cannot end its quotation marks, nor turn the direction of writing", () => {
  assert.equal(literal('a"\\\n\u202e\u0000'), '"a\\"\\\\\\n\\u202E\\u0000"');
});

test("only what the outlet asserts is a direct triple", () => {
  const direct = /<id\/a>\n {4}<https:\/\/e.org\/o#met> <id\/b> \./;
  assert.match(made({ asserted: true }), direct);
  assert.doesNotMatch(made({}), direct);
});

test("who says it is the last of the chain, the outlet where there is none, or someone unknown", () => {
  assert.match(made({}), /prov:wasAttributedTo <id\/paper>/);
  assert.match(made({ saidBy: [null] }), /prov:wasAttributedTo kg:UnknownOutlet/);
  assert.match(made({ saidBy: ["paper", null] }), /prov:wasAttributedTo kg:UnknownSpeaker/);
});

test("what is held back says so", () => {
  assert.match(made({ heldBack: "unsure" }), /kg:heldBack "unsure"/);
});
