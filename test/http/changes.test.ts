import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AtlasRecord } from "../../server/model/records/index.ts";
import { ember, lantern, liMing, park, ties } from "./expected.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";
import { TINY_GRAPH } from "./tiny-graph.ts";

interface Listed {
  items: {
    change: string;
    certain: boolean;
    between: { from: string | null; to: string | null };
    relation: { id: string } | null;
    entity: { id: string } | null;
    held: string | null;
    recorded: { record: string | null; id: string | null; revision: number } | null;
  }[];
  total: number;
  certain: number;
  nextCursor: string | null;
}

/** "added ember-cooperates-lantern 2022-01-01 to 2022-12-31", with "?" where it is not certain. */
function brief({ items }: Listed): string[] {
  return items.map(({ change, certain, between, relation, entity, recorded }) => {
    const id = relation?.id ?? entity?.id ?? recorded?.id ?? "everything";
    return `${change}${certain ? "" : "?"} ${id} ${between.from ?? ".."} to ${between.to ?? ".."}`;
  });
}

describe("changes", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny();
  });
  afterAll(() => server.close());

  const ask = async (query: string) => (await (await server.get(`/api/changes?${query}`)).json()) as Listed;

  it("are told with what changed, when, and whether for certain", async () => {
    expect(await ask("from=2022&to=2022")).toEqual({
      items: [
        {
          change: "added",
          certain: true,
          between: { from: "2022-01-01", to: "2022-12-31" },
          relation: ties.cooperates,
          ends: { from: ember, to: lantern },
          entity: null,
          held: null,
          recorded: null,
          sentence: {
            en: "According to Li Ming, Ember Works cooperates with Lantern Laboratory (since 2022; seen 2023; inferred).",
            zh: "据李明称，余烬公司与灯笼实验室合作（自2022年起；资料时间：2023年；推断）。",
          },
        },
      ],
      total: 1,
      certain: 1,
      nextCursor: null,
    });
  });

  it.each([
    ["from=2022-03&to=2022-06", ["added? ember-cooperates-lantern 2022-01-01 to 2022-12-31"]],
    [
      "to=2021",
      [
        "ended lantern-part-of-park 2021-01-01 to 2021-12-31",
        "first-seen? lantern-part-of-park .. to 2021-12-31",
        "first-seen? li-ming-directs-park .. to 2021-12-31",
      ],
    ],
    ["from=2021-06&to=2021-07", ["ended? lantern-part-of-park 2021-01-01 to 2021-12-31"]],
    ["from=2023", ["first-seen? park-in-town .. to 2023-12-31"]],
    ["from=2019&to=2020", []],
    ["type=HOLDS_ROLE", ["first-seen? li-ming-directs-park .. to 2021-12-31"]],
    ["kind=Official", ["first-seen? li-ming-directs-park .. to 2021-12-31"]],
    ["status=planned", []],
    [
      "knownOn=2022&from=2021-12",
      [
        "ended? lantern-part-of-park 2021-01-01 to 2021-12-31",
        "first-seen? lantern-part-of-park .. to 2021-12-31",
        "first-seen? li-ming-directs-park .. to 2021-12-31",
      ],
    ],
  ])("by what held, asked with %s", async (query, expected) => {
    expect(brief(await ask(query))).toEqual(expected);
  });

  it("by what was known, of ties and entities, plans too", async () => {
    const early = ["entity", "relation"].flatMap((record) =>
      TINY_GRAPH.filter(
        (stated) => stated.record === record && "evidence" in stated && stated.evidence[0]?.document === "park-report",
      ),
    );
    const known = await ask("clock=known&to=2022");
    expect(brief(known)).toEqual(early.map(({ id }) => `first-known ${id} 2021-09-01 to 2021-09-30`));
    expect([known.total, known.certain]).toEqual([5, 5]);
    expect(brief(await ask("clock=known&from=2021-09-15&to=2022&kind=Official&type=HOLDS_ROLE"))).toEqual([
      "first-known? li-ming 2021-09-01 to 2021-09-30",
      "first-known? li-ming-directs-park 2021-09-01 to 2021-09-30",
    ]);
    const { items } = await ask("clock=known&from=2023-10-23&to=2023-10-23&status=planned");
    expect(items).toMatchObject([{ change: "first-known", certain: true, relation: ties.settles }]);
  });

  it("come page by page, in one order", async () => {
    for (const clock of ["valid", "known"]) {
      const whole = await ask(`clock=${clock}`);
      const read: unknown[] = [];
      for (let cursor = ""; ; ) {
        const page = await ask(`clock=${clock}&limit=2${cursor}`);
        expect([page.total, page.certain]).toEqual([whole.total, whole.certain]);
        read.push(...page.items);
        if (page.nextCursor === null) break;
        cursor = `&cursor=${page.nextCursor}`;
      }
      expect(read).toEqual(whole.items);
      expect(read.length).toBe(whole.total);
    }
  });

  it("answer how things stood", async () => {
    const { items } = await ask("at=2022&from=2021&to=2022");
    expect(items.map(({ relation, change, held }) => `${change} ${relation?.id}: ${held}`)).toEqual([
      "ended lantern-part-of-park: ended",
      "first-seen lantern-part-of-park: ended",
      "first-seen li-ming-directs-park: may-hold",
      "added ember-cooperates-lantern: holds",
    ]);
  });
});

