import { relative } from "node:path";
import { ChangeRefusedError } from "../../server/model/errors.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { LoadJudge } from "../../server/store/judge-load.ts";
import { IMPORTERS, type ImportFormat, recordsExpected } from "../importers/importers.ts";
import { Places } from "../places.ts";
import { isRefusal, type Refusal } from "../read-records.ts";
import { located, takeIn } from "../take-in.ts";
import type { Terminal } from "../terminal.ts";

/** `atlas import PATH… [--from FORMAT]`. All of it or nothing. Exit 1: some lines were refused, each is named. */
export async function importCommand(
  store: GraphStore,
  paths: readonly string[],
  options: { readonly from: ImportFormat; readonly who: string; readonly why?: string },
  terminal: Terminal,
): Promise<0 | 1> {
  const importer = IMPORTERS[options.from];
  const bar = terminal.progress("importing", await recordsExpected(paths, importer));
  const taken = await takeIn(store, importer.read(paths), {
    who: options.who,
    why: options.why ?? `Import of ${paths.map((path) => relative(process.cwd(), path)).join(", ")}`.slice(0, 1000),
    onProgress: (records) => bar.reach(records),
  }).finally(() => bar.end());
  if (taken.outcome === null) return refuse(taken.refused, terminal);
  const { created, replaced, unchanged, revision } = taken.outcome;
  terminal.out(
    `${created} created, ${replaced} replaced, ${unchanged} unchanged; the graph is at revision ${revision}.`,
  );
  return 0;
}

/**
 * `atlas import --dry-run PATH…`: what an import into an empty store would refuse. Touches no store, and keeps no
 * record: a graph of a million ties is judged as it is read.
 */
export async function dryRun(
  paths: readonly string[],
  { from }: { readonly from: ImportFormat },
  terminal: Terminal,
): Promise<0 | 1> {
  const judge = new LoadJudge();
  const places = new Places();
  const refused: Refusal[] = [];
  let records = 0;
  try {
    for await (const read of IMPORTERS[from].read(paths)) {
      if (isRefusal(read)) refused.push(read);
      else {
        places.add(read);
        judge.take(read.record);
        records += 1;
      }
    }
    judge.finish();
  } catch (error) {
    if (!(error instanceof ChangeRefusedError)) throw error;
    refused.push(...located(error.refused, places));
  }
  if (refused.length > 0) return refuse(refused, terminal);
  terminal.out(`${records} records could be imported into an empty store. Nothing was written.`);
  return 0;
}

function refuse(refused: readonly Refusal[], terminal: Terminal): 1 {
  for (const { file, line, reason } of refused) terminal.err(`${relative(process.cwd(), file)}:${line}: ${reason}`);
  terminal.err(`${refused.length} refused; nothing was written.`);
  return 1;
}
