import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centralityOf } from "../../../server/explore/insights/measure/centrality.ts";
import { communitiesOf } from "../../../server/explore/insights/measure/communities.ts";
import { coreNumbers, pageRank } from "../../../server/explore/insights/measure/large.ts";
import {
  exactBetweenness,
  LIBRARY_PAIRS,
  libraryComponents,
  libraryCores,
  libraryDistances,
  libraryPageRank,
  louvainCommunities,
} from "../../../server/explore/insights/measure/library-graph.ts";
import { neighborhoodsOf, pairsOf } from "../../../server/explore/insights/measure/pairs.ts";
import { randomFrom, shuffled } from "../../../server/explore/insights/measure/random.ts";
import { components, distancesFrom, sampledBetweenness } from "../../../server/explore/insights/measure/walks.ts";
import { grouped, smallWiring } from "./random-wiring.ts";

const RUNS = { numRuns: 300, seed: 5 };

function near(values: Iterable<number>, digits = 8): number[] {
  return Array.from(values, (value) => Number(value.toFixed(digits)));
}

describe("measures of large slices, on small ones", () => {
  it("agree with graphology's", () => {
    fc.assert(
      fc.property(smallWiring, (wiring) => {
        const pairs = pairsOf(wiring);
        const graph = neighborhoodsOf(pairs);
        const all = Uint32Array.from({ length: wiring.nodes }, (_, node) => node);
        expect(near(coreNumbers(graph))).toEqual(near(libraryCores(pairs)));
        expect(near(pageRank(graph))).toEqual(near(libraryPageRank(pairs)));
        expect(near(sampledBetweenness(graph, all))).toEqual(near(exactBetweenness(pairs)));
        const { of, count } = components(graph);
        const groups = libraryComponents(pairs);
        expect(count).toBe(groups.length);
        for (const group of groups) expect(new Set(group.map((node) => of[node])).size).toBe(1);
        const { reached, sum, longest } = distancesFrom(graph, all);
        expect({ reached, sum, longest }).toEqual(libraryDistances(pairs, all));
      }),
      RUNS,
    );
  });

  it("count every tie once at each end, and rank the same twice", () => {
    fc.assert(
      fc.property(smallWiring, fc.constantFrom("degree", "core", "pageRank", "betweenness"), (wiring, measure) => {
        const found = centralityOf(wiring, measure);
        expect(found).toEqual(centralityOf(wiring, measure));
        expect([...found.order].sort((a, b) => a - b)).toEqual(Array.from({ length: wiring.nodes }, (_, node) => node));
        expect(found.ties.reduce((sum, ties) => sum + ties, 0)).toBe(wiring.from.length * 2);
        const ranked = [...found.order].map((node) => found.scores[node] ?? 0);
        expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
      }),
      RUNS,
    );
  });
});

describe("estimates", () => {
  const wiring = grouped(40, 50, 8_000, 3);
  const pairs = pairsOf(wiring);
  const graph = neighborhoodsOf(pairs);
  const sample = shuffled(wiring.nodes, randomFrom(1)).subarray(0, 200);

  it("of betweenness from a tenth of all entities are within 0.014 of the exact, and name the same first", () => {
    const [exact, estimated] = [exactBetweenness(pairs), sampledBetweenness(graph, sample)];
    expect(Math.max(...exact)).toBeGreaterThan(0.03);
    expect(Math.max(...exact.map((score, node) => Math.abs(score - (estimated[node] ?? 0))))).toBeLessThan(0.014);
    const first = (scores: Float64Array) =>
      Array.from(scores.keys())
        .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
        .slice(0, 20);
    expect(first(estimated).filter((node) => first(exact).includes(node)).length).toBeGreaterThanOrEqual(16);
  });

  it("of distances from a tenth of all entities are within two percent, and no longer than the longest", () => {
    const exact = distancesFrom(graph, wiringNodes(wiring.nodes));
    const estimated = distancesFrom(graph, sample);
    const average = ({ sum, reached }: typeof exact) => sum / reached;
    expect(Math.abs(average(estimated) / average(exact) - 1)).toBeLessThan(0.02);
    expect(estimated.longest).toBeLessThanOrEqual(exact.longest);
    expect(estimated.longest).toBeGreaterThanOrEqual(exact.longest - 1);
  });

  it("of communities keep nine tenths of the modularity that Louvain's method finds by itself", () => {
    const large = pairsOf(grouped(60, 100, 160_000, 9));
    expect(large.a.length).toBeGreaterThan(LIBRARY_PAIRS);
    const found = communitiesOf(large);
    expect(found.contractedTo).toBeLessThan(large.nodes);
    expect(found).toEqual(communitiesOf(large));
    const alone = modularityOf(large, louvainCommunities(large));
    expect(alone).toBeGreaterThan(0.5);
    expect(found.modularity).toBeGreaterThan(0.9 * alone);
    expect(found.modularity).toBeCloseTo(modularityOf(large, found.of), 9);
  });
});

function wiringNodes(nodes: number): number[] {
  return Array.from({ length: nodes }, (_, node) => node);
}

/** Newman's sum, pair by pair. */
function modularityOf({ a, b, weight, nodes }: ReturnType<typeof pairsOf>, of: Uint32Array): number {
  const total = weight.reduce((sum, ties) => sum + ties, 0);
  const [inside, degrees] = [new Float64Array(nodes), new Float64Array(nodes)];
  for (const [pair, one] of a.entries()) {
    const [first, second, ties] = [of[one] ?? 0, of[b[pair] ?? 0] ?? 0, weight[pair] ?? 0];
    if (first === second) inside[first] = (inside[first] ?? 0) + ties;
    for (const community of [first, second]) degrees[community] = (degrees[community] ?? 0) + ties;
  }
  return inside.reduce((sum, own, community) => sum + own / total - ((degrees[community] ?? 0) / (2 * total)) ** 2, 0);
}
