/* Places for a part of the picture, so that it fits the window: near to where its boxes were, none on another. Nothing here
 * knows the document. */

const LENGTH = 74, GAP = 9, ROUNDS = 24, PUSHES = 200, ROOMS = [0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2];

/* What hangs together, as lists of numbers of boxes. */
function groups(count, lines) {
  const next = Array.from({ length: count }, () => []);
  for (const [a, b] of lines) { next[a].push(b); next[b].push(a); }
  const seen = new Set(), out = [];
  for (let start = 0; start < count; start += 1) {
    if (seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (const here of group) for (const there of next[here]) if (!seen.has(there)) { seen.add(there); group.push(there); }
    out.push(group);
  }
  return { next, out };
}

/* How many lines lie between `from` and each other box of its group. */
function stepsFrom(from, next) {
  const far = new Map([[from, 0]]);
  for (const here of far.keys()) for (const there of next[here]) if (!far.has(there)) far.set(there, far.get(here) + 1);
  return far;
}

/* Stress by stochastic gradient (Zheng, Pawar, Goodman 2018), from where the boxes are. */
function spread(group, next, at) {
  const pairs = [];
  group.forEach((a) => {
    const far = stepsFrom(a, next);
    for (const b of group) if (b > a) pairs.push([a, b, far.get(b) * LENGTH]);
  });
  const most = Math.max(...pairs.map((p) => p[2]), 1) ** 2, least = 0.1 * LENGTH ** 2;
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = most * (least / most) ** (round / (ROUNDS - 1));
    for (const [a, b, wanted] of pairs) {
      let across = at[a][0] - at[b][0], down = at[a][1] - at[b][1];
      let length = Math.hypot(across, down);
      if (length < 1e-6) [across, down, length] = [Math.cos(a + b), Math.sin(a + b), 1];
      const share = (Math.min(1, rate / wanted ** 2) * (length - wanted)) / (2 * length);
      at[a] = [at[a][0] - across * share, at[a][1] - down * share];
      at[b] = [at[b][0] + across * share, at[b][1] + down * share];
    }
  }
}

/* Pushes boxes that lie on each other apart, along the shorter way. */
function apart(group, boxes, at) {
  for (let push = 0; push < PUSHES; push += 1) {
    let moved = false;
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) {
        const across = (boxes[a].width + boxes[b].width) / 2 + GAP - Math.abs(at[a][0] - at[b][0]);
        const down = (boxes[a].height + boxes[b].height) / 2 + GAP - Math.abs(at[a][1] - at[b][1]);
        if (across < 0.01 || down < 0.01) continue;
        const axis = across < down ? 0 : 1, way = at[a][axis] < at[b][axis] ? 1 : -1;
        const half = Math.min(across, down) / 2 + 0.01;
        at[a][axis] -= way * half;
        at[b][axis] += way * half;
        moved = true;
      }
    });
    if (!moved) return;
  }
}

/* The corner of each of some rectangles in rows no wider than `room`, the highest first, with what all take. */
function rows(sizes, room) {
  const corners = [];
  let [x, y, row, wide] = [0, 0, 0, 0];
  for (const n of sizes.map((_, i) => i).sort((a, b) => sizes[b][1] - sizes[a][1] || a - b)) {
    if (x && x + sizes[n][0] > room) [x, y, row] = [0, y + row, 0];
    corners[n] = [x, y];
    x += sizes[n][0];
    [row, wide] = [Math.max(row, sizes[n][1]), Math.max(wide, x)];
  }
  return { corners, wide, high: y + row };
}

/* Of several widths of the rows the one that leaves letters largest. */
function packed(sizes, shape) {
  const area = sizes.reduce((sum, [wide, high]) => sum + wide * high, 0);
  const tried = ROOMS.map((share) => rows(sizes, Math.max(Math.sqrt(area * shape) * share, ...sizes.map((s) => s[0]))));
  const far = ({ wide, high }) => Math.max(wide, high * shape);
  return tried.reduce((best, one) => (far(one) < far(best) ? one : best)).corners;
}

/** The middle of each box: of `boxes` (`width` and `height`) joined by `lines` (pairs of their numbers), which stood at
 * `start`, in a window `shape` times as wide as high. */
export function laidOut(boxes, lines, start, shape) {
  const at = start.map(([x, y]) => [x, y]);
  if (!boxes.length) return at;
  const { next, out } = groups(boxes.length, lines);
  const sizes = out.map((group) => {
    spread(group, next, at);
    apart(group, boxes, at);
    const side = (axis, which, sign) => which(...group.map((n) => at[n][axis] + (sign * boxes[n][axis ? "height" : "width"]) / 2));
    const [left, top] = [side(0, Math.min, -1), side(1, Math.min, -1)];
    for (const n of group) at[n] = [at[n][0] - left, at[n][1] - top];
    return [side(0, Math.max, 1) + 2 * GAP, side(1, Math.max, 1) + 2 * GAP];
  });
  const corners = packed(sizes, shape);
  out.forEach((group, i) => group.forEach((n) => { at[n] = [at[n][0] + corners[i][0], at[n][1] + corners[i][1]]; }));
  return at;
}