describe("changes of the graph itself", () => {
  let server: TinyServer;
  const today = new Date().toISOString().slice(0, 10);
  beforeAll(async () => {
    server = await serveTiny();
    const stored = (id: string) => TINY_GRAPH.find((record) => record.id === id);
    const renamed = AtlasRecord.parse({ ...stored("far-island"), name: { en: "Near Island", zh: "近岛" } });
    await server.store.apply({
      who: "curator",
      why: "a better map",
      operations: [
        { op: "put", record: renamed },
        { op: "delete", record: "relation", id: "li-ming-directs-park" },
      ],
    });
  });
  afterAll(() => server.close());

  const ask = async (query: string) =>
    (await (await server.get(`/api/changes?clock=recorded${query}`)).json()) as Listed;

  it("are told record by record, by whom and why, oldest first", async () => {
    const all = await ask("&limit=500");
    expect([all.items.length, all.total, all.certain, all.nextCursor]).toEqual([18, 18, 18, null]);
    const blank = {
      certain: true,
      between: { from: today, to: today },
      relation: null,
      ends: null,
      entity: null,
      held: null,
    };
    const changeSet = { revision: 2, who: "curator", why: "a better map", recordedAt: expect.any(String) };
    expect(all.items.slice(16)).toEqual([
      {
        ...blank,
        change: "removed",
        recorded: { ...changeSet, record: "relation", id: "li-ming-directs-park" },
        sentence: {
          en: `${liMing.name.en} held a post (director) at ${park.name.en} (seen 2021).`,
          zh: "李明时任火炬园主任（资料时间：2021年）。",
        },
      },
      {
        ...blank,
        change: "replaced",
        recorded: { ...changeSet, record: "entity", id: "far-island" },
        sentence: { en: "Near Island. Changed: name.", zh: "近岛。已更改：名称。" },
      },
    ]);
    expect(all.items.slice(0, 16).every(({ change, recorded }) => change === "added" && recorded?.revision === 1)).toBe(
      true,
    );
  });

  it("page, keep to a window, and take no filter", async () => {
    const first = await ask("&limit=17");
    expect((await ask(`&limit=17&cursor=${first.nextCursor}`)).items.map(({ recorded }) => recorded?.id)).toEqual([
      "far-island",
    ]);
    expect((await ask("&to=2020")).items).toEqual([]);
    expect((await ask(`&from=${today}&to=${today}`)).total).toBe(18);
    expect(await ask("&type=PART_OF&at=2021")).toMatchObject({
      status: 400,
      code: "invalid-request",
      faults: [
        { at: "type", reason: "is not taken by the clock `recorded`" },
        { at: "at", reason: "is not taken by the clock `recorded`" },
      ],
    });
  });
});
