import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findPlaces } from "../../web/src/graph/find-places.ts";
import type { LayoutNode, LayoutRequest } from "../../web/src/graph/layout-request.ts";

type Places = ReturnType<typeof findPlaces>;

const SIZE = { size: 40, labelWidth: 110, labelHeight: 31 };

function node(id: string, at: LayoutNode["at"] = null): LayoutNode {
  return { id, ...SIZE, at };
}

/** A hub with `count` leaves. */
function star(count: number): LayoutRequest {
  const leaves = Array.from({ length: count }, (_, index) => `leaf-${index}`);
  return {
    run: 1,
    nodes: [node("hub"), ...leaves.map((id) => node(id))],
    edges: leaves.map((target) => ({ source: "hub", target })),
    labelScale: 1,
    aspect: 1.3,
  };
}

/** Pairs whose drawing and label lie over another's. */
function overlapping(places: Places): string[] {
  const entries = Object.entries(places);
  return entries.flatMap(([one, a], index) =>
    entries
      .slice(index + 1)
      .filter(([, b]) => Math.abs(a.x - b.x) < SIZE.labelWidth && Math.abs(a.y - b.y) < SIZE.size + SIZE.labelHeight)
      .map(([other]) => `${one} ${other}`),
  );
}

describe("findPlaces", () => {
  beforeEach(() => {
    // The worker draws its lots from a fixed seed; a test may as well use one number.
    let lot = 0;
    vi.spyOn(Math, "random").mockImplementation(() => {
      lot = (lot * 16_807 + 12_345) % 2_147_483_647;
      return lot / 2_147_483_647;
    });
  });
  afterEach(() => void vi.restoreAllMocks());

  it("gives every thing of a new map a place of its own", () => {
    const places = findPlaces(star(24));
    expect(Object.keys(places)).toHaveLength(25);
    expect(overlapping(places)).toEqual([]);
  });

  it("places what is added and nothing that lies there, beside it and not over it", () => {
    const before = findPlaces(star(12));
    const added = Array.from({ length: 20 }, (_, index) => `added-${index}`);
    const placed = Object.entries(before).map(([id, at]) => node(id, at));
    const after = findPlaces({
      run: 2,
      nodes: [...placed, ...added.map((id) => node(id))],
      edges: [...star(12).edges, ...added.map((target) => ({ source: "leaf-3", target }))],
      labelScale: 1,
      aspect: 1.3,
    });
    expect(Object.keys(after).sort()).toEqual(added.sort());
    expect(overlapping({ ...before, ...after })).toEqual([]);
  });

  it("leaves a single thing where it lies when its neighbors come", () => {
    const request = star(6);
    const [hub, ...leaves] = request.nodes;
    const at = { x: 500, y: -300 };
    const places = findPlaces({ ...request, nodes: [{ ...(hub as LayoutNode), at }, ...leaves] });
    const xs = Object.values(places).map(({ x }) => x);
    expect([Object.keys(places).length, Math.min(...xs) < at.x, Math.max(...xs) > at.x]).toEqual([6, true, true]);
  });
});
