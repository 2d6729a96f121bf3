import { type ChangeOutcome, MAX_OPERATIONS } from "../../../model/change-set.ts";
import { CancelledError, StoreNotEmptyError, StoreUnavailableError } from "../../../model/errors.ts";
import { type AtlasRecord, citedDocuments } from "../../../model/records/index.ts";
import type { LoadOptions } from "../../graph-store.ts";
import { LoadJudge } from "../../judge-load.ts";
import { deriveConcernsNaming } from "./concerns.ts";
import type { Neo4jConnection } from "./connection.ts";
import { emptyGraph } from "./empty-graph.ts";
import { keepEntry } from "./keep-entry.ts";
import { lockMark, markLoading } from "./load-mark.ts";
import { isDated, isEntity, isOther, isTie } from "./record-properties.ts";
import { countRecords } from "./store-status.ts";
import { Tallies } from "./tallies.ts";
import { inChunks, putEntities, putOthers, putTies } from "./write-records.ts";

/** Records written in one transaction, between two reports of progress. */
const BATCH = 2_000;

/** Fills an empty graph batch by batch under the loading mark; whatever goes wrong empties it again. */
export async function loadRecords(
  connection: Neo4jConnection,
  records: AsyncIterable<AtlasRecord>,
  options: LoadOptions,
): Promise<ChangeOutcome> {
  const began = new Date().toISOString();
  await connection.write(async (transaction) => {
    const { loading } = await lockMark(transaction);
    if (loading !== null) throw new StoreUnavailableError("it is being loaded");
    const counts = Object.values(await countRecords(transaction));
    if (counts.some((count) => count > 0)) throw new StoreNotEmptyError(MAX_OPERATIONS);
    await markLoading(transaction, began);
  });
  let failure: { readonly error: unknown } | null = null;
  const outcome = await connection.hold(null, async (transaction) => {
    const mark = await lockMark(transaction);
    if (mark.loading !== began) throw new StoreUnavailableError("another process took this load for a dead one");
    const revision = mark.revision + 1;
    const loader = new Loader(connection);
    let created = 0;
    try {
      created = await loader.write(records, options);
      await keepEntry(transaction, { revision, ...options, created, replaced: 0, deleted: 0 });
    } catch (error) {
      failure = { error };
      await loader.settled();
      await emptyGraph(connection);
    }
    await markLoading(transaction, null);
    return { revision, created, replaced: 0, unchanged: 0, deleted: 0 };
  });
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
  return outcome;
}

class Loader {
  readonly #connection: Neo4jConnection;
  readonly #judge = new LoadJudge();
  readonly #tallies = new Tallies();
  readonly #contradictions: string[] = [];
  #batch: AtlasRecord[] = [];
  #writing: Promise<void> = Promise.resolve();
  /** From then on the rest is judged, so that every fault is named, and nothing more is written. */
  #isRefused = false;
  /** Cite a document that has not come yet, so that their first known day cannot be told. */
  #undated: AtlasRecord[] = [];

  constructor(connection: Neo4jConnection) {
    this.#connection = connection;
  }

  /** @returns how many records there were */
  async write(records: AsyncIterable<AtlasRecord>, { signal, onProgress }: LoadOptions): Promise<number> {
    let taken = 0;
    for await (const record of records) {
      if (signal?.aborted) throw new CancelledError();
      this.#take(record);
      taken++;
      if (this.#batch.length >= BATCH) await this.#flush();
      if (taken % BATCH === 0) onProgress?.(taken);
    }
    this.#judge.finish();
    await inChunks(this.#undated, async (chunk) => {
      this.#batch.push(...chunk);
      await this.#flush();
    });
    await this.#flush();
    await this.#writing;
    await this.#tallies.write((work) => this.#connection.write(work));
    await inChunks(this.#contradictions, (sides) =>
      this.#connection.write((transaction) => deriveConcernsNaming(transaction, sides)),
    );
    onProgress?.(taken);
    return taken;
  }

  /** Waits until nothing of it is on its way any more, written or failed. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => {});
  }

  #take(record: AtlasRecord): void {
    const judged = this.#judge.take(record);
    if (judged === null) this.#isRefused = true;
    if (judged === null || this.#isRefused) return;
    this.#tallies.count(judged, 1);
    if (judged.record === "contradiction") this.#contradictions.push(...judged.between);
    const canBeDated = !isDated(judged) || citedDocuments(judged).every((id) => this.#judge.documentDays.has(id));
    (canBeDated ? this.#batch : this.#undated).push(judged);
  }

  /** One batch is written while the next is read and judged. */
  async #flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    await this.#writing;
    this.#writing = this.#writeBatch(batch);
    // Its failure is heard before the next batch; until then nobody listens.
    this.#writing.catch(() => {});
  }

  async #writeBatch(batch: readonly AtlasRecord[]): Promise<void> {
    if (batch.length === 0) return;
    const { documentDays } = this.#judge;
    await this.#connection.write(async (transaction) => {
      await putOthers(transaction, batch.filter(isOther), documentDays);
      await putEntities(transaction, batch.filter(isEntity), documentDays, new Map());
      await putTies(transaction, batch.filter(isTie), documentDays, "may-come");
    });
  }
}
