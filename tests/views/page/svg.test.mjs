import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";
const { toSvg } = await load("svg.js");
const options = { nodes: { font: { size: 13, color: "#111111", face: "sans" } } };
const name = { id: "a", label: "Ada <b>\nBrook", x: 0, y: 0, shape: "dot", size: 7, color: "#3b6ea8" };
const words = { id: "w", label: "met", x: 100, y: 0, shape: "box", widthConstraint: { minimum: 40 }, color: { background: "#ffffff", border: "#123456" },
  font: { size: 12, color: "#222222" }, shapeProperties: { borderDashes: [9, 5] } };
const edge = { from: "a", to: "w", color: "#123456", width: 2, dashes: [9, 5], arrows: { to: { enabled: true, type: "arrow" } } };

test("a name is its shape and a line of text for each line, and its letters are no markup", () => {
  const made = toSvg([name], [], options, "T & U", "#ffffff", "remark");
  assert.equal(made.match(/<text /g).length, 2);
  assert.match(made, /<circle cx="0" cy="0" r="7" fill="#3b6ea8"\/>/);
  assert.ok(!made.includes("<b>") && made.includes("Ada &#60;b&#62;") && made.includes("T &#38; U"));
});

test("words stand in a box as wide as on the page, with their dashes", () => {
  const made = toSvg([words], [], options, "", "#ffffff", "remark");
  assert.match(made, /<rect x="74" y="-12" width="52" height="24" rx="3" fill="#ffffff" stroke="#123456" stroke-width="0.8" stroke-dasharray="9 5"\/>/);
});

test("a line ends at the edge of its box, with its head; one to what is not shown is not drawn", () => {
  const made = toSvg([name, words], [edge, { ...edge, to: "gone" }], options, "", "#ffffff", "remark");
  assert.equal(made.match(/<line /g).length, 1);
  assert.match(made, /<line x1="0" y1="0" x2="74" y2="0"/);
  assert.match(made, /<polygon points="74,0 65,/);
});

test("an empty picture is an image all the same", () => {
  assert.match(toSvg([], [], options, "", "#ffffff", "remark"), /width="28" height="28"/);
});
