import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";
const { forget, mark, undo } = await load("trail.js");
const empty = () => forget({ filters: "kept" });
const step = (view, kind, look) => { mark(view, kind); Object.assign(view, look); };

test("one undo for one step: what is open and the part of the picture come back together", () => {
  const view = empty(), x = { kind: "entity", id: "x" }, y = { kind: "entity", id: "y" }, near = { node: "x", steps: 1 };
  step(view, "selection", { current: x });
  step(view, "only", { only: near });
  step(view, "selection", { current: y });
  assert.ok(undo(view));
  assert.deepEqual([view.current, view.only], [x, near]);
  assert.ok(undo(view));
  assert.deepEqual([view.current, view.only], [x, null]);
  assert.ok(undo(view));
  assert.deepEqual([view.current, view.only], [null, null]);
  assert.ok(!undo(view));
});
test("steps of one kind in a row are one", () => {
  const view = empty();
  step(view, "selection", { current: 1 });
  step(view, "selection", { current: 2 });
  undo(view);
  assert.equal(view.current, null);
});
test("what is forgotten leaves the rest", () => assert.deepEqual(empty(), { filters: "kept", current: null, chosen: [], only: null, trail: [] }));
