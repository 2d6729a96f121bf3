import type { EntityAnswer, HeldCounts, RelationCount } from "../model/api/answers.ts";
import { NONE_HELD } from "../model/api/answers.ts";
import { Filters } from "../model/api/filters.ts";
import type { EntityRequest } from "../model/api/requests.ts";
import { dayBounds } from "../model/dates.ts";
import { NotYetKnownError } from "../model/errors.ts";
import { citedDocuments } from "../model/records/index.ts";
import type { ContradictionRecord, SameAsCandidateRecord } from "../model/records/judgment.ts";
import { mentionedIds } from "../store/entity-view.ts";
import type { EntityView, GraphStore, ReadOptions, Seen } from "../store/graph-store.ts";
import { wasKnown } from "../store/known.ts";
import { compareCounts } from "../store/ordering.ts";
import { boundsOf, heldThen, type TimeQuestion, timeQuestion } from "../store/tie-columns.ts";
import { both, nodeTest, tieTest } from "../store/topology/filters.ts";
import { nodeOf } from "../store/topology/look-at-shape.ts";
import { standingThen } from "../store/topology/standing-then.ts";
import { typeName } from "../store/topology/ties.ts";
import type { Topology } from "../store/topology/topology.ts";
import type { Visit } from "../store/topology/visit.ts";
import { statementTest } from "./export/statement-test.ts";
import type { Library } from "./library.ts";
import { atOneRevision } from "./one-revision.ts";
import { showEntityView } from "./show-entity-view.ts";

/** One entity with all that is said of it, or with what some filters leave of that. */

const JustFilters = Filters.strip();

/**
 * Filters judge what is told of the entity, never the entity itself, which was asked for by name.
 * @throws {EntityNotFoundError} @throws {NotYetKnownError} where by `knownOn` no source had named it, nor any tie or figure
 */
export async function readEntityView(
  request: EntityRequest,
  store: GraphStore,
  library: Library,
  read?: ReadOptions,
): Promise<Seen<EntityAnswer>> {
  if (isPlain(request)) {
    const { revision, value } = await store.entity(request.id, read);
    return { revision, value: showEntityView(value, await library.shower(revision, read)) };
  }
  return atOneRevision(store, read, "Name fewer filters.", async (reading) => {
    const view = await reading.take(store.entity(request.id, reading.options));
    const left = await reading.look((topology, visit) => narrowed(topology, view, request, visit));
    const show = await library.shower(reading.revision, reading.options);
    return withStanding(showEntityView(left, show), left, timeQuestion(request));
  });
}

function isPlain(request: EntityRequest): boolean {
  return Object.values(JustFilters.parse(request)).every((value) => value === undefined || value.length === 0);
}

function withStanding(answer: EntityAnswer, view: EntityView, time: TimeQuestion): EntityAnswer {
  const held = heldThen(boundsOf(view.entity), time);
  if (held === null) return answer;
  const factsHeld = new Map(view.facts.map((fact) => [fact.id, heldThen(boundsOf(fact), time) ?? undefined]));
  return { ...answer, held, facts: answer.facts.map((fact) => ({ ...fact, held: factsHeld.get(fact.id) })) };
}

