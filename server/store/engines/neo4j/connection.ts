import { setTimeout as pause } from "node:timers/promises";
import neo4j, { type AuthToken, type Driver, type ManagedTransaction, type Session } from "neo4j-driver";
import { StoreUnavailableError } from "../../../model/errors.ts";
import type { Seen } from "../../graph-store.ts";
import type { ReadGuard } from "../../read-guard.ts";
import type { StoreSettings } from "../../store-settings.ts";
import type { Query } from "./define-query.ts";
import { mayPass, ranOutOfTime, tooMuchForMemory, translated } from "./driver-errors.ts";
import type { SlotValues } from "./slots.ts";
import { Stopper } from "./stopper.ts";

/** What every read returns beside its own columns: the revision before and after it looked. */
export interface SeenRow {
  readonly revision: number;
  /** `null` while a large import fills the store: nothing of it is to be seen yet. */
  readonly revisionAfter: number | null;
}

export type Neo4jSettings = Extract<StoreSettings, { readonly engine: "neo4j" }>;

/** Longest one write may take in the server: a change set of the greatest size takes about a minute. */
const WRITE_LIMIT_MS = 10 * 60_000;
const CONNECT_LIMIT_MS = 10_000;
/** Tries of a read that fails for a reason that passes by itself. */
const ATTEMPTS = 3;
const RETRY_PAUSE_MS = 50;

/** A transaction to write in: runs query files. */
export class WriteTransaction {
  readonly #transaction: Pick<ManagedTransaction, "run">;
  constructor(transaction: Pick<ManagedTransaction, "run">) {
    this.#transaction = transaction;
  }

  async run<Params, Row>(query: Query<Params, Row>, params: Params, slots?: SlotValues): Promise<Row[]> {
    try {
      const { records } = await this.#transaction.run(query.statement(slots), query.parameters(params));
      return records.map((record) => query.row(record.toObject()));
    } catch (error) {
      throw tooMuchForMemory(error) ?? error;
    }
  }
}

/** One driver on one database. */
export class Neo4jConnection {
  readonly uri: string;
  readonly #driver: Driver;
  readonly #database: string | null;
  // Read your own writes, on a cluster too.
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor({ uri, user, password, database }: Neo4jSettings) {
    this.uri = uri;
    this.#database = database;
    this.#driver = driverFor(uri, neo4j.auth.basic(user, password));
  }

  /**
   * Reads one row that no change set was committed in the middle of.
   * @throws {CancelledError} @throws {OutOfTimeError} @throws {StoreUnavailableError}
   */
  async readSeen<Params, Row extends SeenRow>(
    query: Query<Params, Row>,
    params: Params,
    guard: ReadGuard,
    slots?: SlotValues,
  ): Promise<Row> {
    for (;;) {
      const [row] = await this.read(query, params, guard, slots);
      if (row === undefined) throw new StoreUnavailableError("its mark was taken out of the database");
      if (row.revisionAfter === null) throw new StoreUnavailableError("it is being loaded");
      if (row.revisionAfter === row.revision) return row;
      guard.check();
    }
  }

  /** Reads rows. @throws {CancelledError} @throws {OutOfTimeError} @throws {StoreUnavailableError} */
  async read<Params, Row>(
    query: Query<Params, Row>,
    params: Params,
    guard: ReadGuard,
    slots?: SlotValues,
  ): Promise<Row[]> {
    const statement = query.statement(slots);
    const parameters = query.parameters(params);
    for (let attempt = 1; ; attempt++) {
      guard.check();
      try {
        return (await this.#readOnce(statement, parameters, guard)).map((record) => query.row(record));
      } catch (error) {
        if (!mayPass(error) || attempt === ATTEMPTS) throw translated(error, this.uri);
      }
      await pause(RETRY_PAUSE_MS * attempt);
    }
  }

  async #readOnce(
    statement: string,
    parameters: Record<string, unknown>,
    guard: ReadGuard,
  ): Promise<Record<string, unknown>[]> {
    const session = this.#session(neo4j.session.READ);
    const stopper = new Stopper(guard);
    try {
      const limit = Number.isFinite(guard.remainingMs) ? { timeout: Math.ceil(guard.remainingMs) } : {};
      const running = withoutTrace(() => session.run(statement, parameters, limit));
      const { records } = await stopper.orSooner(running);
      return records.map((record) => record.toObject());
    } catch (error) {
      if (ranOutOfTime(error)) throw guard.outOfTime();
      throw error;
    } finally {
      stopper.done();
      // Where the answer is not there yet, this is what ends the query in the server.
      await session.close();
    }
  }

