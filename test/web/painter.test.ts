import { describe, expect, it } from "vitest";
import { byDegree, chooseNames } from "../../web/src/graph/painter/choose-names.ts";
import { nearestNode, nearestTie } from "../../web/src/graph/painter/nearest.ts";
import { groupNodes } from "../../web/src/graph/painter/node-look.ts";
import { moved, paneOf, suffices } from "../../web/src/graph/painter/painting.ts";
import type { Pane } from "../../web/src/graph/painter/pane.ts";
import { BIT, type SceneNode, type SceneTie, sceneOf } from "../../web/src/graph/painter/scene.ts";
import { groupTies } from "../../web/src/graph/painter/tie-look.ts";

function node(x: number, y: number, more: Partial<SceneNode> = {}): SceneNode {
  const name = { label: "Name", labelWidth: 80, labelHeight: 16 };
  return { x, y, size: 40, family: "place", degree: 1, ...name, hollow: false, holds: 0, classes: [], ...more };
}

function tie(from: number, to: number, more: Partial<SceneTie> = {}): SceneTie {
  return { from, to, pending: false, underway: false, inferred: false, label: "guides", classes: [], ...more };
}

describe("sceneOf", () => {
  it("keeps what each is and wears as bits, and words only for ties that are looked at", () => {
    const scene = sceneOf(
      [node(1, 2, { family: "person", hollow: true, classes: ["faded", "unlabeled"] }), node(3, 4, { holds: 2 })],
      [tie(0, 1, { pending: true, inferred: true }), tie(1, 0, { underway: true, classes: ["may-hold", "hover"] })],
    );
    expect(scene).toEqual({
      x: Float32Array.of(1, 3),
      y: Float32Array.of(2, 4),
      size: Float32Array.of(40, 40),
      family: Uint8Array.of(2, 0),
      degree: Uint32Array.of(1, 1),
      nodeBits: Uint16Array.of(BIT.faded | BIT.pending, BIT.holds),
      names: ["Name", "Name"],
      nameWidth: Float32Array.of(80, 80),
      nameHeight: Float32Array.of(16, 16),
      from: Uint32Array.of(0, 1),
      to: Uint32Array.of(1, 0),
      tieBits: Uint16Array.of(BIT.pending | BIT.inferred, BIT.underway | BIT["may-hold"] | BIT.hover),
      tieWords: [[1, "guides"]],
    });
  });
});

describe("groupTies", () => {
  it("puts ties of one look together, and draws what is looked at last", () => {
    const ties = [{}, { classes: ["on-path"] }, { inferred: true }, {}, { pending: true, classes: ["faded"] }];
    const groups = groupTies(
      sceneOf(
        [node(0, 0)],
        ties.map((more) => tie(0, 0, more)),
      ),
    );
    expect(groups).toEqual([
      { look: { color: "tie", width: 1, opacity: 0.7 * 0.18, dashes: [7, 5], layer: 0 }, ties: Uint32Array.of(4) },
      { look: { color: "tie", width: 1, opacity: 0.35, dashes: [], layer: 0 }, ties: Uint32Array.of(2) },
      { look: { color: "tie", width: 1, opacity: 0.7, dashes: [], layer: 0 }, ties: Uint32Array.of(0, 3) },
      { look: { color: "torch", width: 4, opacity: 1, dashes: [], layer: 2 }, ties: Uint32Array.of(1) },
    ]);
  });

  it.each([
    ["planned", { pending: true }, [7, 5]],
    ["under way", { underway: true }, [16, 4, 3, 4]],
    ["what may hold", { classes: ["may-hold"] }, [1.5, 2.5]],
    ["not yet", { pending: true, classes: ["not-yet"] }, [1, 7]],
  ])("draws %s in a line of its own", (_, more, dashes) => {
    expect(groupTies(sceneOf([node(0, 0)], [tie(0, 0, more)]))[0]?.look.dashes).toEqual(dashes);
  });
});

