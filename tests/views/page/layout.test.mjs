import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";
const { laidOut } = await load("layout.js");
const box = () => ({ width: 90, height: 30 });
const star = Array.from({ length: 12 }, (_, i) => [0, i + 1]);
const overlaps = (at, boxes) => at.flatMap((a, i) => at.slice(i + 1).filter((b, j) =>
  Math.abs(a[0] - b[0]) < (boxes[i].width + boxes[i + 1 + j].width) / 2 && Math.abs(a[1] - b[1]) < (boxes[i].height + boxes[i + 1 + j].height) / 2)).length;

test("no box lies on another, joined or not, wherever they stood", () => {
  const boxes = Array.from({ length: 17 }, box);
  for (const start of [boxes.map(() => [0, 0]), boxes.map((_, i) => [i * 900, (i * i * 700) % 5000])]) {
    const at = laidOut(boxes, [...star, [13, 14], [14, 15]], start, 1.1);
    assert.equal(overlaps(at, boxes), 0);
    assert.ok(at.flat().every((n) => Number.isFinite(n) && n >= 0 && n < 1500));
  }
});
test("what is joined lies near, and the same is laid out the same", () => {
  const boxes = Array.from({ length: 4 }, box), start = [[0, 0], [4000, 0], [0, 10], [4000, 10]];
  const lay = () => laidOut(boxes, [[0, 1], [2, 3]], start, 1);
  const far = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  assert.ok(far(lay()[0], lay()[1]) < 200);
  assert.deepEqual(lay(), lay());
});
test("none and one have a place", () => {
  assert.deepEqual(laidOut([], [], [], 1), []);
  assert.deepEqual(laidOut([box()], [], [[7, 7]], 1), [[45, 15]]);
});
