import fc from "fast-check";
import { UndirectedGraph } from "graphology";
import { connectedComponents } from "graphology-components";
import { coreNumber } from "graphology-cores";
import betweennessModule from "graphology-metrics/centrality/betweenness.js";
import pageRankModule from "graphology-metrics/centrality/pagerank.js";
import modularityModule from "graphology-metrics/graph/modularity.js";
import { centrality } from "../../../server/explore/insights/centrality.ts";
import { communities } from "../../../server/explore/insights/communities.ts";
import { cooperation } from "../../../server/explore/insights/cooperation.ts";
import { fiveParty } from "../../../server/explore/insights/five-party.ts";
import { overview } from "../../../server/explore/insights/overview.ts";
import {
  CentralityRequest,
  CommunitiesRequest,
  CooperationRequest,
  FivePartyRequest,
  OverviewRequest,
} from "../../../server/model/api/insights.ts";
import { ORGANIZATIONS } from "../../../server/model/vocabulary/kind-sets.ts";
import { PARTIES } from "../../../server/model/vocabulary/kinds.ts";
import { type Question, question, READ } from "./question.ts";
import { someFilters } from "./random-graph.ts";
import { type Asked, compare, isDone, type Reference } from "./reference.ts";

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

const PARTS_FROM = ["MEMBER_OF", "ORGANIZES", "PARTICIPATES_IN", "SUPPORTS"];
const PARTS_TO = ["SIGNED_WITH"];
const DIRECT = ["COOPERATES_WITH", "SIGNED_WITH"];
const OCCASIONS = ["Event", "Project"];

/** Who has a part in an occasion, each with whether it has happened. */
function partsIn(reference: Reference, occasion: string, filters: Asked): Map<string, boolean> {
  const parts = new Map<string, boolean>();
  for (const tie of reference.tiesOf(occasion)) {
    const who = reference.other(tie, occasion);
    const isPart = tie.to === occasion ? PARTS_FROM.includes(tie.type) : PARTS_TO.includes(tie.type);
    if (!isPart || !reference.keepsTie(tie, filters) || !reference.keepsEntity(who, filters)) continue;
    parts.set(who, parts.get(who) === true || (isDone(tie) && isDone(reference.entity(occasion))));
  }
  return parts;
}

function occasionsOf(reference: Reference): string[] {
  return reference.graph.nodes().filter((id) => OCCASIONS.includes(reference.entity(id).kind));
}

const together = someFilters.map(
  (filters): Question =>
    question(
      "cooperation",
      filters,
      async ({ insights }) => {
        const { value } = await cooperation(CooperationRequest.parse(filters), insights, READ);
        const pairs = value.items.map((item) => {
          const told = item.occasions.map(
            ({ through, status, ties }) => `${through?.id ?? ties[0]?.id} ${isDone({ status })}`,
          );
          return `${item.a.id} ${item.b.id} ${item.happened} ${item.intended} ${item.direct}: ${told.sort(compare).join()}`;
        });
        const weights = value.items.map(({ happened, intended }) => happened * 1_000 + intended);
        return {
          pairs: pairs.sort(compare),
          isInOrder: weights.every((weight, place) => place === 0 || (weights[place - 1] ?? 0) >= weight),
        };
      },
      (reference) => ({ pairs: pairsIn(reference, filters).sort(compare), isInOrder: true }),
    ),
);

function pairsIn(reference: Reference, filters: Asked): string[] {
  const found = new Map<string, { told: string[]; happened: number; intended: number; direct: number }>();
  const count = (one: string, other: string, what: string, isHappened: boolean, direct: 0 | 1) => {
    const pair = [one, other].sort(compare).join(" ");
    const tally = found.get(pair) ?? { told: [], happened: 0, intended: 0, direct: 0 };
    found.set(pair, tally);
    tally.told.push(`${what} ${isHappened}`);
    tally.direct += direct;
    if (isHappened) tally.happened++;
    else tally.intended++;
  };
  const isOrganization = (id: string) => ORGANIZATIONS.includes(reference.entity(id).kind);
  for (const occasion of occasionsOf(reference)) {
    const parts = [...partsIn(reference, occasion, filters)].filter(([id]) => isOrganization(id));
    for (const [place, [one, isDoneByOne]] of parts.entries())
      for (const [other, isDoneByOther] of parts.slice(place + 1))
        count(one, other, occasion, isDoneByOne && isDoneByOther, 0);
  }
  reference.graph.forEachEdge((id, tie) => {
    const ends = [tie.from, tie.to];
    if (!DIRECT.includes(tie.type) || !reference.keepsTie(tie, filters)) return;
    if (ends.every((end) => isOrganization(end) && reference.keepsEntity(end, filters)))
      count(tie.from, tie.to, id, isDone(tie), 1);
  });
  return [...found].map(
    ([pair, { told, happened, intended, direct }]) =>
      `${pair} ${happened} ${intended} ${direct}: ${told.sort(compare).slice(0, 10).join()}`,
  );
}

const parties = someFilters.map(
  (filters): Question =>
    question(
      "five-party",
      filters,
      async ({ insights }) => {
        const { value } = await fiveParty(FivePartyRequest.parse(filters), insights, READ);
        const rows = value.items.map(({ entity, cells, missing }) => {
          const counts = cells.map(({ happened, intended }) => `${happened}+${intended}`);
          return `${entity.id}: ${counts.join(" ")}; ${missing.join()}`;
        });
        return {
          rows: rows.sort(compare),
          meetings: value.meetings.map(({ a, b, occasions }) => `${a} ${b} ${occasions}`),
        };
      },
      (reference) => partiesIn(reference, filters),
    ),
);

function partiesIn(reference: Reference, filters: Asked) {
  const rows = occasionsOf(reference).flatMap((id) => {
    const parts = [...partsIn(reference, id, filters)];
    const cells = PARTIES.map((party) => {
      const own = parts.filter(([who]) => reference.party(who) === party);
      const happened = own.filter(([, isHappened]) => isHappened).length;
      return { party, happened, intended: own.length - happened };
    });
    return cells.some(({ happened, intended }) => happened + intended > 0) ? [{ id, cells }] : [];
  });
  const meetings = PARTIES.flatMap((a, place) =>
    PARTIES.slice(place + 1).map((b) => {
      const met = rows.filter(
        ({ cells }) => cells.filter((cell) => [a, b].includes(cell.party) && cell.happened > 0).length === 2,
      );
      return `${a} ${b} ${met.length}`;
    }),
  );
  const told = rows.map(({ id, cells }) => {
    const missing = cells.filter(({ happened, intended }) => happened + intended === 0).map(({ party }) => party);
    return `${id}: ${cells.map(({ happened, intended }) => `${happened}+${intended}`).join(" ")}; ${missing.join()}`;
  });
  return { rows: told.sort(compare), meetings };
}

export const insightQuestion = fc.oneof(whole, ranking, groups, together, parties);
