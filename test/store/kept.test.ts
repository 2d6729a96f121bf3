import { describe, expect, it } from "vitest";
import { Kept } from "../../server/store/kept.ts";

describe("items kept at hand", () => {
  function reading(kept: Kept<string>) {
    const read: string[][] = [];
    const ask = (...ids: string[]) => [
      ...kept.all(ids, (missing) => {
        read.push([...missing]);
        return missing.filter((id) => id !== "nobody").map((id): [string, string] => [id, id.toUpperCase()]);
      }),
    ];
    return { read, ask };
  }

  it("are read once, and those that are not there each time", () => {
    const { read, ask } = reading(new Kept(10));
    expect(ask("a", "nobody")).toEqual([["a", "A"]]);
    expect(ask("b", "a", "nobody")).toEqual([
      ["a", "A"],
      ["b", "B"],
    ]);
    expect(ask("a", "b")).toHaveLength(2);
    expect(read).toEqual([
      ["a", "nobody"],
      ["b", "nobody"],
    ]);
  });

  it("are read again once they were forgotten", () => {
    const kept = new Kept<string>(10);
    const { read, ask } = reading(kept);
    ask("a", "b");
    kept.forget("a");
    ask("a", "b");
    kept.forgetAll();
    expect(kept.get("b")).toBeUndefined();
    ask("a", "b");
    expect(read).toEqual([["a", "b"], ["a"], ["a", "b"]]);
  });

  it("are never more than so many, and one answer may still have more", () => {
    const kept = new Kept<string>(2);
    const { ask } = reading(kept);
    expect(ask("a", "b", "c")).toHaveLength(3);
    expect(["a", "b", "c"].map((id) => kept.get(id))).toEqual([undefined, undefined, "C"]);
  });
});
