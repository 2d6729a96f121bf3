import { describe, expect, it } from "vitest";
import {
  type AtlasState,
  askPath,
  choosePath,
  clearMap,
  draw,
  hide,
  MAX_DRAWN,
  swapEnds,
  thatFit,
} from "../../web/src/app/atlas-state.ts";
import { readState, writeState } from "../../web/src/app/url-state.ts";

const START: AtlasState = { drawn: [], selection: null, path: null, view: "map", language: "en" };

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
    ["a document", { ...START, selection: { type: "document", id: "d-1" } }, "?lang=en&document=d-1"],
  ])("writes and reads back %s", (_what, state, address) => {
    expect([writeState(state), readState(address, "en")]).toEqual([address, state]);
  });

  it("leaves out what it cannot understand", () => {
    const address = "?lang=fr&entity=A%20B&from=%3Cscript%3E&path=-1&view=globe&show=ok~No!~ok~~two&other=1";
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

  it("hides one thing and leaves its page open", () => {
    const state: AtlasState = { ...START, drawn: ["a", "b"], selection: { type: "entity", id: "a" } };
    expect(hide("a")(state)).toEqual({ ...state, drawn: ["b"] });
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
      drawn: ["a"],
      selection: { type: "tie", id: "t" },
      path: { from: "a", to: null, chosen: null },
      view: "list",
      language: "zh",
    };
    expect(clearMap(state)).toEqual({ ...START, view: "list", language: "zh" });
  });
});
