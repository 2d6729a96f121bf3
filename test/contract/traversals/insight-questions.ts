import fc from "fast-check";
import { UndirectedGraph } from "graphology";
import { connectedComponents } from "graphology-components";
import { coreNumber } from "graphology-cores";
import betweennessModule from "graphology-metrics/centrality/betweenness.js";
import pageRankModule from "graphology-metrics/centrality/pagerank.js";
import modularityModule from "graphology-metrics/graph/modularity.js";
import { centrality } from "../../../server/explore/insights/centrality.ts";
import { communities } from "../../../server/explore/insights/communities.ts";
import { overview } from "../../../server/explore/insights/overview.ts";
import { CentralityRequest, CommunitiesRequest, OverviewRequest } from "../../../server/model/api/insights.ts";
import { type Question, question, READ } from "./question.ts";
import { someFilters } from "./random-graph.ts";
import { type Asked, compare, type Reference } from "./reference.ts";

// These packages are CommonJS whose one export is the function itself; their types call it `default`.
const betweenness = betweennessModule as unknown as typeof betweennessModule.default;
const pagerank = pageRankModule as unknown as typeof pageRankModule.default;
const modularity = modularityModule as unknown as typeof modularityModule.default;
const coreNumberOf = coreNumber as unknown as (graph: UndirectedGraph) => Record<string, number>;

/** A slice with each pair once, weighed by its ties. */
function pairsOf(reference: Reference, filters: Asked) {
  const { nodes, ties } = reference.slice(filters);
  const graph = new UndirectedGraph<{ community?: number }, { weight: number }>();
  for (const id of nodes) graph.addNode(id);
  for (const { from, to } of ties) graph.updateEdge(from, to, ({ weight = 0 }) => ({ weight: weight + 1 }));
  return { nodes, ties, graph };
}

const whole = someFilters.map(
  (filters): Question =>
    question(
      "overview",
      filters,
      async ({ insights }) => {
        const { slice, shape, degrees, ties } = (await overview(OverviewRequest.parse(filters), insights, READ)).value;
        return {
          slice: [slice.nodes, slice.ties],
          shape: [shape.pairs, shape.components, shape.largest, shape.isolated],
          greatest: degrees.greatest,
          types: ties.byType.map(({ type, count }) => `${type} ${count}`).sort(compare),
          held: ties.byYear.map(({ year, held }) => `${year} ${held}`).filter((line) => !line.endsWith(" 0")),
        };
      },
      (reference) => {
        const { nodes, ties, graph } = pairsOf(reference, filters);
        const sizes = connectedComponents(graph).map(({ length }) => length);
        const degreeOf = (id: string) => ties.filter(({ from, to }) => from === id || to === id).length;
        const held = (year: string) => ties.filter((tie) => reference.held(tie, { at: year }) === "holds").length;
        return {
          slice: [nodes.length, ties.length],
          shape: [graph.size, sizes.length, Math.max(0, ...sizes), sizes.filter((size) => size === 1).length],
          greatest: Math.max(0, ...nodes.map(degreeOf)),
          types: [...new Set(ties.map(({ type }) => type))]
            .map((type) => `${type} ${ties.filter((tie) => tie.type === type).length}`)
            .sort(compare),
          held: ["2018", "2019", "2020", "2021", "2022", "2023"]
            .map((year) => `${year} ${held(year)}`)
            .filter((line) => !line.endsWith(" 0")),
        };
      },
    ),
);

const rounded = (score: number) => Number(score.toPrecision(6));

const ranking = fc
  .tuple(fc.constantFrom("degree" as const, "betweenness" as const, "pageRank" as const, "core" as const), someFilters)
  .map(([by, filters]): Question => {
    const fields = { by, ...filters };
    return question(
      "centrality",
      fields,
      async ({ insights }) => {
        const { value } = await centrality(CentralityRequest.parse(fields), insights, READ);
        const scores = value.items.map(({ score }) => score);
        return {
          scores: Object.fromEntries(value.items.map(({ entity, score }) => [entity.id, rounded(score)])),
          isInOrder: scores.every((score, place) => place === 0 || (scores[place - 1] ?? 0) >= score),
        };
      },
      (reference) => {
        const { nodes, ties, graph } = pairsOf(reference, filters);
        const degrees = () =>
          Object.fromEntries(nodes.map((id) => [id, ties.filter(({ from, to }) => from === id || to === id).length]));
        const measures = {
          degree: degrees,
          betweenness: () => betweenness(graph, { getEdgeWeight: null }),
          pageRank: () => pagerank(graph, { getEdgeWeight: "weight", tolerance: 1e-12, maxIterations: 2_000 }),
          core: () => coreNumberOf(graph),
        };
        // The library takes no empty graph.
        const scores: Record<string, number> = nodes.length === 0 ? {} : measures[by]();
        return {
          scores: Object.fromEntries(nodes.map((id) => [id, rounded(scores[id] ?? Number.NaN)])),
          isInOrder: true,
        };
      },
    );
  });

const groups = someFilters.map(
  (filters): Question =>
    question(
      "communities",
      filters,
      async ({ insights }, reference) => {
        const { value } = await communities(CommunitiesRequest.parse(filters), insights, READ);
        const { nodes, ties, graph } = pairsOf(reference, filters);
        const members = value.items.map((item) => item.members as readonly string[]);
        for (const [community, ids] of members.entries())
          for (const id of ids) graph.setNodeAttribute(id, "community", community);
        const alone = nodes.filter((id) => !members.some((ids) => ids.includes(id)));
        for (const [place, id] of alone.entries()) graph.setNodeAttribute(id, "community", members.length + place);
        const inside = members.map(
          (ids) => ties.filter(({ from, to }) => ids.includes(from) && ids.includes(to)).length,
        );
        return {
          partition: [...members.flat(), ...alone].sort(compare),
          isCountedAlone: value.alone === alone.length,
          isCountedInside: value.items.every((item, place) => item.inside === inside[place]),
          isModularity:
            graph.size === 0 || Math.abs(value.modularity - modularity(graph, { getEdgeWeight: "weight" })) < 1e-9,
        };
      },
      (reference) => ({
        partition: reference.slice(filters).nodes,
        isCountedAlone: true,
        isCountedInside: true,
        isModularity: true,
      }),
    ),
);

export const insightQuestion = fc.oneof(whole, ranking, groups);
