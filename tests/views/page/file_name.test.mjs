import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";
const { fileName } = await load("file_name.js");

test("a file is called after what is in it", () => assert.equal(fileName(["Élodie O'Brandt", "dossier"], "md"), "elodie-o-brandt-dossier.md"));
test("nothing leads out of the folder, and what says nothing is left out", () => assert.equal(fileName(["../../x\\y:z", "…", "picture"], "png"), "x-y-z-picture.png"));
test("a long headline is cut where a word ends", () => {
  const name = fileName(["word ".repeat(40), "statements"], "csv");
  assert.ok(name.length < 80 && name.endsWith("-word-statements.csv"));
});
test("other letters stay", () => assert.equal(fileName(["Осло"], "ttl"), "осло.ttl"));
