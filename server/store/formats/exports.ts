import type { ExportFormat } from "../../model/api/requests.ts";
import { type AtlasRecord, RECORD_TYPES, type RecordType, recordLine } from "../../model/records/index.ts";
import { writeCsvZip } from "./csv-zip.ts";
import { writeCytoscape } from "./cytoscape.ts";
import { writeGexf } from "./gexf.ts";
import { writeGraphml } from "./graphml.ts";
import { inPieces } from "./in-pieces.ts";
import { writeJsonLd } from "./json-ld.ts";

/**
 * The formats a graph, or a slice of one, leaves in. Each writer takes any records in export order, as the port
 * streams them, in one pass, and keeps none of them: a graph of a million ties is written in the memory of one
 * record. A slice must hold both ends of each of its relations. Closing a writer closes the records it reads.
 */
export interface Export {
  readonly mediaType: string;
  /** Without the dot. */
  readonly extension: string;
  /** What it can say; records of other types are left out. Only `ndjson` says all of a record. */
  readonly carries: readonly RecordType[];
  /** Pieces of text (UTF-8) or of bytes. @throws {RangeError} when records are not in export order */
  write(records: AsyncIterable<AtlasRecord>): AsyncIterable<string | Uint8Array>;
}

async function* writeNdjson(records: AsyncIterable<AtlasRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${recordLine(record)}\n`;
}

export const EXPORTS: Readonly<Record<ExportFormat, Export>> = {
  ndjson: {
    mediaType: "application/x-ndjson",
    extension: "ndjson",
    carries: RECORD_TYPES,
    write: (records) => inPieces(writeNdjson(records)),
  },
  "json-ld": {
    mediaType: "application/ld+json",
    extension: "jsonld",
    carries: RECORD_TYPES,
    write: (records) => inPieces(writeJsonLd(records)),
  },
  graphml: {
    mediaType: "application/graphml+xml",
    extension: "graphml",
    carries: ["entity", "relation"],
    write: (records) => inPieces(writeGraphml(records)),
  },
  gexf: {
    mediaType: "application/gexf+xml",
    extension: "gexf",
    carries: ["entity", "relation"],
    write: (records) => inPieces(writeGexf(records)),
  },
  csv: {
    mediaType: "application/zip",
    extension: "zip",
    carries: ["document", "entity", "fact", "relation"],
    write: writeCsvZip,
  },
  cytoscape: {
    mediaType: "application/json",
    extension: "cyjs",
    carries: ["entity", "relation"],
    write: (records) => inPieces(writeCytoscape(records)),
  },
};
