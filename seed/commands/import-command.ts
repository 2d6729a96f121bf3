import { stat } from "node:fs/promises";
import { relative } from "node:path";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { type Refusal, readRecords } from "../read-records.ts";
import { takeIn } from "../take-in.ts";
import type { Terminal } from "../terminal.ts";
import { checkStructure } from "../validate/check-structure.ts";
import { graphFiles } from "../validate/graph-files.ts";

/** `atlas import FILE…`. All of it or nothing. Exit 1: some lines were refused, each is named. */
export async function importCommand(
  store: GraphStore,
  files: readonly string[],
  options: { readonly who: string; readonly why?: string },
  terminal: Terminal,
): Promise<0 | 1> {
  const bar = terminal.progress("importing", await countLines(files));
  const taken = await takeIn(store, readRecords(files), {
    who: options.who,
    why: options.why ?? `Import of ${files.map((file) => relative(process.cwd(), file)).join(", ")}`.slice(0, 1000),
    onProgress: (records) => bar.reach(records),
  });
  bar.end();
  if (taken.outcome === null) return refuse(taken.refused, terminal);
  const { created, replaced, unchanged, revision } = taken.outcome;
  terminal.out(
    `${created} created, ${replaced} replaced, ${unchanged} unchanged; the graph is at revision ${revision}.`,
  );
  return 0;
}

/** `atlas import --dry-run FILE…`: what an import into an empty store would refuse. Touches no store. */
export async function dryRun(files: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const refused: Refusal[] = [];
  const records = [];
  for await (const read of readRecords(files)) {
    if ("reason" in read) refused.push(read);
    else records.push(read);
  }
  refused.push(...(await checkStructure(graphFiles(records))));
  if (refused.length > 0) return refuse(refused, terminal);
  terminal.out(`${records.length} records could be imported into an empty store. Nothing was written.`);
  return 0;
}

function refuse(refused: readonly Refusal[], terminal: Terminal): 1 {
  for (const { file, line, reason } of refused) terminal.err(`${relative(process.cwd(), file)}:${line}: ${reason}`);
  terminal.err(`${refused.length} refused; nothing was written.`);
  return 1;
}

async function countLines(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  // An estimate is enough for a bar; reading the files twice is not worth a better one.
  const BYTES_PER_RECORD = 700;
  return Math.max(1, Math.round(sizes.reduce((sum, size) => sum + size, 0) / BYTES_PER_RECORD));
}
