import Database from "libsql";
import { AtlasError, StoreUnavailableError } from "../../../model/errors.ts";

type Value = string | number | null;

/** A prepared statement. Rows are arrays: libsql's objects carry a `_metadata` that no column has. */
export class Query<Row extends readonly Value[]> {
  readonly #statement: Database.Statement<unknown[]>;

  constructor(statement: Database.Statement<unknown[]>) {
    this.#statement = statement;
  }

  all(...values: Value[]): Row[] {
    return translating(() => this.#statement.all(values) as Row[]);
  }

  first(...values: Value[]): Row | null {
    return translating(() => (this.#statement.get(values) as Row | undefined) ?? null);
  }

  /** Row by row, for tables too long to hold. */
  *each(...values: Value[]): Generator<Row> {
    yield* this.#statement.iterate(values) as IterableIterator<Row>;
  }
}

/** One connection to a SQLite file, whose failures are `StoreUnavailableError`s. */
export class Connection {
  readonly #database: Database.Database;

  constructor(file: string) {
    this.#database = translating(() => new Database(file));
  }

  /** A statement that answers rows. */
  query<Row extends readonly Value[]>(sql: string): Query<Row> {
    return new Query(translating(() => this.#database.prepare(sql).raw()));
  }

  /** A statement that changes rows. */
  command(sql: string): (...values: Value[]) => void {
    const statement = translating(() => this.#database.prepare(sql));
    return (...values) => {
      translating(() => statement.run(values));
    };
  }

  exec(sql: string): void {
    translating(() => this.#database.exec(sql));
  }

  get isInTransaction(): boolean {
    return this.#database.inTransaction;
  }

  close(): void {
    this.#database.close();
  }
}

export function isBusy(error: unknown): boolean {
  return error instanceof StoreUnavailableError && Object(error.cause).code === "SQLITE_BUSY";
}

function translating<Result>(ask: () => Result): Result {
  try {
    return ask();
  } catch (error) {
    if (error instanceof AtlasError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreUnavailableError(`its SQLite file answered "${reason}"`, error);
  }
}
