import fc from "fast-check";
import { readHierarchy } from "../../../server/explore/hierarchy/read-hierarchy.ts";
import { isDeed } from "../../../server/explore/timeline/moments.ts";
import { readTimeline } from "../../../server/explore/timeline/read-timeline.ts";
import { type HierarchyNode, HierarchyRequest } from "../../../server/model/api/hierarchy.ts";
import { TimelineRequest } from "../../../server/model/api/timeline.ts";
import type { EntityRecord } from "../../../server/model/records/entity.ts";
import type { RelationRecord } from "../../../server/model/records/relation.ts";
import { type Question, question, READ } from "./question.ts";
import { name, someFilters } from "./random-graph.ts";
import { type Asked, compare, isDone, lastingOf, type Reference, spanOf } from "./reference.ts";

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
            ({ what, date, until, relation, fact, entity, held }) =>
              `${what} ${date} ${until} ${relation?.id ?? fact?.id ?? entity.id} ${held}`,
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
  if (isOfTies) return moments;
  const own = reference.entity(id);
  const figures = reference.facts.filter(({ entity, sharedWith }) => [entity, ...sharedWith].some((of) => of === id));
  for (const fact of figures.filter((one) => reference.keepsStatement(one, filters))) {
    const lasting = lastingOf(fact);
    const moment = takesPlace(lasting, isDone(fact) ? "figure" : "planned");
    moments.push(`${moment} ${fact.id} ${reference.held(lasting, filters)}`);
  }
  if (!reference.keepsStatement(own, filters)) return moments;
  const held = reference.held(lastingOf(own), filters);
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

export const timeQuestion = fc.oneof(hierarchy, timeline);
