import type { MatchAnswer, MatchedNeed, MatchRequest } from "../../model/api/matching.ts";
import { EntityNotFoundError } from "../../model/errors.ts";
import { ENTITY_KINDS, type EntityKind } from "../../model/vocabulary/kinds.ts";
import type { GraphStore, ReadOptions, Seen } from "../../store/graph-store.ts";
import { ReadGuard } from "../../store/read-guard.ts";
import { readRecordsOf, type ShownRecords } from "../at-one-revision.ts";
import { type Explaining, explainingOf, explainTie } from "../explain-path.ts";
import type { Library } from "../library.ts";
import type { MatchGround } from "./match-ground.ts";
import { type Match, matchNeeds, type NeedMatches } from "./match-needs.ts";
import { MATCH_WEIGHTS, matchingMethod } from "./matching-method.ts";
import { readMatchGround } from "./read-ground.ts";
import type { Way } from "./shared-things.ts";

/**
 * Candidates for needs, ranked and explained, each with the path that supports it. For a view, call
 *
 * ```ts
 * const { revision, value } = await findMatches(MatchRequest.parse({ kind: ["Achievement", "Team"] }), store, library, read);
 * ```
 *
 * `value.items` has one entry a need, those without a candidate too (`matches` is empty, `total` 0). Without `id` all
 * entities of `of` are matched. The other way round: `{ of: ["Achievement"], kind: ["Need"] }`; needs like one
 * another: `{ kind: ["Need"] }`. A match whose `stated` is not `null` is what a source says; all others are ours.
 * @throws {EntityNotFoundError} for an id that is not there, or not of a kind in `of`
 */
export async function findMatches(
  request: MatchRequest,
  store: GraphStore,
  library: Library,
  read?: ReadOptions,
): Promise<Seen<MatchAnswer>> {
  const guard = new ReadGuard(read, "Match fewer needs, or name fewer kinds.");
  const { revision, value } = await readRecordsOf(store, guard, {
    find: () => search(request, store, guard),
    shows: (found: readonly NeedMatches[]) => ({
      entities: found.flatMap(entitiesOf),
      relations: found.flatMap(relationsOf),
    }),
    answer: (found, records) => ({ found, records }),
  });
  const { found, records } = value;
  const ties = [...new Set(found.flatMap(relationsOf))].map(records.relation);
  const explaining = await explainingOf(ties, undefined, revision, store, library, read);
  return {
    revision,
    value: {
      items: found.map((one) => shown(one, records, explaining)),
      method: matchingMethod(MATCH_WEIGHTS),
    },
  };
}

async function search(request: MatchRequest, store: GraphStore, guard: ReadGuard): Promise<Seen<NeedMatches[]>> {
  const kinds = ENTITY_KINDS.filter((kind) => request.of.includes(kind) || request.kind.includes(kind));
  const { revision, value: ground } = await readMatchGround(store, kinds, guard);
  const needs = request.id.length === 0 ? idsOf(ground, request.of) : request.id;
  const known = new Set(idsOf(ground, request.of));
  for (const id of needs) if (!known.has(id)) throw new EntityNotFoundError(id);
  const question = { needs, candidates: idsOf(ground, request.kind), limit: request.limit };
  return { revision, value: matchNeeds(ground, question) };
}

function idsOf({ entities }: MatchGround, kinds: readonly EntityKind[]): string[] {
  return [...entities.values()].filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
}

function entitiesOf({ need, matches }: NeedMatches): string[] {
  return [
    need,
    ...matches.flatMap(({ candidate, shared, way }) => [
      candidate,
      ...shared.map(({ entity }) => entity),
      ...(way?.entities ?? []),
    ]),
  ];
}

function relationsOf({ matches }: NeedMatches): string[] {
  return matches.flatMap(({ way, stated }) => [...(stated === null ? [] : [stated]), ...(way?.relations ?? [])]);
}

function shown({ need, matches, total }: NeedMatches, records: ShownRecords, explaining: Explaining): MatchedNeed {
  return { need: records.entity(need), matches: matches.map((match) => shownMatch(match, records, explaining)), total };
}

function shownMatch(match: Match, records: ShownRecords, explaining: Explaining): MatchedNeed["matches"][number] {
  return {
    candidate: records.entity(match.candidate),
    score: match.score,
    aspects: { ...match.aspects },
    words: [...match.words],
    shared: match.shared.map(({ entity, aspect, strength }) => ({ entity: records.entity(entity), aspect, strength })),
    path: match.way === null ? [] : hopsOf(match.way, records, explaining),
    stated: match.stated,
  };
}

function hopsOf({ entities, relations }: Way, records: ShownRecords, explaining: Explaining) {
  return relations.map((id, at) =>
    explainTie(
      records.relation(id),
      records.entity(entities[at] ?? ""),
      records.entity(entities[at + 1] ?? ""),
      explaining,
    ),
  );
}
