import { describe, expect, it } from "vitest";
import { collapse, hide, open, pick, pin, togglePicked, unpin } from "../../web/src/app/arrange.ts";
import {
  type AtlasState,
  askPath,
  choosePath,
  clearMap,
  draw,
  MAX_DRAWN,
  NO_FILTERS,
  startState,
  swapEnds,
  thatFit,
} from "../../web/src/app/atlas-state.ts";
import { readPlaces, withPlaces } from "../../web/src/app/url-places.ts";
import { readState, writeState } from "../../web/src/app/url-state.ts";

const START: AtlasState = startState("en");

describe("the address", () => {
  it.each<[string, AtlasState, string]>([
    ["the start", START, "?lang=en"],
    [
      "a drawn map with a page open",
      { ...START, language: "zh", drawn: ["fhidz", "ji-hua-laboratory"], selection: { type: "entity", id: "fhidz" } },
      "?lang=zh&entity=fhidz&show=fhidz~ji-hua-laboratory",
    ],
    [
      "a tie over a chosen path, as text",
      {
        ...START,
        view: "list",
        drawn: ["a", "b"],
        selection: { type: "tie", id: "a-b" },
        path: { from: "a", to: "b", chosen: 2 },
      },
      "?lang=en&tie=a-b&from=a&to=b&path=2&view=list&show=a~b",
    ],
    ["a path with one end named", { ...START, path: { from: null, to: "b", chosen: null } }, "?lang=en&from=&to=b"],
    [
      "clocks, filters and a focus, in another view",
      {
        ...START,
        view: "timeline",
        focusHops: 3,
        clocks: { at: "2021", knownOn: "2023-06" },
        filters: { ...NO_FILTERS, kinds: ["Lab"], types: ["PART_OF"], statuses: ["planned", "hoped"], held: ["holds"] },
        bundled: true,
      },
      "?lang=en&view=timeline&hops=3&at=2021&known=2023-06&kind=Lab&type=PART_OF&status=planned~hoped&held=holds&ties=bundled",
    ],
    [
      "an arranged map",
      {
        ...START,
        drawn: ["a", "b", "c", "d"],
        hidden: ["e"],
        pinned: [{ id: "a", x: 120, y: -40 }],
        collapsed: [{ head: "b", members: ["c", "d"] }],
        picked: ["a", "b"],
      },
      "?lang=en&show=a~b~c~d&pin=a*120*-40&fold=b*c*d&hide=e&pick=a~b",
    ],
    ["all there is", { ...START, whole: true, hidden: ["a"] }, "?lang=en&show=*&hide=a"],
    ["a document", { ...START, selection: { type: "document", id: "d-1", place: null } }, "?lang=en&document=d-1"],
    [
      "a passage of a document",
      { ...START, selection: { type: "document", id: "d-1", place: 545 } },
      "?lang=en&document=d-1&passage=545",
    ],
  ])("writes and reads back %s", (_what, state, address) => {
    expect([writeState(state), readState(address, "en")]).toEqual([address, state]);
  });

  it("leaves out what it cannot understand", () => {
    const address =
      "?lang=fr&entity=A%20B&from=%3Cscript%3E&path=-1&view=globe&at=soon&known=2021-13&hops=12&kind=Dragon&pin=ok*a*1~ok*1&fold=ok&show=ok~No!~ok~~two&other=1";
    expect(readState(address, "zh")).toEqual({
      ...START,
      language: "zh",
      drawn: ["ok", "two"],
      path: { from: null, to: null, chosen: null },
    });
  });
});

