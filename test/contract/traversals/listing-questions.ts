import fc from "fast-check";
import { listEvents } from "../../../server/explore/events/list-events.ts";
import { listFacts } from "../../../server/explore/facts/list-facts.ts";
import { type EventItem, EventsRequest } from "../../../server/model/api/events.ts";
import { FactsRequest } from "../../../server/model/api/facts.ts";
import type { EntityRecord } from "../../../server/model/records/entity.ts";
import type { RelationRecord } from "../../../server/model/records/relation.ts";
import { type Question, question, READ } from "./question.ts";
import { NAMES, PROPERTIES, someFilters } from "./random-graph.ts";
import { type Asked, compare, isDone, lastingOf, type Reference, spanOf } from "./reference.ts";

const limit = fc.constantFrom(2, 200);

const facts = fc
  .tuple(fc.subarray([...NAMES], { maxLength: 2 }), fc.subarray([...PROPERTIES], { maxLength: 2 }), someFilters, limit)
  .map(([entity, property, filters, most]): Question => {
    const fields = { entity, property, ...filters, limit: most };
    return question(
      "facts",
      fields,
      async ({ store, library }) => {
        const found: string[] = [];
        for (let cursor: string | undefined; ; ) {
          const { value } = await listFacts(FactsRequest.parse({ ...fields, cursor }), store, library, READ);
          for (const { fact, entity: about, sharedWith, held } of value.items)
            found.push(
              `${fact.property} ${fact.id} ${about.id}+${sharedWith.map(({ id }) => id)} ${fact.status} ${held}`,
            );
          if (value.nextCursor === null) return { found, total: value.total };
          cursor = value.nextCursor;
        }
      },
      (reference) => {
        const found = reference.facts
          .filter((fact) => entity.length === 0 || [fact.entity, ...fact.sharedWith].some((id) => isIn(entity, id)))
          .filter((fact) => property.length === 0 || isIn(property, fact.property))
          .filter((fact) => reference.keepsSubject(fact.entity, filters) && reference.keepsStatement(fact, filters))
          .sort((a, b) => compare(a.property, b.property) || compare(a.id, b.id))
          .map((fact) => {
            const held = reference.held(lastingOf(fact), filters);
            return `${fact.property} ${fact.id} ${fact.entity}+${fact.sharedWith} ${fact.status} ${held}`;
          });
        return { found, total: found.length };
      },
    );
  });

function isIn(all: readonly string[], one: string): boolean {
  return all.includes(one);
}

const WINDOWS = [{}, { from: "2020-06" }, { to: "2020" }, { from: "2019", to: "2021-02" }] as const;
type Window = { readonly from?: string; readonly to?: string };

const events = fc
  .tuple(
    fc.constantFrom<Window>(...WINDOWS),
    fc.subarray([...NAMES], { maxLength: 3 }),
    fc.boolean(),
    someFilters,
    limit,
  )
  .map(([window, named, isOfSeries, { kind: _, ...filters }, most]): Question => {
    const series = isOfSeries ? named : [];
    const fields = { ...window, series, ...filters, limit: most };
    return question(
      "events",
      fields,
      async ({ store, library }) => {
        const items: EventItem[] = [];
        for (let cursor: string | undefined; ; ) {
          const { value } = await listEvents(EventsRequest.parse({ ...fields, cursor }), store, library, READ);
          items.push(...value.items);
          cursor = value.nextCursor ?? undefined;
          if (cursor === undefined) return { items: items.map(told), total: value.total, sections: value.sections };
        }
      },
      (reference) => eventsIn(reference, window, series, filters),
    );
  });

function told({ event, section, from, to, held, ties, omitted }: EventItem) {
  return {
    event: `${event.id} ${section} ${from} ${to} ${held}`,
    ties: ties.map(({ as, entity, relation, held: stands }) => `${as} ${entity.id} ${relation.id} ${stands}`),
    omitted,
  };
}

function eventsIn(reference: Reference, window: Window, series: readonly string[], filters: Asked) {
  const isAsked = (id: string) =>
    series.length === 0 || reference.tiesOf(id, "out").some(({ type, to }) => type === "IN_SERIES" && isIn(series, to));
  const found = reference.graph
    .nodes()
    .filter((id) => reference.entity(id).kind === "Event" && isAsked(id) && reference.keepsSubject(id, filters))
    .map((id) => reference.entity(id))
    .filter((event) => reference.keepsStatement(event, filters) && touches(event, window));
  const isTimed = window.from !== undefined || window.to !== undefined;
  const listed = found.filter((event) => !isTimed || sectionOf(event) !== "undated");
  const count = (section: string) => found.filter((event) => sectionOf(event) === section).length;
  return {
    items: listed.sort(byDate).map((event) => ({
      event: `${event.id} ${sectionOf(event)} ${event.validFrom} ${event.validTo} ${reference.held(lastingOf(event), filters)}`,
      ties: rolesAt(reference, event.id, filters),
      omitted: 0,
    })),
    total: listed.length,
    sections: { happened: count("happened"), planned: count("planned"), undated: count("undated") },
  };
}

const SECTIONS = ["happened", "planned", "undated"];

function dateOf({ validFrom, validTo }: EntityRecord): string | null {
  return validFrom ?? validTo;
}

function sectionOf(event: EntityRecord): string {
  if (dateOf(event) === null) return "undated";
  return isDone(event) ? "happened" : "planned";
}

function touches({ validFrom, validTo }: EntityRecord, { from, to }: Window): boolean {
  const [begins, ends] = [validFrom ?? validTo, validTo ?? validFrom];
  if (begins === null || ends === null) return true;
  return (
    spanOf(begins).first <= (to === undefined ? Infinity : spanOf(to).last) &&
    spanOf(ends).last >= (from === undefined ? -Infinity : spanOf(from).first)
  );
}

/** By section, then by the first and the last day of the date, then by id. A side left open is the other side. */
function byDate(a: EntityRecord, b: EntityRecord): number {
  const daysOf = (event: EntityRecord) => {
    const { first, last } = spanOf(dateOf(event) ?? "2000");
    return Number.isFinite(first) ? [first, Number.isFinite(last) ? last : first] : [last, last];
  };
  const [[firstA = 0, lastA = 0], [firstB = 0, lastB = 0]] = [daysOf(a), daysOf(b)];
  return (
    SECTIONS.indexOf(sectionOf(a)) - SECTIONS.indexOf(sectionOf(b)) ||
    firstA - firstB ||
    lastA - lastB ||
    compare(a.id, b.id)
  );
}

/** What the types of the random graphs make of who is at the other end, in the order in which it is told. */
const ROLES = [
  ["organizer", "ORGANIZES", "in"],
  ["supporter", "SUPPORTS", "in"],
  ["participant", "PARTICIPATES_IN", "in"],
  ["place", "HELD_AT", "out"],
  ["series", "IN_SERIES", "out"],
  ["whole", "PART_OF", "out"],
  ["part", "PART_OF", "in"],
] as const;

function rolesAt(reference: Reference, event: string, { at, knownOn }: Asked): string[] {
  const time = { ...(at === undefined ? {} : { at }), ...(knownOn === undefined ? {} : { knownOn }) };
  const tell = (role: string, tie: RelationRecord) =>
    `${role} ${reference.other(tie, event)} ${tie.id} ${reference.held(tie, time)}`;
  return ROLES.flatMap(([role, type, direction]) =>
    reference
      .tiesOf(event, direction)
      .filter((tie) => tie.type === type && reference.keepsTie(tie, time))
      .map((tie) => tell(role, tie)),
  );
}

export const listingQuestion = fc.oneof(events, facts);
