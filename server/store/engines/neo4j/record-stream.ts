import { z } from "zod";
import { type AtlasRecord, RECORD_TYPES, type RecordType } from "../../../model/records/index.ts";
import { RELATION_TYPES } from "../../../model/vocabulary/relation-types.ts";
import type { ReadOptions } from "../../graph-store.ts";
import { compareText } from "../../ordering.ts";
import { ReadGuard } from "../../read-guard.ts";
import type { Neo4jConnection, SeenRow } from "./connection.ts";
import { defineQuery, type Query } from "./define-query.ts";
import { lockMark, revisionQuery } from "./load-mark.ts";
import { LABEL_OF } from "./record-properties.ts";
import { fromJson, SeenColumns } from "./rows.ts";
import type { SlotValues } from "./slots.ts";
import { Spool } from "./spool.ts";

const PAGE = 1_000;
/** So many ties are sorted in one go. */
const FEW_TIES = 5_000;
/** Tries before writers are kept out while it is read. */
const FREE_TRIES = 3;

const Item = z.strictObject({ id: z.string(), json: z.string() });
type Item = z.infer<typeof Item>;
const page = {
  params: z.strictObject({ afterId: z.string(), limit: z.int() }),
  row: z.strictObject({ ...SeenColumns, items: z.array(Item) }),
};
const nodesQuery = defineQuery("read/stream-nodes", page);
const tiesQuery = defineQuery("read/stream-ties", page);
const fewTiesQuery = defineQuery("read/stream-few-ties", {
  params: z.strictObject({ most: z.int() }),
  row: z.strictObject({ ...SeenColumns, tooMany: z.boolean(), items: z.array(Item) }),
});
/**
 * Records in export order, as they stand when the first is asked for. Neo4j holds no such moment for a reader, so
 * they are all read first, again where a change set came in between, and given out afterwards: change sets go on
 * meanwhile and a slow reader holds up nobody. Without a limit of its own a stream may take any time.
 */
export async function* streamRecords(
  connection: Neo4jConnection,
  of: RecordType | undefined,
  options: ReadOptions | undefined,
): AsyncGenerator<AtlasRecord> {
  const guard = new ReadGuard(
    { signal: options?.signal, timeoutMs: options?.timeoutMs ?? Infinity },
    "Ask for one type of record at a time.",
  );
  const spool = await readAtOneRevision(connection, of === undefined ? RECORD_TYPES : [of], guard);
  try {
    for await (const line of spool.lines()) {
      guard.check();
      yield fromJson<AtlasRecord>(line);
    }
  } finally {
    await spool.discard();
  }
}

async function readAtOneRevision(
  connection: Neo4jConnection,
  types: readonly RecordType[],
  guard: ReadGuard,
): Promise<Spool> {
  for (let attempt = 1; attempt <= FREE_TRIES; attempt++) {
    const spool = await new StreamReading(connection, guard).read(types);
    if (spool !== null) return spool;
  }
  return connection.hold(null, async (transaction) => {
    await lockMark(transaction);
    const spool = await new StreamReading(connection, guard).read(types);
    if (spool === null) throw new RangeError("a change set was committed past the lock");
    return spool;
  });
}

/** One walk over the graph. */
class StreamReading {
  readonly #connection: Neo4jConnection;
  readonly #guard: ReadGuard;
  readonly #revisions = new Set<number>();

  constructor(connection: Neo4jConnection, guard: ReadGuard) {
    this.#connection = connection;
    this.#guard = guard;
  }

  /** `null` when a change set was committed meanwhile. */
  async read(types: readonly RecordType[]): Promise<Spool | null> {
    const spool = new Spool();
    try {
      for (const type of types) {
        const items =
          type === "relation" ? await this.#ties() : this.#pages(nodesQuery, { recordLabel: LABEL_OF[type] });
        for await (const { json } of items) {
          await spool.add(json);
          if (this.#revisions.size > 1) break;
        }
      }
      // Where nothing was there to be read at the end, a change may still have come after the last page.
      await this.#seen(revisionQuery, {});
    } catch (error) {
      await spool.discard();
      throw error;
    }
    if (this.#revisions.size === 1) return spool;
    await spool.discard();
    return null;
  }

  /** Of many, each type is read by its own index; together they come in the order of their ids. */
  async #ties(): Promise<Iterable<Item> | AsyncIterable<Item>> {
    const { tooMany, items } = await this.#seen(fewTiesQuery, { most: FEW_TIES });
    return tooMany ? merged(RELATION_TYPES.map((relationType) => this.#pages(tiesQuery, { relationType }))) : items;
  }

  async *#pages(query: typeof nodesQuery, slots: SlotValues): AsyncGenerator<Item> {
    for (let afterId = ""; ; ) {
      const { items } = await this.#seen(query, { afterId, limit: PAGE }, slots);
      yield* items;
      const last = items.at(-1);
      if (last === undefined || items.length < PAGE) return;
      afterId = last.id;
    }
  }

  async #seen<Params, Row extends SeenRow>(
    query: Query<Params, Row>,
    params: Params,
    slots?: SlotValues,
  ): Promise<Row> {
    const row = await this.#connection.readSeen(query, params, this.#guard, slots);
    this.#revisions.add(row.revision);
    return row;
  }
}

/** Items of several streams, each in the order of its ids, in the order of all ids. */
async function* merged(streams: readonly AsyncGenerator<Item>[]): AsyncGenerator<Item> {
  const heads: { stream: AsyncGenerator<Item>; item: Item }[] = [];
  const advance = async (stream: AsyncGenerator<Item>) => {
    const next = await stream.next();
    if (!next.done) heads.push({ stream, item: next.value });
  };
  for (const stream of streams) await advance(stream);
  while (heads.length > 0) {
    let first = 0;
    for (const [place, { item }] of heads.entries())
      if (compareText(item.id, heads[first]?.item.id ?? "") < 0) first = place;
    const [head] = heads.splice(first, 1);
    if (head === undefined) return;
    yield head.item;
    await advance(head.stream);
  }
}
