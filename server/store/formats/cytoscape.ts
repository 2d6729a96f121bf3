import type { AtlasRecord } from "../../model/records/index.ts";
import { type Column, type ColumnValue, EDGE_COLUMNS, NODE_COLUMNS } from "./columns.ts";
import { OrderedRecords } from "./ordered-records.ts";

/** Cytoscape JSON, as Cytoscape.js takes it in `cytoscape({ elements })` and Cytoscape opens it as `.cyjs`. */
export async function* writeCytoscape(records: AsyncIterable<AtlasRecord>): AsyncGenerator<string> {
  const ordered = new OrderedRecords(records);
  try {
    yield '{"format_version":"1.0","generated_by":"torch-atlas","target_cytoscapejs_version":"~3.0",\n';
    yield '"data":{"name":"Torch Atlas"},\n"elements":{"nodes":[';
    let comma = "\n";
    for await (const entity of ordered.of("entity")) {
      yield `${comma}${JSON.stringify({ data: { id: entity.id, ...values(NODE_COLUMNS, entity) } })}`;
      comma = ",\n";
    }
    yield '],\n"edges":[';
    comma = "\n";
    for await (const relation of ordered.of("relation")) {
      const { id, from: source, to: target } = relation;
      yield `${comma}${JSON.stringify({ data: { id, source, target, ...values(EDGE_COLUMNS, relation) } })}`;
      comma = ",\n";
    }
    await ordered.finish();
    yield "]}}\n";
  } finally {
    await ordered.close();
  }
}

function values<Of>(columns: readonly Column<Of>[], of: Of): Record<string, ColumnValue> {
  return Object.fromEntries(columns.map(({ name, read }) => [name, read(of)]));
}
