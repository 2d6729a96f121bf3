import { expect, it } from "vitest";
import { EntitySummary } from "../../server/model/api/answers.ts";
import { type AtlasState, clearMap, startState } from "../../web/src/app/atlas-state.ts";
import { ANY_WAY, BROWSE_ALL } from "../../web/src/app/page-state.ts";
import { readState, writeState } from "../../web/src/app/url-state.ts";
import { inOrder } from "../../web/src/browse/in-order.ts";

const START: AtlasState = startState("en");

it.each<[string, AtlasState, string]>([
  [
    "a place in a story, on a screen for all",
    { ...START, story: { id: "lab-to-market", step: 1 }, frame: "kiosk" },
    "?lang=en&story=lab-to-market&step=2&kiosk=1",
  ],
  ["one picture in another page", { ...START, drawn: ["a"], frame: "embed" }, "?lang=en&embed=1&show=a"],
  [
    "which paths are looked for",
    {
      ...START,
      path: { from: "a", to: "b", chosen: null },
      ways: {
        order: "strongest",
        direction: "out",
        maxHops: 4,
        types: ["PART_OF", "LOCATED_IN"],
        avoidTypes: ["HOLDS_ROLE"],
        avoidIds: ["foshan"],
        via: ["c", "d"],
        most: 40,
      },
    },
    "?lang=en&from=a&to=b&order=strongest&way=out&steps=4&by=PART_OF~LOCATED_IN&not-by=HOLDS_ROLE&not-over=foshan&over=c~d&paths=40",
  ],
  [
    "a list narrowed down",
    {
      ...START,
      browse: {
        kinds: ["Park", "Lab"],
        parties: ["government"],
        places: ["foshan"],
        statuses: ["planned"],
        documents: ["d-1"],
        year: "2023",
        order: "ties",
      },
    },
    "?lang=en&browse=1&b-kind=Park~Lab&b-party=government&b-place=foshan&b-status=planned&b-document=d-1&b-year=2023&b-order=ties",
  ],
  ["a list of all", { ...START, browse: BROWSE_ALL }, "?lang=en&browse=1"],
])("writes and reads back %s", (_what, state, address) => {
  expect([writeState(state), readState(address, "en")]).toEqual([address, state]);
});

it("keeps to what can be asked", () => {
  const address = "?lang=en&story=No!&step=0&steps=9&paths=3&order=any&way=back&by=NONE~PART_OF&over=a~B&b-year=now";
  expect(readState(address, "en")).toEqual({ ...START, ways: { ...ANY_WAY, types: ["PART_OF"], via: ["a"] } });
  expect(readState("?lang=en&story=s&step=0&paths=999", "en")).toEqual({
    ...START,
    story: { id: "s", step: 0 },
    ways: { ...ANY_WAY, most: 100 },
  });
});

it("stays a screen for all when the map is cleared", () => {
  const state: AtlasState = { ...START, frame: "kiosk", story: { id: "s", step: 2 }, browse: BROWSE_ALL };
  expect(clearMap(state)).toEqual({ ...START, frame: "kiosk" });
});

it("puts a list in the order of names of its language, or of ties", () => {
  const entity = (id: string, en: string, zh: string | null, degree: number) =>
    EntitySummary.parse({ id, kind: "Lab", name: { en, zh }, party: null, status: "actual", degree });
  const some = [
    entity("a", "Lab 10", "季华实验室", 3),
    entity("b", "Lab 9", "佛山市", 7),
    entity("c", "apple", null, 3),
    entity("d", "apple", "仙湖实验室", 1),
  ];
  const ids = (...asked: ["name" | "ties", "en" | "zh"]) => inOrder(some, ...asked).map(({ id }) => id);
  expect(ids("name", "en")).toEqual(["c", "d", "b", "a"]);
  expect(ids("name", "zh").filter((id) => id !== "c")).toEqual(["b", "a", "d"]);
  expect(ids("ties", "en")).toEqual(["b", "c", "a", "d"]);
});
