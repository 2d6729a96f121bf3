import { describe, expect, it } from "vitest";
import { inSlices } from "../../web/src/graph/in-slices.ts";
import { pack, unpack } from "../../web/src/graph/layout-request.ts";

function busy(ms: number): void {
  const began = performance.now();
  while (performance.now() - began < ms);
}

describe("inSlices", () => {
  it("does little work at once, before anything else has its turn", () => {
    const done: number[] = [];
    void inSlices(
      [1, 2, 3, 4, 5],
      2,
      (some) => done.push(...some),
      () => false,
    );
    expect(done).toEqual([1, 2, 3, 4, 5]);
  });

  it("lets others have their turn in between", async () => {
    const order: string[] = [];
    const doing = inSlices(
      ["a", "b", "c"],
      1,
      ([item]) => {
        order.push(item ?? "");
        busy(9);
      },
      () => false,
    );
    setTimeout(() => order.push("other"), 0);
    expect(await doing).toBe(true);
    expect(order.filter((item) => item !== "other")).toEqual(["a", "b", "c"]);
    expect(order.indexOf("other")).toBeLessThan(order.length - 1);
  });

  it("stops between two slices where it has become moot", async () => {
    const done: string[] = [];
    let isMoot = false;
    const doing = inSlices(
      ["a", "b"],
      1,
      ([item]) => {
        done.push(item ?? "");
        busy(9);
      },
      () => isMoot,
    );
    isMoot = true;
    expect(await doing).toBe(false);
    expect(done).toEqual(["a"]);
  });
});

describe("a layout request", () => {
  it("is the same after its way to the thread", () => {
    const nodes = ["a", "b", "c"].map((id) => ({ id, size: 40, labelWidth: 80, labelHeight: 16, at: null }));
    const edges = [
      { source: "c", target: "a" },
      { source: "a", target: "b" },
    ];
    const request = { run: 3, nodes, edges, labelScale: 1.25, aspect: 1.5 };
    expect(pack(request).ends).toEqual(Uint32Array.of(2, 0, 0, 1));
    expect(unpack(pack(request))).toEqual(request);
  });
});