  /**
   * Reads any number of rows, as they come, for as long as it takes; the graph may change on the way.
   * @throws {StoreUnavailableError}
   */
  async *stream<Params, Row>(query: Query<Params, Row>, params: Params): AsyncGenerator<Row> {
    const session = this.#session(neo4j.session.READ);
    try {
      const rows = session.run(query.statement(), query.parameters(params));
      for await (const record of rows) yield query.row(record.toObject());
    } catch (error) {
      throw translated(error, this.uri);
    } finally {
      await session.close();
    }
  }

  /** All of `work` or nothing; tried again where Neo4j asks for it. @throws {StoreUnavailableError} */
  async write<Result>(work: (transaction: WriteTransaction) => Promise<Result>): Promise<Result> {
    const session = this.#session(neo4j.session.WRITE);
    try {
      return await session.executeWrite((transaction) => work(new WriteTransaction(transaction)), {
        timeout: WRITE_LIMIT_MS,
      });
    } catch (error) {
      throw translated(error, this.uri);
    } finally {
      await session.close();
    }
  }

  /**
   * A transaction that stays open while others are committed beside it, as a lock; never tried again.
   * @param timeoutMs `null`: as long as it takes
   * @throws {StoreUnavailableError}
   */
  async hold<Result>(
    timeoutMs: number | null,
    work: (transaction: WriteTransaction) => Promise<Result>,
  ): Promise<Result> {
    const session = this.#session(neo4j.session.WRITE);
    try {
      const transaction = await session.beginTransaction(timeoutMs === null ? {} : { timeout: timeoutMs });
      const result = await work(new WriteTransaction(transaction));
      await transaction.commit();
      return result;
    } catch (error) {
      throw translated(error, this.uri);
    } finally {
      // Rolls back what was not committed.
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #session(defaultAccessMode: typeof neo4j.session.READ | typeof neo4j.session.WRITE): Session {
    return this.#driver.session({
      defaultAccessMode,
      bookmarkManager: this.#bookmarks,
      ...(this.#database === null ? {} : { database: this.#database }),
    });
  }
}

/**
 * The driver writes down where each query was asked from, for an error that seldom comes; with source maps on, as the
 * product runs, that takes a third of a millisecond. An error of the server carries its own words all the same.
 */
function withoutTrace<Result>(ask: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return ask();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** @throws {StoreUnavailableError} for what is no address */
function driverFor(uri: string, auth: AuthToken): Driver {
  try {
    return neo4j.driver(uri, auth, {
      disableLosslessIntegers: true,
      connectionAcquisitionTimeout: CONNECT_LIMIT_MS,
      connectionTimeout: CONNECT_LIMIT_MS,
      maxTransactionRetryTime: CONNECT_LIMIT_MS,
      userAgent: "torch-atlas",
      // What would come with every answer, and go with every query, for nobody to read.
      notificationFilter: { minimumSeverityLevel: "OFF" },
      telemetryDisabled: true,
    });
  } catch (error) {
    throw new StoreUnavailableError(`"${uri}" is no address of a Neo4j`, error);
  }
}

/** An answer with the revision it was read at. */
export function seen<Value>(row: SeenRow, value: Value): Seen<Value> {
  return { revision: row.revision, value };
}
