import type { EntitySummary } from "../../model/api/answers.ts";
import { MAX_TIMELINE_TIES, MOMENTS, type TimelineAnswer, type TimelineRequest } from "../../model/api/timeline.ts";
import { TooMuchError } from "../../model/errors.ts";
import { hasHappened } from "../../model/held.ts";
import type { EntityRecord } from "../../model/records/entity.ts";
import type { FactRecord } from "../../model/records/fact.ts";
import type { RelationRecord } from "../../model/records/relation.ts";
import { decodeCursor, encodeCursor } from "../../store/cursor.ts";
import type { GraphStore, Known, ReadOptions, Seen } from "../../store/graph-store.ts";
import { documentKnownDay } from "../../store/known.ts";
import { boundsOf, heldThen, timeQuestion } from "../../store/tie-columns.ts";
import { nodeTest, tieTest } from "../../store/topology/filters.ts";
import { nodeOf } from "../../store/topology/look-at-shape.ts";
import { neighborsSlice } from "../../store/topology/neighbors.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { dateKey } from "../date-order.ts";
import { statementTest } from "../export/statement-test.ts";
import { factSentence } from "../fact-sentence.ts";
import type { Library, ShowEvidence } from "../library.ts";
import { atOneRevision, type Reading } from "../one-revision.ts";
import { firstKnownSentence, ownSentence } from "../own-sentence.ts";
import { showFact, showRelation } from "../show-statement.ts";
import { tieSentence } from "../tie-sentence.ts";
import { factMoment, type Moment, ownMoments, tieMoments } from "./moments.ts";

const NARROW = "Name relation types, kinds, or a time.";

/** A moment with the record that it is one of. */
interface Placed extends Moment {
  readonly record: Known<RelationRecord> | Known<FactRecord> | Known<EntityRecord>;
  /** Where it stands; no two are equal. */
  readonly key: string;
}

function placed(record: Placed["record"], moments: readonly Moment[]): Placed[] {
  return moments.map((moment) => {
    const { what, date } = moment;
    return { ...moment, record, key: `${dateKey(date)} ${MOMENTS.indexOf(what)} ${record.id} ${date ?? ""}` };
  });
}

/**
 * Everything dated of one entity: its own beginning and end, its ties and posts, its figures, and since when it is known.
 * @throws {EntityNotFoundError} @throws {InvalidCursorError} @throws {TooMuchError}
 */
export async function readTimeline(
  request: TimelineRequest,
  store: GraphStore,
  library: Library,
  options?: ReadOptions,
): Promise<Seen<TimelineAnswer>> {
  const [after = ""] = decodeCursor("timeline", request, 1) ?? [];
  return atOneRevision(store, options, NARROW, async (reading) => {
    const all = (await momentsOf(request, reading)).sort((a, b) => (a.key < b.key ? -1 : 1));
    const rest = all.filter(({ key }) => key > after);
    const page = rest.slice(0, request.limit);
    const last = page.at(-1);
    const more = rest.length > page.length && last !== undefined;
    return {
      items: await told(page, request, reading, library),
      total: all.length,
      undated: all.filter(({ date }) => date === null).length,
      nextCursor: more ? encodeCursor("timeline", request, [last.key]) : null,
    };
  });
}

async function momentsOf(request: TimelineRequest, reading: Reading): Promise<Placed[]> {
  const tieIds = await reading.look((topology, visit) => tiesOf(topology, request, visit));
  const relation = await reading.relations(tieIds);
  const moments = tieIds.map(relation).flatMap((tie) => placed(tie, tieMoments(tie)));
  // Types and what ties lead to say nothing of what is an entity's own.
  if ([request.type, request.kind, request.party, request.place].some((asked) => asked.length > 0)) return moments;
  const { entity, facts, documents } = await reading.take(reading.store.entity(request.id, reading.options));
  const documentDays = new Map(documents.map((document) => [document.id as string, documentKnownDay(document)]));
  const passes = statementTest(request, documentDays) ?? (() => true);
  if (passes(entity)) moments.push(...placed(entity, ownMoments(entity, entity.firstKnown)));
  for (const fact of facts) if (passes(fact)) moments.push(...placed(fact, [factMoment(fact)]));
  return moments;
}

async function tiesOf(topology: Topology, request: TimelineRequest, visit: Visit): Promise<string[]> {
  const { entries, total } = await neighborsSlice(
    topology,
    {
      node: nodeOf(topology, request.id),
      direction: "any",
      tie: tieTest(topology, request),
      neighbor: await nodeTest(topology, request, visit),
      after: null,
      limit: MAX_TIMELINE_TIES,
    },
    visit,
  );
  if (total > MAX_TIMELINE_TIES) throw new TooMuchError(`A timeline of ${total} ties`, `${MAX_TIMELINE_TIES}`, NARROW);
  return entries.map((entry) => topology.ties.ids.get(entry >>> 1));
}

async function told(
  page: readonly Placed[],
  request: TimelineRequest,
  reading: Reading,
  library: Library,
): Promise<TimelineAnswer["items"]> {
  const summary = await reading.summaries(page.flatMap(({ record }) => namesIn(record)));
  const show = await library.shower(reading.revision, reading.options);
  const time = timeQuestion(request);
  return page.map((moment) => ({
    what: moment.what,
    date: moment.date,
    until: moment.until,
    held: heldThen(boundsOf(moment.record), time),
    ...toldOf(moment, request.id, summary, show),
  }));
}

function namesIn(record: Placed["record"]): string[] {
  if (record.record === "entity") return [record.id];
  const speaker = record.attributedTo === null ? [] : [record.attributedTo];
  if (record.record === "relation") return [record.from, record.to, ...speaker];
  return [record.entity, ...record.sharedWith, ...speaker];
}

function toldOf(
  { record, what, date, until }: Placed,
  of: string,
  summary: (id: string) => EntitySummary,
  show: ShowEvidence,
): Pick<TimelineAnswer["items"][number], "entity" | "relation" | "fact" | "sentence"> {
  if (record.record === "entity") {
    const entity = summary(record.id);
    const { name, status, kind } = entity;
    const isKnown = what === "first-known" && date !== null;
    const own = hasHappened(status) ? (what as "began" | "ended" | "happened") : (status as "planned");
    const sentence = isKnown ? firstKnownSentence(name, date) : ownSentence(name, own, date, until, kind);
    return { entity, relation: null, fact: null, sentence };
  }
  const speaker = record.attributedTo === null ? null : summary(record.attributedTo).name;
  if (record.record === "relation") {
    const [from, to] = [summary(record.from), summary(record.to)];
    return {
      entity: record.from === of ? to : from,
      relation: showRelation(record, show),
      fact: null,
      sentence: tieSentence(record, from.name, to.name, speaker, { from: from.kind, to: to.kind }),
    };
  }
  const entity = summary(record.entity);
  const sharedWith = record.sharedWith.map((id) => summary(id).name);
  return {
    entity,
    relation: null,
    fact: showFact(record, show),
    sentence: factSentence(record, { entity: entity.name, sharedWith, speaker }),
  };
}
