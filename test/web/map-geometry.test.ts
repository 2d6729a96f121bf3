import { describe, expect, it } from "vitest";
import { crossings } from "../../web/src/graph/crossings.ts";
import { labelBox, labelLines } from "../../web/src/graph/label-lines.ts";
import { nextNode } from "../../web/src/graph/next-node.ts";
import { type Box, separate } from "../../web/src/graph/separate.ts";

describe("labelLines", () => {
  it.each([
    ["Foshan", ["Foshan"]],
    ["Ji Hua Laboratory's recruitment, 2023", ["Ji Hua Laboratory's", "recruitment, 2023"]],
    ["佛山国家高新技术产业开发区", ["佛山国家高新技", "术产业开发区"]],
    [
      "Foshan Nanhai Guangdong Technology University CNC Equipment Collaborative Innovation Institute",
      ["Foshan Nanhai", "Guangdong Technology", "University CNC…"],
    ],
    ["Antidisestablishmentarianism", ["Antidisestablishmentarianism"]],
  ])("breaks %s into even lines, three at most", (name, lines) => {
    expect(labelLines(name)).toEqual(lines);
  });

  it("gives Han characters twice the width of Latin ones", () => {
    expect(labelBox(["佛山"])).toEqual(labelBox(["Fosh"]));
  });
});

describe("nextNode", () => {
  const here = { id: "here", x: 0, y: 0 };
  const spots = [here, { id: "near", x: 100, y: 0 }, { id: "tied", x: 180, y: 20 }, { id: "above", x: 0, y: -50 }];

  it("follows a tie before what merely lies nearer", () => {
    expect(nextNode(here, spots, new Set(["tied"]), "right")).toBe("tied");
  });

  it("takes the nearest where nothing is tied", () => {
    expect(nextNode(here, spots, new Set(), "right")).toBe("near");
  });

  it("keeps to its direction", () => {
    expect([nextNode(here, spots, new Set(), "up"), nextNode(here, spots, new Set(), "left")]).toEqual(["above", null]);
  });
});

describe("separate", () => {
  const box = (id: string, x: number, y: number, fixed = false): Box => ({ id, x, y, width: 100, height: 40, fixed });

  it("moves apart what overlaps, and never what is fixed", () => {
    const boxes = [box("a", 0, 0, true), box("b", 10, 5), box("c", 0, 0), box("d", 400, 400)];
    separate(boxes);
    const overlaps = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).filter((two) => Math.abs(one.x - two.x) < 100 && Math.abs(one.y - two.y) < 40),
    );
    expect(overlaps).toEqual([]);
    expect([boxes[0], boxes[3]]).toEqual([box("a", 0, 0, true), box("d", 400, 400)]);
  });
});

describe("crossings", () => {
  const places = new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 10, y: 10 }],
    ["c", { x: 0, y: 10 }],
    ["d", { x: 10, y: 0 }],
  ]);

  it("counts ties that cross, and not those that meet at an end", () => {
    const edges = [
      { source: "a", target: "b" },
      { source: "c", target: "d" },
      { source: "a", target: "c" },
      { source: "a", target: "elsewhere" },
    ];
    expect(crossings(places, edges)).toBe(1);
  });
});
