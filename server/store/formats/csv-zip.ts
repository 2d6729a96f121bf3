import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { AtlasRecord } from "../../model/records/index.ts";
import { DOCUMENT_COLUMNS, EDGE_COLUMNS, FACT_COLUMNS, NODE_COLUMNS } from "./columns.ts";
import { writeCsv } from "./csv-text.ts";
import { inPieces } from "./in-pieces.ts";
import { OrderedRecords } from "./ordered-records.ts";

// The same graph gives the same bytes, so an archive bears no time of its own: this is the first that zip can say.
const TIMELESS = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/**
 * The pair `nodes.csv` and `edges.csv`, with the documents they cite and the facts beside them, in one zip: a
 * browser saves one answer as one file. The tables are written in export order, so one pass over the records
 * fills all four.
 */
export async function* writeCsvZip(records: AsyncIterable<AtlasRecord>): AsyncGenerator<Uint8Array> {
  const ordered = new OrderedRecords(records);
  const tables = {
    "documents.csv": writeCsv(ordered.of("document"), ["id"], ["id"], DOCUMENT_COLUMNS),
    "nodes.csv": writeCsv(ordered.of("entity"), ["id"], ["id"], NODE_COLUMNS),
    "facts.csv": writeCsv(ordered.of("fact"), ["id"], ["id"], FACT_COLUMNS),
    "edges.csv": writeCsv(ordered.of("relation"), ["id", "from", "to"], ["id", "source", "target"], EDGE_COLUMNS),
  };
  const archive = new ZipFile();
  const streams: Readable[] = [];
  try {
    for (const [name, lines] of Object.entries(tables)) {
      const stream = Readable.from(inPieces(lines));
      // The archive does not pass on what goes wrong in what it reads.
      stream.on("error", (error) => (archive.outputStream as Readable).destroy(error));
      archive.addReadStream(stream, name, TIMELESS);
      streams.push(stream);
    }
    archive.end();
    for await (const bytes of archive.outputStream) yield bytes as Uint8Array;
    await ordered.finish();
  } finally {
    for (const stream of streams) stream.destroy();
    await ordered.close();
  }
}