describe("changes", () => {
  it("draws each thing once, in the order it came", () => {
    expect(draw(["b", "c", "b"])({ ...START, drawn: ["a", "b"] }).drawn).toEqual(["a", "b", "c"]);
  });

  it("draws no more than one address can hold", () => {
    const short = Array.from({ length: 500 }, (_, index) => `e${index}`);
    const long = Array.from({ length: 500 }, (_, index) => `${"e".repeat(90)}${index}`);
    expect(thatFit(short)).toEqual(short.slice(0, MAX_DRAWN));
    expect(writeState({ ...START, drawn: thatFit(long) }).length).toBeLessThan(8_192);
  });

  it("hides one thing with what it holds, leaves its page open, and shows it again where it is asked for", () => {
    const state: AtlasState = {
      ...START,
      drawn: ["a", "b", "c"],
      selection: { type: "entity", id: "a" },
      pinned: [{ id: "c", x: 1, y: 2 }],
      picked: ["a", "b"],
      collapsed: [{ head: "a", members: ["c"] }],
    };
    const hidden = hide(["a"])(state);
    expect(hidden).toEqual({ ...state, drawn: ["b"], hidden: ["a", "c"], pinned: [], picked: ["b"], collapsed: [] });
    expect(draw(["a"])(hidden)).toEqual({ ...hidden, drawn: ["b", "a"], hidden: ["c"] });
  });

  it("pins, moves and unpins", () => {
    const pinned = pin([{ id: "a", x: 3, y: 4 }])(pin([{ id: "a", x: 1, y: 2 }])(START));
    expect(pinned.pinned).toEqual([{ id: "a", x: 3, y: 4 }]);
    expect(unpin(["a"])(pinned)).toEqual(START);
  });

  it("picks together, adds one and takes one away", () => {
    expect(togglePicked("b")(pick(["a", "b", "a"])(START)).picked).toEqual(["a"]);
    expect(togglePicked("b")(pick(["a"])(START)).picked).toEqual(["a", "b"]);
  });

  it("folds a fold into a larger one, and opens it whole", () => {
    const inner = collapse({ head: "b", members: ["c", "d"] })({ ...START, picked: ["c", "x"] });
    const outer = collapse({ head: "a", members: ["b"] })(inner);
    expect([inner.picked, outer.collapsed, open("a")(outer).collapsed]).toEqual([
      ["x"],
      [{ head: "a", members: ["b", "c", "d"] }],
      [],
    ]);
  });

  it("asks for a path in steps, swaps its ends, and begins the choice anew each time", () => {
    const asked = askPath({ to: "b" })(askPath({ from: "a" })(START));
    const chosen = choosePath(1, ["a", "x", "b"])(asked);
    expect([asked.path, chosen.path, chosen.drawn, swapEnds(chosen).path]).toEqual([
      { from: "a", to: "b", chosen: null },
      { from: "a", to: "b", chosen: 1 },
      ["a", "x", "b"],
      { from: "b", to: "a", chosen: null },
    ]);
  });

  it("clears the map and keeps the language and the view", () => {
    const state: AtlasState = {
      ...START,
      drawn: ["a"],
      hidden: ["b"],
      pinned: [{ id: "a", x: 0, y: 0 }],
      clocks: { at: "2021", knownOn: null },
      selection: { type: "tie", id: "t" },
      path: { from: "a", to: null, chosen: null },
      view: "list",
      language: "zh",
    };
    expect(clearMap(state)).toEqual({ ...START, view: "list", language: "zh" });
  });
});

describe("a shared picture", () => {
  const ADDRESS = "?lang=en&show=a~b~c&pin=b*7*8";
  const placing = { a: { x: 120.4, y: -40 }, c: { x: 0, y: 7 }, elsewhere: { x: 1, y: 1 } };
  const sight = { x: 60, y: -10, width: 800.2, height: 600 };

  it("says where everything lies and what is looked at, beside the state", () => {
    const address = withPlaces(ADDRESS, ["a", "b", "c"], { placing, sight });
    expect(address).toBe(`${ADDRESS}&lie=120*-40~~0*7&sight=60*-10*800*600`);
    expect(writeState(readState(address, "en"))).toBe(ADDRESS);
    expect(readPlaces(address)).toEqual({
      placing: { a: { x: 120, y: -40 }, c: { x: 0, y: 7 } },
      sight: { x: 60, y: -10, width: 800, height: 600 },
    });
  });

  it("says nothing of places that nothing has, or that no address holds", () => {
    const ids = Array.from({ length: 900 }, (_, index) => `e${index}`);
    const far = Object.fromEntries(ids.map((id) => [id, { x: -1000, y: 1000 }]));
    expect(withPlaces(ADDRESS, ["b"], { placing, sight })).toBe(ADDRESS);
    expect(withPlaces(ADDRESS, ids, { placing: far, sight })).toBe(ADDRESS);
  });

  it("leaves to the layout what was shortened by hand or cannot be understood", () => {
    expect(readPlaces("?show=a~b&lie=1*2&sight=0*0*0*600")).toEqual({ placing: {}, sight: null });
    expect(readPlaces("?show=a~b&lie=1*x~3*4&sight=1*2*3")).toEqual({ placing: { b: { x: 3, y: 4 } }, sight: null });
  });
});