describe("groupNodes", () => {
  it("draws what fades below, and what asks for the eye over all", () => {
    const nodes = [{ classes: ["focus"] }, {}, { classes: ["faded", "ended"] }, { hollow: true }, {}];
    const scene = sceneOf(
      nodes.map((more) => node(0, 0, more)),
      [],
    );
    expect(groupNodes(scene)).toEqual([
      { family: 0, isHollow: false, opacity: 0.18, nodes: Uint32Array.of(2) },
      { family: 0, isHollow: false, opacity: 1, nodes: Uint32Array.of(1, 4) },
      { family: 0, isHollow: true, opacity: 1, nodes: Uint32Array.of(3) },
      { family: 0, isHollow: false, opacity: 1, nodes: Uint32Array.of(0) },
    ]);
  });
});

describe("chooseNames", () => {
  const pane: Pane = { zoom: 1, left: 0, top: 0, width: 1_000, height: 600, ratio: 1 };
  const choose = (nodes: SceneNode[], seen = pane) => {
    const scene = sceneOf(nodes, []);
    return chooseNames(scene, seen, byDegree(scene));
  };

  it("takes the best connected where two would overlap, and what is seen only", () => {
    const nodes = [
      node(100, 100, { degree: 2 }),
      node(120, 105, { degree: 9 }),
      node(400, 100),
      node(4_000, 100, { degree: 99 }),
      node(600, 300, { degree: 50, classes: ["faded"] }),
    ];
    expect(choose(nodes)).toEqual([1, 2]);
    // Twice as near there is still no room for both.
    expect(choose(nodes, { ...pane, zoom: 2 })).toEqual([1, 2]);
    expect(choose(nodes, { ...pane, zoom: 6, left: -300, top: -300 })).toEqual([1, 0]);
  });

  it("always names what asks for the eye", () => {
    expect(choose([node(100, 100, { degree: 9 }), node(102, 100, { classes: ["faded", "cursor"] })])).toEqual([1]);
  });

  it("never names more than can be read", () => {
    const nodes = Array.from({ length: 400 }, (_, number) => node((number % 20) * 200, Math.floor(number / 20) * 100));
    expect(choose(nodes, { ...pane, width: 5_000, height: 5_000 })).toHaveLength(60);
  });
});

describe("the pointer on a large map", () => {
  const scene = sceneOf([node(0, 0), node(30, 0), node(200, 0), node(200, 200)], [tie(0, 2), tie(2, 3)]);

  it("means the entity whose middle is closest, as far as it reaches and a little beside", () => {
    const at = (x: number) => nearestNode(scene, { x, y: 0 }, 2);
    expect([at(14), at(16), at(-22), at(-23), at(52), at(53)]).toEqual([0, 1, 0, -1, 1, -1]);
  });

  it("means the tie that is closest", () => {
    const at = (x: number, y: number) => nearestTie(scene, { x, y }, 8);
    expect([at(100, 7), at(100, 9), at(195, 100), at(197, 4), at(198, -4)]).toEqual([0, -1, 1, 1, 0]);
  });
});

describe("the painting of a large map", () => {
  const looking = { zoom: 0.5, pan: { x: 10, y: 20 }, width: 800, height: 600 };
  const pane = paneOf(looking, 2);

  it("is painted with something beyond each edge", () => {
    expect(pane).toEqual({ zoom: 0.5, left: 170, top: 180, width: 1_120, height: 920, ratio: 2 });
    expect(moved(pane, looking)).toEqual({ x: -160, y: -160, scale: 1 });
  });

  it("is moved and enlarged as the map is", () => {
    expect(moved(pane, { ...looking, zoom: 1, pan: { x: 30, y: 5 } })).toEqual({ x: -310, y: -355, scale: 2 });
  });

  it("does while it covers the map at about its own scale", () => {
    const does = (zoom: number, x: number) => suffices(pane, { ...looking, zoom, pan: { x, y: 20 } });
    expect([does(0.5, 170), does(0.5, 171), does(0.5, -150), does(0.5, -151)]).toEqual([true, false, true, false]);
    expect([does(0.6, 10), does(0.9, 10), does(0.3, 10)]).toEqual([true, false, false]);
  });
});
