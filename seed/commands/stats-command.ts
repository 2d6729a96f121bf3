import { independentSources } from "../../server/model/records/evidence.ts";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { type Terminal, table } from "../terminal.ts";

/** `atlas stats`. What the store holds, counted from its records. */
export async function statsCommand(
  store: GraphStore,
  options: { readonly json: boolean },
  terminal: Terminal,
): Promise<0> {
  const { storeId, revision } = await store.status();
  const counts = new Map<string, Map<string, number>>();
  for await (const record of store.records()) {
    for (const [table, value] of classify(record)) {
      const column = counts.get(table) ?? new Map<string, number>();
      counts.set(table, column.set(value, (column.get(value) ?? 0) + 1));
    }
  }
  const { name, version } = store.engine;
  if (options.json) {
    const tables = Object.fromEntries(
      [...counts].map(([title, column]) => [title, Object.fromEntries(ordered(column))]),
    );
    terminal.out(JSON.stringify({ engine: name, version, storeId, revision, ...tables }, null, 2));
    return 0;
  }
  terminal.out(`${name} ${version}, store ${storeId}, revision ${revision}`);
  for (const [title, column] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    terminal.out("");
    terminal.out(title);
    for (const line of table(ordered(column))) terminal.out(`  ${line}`);
  }
  return 0;
}

/** The tables a record counts in, and its row in each. */
function classify(record: AtlasRecord): [table: string, row: string][] {
  const rows: [string, string][] = [["records", record.record]];
  if (record.record === "document") rows.push(["documents", `${record.published ?? "undated"} ${record.id}`]);
  if (record.record === "entity") rows.push(["entities by kind", record.kind], ["entities by status", record.status]);
  if (record.record === "relation")
    rows.push(
      ["relations by type", record.type],
      ["relations by status", record.status],
      ["relations by certainty", record.certainty],
    );
  if (record.record === "fact")
    rows.push(
      ["facts by status", record.status],
      ["facts by certainty", record.certainty],
      ["facts by trust", record.doubtful === null ? "as printed" : "as printed, doubtful"],
    );
  if (record.record === "entity" || record.record === "relation" || record.record === "fact") {
    const sources = independentSources(record.evidence);
    rows.push([`${record.record} by independent sources`, String(sources)]);
    for (const document of new Set(record.evidence.map((piece) => piece.document)))
      rows.push([`${record.record} by document`, document]);
  }
  if (record.record === "contradiction") rows.push(["contradictions by kind", record.kind]);
  return rows;
}

function ordered(column: ReadonlyMap<string, number>): [string, number][] {
  return [...column].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
