import assert from "node:assert/strict";
import test from "node:test";
import { load, statement } from "./load.mjs";
const { partsOf } = await load("parts.js");
const of = (id, statements) => partsOf(id, "Ada", Object.keys(statements), statements);

test("what one says, quoted or reported, is one part, also where it is about oneself", () => {
  const statements = { 1: statement({ saidBy: ["paper", "a"] }), 2: statement({ speech: true }), 3: statement({ subject: "c", saidBy: ["paper", "a", "x"] }) };
  assert.deepEqual(of("a", statements), [["What Ada says, quoted or reported", ["1", "2", "3"]]]);
});
test("each statement stands under one heading", () => {
  const statements = { 1: statement({}), 2: statement({ subject: "c", object: "a" }), 3: statement({ subject: "c", qualifiers: [{ role: "place", entity: "a" }] }), 4: statement({ subject: "c" }) };
  assert.deepEqual(of("a", statements), [["What Ada does or is", ["1"]], ["What is done to Ada", ["2"]], ["Where Ada is named beside", ["3"]]]);
});
test("an outlet says what it says in its own voice", () =>
  assert.deepEqual(of("paper", { 1: statement({}), 2: statement({ saidBy: ["paper", "x"] }) }), [["What Ada says, quoted or reported", ["1"]]]));
