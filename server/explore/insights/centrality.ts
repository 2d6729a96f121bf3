import type { CentralityAnswer, CentralityRequest } from "../../model/api/insights.ts";
import type { Method } from "../../model/api/method.ts";
import type { ReadOptions, Seen } from "../../store/graph-store.ts";
import { ReadGuard } from "../../store/read-guard.ts";
import { readRecordsOf } from "../at-one-revision.ts";
import { type Insights, type Measured, NARROW } from "./insights.ts";
import type { Centrality } from "./measure/centrality.ts";
import { DAMPING, RANK_TOLERANCE } from "./measure/library-graph.ts";
import { SEED } from "./measure/random.ts";
import { pageOfRanks, type RankPage } from "./page-of-ranks.ts";
import { sliceOf } from "./slice-of.ts";

/** Who is central, by one of four measures. */

interface Found extends RankPage {
  readonly measured: Measured<Centrality>;
}

/** @throws {InvalidCursorError} */
export async function centrality(
  request: CentralityRequest,
  insights: Insights,
  read?: ReadOptions,
): Promise<Seen<CentralityAnswer>> {
  const guard = new ReadGuard(read, NARROW);
  return readRecordsOf(insights.store, guard, {
    async find(): Promise<Seen<Found>> {
      const { revision, value: measured } = await insights.measured<"centrality">(
        `centrality ${request.by}`,
        request,
        (wiring) => ({ kind: "centrality", wiring, measure: request.by }),
        guard,
      );
      const page = pageOfRanks("centrality", request, revision, measured.slice.ids.length);
      return { revision, value: { ...page, measured } };
    },
    shows: (found) => ({ entities: listed(found).map(({ id }) => id), relations: [] }),
    answer: (found, records, revision) => ({
      slice: sliceOf(request, found.measured.slice, revision),
      method: methodOf(request.by, found.measured.outcome.sample),
      items: listed(found).map(({ id, ...item }) => ({ ...item, entity: records.entity(id) })),
      total: found.measured.slice.ids.length,
      nextCursor: found.nextCursor,
    }),
  });
}

function listed({ measured: { slice, outcome }, begin, end }: Found) {
  const { order, scores, ties } = outcome;
  const scoreAt = (place: number) => scores[order[place] ?? 0] ?? 0;
  let rank = 0;
  return Array.from(order.subarray(begin, end), (number, offset) => {
    const place = begin + offset;
    if (offset === 0) rank = firstWith(scoreAt(place), place, scoreAt) + 1;
    else if (scoreAt(place) !== scoreAt(place - 1)) rank = place + 1;
    return { rank, id: slice.ids[number] ?? "", score: scores[number] ?? 0, ties: ties[number] ?? 0 };
  });
}

/** The first place, at most `last`, with a score no higher: scores fall from place to place. */
function firstWith(score: number, last: number, scoreAt: (place: number) => number): number {
  let [low, high] = [0, last];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (scoreAt(middle) > score) low = middle + 1;
    else high = middle;
  }
  return low;
}

const UNDIRECTED = { direction: "ignored" };

function methodOf(by: CentralityRequest["by"], sample: number | null): Method {
  switch (by) {
    case "degree":
      return {
        name: "degree: ties of each entity",
        citation: null,
        parameters: { ...UNDIRECTED, parallelTies: "each counts" },
      };
    case "core":
      return {
        name: "core number: the greatest k for which the entity is in a group where each is tied to k others of it",
        citation: "Batagelj and Zaversnik, An O(m) algorithm for cores decomposition of networks, 2003",
        parameters: { ...UNDIRECTED, parallelTies: "one pair" },
      };
    case "pageRank":
      return {
        name: "PageRank",
        citation: "Brin and Page, The anatomy of a large-scale hypertextual Web search engine, 1998",
        parameters: { ...UNDIRECTED, parallelTies: "weight", damping: DAMPING, tolerance: RANK_TOLERANCE, sum: 1 },
      };
    case "betweenness":
      return betweennessMethod(sample);
  }
}

function betweennessMethod(sample: number | null): Method {
  const parameters = { ...UNDIRECTED, parallelTies: "one pair", normalized: true };
  return sample === null
    ? {
        name: "betweenness: the part of all shortest paths between others that lead through the entity",
        citation: "Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 2001",
        parameters,
      }
    : {
        name: "betweenness, estimated from the shortest paths that begin at a sample of entities",
        citation: "Brandes and Pich, Centrality estimation in large networks, 2007",
        parameters: { ...parameters, sample, seed: SEED },
      };
}
