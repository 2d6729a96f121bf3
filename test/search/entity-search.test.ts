import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { InvalidRequestError } from "../../server/model/errors.ts";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import { EntitySearch } from "../../server/search/entity-search.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { foshanRecords, openGraph, type SearchedGraph } from "./graphs.ts";
import { madeUp } from "./made-up.ts";

const REPORT: AtlasRecord = {
  record: "document",
  id: "report" as never,
  title: "A report",
  publisher: null,
  published: null,
  asOf: { earliest: "2024", latest: "2024", why: "made up" },
  language: "en",
  sha256: "0".repeat(64),
  characters: 10,
  url: null,
  credits: [],
};

/** The real store, with its reads of all records counted. */
function counted(store: GraphStore): { store: GraphStore; reads: () => number } {
  let reads = 0;
  const watched = new Proxy(store, {
    get(target, key) {
      if (key === "records") reads++;
      const value = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { store: watched, reads: () => reads };
}

async function names(search: EntitySearch, q: string, limit = 5): Promise<string[]> {
  const { value } = await search.search({ q, kind: [], limit });
  return value.items.map(({ entity, matched }) => `${entity.id} ${matched.how} ${matched.name}`);
}

describe("search through the port", () => {
  let graph: SearchedGraph;
  beforeAll(async () => {
    const lab = madeUp({ id: "lantern-lab", en: "Lantern Laboratory", zh: "灯笼实验室", summary: "Studies silk." });
    graph = await openGraph([REPORT, lab, madeUp({ id: "lantern-road", en: "Lantern Road", kind: "Place" })]);
  });
  afterAll(() => graph.close());

  it("answers with summaries, what matched and how, and the revision it saw", async () => {
    const { revision } = await graph.store.status();
    expect(await graph.search.search({ q: "denglongshiyanshi", kind: [], limit: 5 })).toEqual({
      revision,
      value: {
        items: [
          {
            entity: {
              id: "lantern-lab",
              kind: "Lab",
              name: { en: "Lantern Laboratory", zh: "灯笼实验室" },
              status: "actual",
              party: "university",
              degree: 0,
            },
            matched: { name: "灯笼实验室", how: "pinyin" },
            score: expect.closeTo(0.9, 5),
          },
        ],
        total: 1,
        nextCursor: null,
      },
    });
  });

  it("builds its index once, however many ask at the same time, and again only when the graph moves", async () => {
    const { store, reads } = counted(graph.store);
    const search = new EntitySearch(store);
    await Promise.all(["lantern", "灯笼", "silk", "dlsys"].map((q) => names(search, q)));
    await names(search, "road");
    expect(reads()).toBe(1);
    const added = madeUp({ id: "paper-lab", en: "Paper Lantern Laboratory" });
    await store.apply({ who: "test", why: "one more", operations: [{ op: "put", record: added }] });
    expect(await names(search, "paper lantern lab")).toEqual(["paper-lab exact Paper Lantern Laboratory"]);
    expect(reads()).toBe(2);
    await store.apply({
      who: "test",
      why: "one less",
      operations: [{ op: "delete", record: "entity", id: "paper-lab" }],
    });
    expect(await names(search, "paper lantern lab")).toEqual([]);
  });

  it.each([
    ["", "must hold at least one letter or digit to search for"],
    ["   ", "must hold at least one letter or digit to search for"],
    ["!!! -- ()", "must hold at least one letter or digit to search for"],
    ["\u0000\u0007\u001b", "must hold at least one letter or digit to search for"],
    ["\ud83d", "must hold at least one letter or digit to search for"],
    ["a".repeat(10_000), "must be at most 200 characters long"],
  ])("refuses %j in words", async (q, reason) => {
    const error = new InvalidRequestError([{ at: "q", reason }]);
    await expect(graph.search.search({ q, kind: [], limit: 5 })).rejects.toEqual(error);
  });

  it.each([
    "lantern AND bridge",
    "name:lantern~2 OR *",
    'NEAR("lantern" "road")',
    "lantern^3 -road +lab",
    "' OR 1=1 --",
    "MATCH (n) DETACH DELETE n",
    "[a TO z}",
    "\u0000lantern\ud800zzz",
    "灯".repeat(200),
    "ab ".repeat(66),
  ])("takes %j for words and never for an instruction", async (q) => {
    expect(await names(graph.search, q)).toEqual([]);
  });

  it("reads around what cannot be read", async () => {
    expect(await names(graph.search, "\u202elantern\u0000 \ud800lab\u200b")).toEqual([
      "lantern-lab exact Lantern Laboratory",
    ]);
  });
});

describe("short questions", () => {
  let graph: SearchedGraph;
  beforeAll(async () => {
    graph = await openGraph(foshanRecords());
  });
  afterAll(() => graph.close());

  const COMMITTEE = "Management Committee of the Foshan National High-tech Industrial Development Zone";

  const IN_ENGLISH = ["director, 2023", "director, 2021", "deputy director, 2024"].map(
    (post) => `${COMMITTEE} (${post})`,
  );
  const IN_CHINESE = ["主任，2023年", "主任，2021年", "副主任，2024年"].map(
    (post) => `佛山国家高新技术产业开发区管理委员会（${post}）`,
  );

  it.each([
    ["who leads the zone", IN_ENGLISH],
    ["Who heads the high-tech zone?", IN_ENGLISH],
    ["谁领导高新区", IN_CHINESE],
    ["高新区的负责人是谁", IN_CHINESE],
    ["leader of the zone", IN_ENGLISH],
  ])("answers %j with who was last seen in the leading post, then who was before, then deputies", async (q, posts) => {
    expect((await names(graph.search, q)).slice(0, 3)).toEqual([
      `hu-xuejun tie ${posts[0]}`,
      `pan-dongsheng tie ${posts[1]}`,
      `tan-yanling tie ${posts[2]}`,
    ]);
  });

  it.each([
    ["who led the zone in 2021", "pan-dongsheng", IN_ENGLISH[1]],
    ["director of the zone in 2021", "pan-dongsheng", IN_ENGLISH[1]],
    ["zone director 2021", "pan-dongsheng", IN_ENGLISH[1]],
    ["who led the zone in 2023", "hu-xuejun", IN_ENGLISH[0]],
    ["who led the zone in 2022", "hu-xuejun", IN_ENGLISH[0]],
    ["2021年谁领导高新区", "pan-dongsheng", IN_CHINESE[1]],
    ["高新区2021年的主任是谁", "pan-dongsheng", IN_CHINESE[1]],
  ])("answers %j with %s first, and says in which year that one was seen", async (q, id, post) => {
    expect((await names(graph.search, q))[0]).toBe(`${id} tie ${post}`);
  });

  it.each(["what was launched at the Beijing conference", "京佛人才发展大会启动了什么"])(
    "answers %j with everything launched there",
    async (q) => {
      expect((await names(graph.search, q)).slice(0, 4).map((name) => name.split(" ")[0])).toEqual([
        "beijing-foshan-icreate-matching-platform",
        "beijing-foshan-icreate-space",
        "beijing-foshan-talent-exchange-series",
        "icreate-requirements-2024",
      ]);
    },
  );

  it("keeps the year of an event among what the question is about", async () => {
    expect((await names(graph.search, "who spoke at the 2023 torch conference"))[0]).toMatch(/2023 Torch/);
  });

  it.each([
    ["who developed the ammonia hydrogen engine", "xianhu-laboratory"],
    ["谁研发了零碳内燃机", "xianhu-laboratory"],
    ["佛山市人社局局长", "su-yan"],
    ["who heads the Torch Center", "lv-xianzhi"],
    ["who developed AM-LED", "ji-hua-laboratory"],
    ["who is Pan Dongsheng", "pan-dongsheng"],
    ["what is FHIDZ", "fhidz"],
    ["where is Ji Hua Laboratory", "ji-hua-laboratory"],
  ])("answers %j with %s first", async (q, id) => {
    const { value } = await graph.search.search({ q, kind: [], limit: 3 });
    expect(value.items[0]?.entity.id).toBe(id);
  });

  it.each([
    ["Beijing June 2024", "Beijing, June 2024"],
    ["beijing 2024-06", "Beijing, June 2024"],
    ["what was held in Beijing in Jun 2024", "Beijing, June 2024"],
    ["北京 2024年6月", "北京，2024年6月"],
    ["2024年6月在北京举办了什么活动", "北京，2024年6月"],
  ])("offers for %j the event that was there then", async (q, through) => {
    expect((await names(graph.search, q))[0]).toBe(`beijing-foshan-talent-development-conference-2 tie ${through}`);
  });

  it("offers no event for a month in which none is known for certain, nor for a month alone", async () => {
    const found = [...(await names(graph.search, "Beijing May 2024")), ...(await names(graph.search, "June 2024"))];
    expect(found.filter((hit) => hit.includes(" tie "))).toEqual([]);
  });

  it.each(["who leads Tesla", "谁领导特斯拉", "who developed the moon base"])("answers %j with nothing", async (q) => {
    expect(await names(graph.search, q)).toEqual([]);
  });
});
