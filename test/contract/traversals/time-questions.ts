import fc from "fast-check";
import { listChanges } from "../../../server/explore/changes/list-changes.ts";
import { readHierarchy } from "../../../server/explore/hierarchy/read-hierarchy.ts";
import { isDeed } from "../../../server/explore/timeline/moments.ts";
import { readTimeline } from "../../../server/explore/timeline/read-timeline.ts";
import { ChangesRequest } from "../../../server/model/api/changes.ts";
import { type HierarchyNode, HierarchyRequest } from "../../../server/model/api/hierarchy.ts";
import { TimelineRequest } from "../../../server/model/api/timeline.ts";
import type { EntityRecord } from "../../../server/model/records/entity.ts";
import type { RelationRecord } from "../../../server/model/records/relation.ts";
import { type Question, question, READ } from "./question.ts";
import { name, someFilters } from "./random-graph.ts";
import { type Asked, compare, heldIn, isDone, type Reference, type Span, spanOf } from "./reference.ts";

const ALL = 500;

const hierarchy = fc
  .tuple(name, fc.integer({ min: 1, max: 4 }), someFilters)
  .map(([id, depth, { type: _, ...filters }]): Question => {
    const fields = { id, depth, ...filters };
    return question(
      "hierarchy",
      fields,
      async ({ store, library }) => {
        const { value } = await readHierarchy(HierarchyRequest.parse(fields), store, library, READ);
        const lines = (node: HierarchyNode): unknown[] => [
          node.entity.id,
          node.relation?.id ?? null,
          node.knownMembers,
          node.repeated,
          node.parts.map(lines),
        ];
        return lines(value.root);
      },
      (reference) => treeOf(reference, id, depth, filters),
    );
  });

interface Line {
  readonly id: string;
  readonly tie: string | null;
  readonly repeated: boolean;
  readonly parts: Line[];
}

/** Level by level, so that what is a part of two wholes is told with the higher. */
function treeOf(reference: Reference, id: string, depth: number, filters: Asked): unknown[] {
  const into = (whole: string, type: string) =>
    reference
      .tiesOf(whole, "in")
      .filter(
        (tie) => tie.type === type && reference.keepsTie(tie, filters) && reference.keepsEntity(tie.from, filters),
      )
      .sort((a, b) => compare(a.from, b.from) || compare(a.id, b.id));
  const seen = new Set<string>();
  const line = (part: string, tie: string | null): Line => {
    const repeated = seen.has(part);
    seen.add(part);
    return { id: part, tie, repeated, parts: [] };
  };
  const root = line(id, null);
  let level = [root];
  for (let below = 0; below < depth; below++) {
    const next: Line[] = [];
    for (const whole of level.filter(({ repeated }) => !repeated))
      for (const tie of into(whole.id, "PART_OF")) {
        const part = line(tie.from, tie.id);
        whole.parts.push(part);
        next.push(part);
      }
    level = next;
  }
  const told = ({ id: of, tie, repeated, parts }: Line): unknown[] => [
    of,
    tie,
    {
      members: new Set(into(of, "MEMBER_OF").map(({ from }) => from)).size,
      parts: into(of, "PART_OF").length,
    },
    repeated,
    parts.map(told),
  ];
  return told(root);
}

const timeline = fc.tuple(name, someFilters).map(([id, filters]): Question => {
  const fields = { id, ...filters, limit: ALL };
  return question(
    "timeline",
    fields,
    async ({ store, library }) => {
      const { value } = await readTimeline(TimelineRequest.parse(fields), store, library, READ);
      const dated = value.items.flatMap(({ date }) => (date === null ? [] : [firstOf(date)]));
      return {
        moments: value.items
          .map(
            ({ what, date, until, relation, entity, held }) =>
              `${what} ${date} ${until} ${relation?.id ?? entity.id} ${held}`,
          )
          .sort(compare),
        isInOrder: dated.every((day, place) => place === 0 || (dated[place - 1] ?? 0) <= day),
      };
    },
    (reference) => ({ moments: momentsOf(reference, id, filters).sort(compare), isInOrder: true }),
  );
});

