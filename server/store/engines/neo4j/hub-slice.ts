import { z } from "zod";
import type { NeighborsRequest } from "../../../model/api/requests.ts";
import type { RelationType } from "../../../model/vocabulary/relation-types.ts";
import { compareText } from "../../ordering.ts";
import type { ReadGuard } from "../../read-guard.ts";
import { timeQuestion } from "../../tie-columns.ts";
import type { Neo4jConnection } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { TimeParams, timeParams } from "./filter-params.ts";
import type { CountedTies } from "./hubs.ts";
import { revisionQuery } from "./load-mark.ts";
import { type Degree, NeighborRow, SeenColumns } from "./rows.ts";

/** Where a page of neighbors ended. */
export interface TieKey {
  readonly type: RelationType;
  readonly id: string;
}

interface HubSlice {
  /** `null`: a change set was committed between two of its queries. */
  readonly revision: number | null;
  readonly total: number;
  /** One more than the page, where there is one. */
  readonly items: readonly NeighborRow[];
}

const HubRow = NeighborRow.extend({ id: z.string() });
type HubRow = z.infer<typeof HubRow>;

const types = {
  params: z.strictObject({ id: z.string(), afterId: z.string(), limit: z.int(), ...TimeParams }),
  row: z.strictObject({ ...SeenColumns, items: z.array(HubRow) }),
};
const tiesOut = defineQuery("read/hub-ties-out", types);
const tiesIn = defineQuery("read/hub-ties-in", types);

/**
 * One page of a node with very many ties, read in order from the index of each type that the page reaches into.
 * Only for questions that ask for types and a direction at most: their totals are degrees.
 * @param counted of the entity, at whatever revision: the caller compares it with that of the slice
 */
export async function hubSlice(
  connection: Neo4jConnection,
  request: NeighborsRequest,
  after: TieKey | null,
  counted: CountedTies,
  guard: ReadGuard,
): Promise<HubSlice> {
  const wanted = counted.degrees
    .filter(({ type }) => request.type.includes(type))
    .map(({ type, out, in: incoming }) => ({
      type,
      out: request.direction === "in" ? 0 : out,
      in: request.direction === "out" ? 0 : incoming,
    }))
    .sort((a, b) => compareText(a.type, b.type));
  const total = wanted.reduce((sum, degree) => sum + degree.out + degree.in, 0);
  const items: NeighborRow[] = [];
  const revisions = new Set<number>();
  for (const degree of wanted) {
    if (items.length > request.limit) break;
    if (after !== null && degree.type < after.type) continue;
    const afterId = after?.type === degree.type ? after.id : "";
    const page = await typePage(connection, request, degree, afterId, guard);
    for (const revision of page.revisions) revisions.add(revision);
    items.push(...page.items);
  }
  if (revisions.size === 0) revisions.add((await connection.readSeen(revisionQuery, {}, guard)).revision);
  const [revision = null, ...others] = revisions;
  return { revision: others.length > 0 ? null : revision, total, items: items.slice(0, request.limit + 1) };
}

async function typePage(
  connection: Neo4jConnection,
  request: NeighborsRequest,
  degree: Degree,
  afterId: string,
  guard: ReadGuard,
): Promise<{ readonly revisions: readonly number[]; readonly items: readonly NeighborRow[] }> {
  const params = { id: request.id, afterId, limit: request.limit + 1, ...timeParams(timeQuestion(request)) };
  const slots = { relationType: degree.type };
  const rows = await Promise.all([
    ...(degree.out > 0 ? [connection.readSeen(tiesOut, params, guard, slots)] : []),
    ...(degree.in > 0 ? [connection.readSeen(tiesIn, params, guard, slots)] : []),
  ]);
  const items: HubRow[] = rows.flatMap((row) => row.items).sort((a, b) => compareText(a.id, b.id));
  return { revisions: rows.map((row) => row.revision), items };
}
