import type { MatchAnswer, MatchedNeed, MatchRequest } from "../../model/api/matching.ts";
import { EntityNotFoundError, InvalidRequestError } from "../../model/errors.ts";
import { ENTITY_KINDS, type EntityKind } from "../../model/vocabulary/kinds.ts";
import { decodeCursor, encodeCursor } from "../../store/cursor.ts";
import type { GraphStore, ReadOptions, Seen } from "../../store/graph-store.ts";
import { ReadGuard } from "../../store/read-guard.ts";
import { remaining } from "../../store/topology/look-at-shape.ts";
import { standingThen } from "../../store/topology/standing-then.ts";
import { readRecordsOf, type ShownRecords } from "../at-one-revision.ts";
import { type Explaining, explainingOf, explainTie } from "../explain-path.ts";
import type { Library } from "../library.ts";
import type { MatchGround } from "./match-ground.ts";
import type { Match, NeedMatches } from "./matcher.ts";
import { matcherOf } from "./matcher-keeper.ts";
import { MATCH_WEIGHTS, matchingMethod } from "./matching-method.ts";
import type { Way } from "./shared-things.ts";

/**
 * Candidates for needs, ranked and explained, each with the path that supports it. For a view, call
 *
 * ```ts
 * const { revision, value } = await findMatches(MatchRequest.parse({ kind: ["Achievement", "Team"] }), store, library, read);
 * ```
 *
 * `value.items` has one entry a need, those without a candidate too (`matches` is empty, `total` 0). Without `id` all
 * entities of `of` are matched, a page at a time. The other way round: `{ of: ["Achievement"], kind: ["Need"] }`; needs
 * like one another: `{ kind: ["Need"] }`. A match whose `stated` is not `null` is what a source says; all others are ours.
 * @throws {EntityNotFoundError} for an id that is not there @throws {InvalidRequestError} for one that is not of a kind
 * in `of` @throws {InvalidCursorError}
 */
export async function findMatches(
  request: MatchRequest,
  store: GraphStore,
  library: Library,
  read?: ReadOptions,
): Promise<Seen<MatchAnswer>> {
  const guard = new ReadGuard(read, "Match fewer needs at a time, or name fewer kinds.");
  const { revision, value } = await readRecordsOf(store, guard, {
    find: () => search(request, store, guard),
    shows: ({ page }: Found) => ({ entities: page.flatMap(entitiesOf), relations: page.flatMap(relationsOf) }),
    answer: (found, records) => ({ found, records }),
  });
  const { found, records } = value;
  const ties = [...new Set(found.page.flatMap(relationsOf))].map(records.relation);
  const explaining = await explainingOf(ties, request.at, revision, store, library, read);
  return {
    revision,
    value: {
      items: found.page.map((one) => shown(one, records, explaining)),
      total: found.total,
      nextCursor: found.nextCursor,
      method: matchingMethod(MATCH_WEIGHTS),
    },
  };
}

interface Found {
  readonly page: readonly NeedMatches[];
  readonly total: number;
  readonly nextCursor: string | null;
}

async function search(request: MatchRequest, store: GraphStore, guard: ReadGuard): Promise<Seen<Found>> {
  const kinds = ENTITY_KINDS.filter((kind) => request.of.includes(kind) || request.kind.includes(kind));
  const { revision, value } = await matcherOf(store, kinds, request.knownOn, guard);
  const { matcher, ground } = value;
  const then = request.at === undefined ? null : standingThen((await store.topology(remaining(guard))).value, request);
  const stands = (id: string) => then === null || then.passes(id);
  const all = idsOf(ground, request.of);
  const asked = [...new Set<string>(request.id)].sort();
  await refuseOthers(asked, all, request.of, store, guard);
  const needs = (asked.length === 0 ? all : asked).filter(stands);
  const [after] = decodeCursor("matches", request, 1) ?? [];
  const rest = after === undefined ? needs : needs.filter((id) => id > after);
  const candidates = idsOf(ground, request.kind).filter(stands);
  const page: NeedMatches[] = [];
  for (const need of rest.slice(0, request.limit)) {
    page.push(matcher.matchesOf(need, candidates, request.matches));
    if (guard.sliceIsOver) await guard.breathe();
  }
  const last = page.at(-1);
  const isEnd = last === undefined || page.length === rest.length;
  const nextCursor = isEnd ? null : encodeCursor("matches", request, [last.need]);
  return { revision, value: { page, total: needs.length, nextCursor } };
}

/** @throws {EntityNotFoundError} @throws {InvalidRequestError} */
async function refuseOthers(
  asked: readonly string[],
  all: readonly string[],
  kinds: readonly EntityKind[],
  store: GraphStore,
  guard: ReadGuard,
): Promise<void> {
  const ofMatched = new Set(all);
  const others = asked.filter((id) => !ofMatched.has(id));
  if (others.length === 0) return;
  const { value } = await store.summaries(others, remaining(guard));
  for (const id of others) {
    const found = value.find((summary) => summary.id === id);
    if (found === undefined) throw new EntityNotFoundError(id);
    const [article, takes] = [/^[AEIOU]/.test(found.kind) ? "an" : "a", kinds.join(", ")];
    const reason = `"${id}" is ${article} ${found.kind}, and matches are sought for ${takes}; name another, or other kinds in \`of\``;
    throw new InvalidRequestError([{ at: "id", reason }]);
  }
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
