import type { AtlasRecord } from "../../model/records/index.ts";
import { asText, type Column, EDGE_COLUMNS, NODE_COLUMNS } from "./columns.ts";
import { OrderedRecords } from "./ordered-records.ts";
import { xmlText } from "./xml-text.ts";

const TYPES = { string: "string", long: "long", double: "double", boolean: "boolean", list: "string" } as const;

const NODE_KEYS = NODE_COLUMNS.map((column, index) => ({ ...column, id: `n${index}` }));
const EDGE_KEYS = EDGE_COLUMNS.map((column, index) => ({ ...column, id: `e${index}` }));

interface Key<Of> extends Column<Of> {
  readonly id: string;
}

/**
 * GraphML 1.0. Every edge is written as directed, from `from` to `to`, with the attribute `symmetric` where the
 * direction means nothing: NetworkX, the most used reader, refuses a file that mixes the two.
 */
export async function* writeGraphml(records: AsyncIterable<AtlasRecord>): AsyncGenerator<string> {
  const ordered = new OrderedRecords(records);
  try {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    for (const { id, name, type } of NODE_KEYS) yield key(id, "node", name, TYPES[type]);
    for (const { id, name, type } of EDGE_KEYS) yield key(id, "edge", name, TYPES[type]);
    yield '<graph id="torch-atlas" edgedefault="directed">\n';
    for await (const entity of ordered.of("entity"))
      yield `<node id="${entity.id}">${attributes(NODE_KEYS, entity)}</node>\n`;
    for await (const relation of ordered.of("relation")) {
      const { id, from, to } = relation;
      yield `<edge id="${id}" source="${from}" target="${to}">${attributes(EDGE_KEYS, relation)}</edge>\n`;
    }
    await ordered.finish();
    yield "</graph>\n</graphml>\n";
  } finally {
    await ordered.close();
  }
}

function key(id: string, of: "node" | "edge", name: string, type: string): string {
  return `<key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;
}

function attributes<Of>(keys: readonly Key<Of>[], of: Of): string {
  let written = "";
  for (const { id, read } of keys) {
    const text = asText(read(of));
    if (text !== null) written += `<data key="${id}">${xmlText(text)}</data>`;
  }
  return written;
}
