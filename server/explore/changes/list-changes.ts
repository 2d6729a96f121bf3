import { CHANGES, type ChangeItem, type ChangesAnswer, type ChangesRequest } from "../../model/api/changes.ts";
import { type Day, isoDay } from "../../model/dates.ts";
import { InvalidCursorError } from "../../model/errors.ts";
import type { EntityRecord } from "../../model/records/entity.ts";
import { decodeCursor, encodeCursor } from "../../store/cursor.ts";
import type { GraphStore, Known, ReadOptions, Seen } from "../../store/graph-store.ts";
import { boundsOf, heldThen, timeQuestion } from "../../store/tie-columns.ts";
import type { Library } from "../library.ts";
import { atOneRevision, type Reading } from "../one-revision.ts";
import { firstKnownSentence, ownSentence } from "../own-sentence.ts";
import { showRelation } from "../show-statement.ts";
import { tieSentence } from "../tie-sentence.ts";
import { findChanges } from "./find-changes.ts";
import { FirstPage, type Found, type FoundKey } from "./first-page.ts";
import { listRecordedChanges } from "./recorded.ts";

const NARROW = "Ask about a shorter time, or name relation types or kinds.";

/**
 * What changed between two dates, in order. By `valid` and `known` of ties and entities; by `recorded` of all records.
 * @throws {InvalidCursorError} @throws {InvalidRequestError} for a filter that the clock does not take
 */
export async function listChanges(
  request: ChangesRequest,
  store: GraphStore,
  library: Library,
  options?: ReadOptions,
): Promise<Seen<ChangesAnswer>> {
  if (request.clock === "recorded") return listRecordedChanges(request, store, options);
  const after = afterKey(decodeCursor("changes", request, 4));
  return atOneRevision(store, options, NARROW, async (reading) => {
    const views = await reading.take(store.documents(reading.options));
    const documents = new Map(views.map((view) => [view.document.id as string, view]));
    const page = await reading.look(async (topology, visit) => {
      const first = new FirstPage(after, request.limit);
      await findChanges(topology, request, documents, first, visit);
      return first;
    });
    const { lastKey, more, total, certain } = page;
    const key = lastKey === null ? [] : [`${lastKey.day}`, lastKey.of, lastKey.id, lastKey.change];
    return {
      items: await told(page.items, request, reading, library),
      total,
      certain,
      nextCursor: more && lastKey !== null ? encodeCursor("changes", request, key) : null,
    };
  });
}

function afterKey(key: readonly string[] | null): FoundKey | null {
  if (key === null) return null;
  const [day = "", of = "", id = "", name = ""] = key;
  const change = CHANGES.find((one) => one === name);
  if (!/^-?\d{1,9}$/.test(day) || (of !== "entity" && of !== "relation") || change === undefined)
    throw new InvalidCursorError();
  return { day: Number(day), of, id, change };
}

async function told(
  items: readonly Found[],
  request: ChangesRequest,
  reading: Reading,
  library: Library,
): Promise<ChangeItem[]> {
  const idsOf = (type: Found["of"]) => items.filter(({ of }) => of === type).map(({ id }) => id);
  const entities = await entityRecords(idsOf("entity"), reading);
  const relation = await reading.relations(idsOf("relation"));
  const ties = idsOf("relation").map(relation);
  const named = ties.flatMap(({ from, to, attributedTo }) =>
    attributedTo === null ? [from, to] : [from, to, attributedTo],
  );
  const summary = await reading.summaries([...entities.keys(), ...named]);
  const show = await library.shower(reading.revision, reading.options);
  const time = timeQuestion(request);
  return items.map((found) => {
    const { change, certain, first, last, of, id } = found;
    const common = { change, certain, between: { from: dayOrOpen(first), to: dayOrOpen(last) }, recorded: null };
    if (of === "entity") {
      const record = required(entities, id);
      const held = heldThen(boundsOf(record), time);
      return {
        ...common,
        relation: null,
        ends: null,
        entity: summary(id),
        held,
        sentence: entitySentence(record, found),
      };
    }
    const record = relation(id);
    const [from, to] = [summary(record.from), summary(record.to)];
    const speaker = record.attributedTo === null ? null : summary(record.attributedTo).name;
    return {
      ...common,
      relation: showRelation(record, show),
      ends: { from, to },
      entity: null,
      held: heldThen(boundsOf(record), time),
      sentence: tieSentence(record, from.name, to.name, speaker, { from: from.kind, to: to.kind }),
    };
  });
}

async function entityRecords(ids: readonly string[], reading: Reading): Promise<Map<string, Known<EntityRecord>>> {
  if (ids.length === 0) return new Map();
  const records = await reading.take(reading.store.entityRecords(ids, reading.options));
  return new Map(records.map((record) => [record.id as string, record]));
}

function required<Item>(items: ReadonlyMap<string, Item>, id: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new RangeError(`the shape of the graph names "${id}", which the store does not hold`);
  return item;
}

function dayOrOpen(day: Day): string | null {
  return Number.isFinite(day) ? isoDay(day) : null;
}

function entitySentence(record: Known<EntityRecord>, { change }: Found): ChangeItem["sentence"] {
  const { name, validFrom, validTo, firstKnown, kind } = record;
  if (change === "first-known") return firstKnownSentence(name, firstKnown);
  if (change === "ended") return ownSentence(name, "ended", validTo, null, kind);
  if (change === "added") return ownSentence(name, "began", validFrom, null, kind);
  const until = validFrom !== null && validTo !== validFrom ? validTo : null;
  return ownSentence(name, "happened", validFrom ?? validTo, until, kind);
}
