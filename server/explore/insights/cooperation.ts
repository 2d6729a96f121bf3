import {
  type CooperationAnswer,
  type CooperationItem,
  type CooperationRequest,
  OCCASION_KINDS,
} from "../../model/api/insights.ts";
import type { Method } from "../../model/api/method.ts";
import type { ReadOptions, Seen } from "../../store/graph-store.ts";
import { ReadGuard } from "../../store/read-guard.ts";
import { lookAtShape } from "../../store/topology/look-at-shape.ts";
import { readRecordsOf, type ShownRecords } from "../at-one-revision.ts";
import { type Gathered, gatherOccasions, LARGEST_GATHERING } from "./gather-occasions.ts";
import { type Insights, NARROW } from "./insights.ts";
import { DIRECT_TYPES, PART_TYPES, PART_TYPES_INVERSE } from "./joining-types.ts";
import { type CooperatingPairs, MOST_PAIRS } from "./measure/cooperation.ts";
import { pageOfRanks, type RankPage } from "./page-of-ranks.ts";
import { Pairing } from "./pairing.ts";
import { sliceOf } from "./slice-of.ts";
import { dayOrNull, type ToldPair, tellOccasions } from "./tell-occasions.ts";

/** Who works with whom, in what, how often, since when, and what of it is only meant to be. */

interface Counted extends Omit<Gathered, "occasions" | "ids"> {
  readonly pairs: CooperatingPairs;
  /** Ids of each pair. */
  readonly ids: readonly (readonly [a: string, b: string])[];
}

interface Found extends RankPage {
  readonly counted: Counted;
  /** Of the pairs of the page, in their order. */
  readonly told: readonly ToldPair[];
}

/** @throws {InvalidCursorError} */
export async function cooperation(
  request: CooperationRequest,
  insights: Insights,
  read?: ReadOptions,
): Promise<Seen<CooperationAnswer>> {
  const guard = new ReadGuard(read, NARROW);
  return readRecordsOf(insights.store, guard, {
    find: () => find(request, insights, guard),
    shows: (found) => ({ entities: entitiesOf(found), relations: [] }),
    answer: (found, records, revision) => ({
      slice: sliceOf(request, found.counted, revision),
      method: methodOf(request),
      items: itemsOf(found, records),
      total: found.counted.pairs.total,
      nextCursor: found.nextCursor,
      tooLarge: found.counted.tooLarge.map(({ id, participants }) => ({ entity: records.entity(id), participants })),
    }),
  });
}

async function find(request: CooperationRequest, insights: Insights, guard: ReadGuard): Promise<Seen<Found>> {
  const key = `cooperation ${request.between} ${[...request.through].sort().join()}`;
  for (;;) {
    const { revision, value: counted } = await insights.kept(key, request, guard, (signal) =>
      count(request, insights, signal),
    );
    const page = pageOfRanks("cooperation", request, revision, counted.ids.length);
    const told = await lookAtShape(insights.store, guard, async (topology, visit) => {
      const numbers = (ids: readonly string[]) => ids.map((id) => topology.nodes.find(id) ?? -1);
      const tooLarge = new Set(numbers(counted.tooLarge.map(({ id }) => id)));
      const pairs = counted.ids.slice(page.begin, page.end).map((ids) => numbers(ids) as [number, number]);
      return tellOccasions(await Pairing.of(topology, request, visit), pairs, (node) => tooLarge.has(node), visit);
    });
    if (told.revision === revision) return { revision, value: { ...page, counted, told: told.value } };
    guard.check();
  }
}

async function count(request: CooperationRequest, insights: Insights, signal: AbortSignal): Promise<Seen<Counted>> {
  const gathered = await insights.gather(
    async (topology, visit) => gatherOccasions(await Pairing.of(topology, request, visit), visit),
    signal,
  );
  const { occasions, ids, ...rest } = gathered.value;
  const pairs = await insights.run<"cooperation">({ kind: "cooperation", occasions }, signal);
  const named = Array.from(pairs.a, (a, place) => [ids[a] ?? "", ids[pairs.b[place] ?? 0] ?? ""] as const);
  return { revision: gathered.revision, value: { ...rest, pairs, ids: named } };
}

function entitiesOf({ counted, told, begin, end }: Found): string[] {
  const occasions = told.flatMap((of) => of.occasions.map(({ through }) => through));
  const tooLarge = counted.tooLarge.map(({ id }) => id);
  return [...counted.ids.slice(begin, end).flat(), ...tooLarge, ...occasions.filter((id) => id !== null)];
}

function itemsOf({ counted: { pairs, ids }, told, begin, end }: Found, records: ShownRecords): CooperationItem[] {
  return ids.slice(begin, end).map(([a, b], offset): CooperationItem => {
    const place = begin + offset;
    const { lifted, occasions } = told[offset] ?? { lifted: 0, occasions: [] };
    return {
      a: records.entity(a),
      b: records.entity(b),
      happened: pairs.happened[place] ?? 0,
      intended: pairs.intended[place] ?? 0,
      direct: (pairs.direct[place] ?? 0) - lifted,
      lifted,
      since: dayOrNull(pairs.since[place] ?? Infinity),
      occasions: occasions.map(({ through, ties, ...occasion }) => ({
        ...occasion,
        through: through === null ? null : records.entity(through),
        ties: ties as CooperationItem["occasions"][number]["ties"],
      })),
    };
  });
}

function methodOf({ between, through }: CooperationRequest): Method {
  const kinds = through.length === 0 ? OCCASION_KINDS : through;
  return {
    name: "counting occasions: ties between the two, and what both took part in",
    citation: null,
    parameters: {
      occasionKinds: kinds.join(", "),
      partsFromParticipant: PART_TYPES.join(", "),
      partsFromOccasion: PART_TYPES_INVERSE.join(", "),
      directTypes: through.length === 0 ? DIRECT_TYPES.join(", ") : "none",
      // A tie does not say which occasion it tells of: a source that names each project twice, as a project and as a tie of
      // any two in it, has its pairs counted twice, and `direct` says how often.
      direct: "counted beside the occasions, and where a tie tells of one of them, both count",
      happened: "actual and in-progress, of the occasion and of both parts in it; everything else is intended",
      largestGathering: LARGEST_GATHERING,
      mostPairs: MOST_PAIRS,
      ...(between === "places"
        ? {
            place:
              "an organization is in every place that it lies in; two places meet through those that are in only one of them",
          }
        : {}),
    },
  };
}
