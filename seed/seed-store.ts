import { RECORD_TYPES } from "../server/model/records/index.ts";
import type { GraphStore } from "../server/store/graph-store.ts";
import { foshanFiles } from "./foshan-files.ts";
import { type Refusal, readRecords } from "./read-records.ts";
import { takeIn } from "./take-in.ts";

/** The seed was refused; the store is as empty as before. */
export class SeedRefusedError extends Error {
  override readonly name = "SeedRefusedError";
  readonly refused: readonly Refusal[];
  constructor(seed: string, refused: readonly Refusal[]) {
    const lines = refused.slice(0, 20).map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
    super(`The seed "${seed}" was refused, nothing was stored.\n${lines.join("\n")}`);
    this.refused = refused;
  }
}

/**
 * Fills a store that holds nothing; one that holds anything is left alone.
 * @param seed `foshan`, `none`, or the path of an NDJSON file
 * @returns the number of records written
 * @throws {SeedRefusedError}
 */
export async function seedStore(
  store: GraphStore,
  seed: string,
  onProgress?: (records: number) => void,
): Promise<number> {
  if (seed === "none") return 0;
  const { counts } = await store.status();
  if (RECORD_TYPES.some((type) => counts[type] > 0)) return 0;
  const files = seed === "foshan" ? foshanFiles() : [seed];
  const options = { who: "seed", why: `Fill the empty store from ${seed === "foshan" ? "the Foshan graph" : seed}` };
  const taken = await takeIn(store, readRecords(files), onProgress ? { ...options, onProgress } : options);
  if (taken.outcome === null) throw new SeedRefusedError(seed, taken.refused);
  return taken.outcome.created;
}
