import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntityAnswer } from "../../server/model/api/answers.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

/** Both clocks on the answers about what was asked for by name, and how each thing stood wherever a time was named. */
describe("clocks", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny();
  });
  afterAll(() => server.close());

  // biome-ignore lint/suspicious/noExplicitAny: answers are held to their schemas by the server itself
  async function told(path: string): Promise<any> {
    return (await server.get(path)).json();
  }

  it("counts the ties of an entity as its neighbors do, with how they stood", async () => {
    const { entity, held, counts }: EntityAnswer = await told("/api/entities/torch-park?at=2022");
    expect([entity.degree, held]).toEqual([4, "may-hold"]);
    const one = { holds: 0, "may-hold": 1, ended: 0, "not-yet": 0 };
    expect(counts).toEqual([
      { type: "HOLDS_ROLE", direction: "in", count: 1, held: one },
      { type: "LOCATED_IN", direction: "out", count: 1, held: one },
      { type: "PART_OF", direction: "in", count: 1, held: { ...one, "may-hold": 0, ended: 1 } },
      { type: "SETTLED_IN", direction: "in", count: 1, held: one },
    ]);
  });

  it.each([
    "type=PART_OF&type=SETTLED_IN",
    "kind=Official",
    "party=enterprise",
    "status=planned",
    "place=wick-town",
    "document=park-report",
    "at=2022&held=ended",
    "knownOn=2022",
    "knownOn=2022&at=2021&held=holds&kind=Lab",
  ])("an entity's counts under %s are its neighbors", async (filters) => {
    const { counts }: EntityAnswer = await told(`/api/entities/torch-park?${filters}`);
    const { items } = await told(`/api/entities/torch-park/neighbors?${filters}`);
    const listed = new Map<string, number>();
    for (const { relation } of items) {
      const key = `${relation.type} ${relation.from === "torch-park" ? "out" : "in"}`;
      listed.set(key, (listed.get(key) ?? 0) + 1);
    }
    expect(new Map(counts.map(({ type, direction, count }) => [`${type} ${direction}`, count]))).toEqual(listed);
  });

  it("leaves of what is told of an entity what was known", async () => {
    const path = "/api/entities/lantern-laboratory";
    const all: EntityAnswer = await told(path);
    expect([all.documents.map(({ id }) => id), all.candidates.length, all.facts.length]).toEqual([
      ["park-report"],
      1,
      1,
    ]);
    const early: EntityAnswer = await told(`${path}?knownOn=2022`);
    expect(early).toEqual({
      ...all,
      counts: [{ type: "PART_OF", direction: "out", count: 1 }],
      candidates: [],
      mentioned: [],
    });
    const ofNews: EntityAnswer = await told(`${path}?document=town-news`);
    expect([ofNews.facts, ofNews.contradictions, ofNews.documents, ofNews.candidates]).toEqual([[], [], [], []]);
    const then: EntityAnswer = await told(`${path}?at=2021`);
    expect(then.facts.map(({ held }) => held)).toEqual(["may-hold"]);
  });

  it.each([
    ["/api/entities/ember-works", "ember-works"],
    ["/api/relations/ember-cooperates-lantern", "ember-cooperates-lantern"],
    ["/api/documents/town-news", "town-news"],
  ])("%s was not known in 2022, and says since when it is", async (path, id) => {
    expect(await told(`${path}?knownOn=2022`)).toMatchObject({
      status: 404,
      code: "not-yet-known",
      id,
      firstKnown: "2023-10-23",
      detail: `No source had spoken of "${id}" by 2022; it is known since 2023-10-23. Ask for a later day in knownOn, or leave it out.`,
    });
    expect((await server.get(`${path}?knownOn=2023-10-23`)).status).toBe(200);
  });

  it("says how ties stood that are asked for by id", async () => {
    expect((await told("/api/relations/lantern-part-of-park?at=2022")).held).toBe("ended");
    const some = "id=lantern-part-of-park&id=ember-cooperates-lantern";
    const heldOf = async (clocks: string) =>
      (await told(`/api/relations?${some}${clocks}`)).items.map(({ id, held }: { id: string; held?: string }) => [
        id,
        held,
      ]);
    expect(await heldOf("&at=2022")).toEqual([
      ["ember-cooperates-lantern", "holds"],
      ["lantern-part-of-park", "ended"],
    ]);
    expect(await heldOf("&knownOn=2022")).toEqual([["lantern-part-of-park", undefined]]);
  });

  it("says how ties stood that are drawn, shared or counted", async () => {
    const edges = (answer: { id: string; held?: string }[]) => answer.map(({ id, held }) => [id, held]);
    const ends = ["lantern-laboratory", "torch-park"];
    const seeds = ends.map((id) => `seed=${id}`).join("&");
    for (const more of ["", "&limit=2"])
      expect(edges((await told(`/api/network?${seeds}&at=2022${more}`)).edges)).toEqual([
        ["lantern-part-of-park", "ended"],
      ]);
    expect(edges((await told(`/api/network?${seeds}`)).edges)).toEqual([["lantern-part-of-park", undefined]]);
    const ids = ends.map((id) => `id=${id}`).join("&");
    expect(edges((await told(`/api/common?${ids}&at=2022`)).between)).toEqual([["lantern-part-of-park", "ended"]]);
    const { ties } = await told("/api/insights/overview?at=2022");
    expect(ties.held).toEqual({ holds: 1, "may-hold": 3, ended: 1, "not-yet": 0 });
    expect((await told("/api/insights/overview")).ties.held).toBeUndefined();
  });

  it("lists and finds entities by their own time", async () => {
    const { items } = await told("/api/entities?at=2022&kind=Park");
    expect(items.map(({ held }: { held: string }) => held)).toEqual(["may-hold"]);
    const found = async (query: string) =>
      (await told(`/api/search?${query}`)).items.map(({ entity, held }: { entity: { id: string }; held?: string }) => [
        entity.id,
        held,
      ]);
    expect(await found("q=ember%20works")).toEqual([["ember-works", undefined]]);
    expect(await found("q=ember%20works&at=2022")).toEqual([["ember-works", "may-hold"]]);
    expect(await found("q=ember%20works&at=2022&held=holds")).toEqual([]);
    expect(await found("q=ember%20works&knownOn=2022")).toEqual([]);
    expect(await found("q=torch%20park&knownOn=2022")).toEqual([["torch-park", undefined]]);
  });

  it("lists the documents and places those that were known", async () => {
    const { items, total } = await told("/api/documents?knownOn=2022");
    expect([items.map(({ id }: { id: string }) => id), total]).toEqual([["park-report"], 1]);
    const placed = await told("/api/positions?id=ember-works&id=torch-park&knownOn=2022");
    expect(placed.items.map(({ id }: { id: string }) => id)).toEqual(["torch-park"]);
  });
});
