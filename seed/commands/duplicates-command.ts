import { type AtlasRecord, recordLine } from "../../server/model/records/index.ts";
import { candidateRecord, proposeDuplicates } from "../../server/search/identity/propose-duplicates.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import type { Terminal } from "../terminal.ts";

/**
 * `atlas duplicates [--least P]`. Pairs of entities that may be one thing, likeliest first, as records that `atlas
 * import` takes once a person has read them. Nothing is written here, and nothing is ever merged.
 */
export async function duplicatesCommand(
  store: GraphStore,
  { least }: { readonly least: number },
  terminal: Terminal,
): Promise<0> {
  const records: AtlasRecord[] = [];
  for await (const record of store.records()) records.push(record);
  const proposals = proposeDuplicates(records, least);
  for (const proposal of proposals) terminal.out(recordLine(candidateRecord(proposal)));
  terminal.err(`${proposals.length} pairs may be one thing; none was stored.`);
  return 0;
}
