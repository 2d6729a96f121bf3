import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

/** Questions that could only be answered by something else than what was asked are refused, and say what to do. */
describe("what does not fit", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny();
  });
  afterAll(() => server.close());

  async function told(path: string): Promise<unknown> {
    return (await server.get(path)).json();
  }

  const NEEDS_TIME = "says how ties must stand at a time, so it needs `at` as well, such as at=2021; or leave it out";

  it.each([
    "/api/entities?",
    "/api/entities/torch-park?",
    "/api/entities/torch-park/neighbors?",
    "/api/entities/torch-park/timeline?",
    "/api/search?q=park&",
    "/api/paths?from=li-ming&to=wick-town&",
    "/api/common?id=li-ming&id=wick-town&",
    "/api/connect?id=li-ming&id=wick-town&id=ember-works&",
    "/api/network?",
    "/api/hierarchy/torch-park?",
    "/api/positions?id=torch-park&",
    "/api/matches?",
    "/api/events?",
    "/api/facts?",
    "/api/changes?",
    "/api/insights/overview?",
    "/api/insights/centrality?",
    "/api/insights/communities?",
    "/api/insights/cooperation?",
    "/api/insights/five-party?",
    "/api/views/parks?",
    "/api/export?",
  ])("%sheld=holds says nothing without a time", async (path) => {
    expect(await told(`${path}held=holds`)).toMatchObject({
      status: 400,
      code: "invalid-request",
      faults: [{ at: "held", reason: NEEDS_TIME }],
    });
  });

  it.each([
    ["/api/entities?place=nowhere", "entity-not-found", "nowhere"],
    ["/api/entities/torch-park/neighbors?document=no-paper", "document-not-found", "no-paper"],
    ["/api/paths?from=li-ming&to=wick-town&avoidId=nobody", "entity-not-found", "nobody"],
    ["/api/connect?id=li-ming&id=wick-town&id=ember-works&avoidId=nobody", "entity-not-found", "nobody"],
    ["/api/events?series=no-series", "entity-not-found", "no-series"],
    ["/api/facts?entity=nobody", "entity-not-found", "nobody"],
    ["/api/network?place=wick-town&place=nowhere", "entity-not-found", "nowhere"],
    ["/api/insights/overview?document=park-report&document=no-paper", "document-not-found", "no-paper"],
    ["/api/export?document=no-paper", "document-not-found", "no-paper"],
  ])("%s names what is not there", async (path, code, id) => {
    expect(await told(path)).toMatchObject({ status: 404, code, id });
  });

  it("takes a property that some fact has, and no other", async () => {
    expect(await told("/api/facts?property=teamsFunded")).toMatchObject({ total: 1 });
    expect(await told("/api/facts?property=nonsense")).toMatchObject({
      status: 400,
      faults: [
        {
          at: "property",
          reason: '"nonsense" is no property of the vocabulary, which /api/vocabulary lists, nor of any fact',
        },
      ],
    });
  });

  it.each([
    ["/api/paths?from=li-ming&to=wick-town&via=torch-park&avoidId=torch-park", "torch-park", "via"],
    ["/api/paths?from=li-ming&to=wick-town&avoidId=wick-town", "wick-town", "to"],
    ["/api/paths?from=li-ming&to=wick-town&avoidId=li-ming", "li-ming", "from"],
    ["/api/connect?id=li-ming&id=wick-town&id=ember-works&avoidId=ember-works", "ember-works", "id"],
  ])("%s asks for what it avoids", async (path, id, name) => {
    const reason = `"${id}" is asked for in \`${name}\`; leave it out of one of the two`;
    expect(await told(path)).toMatchObject({ status: 400, faults: [{ at: "avoidId", reason }] });
  });

  it.each(["/api/events", "/api/changes"])("%s takes no span that ends before it begins", async (path) => {
    expect(await told(`${path}?from=2024&to=2021`)).toMatchObject({
      status: 400,
      faults: [{ at: "to", reason: '"2021" is before `from`, "2024"; name the earlier date in `from`' }],
    });
    expect((await server.get(`${path}?from=2021-06&to=2021`)).status).toBe(200);
  });

  it.each(["2021-02-29", "1900-02-29", "2021-21", "2021-41"])("takes no %s for a date", async (date) => {
    expect(await told(`/api/entities?at=${date}`)).toMatchObject({ status: 400, faults: [{ at: "at" }] });
  });

  it("says of what kinds matches are sought", async () => {
    expect(await told("/api/matches?id=torch-park")).toMatchObject({
      status: 400,
      faults: [
        {
          at: "id",
          reason: '"torch-park" is a Park, and matches are sought for Need; name another, or other kinds in `of`',
        },
      ],
    });
    expect(await told("/api/matches?id=nobody")).toMatchObject({ status: 404, id: "nobody" });
  });

  it.each([
    ["/api/common?id=li-ming", "id", "must be given 2 times at least, once for each value, such as id=a&id=b"],
    [
      "/api/connect?id=li-ming&id=wick-town",
      "id",
      "must be given 3 times at least, once for each value, such as id=a&id=b&id=c",
    ],
    ["/api/network?reach=2", "reach", "counts from the seeds; name a seed, or leave it out"],
  ])("%s says what to do", async (path, at, reason) => {
    expect(await told(path)).toMatchObject({ status: 400, faults: [{ at, reason }] });
  });
});
