import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AtlasRecord } from "../../server/model/records/index.ts";
import { lantern, park, ties } from "./expected.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";
import { TINY_GRAPH } from "./tiny-graph.ts";

function tiny(id: string): Record<string, unknown> {
  return { ...TINY_GRAPH.find((record) => record.id === id) };
}

/** The zone is made of the park and of a yard; the yard is part of the park too, a shed of the yard, and two are members. */
const RECORDS = [
  ...TINY_GRAPH.map((record) =>
    record.record === "entity" && record.id === "torch-park" ? { ...record, declaredMembers: 40 } : record,
  ),
  ...["zone", "yard", "shed"].map((id) => AtlasRecord.parse({ ...tiny("wick-town"), id, kind: "Park" })),
  ...[
    ["park-in-zone", "PART_OF", "torch-park", "zone"],
    ["yard-in-zone", "PART_OF", "yard", "zone"],
    ["yard-in-park", "PART_OF", "yard", "torch-park"],
    ["shed-in-yard", "PART_OF", "shed", "yard"],
    ["ember-member", "MEMBER_OF", "ember-works", "torch-park"],
    ["ember-member-again", "MEMBER_OF", "ember-works", "torch-park"],
    ["lantern-member", "MEMBER_OF", "lantern-laboratory", "torch-park"],
  ].map(([id, type, from, to]) => AtlasRecord.parse({ ...tiny("park-in-town"), id, type, from, to })),
];

interface Node {
  entity: { id: string };
  relation: { id: string } | null;
  held: string | null;
  declaredMembers: number | null;
  knownMembers: { members: number; parts: number };
  parts: Node[];
  unlisted: number;
  repeated: boolean;
}

/** A tree as lines, each level further in. */
function lines({ entity, relation, knownMembers, unlisted, repeated, parts, ...node }: Node, indent = ""): string[] {
  const { members, parts: partCount } = knownMembers;
  const told = [
    entity.id,
    relation === null ? "" : `by ${relation.id}`,
    node.held ?? "",
    `${members} of ${node.declaredMembers ?? "?"} members`,
    `${partCount} parts`,
    unlisted === 0 ? "" : `${unlisted} unlisted`,
    repeated ? "again" : "",
  ];
  return [
    indent + told.filter((text) => text !== "").join(", "),
    ...parts.flatMap((part) => lines(part, `${indent}  `)),
  ];
}

describe("a hierarchy", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny({ records: RECORDS });
  });
  afterAll(() => server.close());

  async function tree(query: string): Promise<unknown[]> {
    const answer = await server.get(`/api/hierarchy/${query}`);
    const { root, total, unlisted } = (await answer.json()) as { root: Node; total: number; unlisted: number };
    return [lines(root), total, unlisted];
  }

  it("is what an entity is made of, with its members as said and as known", async () => {
    const leaf = {
      declaredMembers: null,
      knownMembers: { members: 0, parts: 0 },
      parts: [],
      unlisted: 0,
      repeated: false,
    };
    const answer = (await (await server.get("/api/hierarchy/torch-park?kind=Lab")).json()) as unknown;
    expect(answer).toEqual({
      root: {
        entity: { ...park, degree: 9 },
        relation: null,
        held: null,
        declaredMembers: 40,
        knownMembers: { members: 1, parts: 1 },
        parts: [{ entity: { ...lantern, degree: 3 }, relation: ties.partOf, held: null, ...leaf }],
        unlisted: 0,
        repeated: false,
      },
      total: 1,
      unlisted: 0,
    });
  });

  it("lists what is part of several wholes with each, its own parts with the first", async () => {
    expect(await tree("zone")).toEqual([
      [
        "zone, 0 of ? members, 2 parts",
        "  torch-park, by park-in-zone, 2 of 40 members, 2 parts",
        "    lantern-laboratory, by lantern-part-of-park, 0 of ? members, 0 parts",
        "    yard, by yard-in-park, 0 of ? members, 1 parts, 1 unlisted, again",
        "  yard, by yard-in-zone, 0 of ? members, 1 parts",
        "    shed, by shed-in-yard, 0 of ? members, 0 parts",
      ],
      5,
      0,
    ]);
  });

  it("counts what depth and limit cut off, lower levels first", async () => {
    expect(await tree("zone?depth=1")).toEqual([
      [
        "zone, 0 of ? members, 2 parts",
        "  torch-park, by park-in-zone, 2 of 40 members, 2 parts, 2 unlisted",
        "  yard, by yard-in-zone, 0 of ? members, 1 parts, 1 unlisted",
      ],
      2,
      3,
    ]);
    expect(await tree("zone?limit=3")).toEqual([
      [
        "zone, 0 of ? members, 2 parts",
        "  torch-park, by park-in-zone, 2 of 40 members, 2 parts, 1 unlisted",
        "    lantern-laboratory, by lantern-part-of-park, 0 of ? members, 0 parts",
        "  yard, by yard-in-zone, 0 of ? members, 1 parts, 1 unlisted",
      ],
      3,
      2,
    ]);
  });

  it("keeps the ties that stood as asked, and what was known by then", async () => {
    expect(await tree("torch-park?at=2022")).toEqual([
      [
        "torch-park, 2 of 40 members, 2 parts",
        "  lantern-laboratory, by lantern-part-of-park, ended, 0 of ? members, 0 parts",
        "  yard, by yard-in-park, may-hold, 0 of ? members, 1 parts",
        "    shed, by shed-in-yard, may-hold, 0 of ? members, 0 parts",
      ],
      3,
      0,
    ]);
    expect(await tree("torch-park?at=2022&held=ended")).toEqual([
      [
        "torch-park, 0 of 40 members, 1 parts",
        "  lantern-laboratory, by lantern-part-of-park, ended, 0 of ? members, 0 parts",
      ],
      1,
      0,
    ]);
    expect(await tree("zone?knownOn=2022")).toEqual([["zone, 0 of ? members, 0 parts"], 0, 0]);
  });

  it("refuses an unknown entity, and a type: there is but one", async () => {
    expect((await server.get("/api/hierarchy/nobody")).status).toBe(404);
    expect((await server.get("/api/hierarchy/zone?type=LOCATED_IN")).status).toBe(400);
  });
});
