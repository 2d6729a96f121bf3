import { type ChangeOutcome, MAX_OPERATIONS } from "../server/model/change-set.ts";
import { ChangeRefusedError, type RefusedRecord } from "../server/model/errors.ts";
import type { AtlasRecord } from "../server/model/records/index.ts";
import type { GraphStore } from "../server/store/graph-store.ts";
import { Places } from "./places.ts";
import { isRefusal, type LocatedRecord, type Refusal } from "./read-records.ts";

export interface TakeInOptions {
  readonly who: string;
  readonly why: string;
  readonly onProgress?: (records: number) => void;
  readonly signal?: AbortSignal;
}

/** What came of it: written whole, or refused whole with every reason. */
export type TakenIn =
  | { readonly outcome: ChangeOutcome; readonly refused: readonly [] }
  | { readonly outcome: null; readonly refused: readonly Refusal[] };

/**
 * Brings read records into a store, all of them or none. Up to `MAX_OPERATIONS` go in one change set, whatever
 * the store holds; more are loaded, which only an empty store takes.
 * @throws {StoreNotEmptyError}
 */
export async function takeIn(
  store: GraphStore,
  reading: AsyncIterable<LocatedRecord | Refusal>,
  options: TakeInOptions,
): Promise<TakenIn> {
  const places = new Places();
  const refused: Refusal[] = [];
  const head: AtlasRecord[] = [];
  const iterator = reading[Symbol.asyncIterator]();
  let ended = false;
  while (head.length <= MAX_OPERATIONS) {
    const { done, value } = await iterator.next();
    if (done === true) {
      ended = true;
      break;
    }
    if (isRefusal(value)) refused.push(value);
    else {
      head.push(value.record);
      places.add(value);
    }
  }
  if (ended) return applyAll(store, head, places, refused, options);
  return loadAll(store, continued(head, iterator, places, refused), places, refused, options);
}

async function applyAll(
  store: GraphStore,
  records: readonly AtlasRecord[],
  places: Places,
  refused: readonly Refusal[],
  options: TakeInOptions,
): Promise<TakenIn> {
  if (refused.length > 0) return { outcome: null, refused };
  if (records.length === 0) {
    const { revision } = await store.status();
    return { outcome: { revision, created: 0, replaced: 0, unchanged: 0, deleted: 0 }, refused: [] };
  }
  const operations = records.map((record) => ({ op: "put" as const, record }));
  try {
    const outcome = await store.apply({ who: options.who, why: options.why, operations });
    options.onProgress?.(records.length);
    return { outcome, refused: [] };
  } catch (error) {
    if (error instanceof ChangeRefusedError) return { outcome: null, refused: located(error.refused, places) };
    throw error;
  }
}

async function loadAll(
  store: GraphStore,
  records: AsyncIterable<AtlasRecord>,
  places: Places,
  refused: readonly Refusal[],
  options: TakeInOptions,
): Promise<TakenIn> {
  try {
    return { outcome: await store.load(records, options), refused: [] };
  } catch (error) {
    if (error instanceof UnreadableLines) return { outcome: null, refused };
    if (error instanceof ChangeRefusedError) return { outcome: null, refused: located(error.refused, places) };
    throw error;
  }
}

/** Ends a load from within: some line could not be read, so nothing of it may stay. */
class UnreadableLines extends Error {}

async function* continued(
  head: readonly AtlasRecord[],
  rest: AsyncIterator<LocatedRecord | Refusal>,
  places: Places,
  refused: Refusal[],
): AsyncGenerator<AtlasRecord> {
  yield* head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    if (isRefusal(next.value)) refused.push(next.value);
    else {
      places.add(next.value);
      if (refused.length === 0) yield next.value.record;
    }
  }
  if (refused.length > 0) throw new UnreadableLines();
}

/** What a store or a judge refused, by where it was read. */
export function located(refused: readonly RefusedRecord[], places: Places): Refusal[] {
  return refused.map(({ index, record, id, reason }) => ({
    ...places.at(index),
    reason: `${record} "${id}": ${reason}`,
  }));
}
