import assert from "node:assert/strict";
import test from "node:test";
import { load, statement } from "./load.mjs";
const { bySubject, toDossier } = await load("dossier.js");
const known = (statements) => ({ statements, entities: { a: { aliases: ["Mayor"] } }, articles: { 1: { outlet: "The Quay", title: "A *day*", url: "https://quay.example/" } },
  nameOf: (id) => ({ a: "Ada", b: "Bo" })[id] || id, look: { actuality: { happened: "Happened", planned: "Planned" } } });

test("a part for each subject, the one with most first, each statement with its quote and source", () => {
  const all = known({ x: statement({ subject: "b", object: "a" }), y: statement({}), z: statement({ actuality: "planned", saidBy: ["paper", "b"], time: "2031" }) });
  const made = toDossier(bySubject(["x", "y", "z"], all), "News", [], all);
  assert.deepEqual(made.match(/^## .*$/gm), ["## Ada (2)", "## Bo (1)", "## Sources"]);
  assert.ok(made.includes("Also called Mayor."));
  assert.ok(made.includes("- Ada *met* Bo (planned; Bo, 2031)\n  > They met.\n  >\n  > The Quay, A \\*day\\*"));
  assert.ok(made.includes("- The Quay, A \\*day\\*, <https://quay.example/>"));
});

test("what is held back says why", () => {
  assert.ok(toDossier([["All", ["x"]]], "News", [], known({ x: statement({ heldBack: "unsure" }) })).includes("held back: unsure"));
});
