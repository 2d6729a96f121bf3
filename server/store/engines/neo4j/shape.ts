import { z } from "zod";
import type { AtlasRecord } from "../../../model/records/index.ts";
import type { ReadOptions, Seen } from "../../graph-store.ts";
import type { Effect } from "../../judge-change-set.ts";
import { ReadGuard } from "../../read-guard.ts";
import { keepInStep, type StoredStamps } from "../../topology/keep-in-step.ts";
import { stampOf } from "../../topology/stamp-of.ts";
import type { Topology } from "../../topology/topology.ts";
import { type BuiltShape, buildShape, type StampCodes } from "./build-shape.ts";
import type { Neo4jConnection } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { revisionQuery } from "./load-mark.ts";
import { fromJson, SeenColumns } from "./rows.ts";
import { Stopper } from "./stopper.ts";

const line = z.string().nullable();
const changesQuery = defineQuery("read/changes-since", {
  params: z.strictObject({ since: z.int(), most: z.int() }),
  row: z.strictObject({
    ...SeenColumns,
    kept: z.int(),
    changed: z.int(),
    changeSets: z.array(z.array(z.strictObject({ before: line, after: line }))),
  }),
});

/** More changes than that are followed more quickly by reading everything again. */
const MOST_CHANGES = 20_000;

/**
 * The shape of the whole graph, kept by revision. It follows what this and other processes write by the changes that
 * the history keeps, and is read anew only the first time, after a load, and after very many changes.
 */
export class Shape {
  #built: BuiltShape | null = null;
  #following: Promise<void> | null = null;

  /** @throws {CancelledError} @throws {OutOfTimeError} @throws {StoreUnavailableError} */
  async read(connection: Neo4jConnection, options?: ReadOptions): Promise<Seen<Topology>> {
    const guard = new ReadGuard(options, "The shape of the graph is still being read; ask again in a moment.");
    for (;;) {
      const { revision } = await connection.readSeen(revisionQuery, {}, guard);
      if (this.#built?.revision === revision) return { revision, value: this.#built.topology };
      const stopper = new Stopper(guard);
      await stopper.orSooner(this.#follow(connection)).finally(() => stopper.done());
    }
  }

  /** One at a time, however many wait for it; goes on when none of them waits any more, for those who come next. */
  #follow(connection: Neo4jConnection): Promise<void> {
    this.#following ??= this.#catchUp(connection).finally(() => {
      this.#following = null;
    });
    return this.#following;
  }

  async #catchUp(connection: Neo4jConnection): Promise<void> {
    const guard = new ReadGuard({ timeoutMs: Infinity }, "");
    const built = this.#built;
    const changeSets = built === null ? null : await changesSince(connection, built.revision, guard);
    if (built === null || changeSets === null) {
      this.#built = await buildShape(connection, guard);
      return;
    }
    // From here on nothing is awaited: shape and revision are never seen apart.
    for (const effects of changeSets) keepInStep(built.topology, effects, storedStamps(built.codes, effects));
    this.#built = { ...built, revision: built.revision + changeSets.length };
  }
}

/** What each change set after a revision did; `null` where the history does not keep all of it, or it is too much. */
async function changesSince(connection: Neo4jConnection, since: number, guard: ReadGuard): Promise<Effect[][] | null> {
  const row = await connection.readSeen(changesQuery, { since, most: MOST_CHANGES }, guard);
  if (row.kept !== row.changed || row.revision !== since + row.changeSets.length) return null;
  return row.changeSets.map((changes) =>
    changes.map(({ before, after }) => ({ before: parsed(before), after: parsed(after) })),
  );
}

function parsed(json: string | null): AtlasRecord | null {
  return json === null ? null : fromJson<AtlasRecord>(json);
}

function storedStamps(codes: StampCodes, effects: readonly Effect[]): StoredStamps {
  const stamps = new Map<string, { code: number; stamp: NonNullable<ReturnType<typeof stampOf>> }>();
  for (const { after } of effects) {
    const stamp = after === null ? null : stampOf(after);
    if (after !== null && stamp !== null) stamps.set(after.id, { code: codes.codeOf(stamp).code, stamp });
  }
  return stamps;
}
