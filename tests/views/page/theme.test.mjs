import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { load } from "./load.mjs";
const { darkLine, darkNode, onDark } = await load("theme.js");
const look = JSON.parse(readFileSync(new URL("../../../kg/views/page/look.json", import.meta.url), "utf8"));
const PAPER = "#171c22";

const parts = (color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
const luminance = (color) => parts(color).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
const contrast = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };

test("every sign and line stands out from dark paper, words enough to be read", () => {
  for (const { color } of [...Object.values(look.types), look.other, look.speaker, ...Object.values(look.arrows)])
    assert.ok(contrast(onDark(color), PAPER) >= 3, color);
  for (const { ink } of Object.values(look.arrows)) assert.ok(contrast(onDark(ink), PAPER) >= 4.5, ink);
});

test("the arrows of how real keep colours that tell apart", () => {
  const colors = Object.values(look.arrows).map(({ color }) => parts(onDark(color)));
  colors.forEach((a, i) => colors.slice(i + 1).forEach((b) => assert.ok(Math.hypot(...a.map((v, n) => v - b[n])) > 0.12, `${a} ${b}`)));
});

test("a box and its words change, and nothing else of it does", () => {
  const box = { id: "w", label: "met", x: 1, color: { background: "#fbfaf7", border: "#3f4b5a" }, font: { size: 12, color: "#25303b" } };
  const dark = darkNode(box);
  assert.equal(dark.color.background, PAPER);
  assert.ok(contrast(dark.font.color, dark.color.background) >= 7 && contrast(dark.font.color, dark.color.highlight.background) >= 4.5);
  assert.deepEqual({ ...dark, color: 0, font: 0 }, { ...box, color: 0, font: 0 });
  assert.equal(darkNode({ id: "a", color: "#3b6ea8" }).color, onDark("#3b6ea8"));
  assert.deepEqual(darkLine({ id: "e", width: 2, color: "#3f4b5a" }), { id: "e", width: 2, color: onDark("#3f4b5a") });
});
