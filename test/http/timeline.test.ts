import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ember, lantern, liMing, park, teams, ties, town } from "./expected.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

const item = { until: null, relation: null, fact: null, held: null };

const known = (entity: { name: { en: string; zh: string | null } }) => ({
  ...item,
  what: "first-known",
  date: "2021-09-30",
  entity,
  sentence: {
    en: `${entity.name.en} is known by September 30, 2021 at the latest.`,
    zh: `最迟于2021年9月30日，已有资料提及${entity.name.zh}。`,
  },
});

const ended = {
  ...item,
  what: "ended",
  date: "2021",
  entity: park,
  relation: ties.partOf,
  sentence: {
    en: "Lantern Laboratory was part of Torch Park (until 2021; seen 2021).",
    zh: "灯笼实验室曾属于火炬园（至2021年止；资料时间：2021年）。",
  },
};

const cooperates = {
  ...item,
  entity: ember,
  relation: ties.cooperates,
  sentence: {
    en: "According to Li Ming, Ember Works cooperates with Lantern Laboratory (since 2022; seen 2023; inferred).",
    zh: "据李明称，余烬公司与灯笼实验室合作（自2022年起；资料时间：2023年；推断）。",
  },
};

const figure = {
  ...item,
  what: "figure",
  date: null,
  entity: lantern,
  fact: {
    id: "lantern-teams",
    entity: "lantern-laboratory",
    property: "teamsFunded",
    value: 2,
    unit: "team",
    comparator: "=",
    period: null,
    scope: null,
    status: "actual",
    certainty: "stated",
    attributedTo: null,
    sharedWith: [],
    doubtful: null,
    evidence: [teams],
    independentSources: 1,
    firstKnown: "2021-09-30",
  },
  sentence: { en: "Lantern Laboratory: teams funded: 2 teams.", zh: "灯笼实验室：资助团队数：2个团队。" },
};

const whole = [
  ended,
  known(lantern),
  { ...cooperates, what: "began", date: "2022" },
  { ...cooperates, what: "observed", date: "2023" },
  figure,
];

describe("a timeline", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny();
  });
  afterAll(() => server.close());

  async function ask(path: string): Promise<Record<string, unknown>> {
    const answer = await server.get(path);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Record<string, unknown>;
  }

  it("tells all that is dated of one entity in order, and what is not dated last", async () => {
    expect(await ask("/api/entities/lantern-laboratory/timeline")).toEqual({
      items: whole,
      total: 5,
      undated: 1,
      nextCursor: null,
    });
  });

  it("comes page by page", async () => {
    const read: unknown[] = [];
    for (let cursor = ""; ; ) {
      const page = await ask(`/api/entities/lantern-laboratory/timeline?limit=2${cursor}`);
      expect([page.total, page.undated]).toEqual([5, 1]);
      read.push(...(page.items as unknown[]));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(read).toEqual(whole);
  });

  it("says of each how it stood at a time, and filters by it", async () => {
    const { items } = await ask("/api/entities/lantern-laboratory/timeline?at=2024");
    expect((items as { what: string; held: string }[]).map(({ what, held }) => [what, held])).toEqual([
      ["ended", "ended"],
      ["first-known", "may-hold"],
      ["began", "may-hold"],
      ["observed", "may-hold"],
      ["figure", "may-hold"],
    ]);
    expect(await ask("/api/entities/lantern-laboratory/timeline?at=2022&held=ended")).toEqual({
      items: [{ ...ended, held: "ended" }],
      total: 1,
      undated: 0,
      nextCursor: null,
    });
  });

  it("tells only what was known by a day, and only ties where it is asked what they lead to", async () => {
    const knownBy = await ask("/api/entities/lantern-laboratory/timeline?knownOn=2022");
    const alone = { ...ended, relation: { ...ended.relation, evidence: ended.relation.evidence.slice(0, 1) } };
    expect(knownBy.items).toEqual([
      { ...alone, relation: { ...alone.relation, independentSources: 1 } },
      known(lantern),
      figure,
    ]);
    const leading = await ask("/api/entities/lantern-laboratory/timeline?kind=Park");
    expect(leading.items).toEqual([ended]);
  });

  it("keeps a plan without a date apart from what happened", async () => {
    const { items, undated } = await ask("/api/entities/torch-park/timeline");
    expect(items).toEqual([
      {
        ...item,
        what: "observed",
        date: "2021",
        entity: liMing,
        relation: ties.directs,
        sentence: {
          en: "Li Ming held a post (director) at Torch Park (seen 2021).",
          zh: "李明时任火炬园主任（资料时间：2021年）。",
        },
      },
      { ...ended, entity: lantern },
      known(park),
      {
        ...item,
        what: "observed",
        date: "2023",
        entity: town,
        relation: ties.inTown,
        sentence: {
          en: "Torch Park is located in Wick Town (seen 2023).",
          zh: "火炬园位于 Wick Town（资料时间：2023年）。",
        },
      },
      {
        ...item,
        what: "planned",
        date: null,
        entity: ember,
        relation: ties.settles,
        sentence: {
          en: "Ember Works is planned to settle in Torch Park (as of October 23, 2023).",
          zh: "按计划，余烬公司将落户火炬园（资料时间：2023年10月23日）。",
        },
      },
    ]);
    expect(undated).toBe(1);
  });

  it("refuses an entity that is not there, and a cursor of another question", async () => {
    expect((await server.get("/api/entities/nobody/timeline")).status).toBe(404);
    const { nextCursor } = await ask("/api/entities/lantern-laboratory/timeline?limit=1");
    const other = await server.get(`/api/entities/torch-park/timeline?cursor=${nextCursor}`);
    expect(await other.json()).toMatchObject({ status: 400, code: "invalid-cursor" });
  });
});