async function narrowed(
  topology: Topology,
  view: EntityView,
  request: EntityRequest,
  visit: Visit,
): Promise<EntityView> {
  const { documentDays } = topology.stamps;
  const saidBy = (id: string) => isSaidBy(topology, request, id);
  const passes = statementTest(request, documentDays);
  const facts = view.facts.filter((fact) => passes === null || passes(fact));
  const ties = await tiesLeft(topology, view, request, visit);
  refuseUnknown(view, request, ties.isAnyKnown);
  // Whatever of these is its own has to be left: two statements are at odds only where both are told.
  const gone = new Set<string>(view.facts.filter((fact) => !facts.includes(fact)).map(({ id }) => id));
  for (const id of ties.gone) gone.add(id);
  const then = standingThen(topology, { at: undefined, held: [], knownOn: request.knownOn });
  const isKnown = (id: string) => id === view.entity.id || then === null || then.passes(id);
  const isTold = (judgment: SameAsCandidateRecord | ContradictionRecord) => {
    const cited = citedDocuments(judgment);
    return cited.length === 0 ? request.document.length === 0 : cited.some(saidBy);
  };
  const left = {
    entity: view.entity,
    facts,
    candidates: view.candidates.filter((one) => isTold(one) && [one.a, one.b].every(isKnown)),
    contradictions: view.contradictions.filter(
      (contradiction) => isTold(contradiction) && !contradiction.between.some((id) => gone.has(id)),
    ),
  };
  const mentioned = new Set(mentionedIds(left));
  const cited = new Set([view.entity, ...facts].flatMap(citedDocuments));
  return {
    ...left,
    degree: view.degree,
    counts: ties.counts,
    documents: view.documents.filter(({ id }) => cited.has(id) && saidBy(id)),
    mentioned: view.mentioned.filter(({ id }) => mentioned.has(id)),
  };
}

/** Whether a document is one of those asked about, and had appeared by the day asked about. */
function isSaidBy({ stamps }: Topology, { document, knownOn }: Filters, id: string): boolean {
  const last = knownOn === undefined ? null : dayBounds(knownOn).latest;
  const isWanted = document.length === 0 || document.some((wanted) => wanted === id);
  return isWanted && (last === null || (stamps.documentDays.get(id) ?? Infinity) <= last);
}

function refuseUnknown({ entity, facts }: EntityView, { knownOn }: Filters, isAnyTieKnown: boolean): void {
  if (knownOn === undefined || isAnyTieKnown) return;
  if ([entity, ...facts].some((record) => wasKnown(record, knownOn))) return;
  throw new NotYetKnownError(entity.id, entity.firstKnown, knownOn);
}

interface TiesLeft {
  /** In the port's order, each with how its ties stood where a time was asked about. */
  readonly counts: readonly RelationCount[];
  /** Whether any tie, whatever else is asked, was known by the day asked about. */
  readonly isAnyKnown: boolean;
  /** Those of its own ties that contradictions name and that do not pass. */
  readonly gone: readonly string[];
}

async function tiesLeft(
  topology: Topology,
  { entity, contradictions }: EntityView,
  filters: Filters,
  visit: Visit,
): Promise<TiesLeft> {
  const node = nodeOf(topology, entity.id);
  const { passes, time } = tieTest(topology, filters);
  const neighbor = await nodeTest(topology, filters, visit);
  const atOdds = new Set<string>(contradictions.flatMap(({ between }) => between));
  const { rows, stamps, ties } = topology;
  const tally = new Map<string, RelationCount>();
  const gone: string[] = [];
  let isAnyKnown = false;
  const isLeft = both(
    passes === null ? null : (at) => passes((rows.entries[at] ?? 0) >>> 1),
    neighbor === null ? null : (at) => neighbor(rows.ends[at] ?? 0),
  );
  for (let at = rows.begin(node); at < rows.end(node); at++) {
    if (visit.isDue(1)) await visit.pause();
    const [entry, stamp] = [rows.entries[at] ?? 0, rows.stamps[at] ?? 0];
    isAnyKnown ||= stamps.knownDay(stamp) <= time.knownBy;
    if (isLeft?.(at) ?? true) {
      const direction = (entry & 1) === 1 ? "in" : "out";
      const key = `${rows.types[at]} ${direction}`;
      const counted = tally.get(key) ?? { type: typeName(rows.types[at] ?? 0), direction, count: 0 };
      const held = stamps.held(stamp, time);
      const standing = held === null ? {} : { held: raised(counted.held, held) };
      tally.set(key, { ...counted, count: counted.count + 1, ...standing });
    } else if (atOdds.size > 0 && atOdds.has(ties.ids.get(entry >>> 1))) gone.push(ties.ids.get(entry >>> 1));
  }
  return { counts: [...tally.values()].sort(compareCounts), isAnyKnown, gone };
}

function raised(counts: HeldCounts = NONE_HELD, held: keyof HeldCounts): HeldCounts {
  return { ...counts, [held]: counts[held] + 1 };
}
