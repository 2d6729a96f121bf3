import type { Day } from "../model/dates.ts";
import { recordAsKnown } from "../store/as-known.ts";
import type { GraphStore, Page, ReadOptions, Seen, StatedRecord, StoredPath } from "../store/graph-store.ts";
import { documentKnownDay } from "../store/known.ts";
import type { Library } from "./library.ts";

type Learned = <Stated extends StatedRecord>(record: Stated) => Stated;

/**
 * The store as somebody could have read it by a day: it finds the same records, and each says no more than the documents
 * known by then. Which records were known at all is for the question to ask, by its `knownOn`.
 * @param knownBy last day
 */
export function storeAsKnown(store: GraphStore, library: Library, knownBy: Day): GraphStore {
  const learnedAt = async (revision: number, read?: ReadOptions): Promise<Learned> => {
    const documents = await library.documents(revision, read);
    const days = new Map([...documents].map(([id, { document }]) => [id, documentKnownDay(document)]));
    return (record) => recordAsKnown(record, days, knownBy);
  };
  const learned = async <Value>(
    reading: Promise<Seen<Value>>,
    read: ReadOptions | undefined,
    tell: (value: Value, learn: Learned) => Value,
  ) => {
    const { revision, value } = await reading;
    return { revision, value: tell(value, await learnedAt(revision, read)) };
  };
  const all = <Stated extends StatedRecord>(records: readonly Stated[], learn: Learned) => records.map(learn);
  const paged = <Item>(page: Page<Item>, learn: (item: Item) => Item) => ({ ...page, items: page.items.map(learn) });
  const path = (found: StoredPath, learn: Learned) => ({ ...found, relations: found.relations.map(learn) });

  return {
    engine: store.engine,
    status: () => store.status(),
    summaries: (ids, read) => store.summaries(ids, read),
    entities: (request, read) => store.entities(request, read),
    topology: (read) => store.topology(read),
    documents: (read) => store.documents(read),
    history: (limit, read) => store.history(limit, read),
    recordedChanges: (request, read) => store.recordedChanges(request, read),
    apply: (changeSet) => store.apply(changeSet),
    load: (records, options) => store.load(records, options),
    close: () => store.close(),

    entity: (id, read) =>
      learned(store.entity(id, read), read, (view, learn) => ({
        ...view,
        entity: learn(view.entity),
        facts: view.facts.map(learn),
      })),
    entityRecords: (ids, read) => learned(store.entityRecords(ids, read), read, all),
    neighbors: (request, read) =>
      learned(store.neighbors(request, read), read, (page, learn) =>
        paged(page, (item) => ({ ...item, relation: learn(item.relation) })),
      ),
    shortestPaths: (request, read) =>
      learned(store.shortestPaths(request, read), read, (paths, learn) => paths.map((found) => path(found, learn))),
    relationsAmong: (ids, read) => learned(store.relationsAmong(ids, read), read, all),
    relations: (ids, read) => learned(store.relations(ids, read), read, all),
    facts: (request, read) => learned(store.facts(request, read), read, (page, learn) => paged(page, learn)),
    document: (request, read) =>
      learned(store.document(request, read), read, ({ document, statements }, learn) => ({
        document,
        statements: paged(statements, learn),
      })),
    async *records(of, read) {
      const { revision } = await store.status();
      const learn = await learnedAt(revision, read);
      for await (const record of store.records(of, read))
        yield record.record === "relation" || record.record === "entity" || record.record === "fact"
          ? learn(record)
          : record;
    },
  };
}
