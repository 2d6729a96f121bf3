import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { ExportRequest } from "../../model/api/requests.ts";
import { type AtlasRecord, recordLine } from "../../model/records/index.ts";
import { describeOperation } from "../describe-operation.ts";
import { readRequest } from "../read-request.ts";
import { queryOf, type Route } from "../route.ts";
import { askedOf, tag } from "../setting.ts";

/** Longest an export may hold its view of the graph: a slow line must not hold it for ever. */
const EXPORT_TIMEOUT_MS = 600_000;

/** Lines go out in pieces of about this many characters; one write a line would cost more than the line. */
const PIECE_LENGTH = 65_536;

const facts = {
  path: "/api/export",
  operationId: "exportGraph",
  tag: "graph",
  summary: "The whole graph, one record a line, sorted by record and id; importing it gives the same graph.",
  limits: `${EXPORT_TIMEOUT_MS / 60_000} minutes; fewer exports a minute than other questions.`,
} as const;

async function* pieces(records: AsyncIterable<AtlasRecord>): AsyncGenerator<string> {
  let piece = "";
  for await (const record of records) {
    piece += `${recordLine(record)}\n`;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

/** What follows, once its beginning is there: a store that fails at once can still be answered with a problem. */
async function* from(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** The graph as a file. Records are read as fast as the client takes them, and no further once it is gone. */
export const exportGraph: Route = {
  method: "get",
  path: facts.path,
  operation: describeOperation(facts, ExportRequest, { "application/x-ndjson": { schema: z.string() } }),
  async serve(req, res, setting) {
    readRequest(ExportRequest, {}, queryOf(req));
    const { atlas, read } = askedOf(res, setting);
    const { revision } = await atlas.store.status();
    const known = tag(req, res, revision, setting);
    res.type("application/x-ndjson");
    res.attachment(`torch-atlas-revision-${revision}.ndjson`);
    if (known || req.method === "HEAD") return void res.status(known ? 304 : 200).end();
    const lines = pieces(atlas.store.records(undefined, { ...read, timeoutMs: EXPORT_TIMEOUT_MS }));
    const { value: first } = await lines.next();
    await pipeline(Readable.from(from(first ?? "", lines)), res, { signal: read.signal });
  },
};
