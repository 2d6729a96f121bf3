import {
  EVENT_SECTIONS,
  type EventItem,
  type EventsAnswer,
  type EventsRequest,
  MAX_EVENTS,
} from "../../model/api/events.ts";
import { NO_FILTERS } from "../../model/api/filters.ts";
import { type Day, dayBounds } from "../../model/dates.ts";
import { TooMuchError } from "../../model/errors.ts";
import { hasHappened } from "../../model/held.ts";
import type { EntityRecord } from "../../model/records/entity.ts";
import { decodeCursor, encodeCursor } from "../../store/cursor.ts";
import type { GraphStore, Known, ReadOptions, Seen } from "../../store/graph-store.ts";
import { boundsOf, heldThen, timeQuestion } from "../../store/tie-columns.ts";
import { entityTest, type Test, tieTest } from "../../store/topology/filters.ts";
import { neighborsSlice } from "../../store/topology/neighbors.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { dateKey } from "../date-order.ts";
import type { Library } from "../library.ts";
import { atOneRevision } from "../one-revision.ts";
import { ownSentence } from "../own-sentence.ts";
import { type EventTies, tiesOfEvents } from "./event-ties.ts";

const NARROW = "Name a series, a place or a document, or ask for fewer events at a time.";

/** An event in its place among the others. */
interface Placed {
  readonly record: Known<EntityRecord>;
  readonly section: EventItem["section"];
  /** No two are equal. */
  readonly key: string;
}

/**
 * Events in the order of their dates: those that took place, then those planned, then those that no source dates. Asked
 * about a time, an event is listed that may have taken place within it, as far as its dates tell.
 * @throws {InvalidCursorError} @throws {TooMuchError}
 */
export async function listEvents(
  request: EventsRequest,
  store: GraphStore,
  library: Library,
  options?: ReadOptions,
): Promise<Seen<EventsAnswer>> {
  const [after = ""] = decodeCursor("events", request, 1) ?? [];
  return atOneRevision(store, options, NARROW, async (reading) => {
    const ids = await reading.look((topology, visit) => eventIds(topology, request, visit));
    const records = ids.length === 0 ? [] : await reading.take(store.entityRecords(ids, reading.options));
    const events = records.map(placed).filter(({ record }) => touches(record, request));
    const listed = isTimed(request) ? events.filter(({ section }) => section !== "undated") : events;
    const rest = listed.sort((a, b) => (a.key < b.key ? -1 : 1)).filter(({ key }) => key > after);
    const page = rest.slice(0, request.limit);
    const last = page.at(-1);
    const more = rest.length > page.length && last !== undefined;
    const ties = await tiesOfEvents(
      page.map(({ record }) => record.id),
      request,
      reading,
      library,
    );
    return {
      items: page.map((event) => told(event, request, ties)),
      total: listed.length,
      nextCursor: more ? encodeCursor("events", request, [last.key]) : null,
      sections: {
        happened: count(events, "happened"),
        planned: count(events, "planned"),
        undated: count(events, "undated"),
      },
    };
  });
}

function count(events: readonly Placed[], section: Placed["section"]): number {
  return events.filter((event) => event.section === section).length;
}

async function eventIds(topology: Topology, request: EventsRequest, visit: Visit): Promise<string[]> {
  const { nodes } = topology;
  const passes = await entityTest(topology, { ...request, kind: ["Event"] }, visit);
  const inSeries = await seriesTest(topology, request, visit);
  const ids: string[] = [];
  for (const node of nodes.sorted()) {
    if (visit.isDue(1)) await visit.pause();
    if (passes?.(node) === false || inSeries?.(node) === false) continue;
    if (ids.length === MAX_EVENTS) throw new TooMuchError("The number of events", `${MAX_EVENTS}`, NARROW);
    ids.push(nodes.id(node));
  }
  return ids;
}

async function seriesTest(topology: Topology, { series }: EventsRequest, visit: Visit): Promise<Test> {
  if (series.length === 0) return null;
  const editions = new Set<number>();
  const tie = tieTest(topology, { ...NO_FILTERS, type: ["IN_SERIES"] });
  for (const id of series) {
    const node = topology.nodes.find(id);
    if (node === null) continue;
    const question = { node, direction: "in" as const, tie, neighbor: null, after: null, limit: Infinity };
    const { entries } = await neighborsSlice(topology, question, visit);
    for (const entry of entries) editions.add(topology.otherEnd(entry));
  }
  return (node) => editions.has(node);
}

function isTimed({ from, to }: EventsRequest): boolean {
  return from !== undefined || to !== undefined;
}

function placed(record: Known<EntityRecord>): Placed {
  const date = record.validFrom ?? record.validTo;
  const section = date === null ? "undated" : hasHappened(record.status) ? "happened" : "planned";
  return { record, section, key: `${EVENT_SECTIONS.indexOf(section)} ${dateKey(date)} ${record.id}` };
}

/** First and last day on which an event can have taken place. What began on a day, and of which no more is said, was on that day. */
function span({ validFrom, validTo }: EntityRecord): { readonly first: Day; readonly last: Day } | null {
  const [from, to] = [validFrom ?? validTo, validTo ?? validFrom];
  if (from === null || to === null) return null;
  return { first: dayBounds(from).earliest ?? -Infinity, last: dayBounds(to).latest ?? Infinity };
}

/** Whether an event may have taken place in the time asked about; one without a date may always have. */
function touches(record: EntityRecord, { from, to }: EventsRequest): boolean {
  const days = span(record);
  if (days === null) return true;
  const first = from === undefined ? -Infinity : (dayBounds(from).earliest ?? -Infinity);
  const last = to === undefined ? Infinity : (dayBounds(to).latest ?? Infinity);
  return days.first <= last && days.last >= first;
}

function told({ record, section }: Placed, request: EventsRequest, { summary, tiesOf }: EventTies): EventItem {
  const event = summary(record.id);
  const { status, validFrom, validTo } = record;
  const date = validFrom ?? validTo;
  const until = validFrom !== null && validTo !== validFrom ? validTo : null;
  const what = status === "actual" || status === "in-progress" ? "happened" : status;
  return {
    event,
    section,
    from: validFrom,
    to: validTo,
    held: heldThen(boundsOf(record), timeQuestion(request)),
    sentence: ownSentence(event.name, what, date, until, event.kind),
    ...tiesOf(record.id),
  };
}
