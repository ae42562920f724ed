import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";
const { byArticle, reachOf, timetable } = await load("timeline.js");
const dates = (s, kind) => s[kind];

test("times stand in their order, each once, with how many of each kind", () => {
  const { columns, rows } = timetable([
    { event: ["2031-05-01", "2031-05-01"], published: ["2031-05-02", "2031-05-02"] },
    { event: ["2029-01-01", "2029-12-31"], published: ["2031-05-02", "2031-05-02"] },
    { event: ["", "2031-06-01"], said: ["2031-05-01", "2031-05-01"], published: ["2031-05-02", "2031-05-02"] },
  ], dates);
  assert.deepEqual(columns.map((c) => c.name), ["2029", "2031-05-01", "2031-05-02", "until 2031-06-01"]);
  assert.deepEqual([rows.event.get("2031-05-01"), rows.said.get("2031-05-01"), rows.published.get("2031-05-02")], [1, 1, 3]);
  assert.equal(rows.event.has("2031-05-02"), false);
});

test("a month has its name, also in a leap year", () => {
  const some = [["2032-02-01", "2032-02-29"], ["2031-12-01", "2031-12-31"], ["2031-11-01", "2031-12-31"], ["2031-04-01", ""]].map((event) => ({ event }));
  assert.deepEqual(timetable(some, dates).columns.map((c) => c.name), ["from 2031-04-01", "2031-11-01 to 2031-12-31", "2031-12", "2032-02"]);
});

test("several columns reach from the first day to the last; an open end stays open", () => {
  const column = (a, b) => ({ days: [a, b] });
  assert.deepEqual(reachOf([column("2031-01-05", "2031-01-06"), column("2031-01-01", "2031-01-02")]), ["2031-01-01", "2031-01-06"]);
  assert.deepEqual(reachOf([column("", "2031-01-06"), column("2031-01-01", "2031-01-02")]), ["", "2031-01-06"]);
});

test("articles follow each other by their day, those without one last", () => {
  const statements = { k: { article: "x" }, l: { article: "y" }, m: { article: "z" }, n: { article: "y" } };
  assert.deepEqual(byArticle(["k", "l", "m", "n"], statements, { x: {}, y: { published: "2031-02-01" }, z: { published: "2031-01-01" } }),
    [["z", ["m"]], ["y", ["l", "n"]], ["x", ["k"]]]);
});