/** Where a date stands: on its first day, and where that is open on its last. */
function firstOf(date: string): number {
  const { first, last } = spanOf(date);
  return Number.isFinite(first) ? first : last;
}

interface Dated {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

function takesPlace({ validFrom, validTo }: Dated, what: string): string {
  return `${what} ${validFrom ?? validTo} ${validFrom !== null && validTo !== validFrom ? validTo : null}`;
}

function lasts({ validFrom, validTo }: Dated): string[] {
  if (validFrom !== null && validFrom === validTo) return [`happened ${validFrom} null`];
  return [
    ...(validFrom === null ? [] : [`began ${validFrom} null`]),
    ...(validTo === null ? [] : [`ended ${validTo} null`]),
  ];
}

function isDated({ validFrom, validTo }: Dated): boolean {
  return validFrom !== null || validTo !== null;
}

function momentsOf(reference: Reference, id: string, filters: Asked): string[] {
  const ties = reference
    .tiesOf(id)
    .filter((tie) => reference.keepsTie(tie, filters) && reference.keepsEntity(reference.other(tie, id), filters));
  const moments = ties.flatMap((tie) =>
    tieMoments(tie).map((moment) => `${moment} ${tie.id} ${reference.held(tie, filters)}`),
  );
  const isOfTies = [filters.type, filters.kind, filters.party, filters.place].some((asked) => asked !== undefined);
  const own = reference.entity(id);
  if (isOfTies || !keepsStatement(reference, own, filters)) return moments;
  const held = filters.at === undefined ? null : heldIn(asTie(own), spanOf(filters.at));
  const known = new Date(reference.knownBy(own)).toISOString().slice(0, 10);
  return [...moments, ...[`first-known ${known} null`, ...ownMoments(own)].map((moment) => `${moment} ${id} ${held}`)];
}

function tieMoments(tie: RelationRecord): string[] {
  if (!isDone(tie)) return [takesPlace(tie, "planned")];
  if (isDated(tie) && isDeed(tie.type)) return [takesPlace(tie, "happened")];
  const seen = tie.observed.filter((date) => date !== tie.validFrom && date !== tie.validTo);
  return [...lasts(tie), ...new Set(seen.map((date) => `observed ${date} null`))];
}

function ownMoments(entity: EntityRecord): string[] {
  if (!isDone(entity)) return [takesPlace(entity, "planned")];
  return isDated(entity) && entity.kind === "Event" ? [takesPlace(entity, "happened")] : lasts(entity);
}

/** An entity has dates as a tie has, but nobody sees it by itself. */
function asTie(entity: EntityRecord): RelationRecord {
  return { ...entity, observed: [] } as unknown as RelationRecord;
}

function keepsStatement(
  reference: Reference,
  entity: EntityRecord,
  { status, document, at, held, knownOn }: Asked,
): boolean {
  return (
    (status === undefined || status.includes(entity.status)) &&
    (document === undefined || entity.evidence.some((piece) => document.includes(piece.document))) &&
    (at === undefined || held === undefined || held.includes(heldIn(asTie(entity), spanOf(at)))) &&
    (knownOn === undefined || reference.knownBy(entity) <= spanOf(knownOn).last)
  );
}

const WINDOWS = [
  ["2019", "2020"],
  ["2020-06", "2021-03"],
  ["2021", "2022"],
] as const;

const changes = fc.tuple(fc.constantFrom(...WINDOWS), someFilters).map(([[from, to], filters]): Question => {
  const fields = { from, to, ...filters, limit: ALL };
  return question(
    "changes",
    fields,
    async ({ store, library }) => {
      const { value } = await listChanges(ChangesRequest.parse(fields), store, library, READ);
      const ids = value.items.map(
        ({ change, certain, relation, entity }) => `${change} ${relation?.id ?? entity?.id} ${certain}`,
      );
      return { changes: ids.sort(compare), total: value.total };
    },
    (reference) => {
      const window = { first: spanOf(from).first, last: spanOf(to).last };
      const found = changesOf(reference, window, filters);
      return { changes: found.sort(compare), total: found.length };
    },
  );
});

interface Change extends Span {
  readonly change: string;
}

function changesOf(reference: Reference, window: Span, filters: Asked): string[] {
  const within = ({ first, last }: Span): boolean | null => {
    if (!Number.isFinite(first)) return last >= window.first && last <= window.last ? false : null;
    if (first > window.last || last < window.first) return null;
    return first >= window.first && last <= window.last;
  };
  const told = (id: string, all: readonly Change[]) =>
    all.flatMap((change) => {
      const certain = within(change);
      return certain === null ? [] : [`${change.change} ${id} ${certain}`];
    });
  const ties = reference.graph
    .mapEdges((_, tie) => tie)
    .filter((tie) => reference.keepsTie(tie, filters))
    .filter(({ from, to }) => reference.keepsEntity(from, filters) || reference.keepsEntity(to, filters));
  const entities = reference.graph
    .nodes()
    .filter((id) => reference.keepsEntity(id, filters) && keepsStatement(reference, reference.entity(id), filters))
    .filter(
      (id) => filters.type === undefined || reference.tiesOf(id).some(({ type }) => filters.type?.includes(type)),
    );
  return [
    ...ties
      .filter(isDone)
      .flatMap((tie) => told(tie.id, isDeed(tie.type) ? deed(tie, tie.observed) : state(tie, tie.observed))),
    ...entities
      .map((id) => reference.entity(id))
      .filter(isDone)
      .flatMap((entity) => told(entity.id, entity.kind === "Event" ? deed(entity, []) : state(entity, []))),
  ];
}

/** First and last day that the dates leave open for the beginning and the end, and what was seen in between. */
function boundsOf({ validFrom, validTo }: Dated, observed: readonly string[]) {
  const [from, to] = [validFrom, validTo].map((date) => (date === null ? null : spanOf(date)));
  const known = [from, to, ...observed.map(spanOf)].filter((span) => span !== null && span !== undefined);
  return {
    begins: from?.first ?? -Infinity,
    begunBy: Math.min(...known.map(({ last }) => last)),
    goneOnTo: Math.max(...known.map(({ first }) => first)),
    ends: to?.last ?? Infinity,
  };
}

function spanned(change: string, first: number, last: number): Change[] {
  return Number.isFinite(last) ? [{ change, first, last: Math.max(first, last) }] : [];
}

function deed(record: Dated, observed: readonly string[]): Change[] {
  const { begins, begunBy, ends } = boundsOf(record, observed);
  const isKnown = Number.isFinite(begins) || Number.isFinite(ends);
  return spanned(isKnown ? "happened" : "first-seen", begins, Number.isFinite(ends) ? ends : begunBy);
}

function state(record: Dated, observed: readonly string[]): Change[] {
  const { begins, begunBy, goneOnTo, ends } = boundsOf(record, observed);
  const isTie = observed.length > 0;
  const added = Number.isFinite(begins)
    ? spanned("added", begins, begunBy)
    : isTie
      ? spanned("first-seen", begins, begunBy)
      : [];
  const ended = Number.isFinite(ends) ? spanned("ended", Math.min(Math.max(goneOnTo, begins), ends), ends) : [];
  const [one, other] = [added[0], ended[0]];
  const isOneDate = one?.change === "added" && one.first === other?.first && one.last === other.last;
  return isOneDate && one !== undefined ? [{ ...one, change: "happened" }] : [...added, ...ended];
}

export const timeQuestion = fc.oneof(hierarchy, timeline, changes);
