import type { AtlasRecord } from "../../model/records/index.ts";
import type { GraphStore, ReadOptions } from "../../store/graph-store.ts";
import { ReadGuard } from "../../store/read-guard.ts";
import { remaining } from "../../store/topology/look-at-shape.ts";
import { gather } from "./gather.ts";
import type { SliceRequest } from "./slice-request.ts";

/** Records for an export, in export order, and the revision they all belong to. */
export interface Slice {
  readonly revision: number;
  readonly records: SliceRecords;
}

/** To be read once; closing them lets go of the store. */
interface SliceRecords extends AsyncIterableIterator<AtlasRecord> {
  return(): Promise<IteratorResult<AtlasRecord>>;
}

const NARROW = "Export less of the graph: name entities, a kind, a type, a place or a document.";

/**
 * The part of the graph that the filters describe, as a graph of its own that imports without a gap. `type`,
 * `status`, `document`, `at`, `held` and `knownOn` judge ties and facts, `kind`, `party`, `place` and `id` the
 * entities at both ends. With `type`, those ties are all there is; without, so are the facts and the entities that pass, tied or
 * not. Whatever a kept record names comes along: who said it, whom a figure is shared with, the documents and
 * whoever they credit.
 *
 * Two passes: one to learn what is kept, of which the ids of entities and documents are all that is remembered, and
 * one to give it out. When a change set is committed in between, it begins again.
 */
export async function sliceOf(store: GraphStore, request: SliceRequest, options?: ReadOptions): Promise<Slice> {
  const guard = new ReadGuard(options, NARROW);
  for (;;) {
    const { revision } = await store.status();
    const keeps = isEverything(request) ? null : await gather(store, request, guard);
    const records = store.records(undefined, remaining(guard))[Symbol.asyncIterator]();
    // The store fixes what a stream shows when it is first read from.
    const first = await records.next();
    if ((await store.status()).revision === revision)
      return { revision, records: kept(first, records, keeps ?? (() => true)) };
    await records.return?.();
    guard.check();
  }
}

function isEverything(request: SliceRequest): boolean {
  return Object.values(request).every((filter) => filter === undefined || filter.length === 0);
}

/** No generator: one that is closed before its first record would never let go of the store. */
function kept(
  first: IteratorResult<AtlasRecord>,
  rest: AsyncIterator<AtlasRecord>,
  keeps: (record: AtlasRecord) => boolean,
): SliceRecords {
  let ahead: IteratorResult<AtlasRecord> | null = first;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      for (;;) {
        const read = ahead ?? (await rest.next());
        ahead = null;
        if (read.done === true || keeps(read.value)) return read;
      }
    },
    async return() {
      await rest.return?.();
      return { done: true, value: undefined };
    },
  };
}
