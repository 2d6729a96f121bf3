import type { CommunitiesAnswer, CommunitiesRequest, Community } from "../../model/api/insights.ts";
import { MOST_MEMBERS } from "../../model/api/insights.ts";
import type { Method } from "../../model/api/method.ts";
import type { ReadOptions, Seen } from "../../store/graph-store.ts";
import { ReadGuard } from "../../store/read-guard.ts";
import { readRecordsOf, type ShownRecords } from "../at-one-revision.ts";
import { type Insights, type Measured, NARROW } from "./insights.ts";
import type { CommunityList } from "./measure/community-list.ts";
import { SEED } from "./measure/random.ts";
import { pageOfRanks, type RankPage } from "./page-of-ranks.ts";
import { sliceOf } from "./slice-of.ts";

/** Groups that hang together more than chance would have it, called after those that hold them together. */

/** Members that a community shows, and is called after. */
const BEST = 5;
const NAMING = 3;

interface Found extends RankPage {
  readonly measured: Measured<CommunityList>;
}

/** @throws {InvalidCursorError} */
export async function communities(
  request: CommunitiesRequest,
  insights: Insights,
  read?: ReadOptions,
): Promise<Seen<CommunitiesAnswer>> {
  const guard = new ReadGuard(read, NARROW);
  return readRecordsOf(insights.store, guard, {
    async find(): Promise<Seen<Found>> {
      const { revision, value: measured } = await insights.measured<"communities">(
        "communities",
        request,
        (wiring) => ({ kind: "communities", wiring }),
        guard,
      );
      const page = pageOfRanks("communities", request, revision, measured.outcome.inside.length);
      return { revision, value: { ...page, measured } };
    },
    shows: (found) => ({ entities: listed(found).flatMap(({ members }) => members.slice(0, BEST)), relations: [] }),
    answer: (found, records, revision) => ({
      slice: sliceOf(request, found.measured.slice, revision),
      method: methodOf(found.measured.outcome),
      modularity: found.measured.outcome.modularity,
      alone: found.measured.outcome.alone,
      items: listed(found).map((community) => shown(community, records)),
      total: found.measured.outcome.inside.length,
      nextCursor: found.nextCursor,
    }),
  });
}

interface Listed extends Pick<Community, "rank" | "size" | "inside" | "outside"> {
  readonly members: readonly string[];
}

function listed({ measured: { slice, outcome }, begin, end }: Found): Listed[] {
  return Array.from({ length: end - begin }, (_, offset) => {
    const place = begin + offset;
    const [first, after] = [outcome.starts[place] ?? 0, outcome.starts[place + 1] ?? 0];
    const members = Array.from(outcome.members.subarray(first, Math.min(after, first + MOST_MEMBERS)));
    return {
      rank: place + 1,
      size: after - first,
      inside: outcome.inside[place] ?? 0,
      outside: outcome.outside[place] ?? 0,
      members: members.map((number) => slice.ids[number] ?? ""),
    };
  });
}

function shown({ members, ...community }: Listed, records: ShownRecords): Community {
  const best = members.slice(0, BEST).map(records.entity);
  const naming = best.slice(0, NAMING).map(({ name }) => name);
  const last = naming.at(-1)?.en ?? "";
  return {
    ...community,
    name: {
      en:
        naming.length < 2
          ? last
          : `${naming
              .slice(0, -1)
              .map(({ en }) => en)
              .join(", ")} and ${last}`,
      zh: naming.map(({ en, zh }) => zh ?? en).join("、"),
    },
    best,
    members: members as Community["members"],
  };
}

function methodOf({ contractedTo }: CommunityList): Method {
  const louvain = "Blondel, Guillaume, Lambiotte and Lefebvre, Fast unfolding of communities in large networks, 2008";
  const parameters = { direction: "ignored", parallelTies: "weight", resolution: 1, seed: SEED };
  return contractedTo === null
    ? { name: "Louvain's method", citation: louvain, parameters }
    : {
        name: "Louvain's method on groups made by size-constrained label propagation",
        citation: `${louvain}; Meyerhenke, Sanders and Schulz, Partitioning complex networks via size-constrained clustering, 2014`,
        parameters: { ...parameters, groups: contractedTo },
      };
}
