import fc from "fast-check";
import { rankedPaths } from "../../../server/explore/strongest/ranked-paths.ts";
import { PathsRequest } from "../../../server/model/api/requests.ts";
import type { RelationRecord } from "../../../server/model/records/relation.ts";
import { type Question, question, READ } from "./question.ts";
import { NAMES, someFilters, TYPES } from "./random-graph.ts";
import { type Asked, compareLists, type Reference } from "./reference.ts";

const limits = fc.record({
  maxHops: fc.integer({ min: 1, max: 6 }),
  limit: fc.integer({ min: 1, max: 8 }),
  direction: fc.constantFrom("any", "out"),
  avoidType: fc.subarray([...TYPES], { maxLength: 1 }),
});

const stops = fc.shuffledSubarray([...NAMES], { minLength: 2, maxLength: 4 });

interface Way {
  readonly stops: readonly string[];
  readonly avoidId: readonly string[];
  readonly filters: Asked;
  readonly maxHops: number;
  readonly direction: string;
  readonly avoidType: readonly string[];
}

interface Found {
  readonly nodes: readonly string[];
  readonly ties: readonly RelationRecord[];
}

/** Every way over the stops that passes no entity twice: one step after the other, nothing clever. */
function everyWay(reference: Reference, way: Way): Found[] {
  const found: Found[] = [];
  const mayPass = (id: string) =>
    !way.stops.includes(id) && !way.avoidId.includes(id) && reference.keepsEntity(id, way.filters);
  const walk = (nodes: readonly string[], ties: readonly RelationRecord[], leg: number, hops: number): void => {
    if (leg === way.stops.length - 1) return void found.push({ nodes, ties });
    if (hops === way.maxHops) return;
    const at = nodes.at(-1) ?? "";
    for (const tie of reference.tiesOf(at, way.direction === "out" ? "out" : "any")) {
      const next = reference.other(tie, at);
      const arrives = next === way.stops[leg + 1];
      if (nodes.includes(next) || way.avoidType.includes(tie.type) || !reference.keepsTie(tie, way.filters)) continue;
      if (arrives || mayPass(next))
        walk([...nodes, next], [...ties, tie], arrives ? leg + 1 : leg, arrives ? 0 : hops + 1);
    }
  };
  walk(way.stops.slice(0, 1), [], 0, 0);
  return found;
}

function idsOf({ ties }: Found): string[] {
  return ties.map(({ id }) => id);
}

/** All that are as short as can be, by the ids of their ties. */
function shortest(reference: Reference, way: Way, limit: number): string[] {
  const all = everyWay(reference, way);
  const least = Math.min(...all.map(({ ties }) => ties.length));
  return all
    .filter(({ ties }) => ties.length === least)
    .map(idsOf)
    .sort(compareLists)
    .slice(0, limit)
    .map((ids) => ids.join(" "));
}

/** Points as the answer's `method` explains them. */
const STATUS = { actual: 0, "in-progress": 500, planned: 12_000, target: 13_000, hoped: 14_000 };
const SETTING = ["APPLIES_TO", "HELD_AT", "LOCATED_IN", "TARGETS_INDUSTRY"];

function tiePoints({ type, status, certainty, evidence }: RelationRecord): number {
  const sources = new Set(evidence.map(({ document }) => document)).size;
  const doubt = Math.round(1_000 / sources) + (certainty === "inferred" ? 1_000 : 0) + STATUS[status];
  return 1_000 + doubt + (SETTING.includes(type) ? 1_000 : 0);
}

function pointsOf(reference: Reference, { nodes, ties }: Found, stops: readonly string[]): number {
  const side = (id: string, tie: RelationRecord) => {
    if (stops.includes(id)) return 0;
    const alike = reference.tiesOf(id).filter(({ type }) => type === tie.type).length;
    return Math.round(500 * Math.log2(alike));
  };
  return ties.reduce(
    (sum, tie, hop) => sum + tiePoints(tie) + side(nodes[hop] ?? "", tie) + side(nodes[hop + 1] ?? "", tie),
    0,
  );
}

/** The cheapest of parallel ties stands for all of them. */
function strongest(reference: Reference, way: Way, limit: number): string[] {
  const best = new Map<string, { points: number; ids: string[] }>();
  for (const found of everyWay(reference, way)) {
    const candidate = { points: pointsOf(reference, found, way.stops), ids: idsOf(found) };
    const known = best.get(found.nodes.join());
    if (known === undefined || byPoints(candidate, known) < 0) best.set(found.nodes.join(), candidate);
  }
  return [...best.values()]
    .sort(byPoints)
    .slice(0, limit)
    .map(({ points, ids }) => `${points}: ${ids.join(" ")}`);
}

function byPoints(a: { points: number; ids: string[] }, b: { points: number; ids: string[] }): number {
  return a.points - b.points || compareLists(a.ids, b.ids);
}

const direct = fc
  .tuple(stops, fc.subarray([...NAMES], { maxLength: 2 }), someFilters, limits)
  .map(([[from = "", to = ""], avoidId, filters, rest]): Question => {
    const fields = { from, to, avoidId, ...filters, ...rest };
    const { via: _, order: __, ...asked } = PathsRequest.parse(fields);
    return question(
      "shortest paths",
      fields,
      async ({ store }) =>
        (await store.shortestPaths(asked, READ)).value.map(({ relations }) => relations.map(({ id }) => id).join(" ")),
      (reference) => shortest(reference, { stops: [from, to], avoidId, filters, ...rest }, rest.limit),
    );
  });

const ranked = fc
  .tuple(
    stops,
    fc.subarray([...NAMES], { maxLength: 1 }),
    someFilters,
    limits,
    fc.constantFrom("shortest" as const, "strongest" as const),
  )
  .map(([all, avoidId, filters, rest, order]): Question => {
    const [from = "", to = ""] = [all[0], all.at(-1)];
    const fields = { from, to, via: all.slice(1, -1), order, avoidId, ...filters, ...rest };
    return question(
      "ranked paths",
      fields,
      async ({ store }) =>
        (await rankedPaths(PathsRequest.parse(fields), store, READ)).value.map(({ path, cost }) => {
          const ids = path.relations.map(({ id }) => id).join(" ");
          return order === "strongest" ? `${cost}: ${ids}` : ids;
        }),
      (reference) => {
        const way = { stops: all, avoidId, filters, ...rest };
        return (order === "strongest" ? strongest : shortest)(reference, way, rest.limit);
      },
    );
  });

export const pathQuestion = fc.oneof(direct, ranked);
