import type { AtlasRecord } from "../../model/records/index.ts";
import { relationDeclaration } from "../../model/vocabulary/relation-types.ts";
import { asText, type Column, EDGE_COLUMNS, NODE_COLUMNS } from "./columns.ts";
import { OrderedRecords } from "./ordered-records.ts";
import { xmlText } from "./xml-text.ts";

const TYPES = { string: "string", long: "long", double: "double", boolean: "boolean", list: "string" } as const;

// GEXF has a place of its own for the English label.
const NODE_ATTRIBUTES = NODE_COLUMNS.filter(({ name }) => name !== "label");
const EDGE_ATTRIBUTES = EDGE_COLUMNS.filter(({ name }) => name !== "label");

/**
 * GEXF 1.3. Written here and not by graphology-gexf, which needs the whole graph in memory: a million ties would
 * take gigabytes. Lists are texts, for Gephi's `liststring` cannot hold every character. Edges are all directed,
 * as in GraphML, and for the same reason; `kind` lets those of different types run side by side.
 */
export async function* writeGexf(records: AsyncIterable<AtlasRecord>): AsyncGenerator<string> {
  const ordered = new OrderedRecords(records);
  try {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
    yield '<meta><creator>Torch Atlas</creator></meta>\n<graph mode="static" defaultedgetype="directed">\n';
    yield declared("node", NODE_ATTRIBUTES);
    yield declared("edge", EDGE_ATTRIBUTES);
    yield "<nodes>\n";
    for await (const entity of ordered.of("entity"))
      yield `<node id="${entity.id}" label="${xmlText(entity.name.en)}">${values(NODE_ATTRIBUTES, entity)}</node>\n`;
    yield "</nodes>\n<edges>\n";
    for await (const relation of ordered.of("relation")) {
      const { id, from, to, type } = relation;
      const ends = `source="${from}" target="${to}" kind="${type}"`;
      const label = xmlText(relationDeclaration(type).label.en);
      yield `<edge id="${id}" ${ends} label="${label}">${values(EDGE_ATTRIBUTES, relation)}</edge>\n`;
    }
    await ordered.finish();
    yield "</edges>\n</graph>\n</gexf>\n";
  } finally {
    await ordered.close();
  }
}

function declared<Of>(of: "node" | "edge", columns: readonly Column<Of>[]): string {
  const each = columns.map(({ name, type }, id) => `<attribute id="${id}" title="${name}" type="${TYPES[type]}"/>\n`);
  return `<attributes class="${of}">\n${each.join("")}</attributes>\n`;
}

function values<Of>(columns: readonly Column<Of>[], of: Of): string {
  let written = "";
  for (const [id, { read }] of columns.entries()) {
    const text = asText(read(of));
    if (text !== null) written += `<attvalue for="${id}" value="${xmlText(text)}"/>`;
  }
  return `<attvalues>${written}</attvalues>`;
}
