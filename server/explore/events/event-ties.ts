import type { EntitySummary } from "../../model/api/answers.ts";
import {
  type EventItem,
  type EventRole,
  type EventsRequest,
  type EventTie,
  MAX_EVENT_TIES,
} from "../../model/api/events.ts";
import { NO_FILTERS } from "../../model/api/filters.ts";
import type { RelationRecord } from "../../model/records/relation.ts";
import type { Known } from "../../store/graph-store.ts";
import { compareText } from "../../store/ordering.ts";
import { boundsOf, heldThen, timeQuestion } from "../../store/tie-columns.ts";
import { tieTest } from "../../store/topology/filters.ts";
import { nodeOf } from "../../store/topology/look-at-shape.ts";
import { neighborsSlice } from "../../store/topology/neighbors.ts";
import { typeName } from "../../store/topology/ties.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import type { Library, ShowEvidence } from "../library.ts";
import type { Reading } from "../one-revision.ts";
import { showRelation } from "../show-statement.ts";
import { tieSentence } from "../tie-sentence.ts";
import { EVENT_TYPES, roleOf, roleOrder } from "./event-roles.ts";

/** What was found of the ties of some events. */
export interface EventTies {
  readonly summary: (id: string) => EntitySummary;
  readonly tiesOf: (event: string) => Pick<EventItem, "ties" | "omitted">;
}

/** A tie of an event, by ids. */
interface Found {
  readonly as: EventRole;
  readonly tie: string;
  readonly end: string;
}

/** Who did what at some events, and what came of them there. */
export async function tiesOfEvents(
  ids: readonly string[],
  request: EventsRequest,
  reading: Reading,
  library: Library,
): Promise<EventTies> {
  const found = await reading.look((topology, visit) => rolesOf(topology, ids, request, visit));
  const listed = new Map([...found].map(([id, ties]) => [id, ties.slice(0, MAX_EVENT_TIES)]));
  const all = [...listed.values()].flat();
  const relation = await reading.relations(all.map(({ tie }) => tie));
  const speakers = all.flatMap(({ tie }) => relation(tie).attributedTo ?? []);
  const summary = await reading.summaries([...ids, ...all.map(({ end }) => end), ...speakers]);
  const show = await library.shower(reading.revision, reading.options);
  const telling = { summary, show, request };
  return {
    summary,
    tiesOf: (event) => {
      const ties = listed.get(event) ?? [];
      return {
        ties: ties.map(({ as, tie, end }) => told(as, relation(tie), end, telling)),
        omitted: (found.get(event)?.length ?? 0) - ties.length,
      };
    },
  };
}

async function rolesOf(
  topology: Topology,
  ids: readonly string[],
  { knownOn }: EventsRequest,
  visit: Visit,
): Promise<Map<string, Found[]>> {
  // The other filters choose events; what nobody had said by then is not told of them either.
  const tie = tieTest(topology, { ...NO_FILTERS, type: [...EVENT_TYPES], knownOn });
  const found = new Map<string, Found[]>();
  for (const id of ids) {
    const node = nodeOf(topology, id);
    const question = { node, direction: "any" as const, tie, neighbor: null, after: null, limit: Infinity };
    const { entries } = await neighborsSlice(topology, question, visit);
    found.set(id, entries.flatMap((entry) => foundOf(topology, entry)).sort(compareFound));
  }
  return found;
}

function foundOf(topology: Topology, entry: number): Found[] {
  const { ties, nodes } = topology;
  const as = roleOf(typeName(ties.type(entry >>> 1)), (entry & 1) === 1 ? "in" : "out");
  if (as === null) return [];
  return [{ as, tie: ties.ids.get(entry >>> 1), end: nodes.id(topology.otherEnd(entry)) }];
}

function compareFound(a: Found, b: Found): number {
  return roleOrder(a.as) - roleOrder(b.as) || compareText(a.tie, b.tie);
}

interface Telling {
  readonly summary: (id: string) => EntitySummary;
  readonly show: ShowEvidence;
  readonly request: EventsRequest;
}

function told(as: EventRole, tie: Known<RelationRecord>, end: string, { summary, show, request }: Telling): EventTie {
  const speaker = tie.attributedTo === null ? null : summary(tie.attributedTo).name;
  return {
    as,
    entity: summary(end),
    relation: showRelation(tie, show),
    held: heldThen(boundsOf(tie), timeQuestion(request)),
    sentence: tieSentence(tie, summary(tie.from).name, summary(tie.to).name, speaker, {
      from: summary(tie.from).kind,
      to: summary(tie.to).kind,
    }),
  };
}
