import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";
const { fromFragment, toFragment } = await load("address.js");
const rest = () => ({ only: null, sheet: "picture", about: null, hidden: new Set(), pinned: new Set() });
const empty = () => ({ types: new Set(), arrows: new Set(), actuality: new Set(), speaker: "*", article: "*", held: false, sure: 0, from: "", to: "", by: "event" });

test("the page as it opens has no fragment", () => assert.equal(toFragment({ current: null, step: 0, filters: empty(), ...rest() }), ""));
test("a view comes back from its fragment", () => {
  const view = { only: null, sheet: "names", about: "x y", hidden: new Set(["a=b", "c"]), pinned: new Set(["d"]), current: { kind: "entity", id: "a&b=c é" }, step: 2, filters: { ...empty(), speaker: "", sure: 75, from: "2031-01-01", by: "said", types: new Set(["Place", "Person"]) } };
  assert.deepEqual(fromFragment(toFragment(view), empty()), view);
});
test("the part of the picture that is asked for comes back", () => {
  for (const only of [{ node: "a/b=c", steps: 2 }, { node: "a", to: "b&c" }, { among: ["a", "b", "é"] }])
    assert.deepEqual(fromFragment(toFragment({ current: null, step: 0, filters: empty(), ...rest(), only }), empty()).only, only);
  for (const wrong of ["near/9/a", "near/1", "way/a", "among/a", "x/y", ""]) assert.equal(fromFragment(`#only=${wrong}`, empty()).only, null);
});
test("which sheet is shown comes back, and one that there is not is left out", () => {
  assert.equal(fromFragment("#show=claims", empty()).sheet, "claims");
  assert.equal(toFragment({ current: null, step: 0, filters: empty(), ...rest(), sheet: "claims" }), "#show=claims");
  assert.equal(fromFragment("#show=picture&show=no", empty()).sheet, "picture");
});
test("what the outlet states as fact has a name of its own", () => {
  assert.equal(toFragment({ current: null, step: 0, filters: { ...empty(), speaker: "" }, ...rest() }), "#own=1");
  assert.equal(fromFragment("#speaker=~", empty()).filters.speaker, "~");
});
test("a plain link to a statement is known, and what makes no sense is left out", () => {
  assert.deepEqual(fromFragment("#statement=ab12", empty()), { current: { kind: "statement", id: "ab12" }, step: 0, filters: empty(), ...rest() });
  assert.deepEqual(fromFragment("#step=x&%E0%A4%A&no-such=1", empty()), { current: null, step: 0, filters: empty(), ...rest() });
  assert.equal(fromFragment("#entity=%E0%A4%A", empty()).current.id, "%E0%A4%A");
});
test("bounds that are none are left out", () => {
  assert.deepEqual(fromFragment("#from=2031&to=x&sure=-4&by=x", empty()).filters, empty());
  assert.equal(fromFragment("#sure=400", empty()).filters.sure, 100);
});
