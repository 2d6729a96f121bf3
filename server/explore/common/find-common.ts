import {
  type CommonAnswer,
  type CommonItem,
  type CommonRequest,
  MOST_PARALLEL_TIES,
} from "../../model/api/traversal.ts";
import type { Held } from "../../model/vocabulary/statements.ts";
import { decodeCursor, encodeCursor } from "../../store/cursor.ts";
import type { GraphStore, ReadOptions, Seen } from "../../store/graph-store.ts";
import { type TimeQuestion, timeQuestion } from "../../store/tie-columns.ts";
import { tiesAmong } from "../../store/topology/among.ts";
import { tieTest } from "../../store/topology/filters.ts";
import { nodeOf } from "../../store/topology/look-at-shape.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { readAtOneRevision, type ShownRecords } from "../at-one-revision.ts";
import type { Library, ShowEvidence } from "../library.ts";
import { networkEdge } from "../network/network-edge.ts";
import { showRelation } from "../show-statement.ts";
import { compareKeys, type SharedKey, sharedNeighbors, tiesBetween } from "./shared-neighbors.ts";

/** What two to ten entities share, and by which ties each of them does. */

interface FoundShare {
  readonly id: string;
  readonly ties: readonly { readonly id: string; readonly held: Held | null }[];
  readonly total: number;
}

interface FoundItem {
  readonly entity: string;
  readonly shares: readonly FoundShare[];
}

interface Found {
  readonly items: readonly FoundItem[];
  readonly total: number;
  readonly nextCursor: string | null;
  readonly between: readonly string[];
}

/** @throws {EntityNotFoundError} for each of those compared @throws {InvalidCursorError} */
export async function findCommon(
  request: CommonRequest,
  store: GraphStore,
  library: Library,
  read?: ReadOptions,
): Promise<Seen<CommonAnswer>> {
  const { revision, value } = await readAtOneRevision({
    store,
    options: read,
    narrow: "Compare fewer entities, or name relation types.",
    look: (topology, visit) => search(topology, request, visit),
    shows: ({ items, between }: Found) => ({
      entities: items.map(({ entity }) => entity),
      relations: [...between, ...items.flatMap(({ shares }) => shares.flatMap(({ ties }) => ties.map(({ id }) => id)))],
    }),
    answer: (found, records) => ({ found, records }),
  });
  const show = await library.shower(revision, read);
  return { revision, value: shown(value.found, value.records, show, timeQuestion(request)) };
}

async function search(topology: Topology, request: CommonRequest, visit: Visit): Promise<Found> {
  const ids = [...new Set(request.id)];
  const compared = ids.map((id) => nodeOf(topology, id));
  const shared = await sharedNeighbors(topology, compared, request.least ?? ids.length, request, visit);
  const after = afterKey(request);
  const rest = after === null ? shared : shared.filter((found) => compareKeys(found, after) > 0);
  const page = rest.slice(0, request.limit);
  const last = page.at(-1);
  const { passes, time } = tieTest(topology, request);
  const items: FoundItem[] = [];
  for (const { node, by } of page) {
    const shares = compared.flatMap((own, place) => {
      if ((by & (1 << place)) === 0) return [];
      const { ties, total } = tiesBetween(topology, own, node, passes, MOST_PARALLEL_TIES);
      const told = ties.map((tie) => ({
        id: topology.ties.ids.get(tie),
        held: topology.stamps.held(topology.ties.stamp(tie), time),
      }));
      return [{ id: ids[place] ?? "", ties: told, total }];
    });
    items.push({ entity: topology.nodes.id(node), shares });
    if (visit.isDue(Infinity)) await visit.pause();
  }
  return {
    items,
    total: shared.length,
    nextCursor: last === undefined || page.length === rest.length ? null : cursorAfter(request, last),
    between: await tiesAmong(topology, compared, visit, passes),
  };
}

function cursorAfter(request: CommonRequest, { sharedBy, degree, id }: SharedKey): string {
  return encodeCursor("common", request, [String(sharedBy), String(degree), id]);
}

function afterKey(request: CommonRequest): SharedKey | null {
  const [sharedBy, degree, id] = decodeCursor("common", request, 3) ?? [];
  return id === undefined ? null : { sharedBy: Number(sharedBy), degree: Number(degree), id };
}

function shown(
  { items, total, nextCursor, between }: Found,
  records: ShownRecords,
  show: ShowEvidence,
  time: TimeQuestion,
): CommonAnswer {
  return {
    items: items.map(
      ({ entity, shares }): CommonItem => ({
        entity: records.entity(entity),
        shares: shares.map((share) => ({
          id: share.id as CommonItem["shares"][number]["id"],
          ties: share.ties.map(({ id, held }) => ({ relation: showRelation(records.relation(id), show), held })),
          total: share.total,
        })),
      }),
    ),
    total,
    nextCursor,
    between: between.map((id) => networkEdge(records.relation(id), time)),
  };
}
