import fc from "fast-check";
import { listChanges } from "../../../server/explore/changes/list-changes.ts";
import { isDeed } from "../../../server/explore/timeline/moments.ts";
import { type ChangeItem, ChangesRequest } from "../../../server/model/api/changes.ts";
import type { EntityRecord } from "../../../server/model/records/entity.ts";
import type { RelationRecord } from "../../../server/model/records/relation.ts";
import { type Product, type Question, question, READ } from "./question.ts";
import { someFilters } from "./random-graph.ts";
import { type Asked, compare, isDone, lastingOf, type Reference, type Span, spanOf } from "./reference.ts";

/** All pages of an answer, as one. */
async function everyChange({ store, library }: Product, fields: object) {
  const items: ChangeItem[] = [];
  for (let cursor: string | undefined; ; ) {
    const { value } = await listChanges(ChangesRequest.parse({ ...fields, cursor }), store, library, READ);
    items.push(...value.items);
    if (value.nextCursor === null) return { items, total: value.total, certain: value.certain };
    cursor = value.nextCursor;
  }
}

const WINDOWS = [
  { from: "2019", to: "2020" },
  { from: "2020-06", to: "2021-03" },
  { from: "2021", to: "2022" },
  { from: "2020" },
  { to: "2020-12" },
  {},
] as const;

interface Asking extends Asked {
  readonly from?: string;
  readonly to?: string;
}

const changes = fc
  .tuple(
    fc.constantFrom("valid" as const, "known" as const),
    fc.constantFrom<Pick<Asking, "from" | "to">>(...WINDOWS),
    someFilters,
    fc.constantFrom(7, 500),
  )
  .map(([clock, window, filters, limit]): Question => {
    const fields = { clock, ...window, ...filters, limit };
    return question(
      "changes",
      fields,
      async (product) => {
        const { items, total, certain } = await everyChange(product, fields);
        const told = items.map(
          ({ change, between, relation, entity, certain: isCertain, held }) =>
            `${change} ${relation?.id ?? entity?.id} ${isCertain} ${between.from}..${between.to} ${held}`,
        );
        return { changes: told, total, certain };
      },
      (reference) => changesOf(reference, clock, { ...window, ...filters }),
    );
  });

interface Change extends Span {
  readonly change: string;
}

/** A change of one record, and how the record stood at the time asked about. */
interface Told extends Change {
  readonly of: "entity" | "relation";
  readonly id: string;
  readonly held: string | null;
  readonly certain: boolean;
}

function changesOf(reference: Reference, clock: "valid" | "known", asked: Asking) {
  const ties = reference.graph
    .mapEdges((_, tie) => tie)
    .filter((tie) => reference.keepsTie(tie, asked))
    .filter(({ from, to }) => reference.keepsEntity(from, asked) || reference.keepsEntity(to, asked));
  const entities = reference.graph
    .nodes()
    .filter((id) => reference.keepsSubject(id, asked))
    .map((id) => reference.entity(id))
    .filter((entity) => reference.keepsStatement(entity, asked));
  const spansOf = (record: EntityRecord | RelationRecord) =>
    clock === "known" ? known(reference, record) : isDone(record) ? valid(record) : [];
  const held = (record: EntityRecord | RelationRecord) =>
    reference.held(record.record === "entity" ? lastingOf(record) : record, asked);
  const all = [...entities, ...ties].flatMap((record) =>
    spansOf(record).flatMap((span): Told[] => {
      const certain = within(span, asked);
      return certain === null ? [] : [{ ...span, certain, of: record.record, id: record.id, held: held(record) }];
    }),
  );
  const inOrder = all.sort(
    (a, b) => dayOf(a) - dayOf(b) || compare(a.of, b.of) || compare(a.id, b.id) || compare(a.change, b.change),
  );
  return {
    changes: inOrder.map(
      ({ change, id, certain, first, last, held: stood }) =>
        `${change} ${id} ${certain} ${textOf(first)}..${textOf(last)} ${stood}`,
    ),
    total: inOrder.length,
    certain: inOrder.filter(({ certain }) => certain).length,
  };
}

function dayOf({ first, last }: Span): number {
  return Number.isFinite(first) ? first : last;
}

function textOf(day: number): string | null {
  return Number.isFinite(day) ? new Date(day).toISOString().slice(0, 10) : null;
}

/** Whether for certain; `null`: not at all. */
function within({ first, last }: Span, { from, to }: Pick<Asking, "from" | "to">): boolean | null {
  const window = {
    first: from === undefined ? -Infinity : spanOf(from).first,
    last: to === undefined ? Infinity : spanOf(to).last,
  };
  if (!Number.isFinite(first)) return last >= window.first && last <= window.last ? false : null;
  if (first > window.last || last < window.first) return null;
  return first >= window.first && last <= window.last;
}

function known(reference: Reference, record: EntityRecord | RelationRecord): Change[] {
  return [{ change: "first-known", first: reference.knownFrom(record), last: reference.knownBy(record) }];
}

function valid(record: EntityRecord | RelationRecord): Change[] {
  if (record.record === "entity") return record.kind === "Event" ? deed(record, []) : state(record, []);
  return isDeed(record.type) ? deed(record, record.observed) : state(record, record.observed);
}

interface Dated {
  readonly validFrom: string | null;
  readonly validTo: string | null;
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

const recorded = fc
  .tuple(
    fc.constantFrom<readonly [window: object, isAll: boolean]>(
      [{}, true],
      [{ from: "2020" }, true],
      [{ from: "2020", to: "2999" }, true],
      [{ to: "2020" }, false],
      [{ from: "2999" }, false],
    ),
    fc.constantFrom(5, 500),
  )
  .map(([[window, isAll], limit]): Question => {
    const fields = { clock: "recorded", ...window, limit };
    return question(
      "changes",
      fields,
      async (product) => {
        const { items, total, certain } = await everyChange(product, fields);
        const times = items.map((item) => item.recorded?.recordedAt ?? "");
        return {
          changes: items.map(({ change, recorded: entry, ...rest }) => {
            const { certain: isCertain, relation, ends, entity, held } = rest;
            const { recordedAt: _, ...by } = entry ?? { recordedAt: null };
            return { change, ...by, isCertain, relation, ends, entity, held };
          }),
          total,
          certain,
          isInOrder: times.every((time, place) => place === 0 || (times[place - 1] ?? "") <= time),
          isOnItsDay: items.every(
            ({ between, recorded: entry }) =>
              between.from === between.to && entry?.recordedAt.slice(0, 10) === between.from,
          ),
        };
      },
      ({ history }) => {
        const entries = isAll ? history : [];
        const said = {
          who: "contract suite",
          why: "a case",
          isCertain: true,
          relation: null,
          ends: null,
          entity: null,
          held: null,
        };
        return {
          changes: entries.map((entry) => ({ ...entry, ...said })),
          total: entries.length,
          certain: entries.length,
          isInOrder: true,
          isOnItsDay: true,
        };
      },
    );
  });

export const changeQuestion = fc.oneof({ weight: 4, arbitrary: changes }, recorded);
