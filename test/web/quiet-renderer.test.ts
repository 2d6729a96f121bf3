import cytoscape from "cytoscape";
import { expect, it } from "vitest";

/** What web/src/graph/painter/quiet-renderer.ts overrides is not public: an upgrade that changes it has to fail here. */

interface Heard {
  readonly events: string[];
  readonly priorities: number[];
}

const Renderer = (cytoscape as unknown as (type: string, name: string) => { prototype: object })("renderer", "canvas");
const methods = Renderer.prototype as Record<string, (...args: unknown[]) => unknown>;

function listen(): Heard {
  const heard: Heard = { events: [], priorities: [] };
  const binding = { on: (events: string) => heard.events.push(events) && binding };
  methods.registerCalculationListeners?.call({
    cy: { collection: () => ({}) },
    binder: () => binding,
    beforeRender: (_: unknown, priority: number) => heard.priorities.push(priority),
    beforeRenderPriorities: { animations: 400, eleCalcs: 300 },
  });
  return heard;
}

it("overrides methods that the canvas renderer has, and calls", () => {
  for (const name of ["render", "findNearestElements", "getCachedZSortedEles", "invalidateCachedZSortedEles", "redraw"])
    expect(methods[name], name).toBeTypeOf("function");
  const calls: unknown[] = [];
  const stub = { findNearestElements: (...args: unknown[]) => [calls.push(args), "edge"] };
  expect(methods.findNearestElement?.call(stub, 1, 2, true, false)).toBe(1);
  expect(calls).toEqual([[1, 2, true, false]]);
});

it("takes off the listeners that note what to measure, and their turn before a drawing", () => {
  expect(listen()).toEqual({ events: ["bounds.* dirty.*", "style.* background.*"], priorities: [300] });
});

it("keeps the animations' turn", () => {
  const priorities: number[] = [];
  const animate = (cytoscape({ headless: true }) as unknown as Record<string, () => void>).startAnimationLoop;
  animate?.call({
    _private: {},
    styleEnabled: () => true,
    renderer: () => ({
      beforeRender: (_: unknown, priority: number) => priorities.push(priority),
      beforeRenderPriorities: { animations: 400 },
    }),
  });
  expect(priorities).toEqual([400]);
});
