import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { sliceOf } from "../../explore/export/slice.ts";
import { ExportRequest, MAX_SEEDS } from "../../model/api/requests.ts";
import { EXPORTS } from "../../store/formats/exports.ts";
import { describeOperation } from "../describe-operation.ts";
import { readRequest } from "../read-request.ts";
import { problemsOfNames, refuseHeldWithoutTime, refuseUnknownNames } from "../refuse-unfit.ts";
import { queryOf, type Route } from "../route.ts";
import { answeredByTag, askedOf } from "../setting.ts";

/** Longest an export may hold its view of the graph: a slow line must not hold it for ever. */
const EXPORT_TIMEOUT_MS = 600_000;

const facts = {
  path: "/api/export",
  operationId: "exportGraph",
  tag: "graph",
  summary:
    "The graph, or the part of it that ids and filters describe, as a file. `ndjson` says all of it, and importing it gives " +
    "the same graph; a part brings along whatever it names.",
  limits: `${MAX_SEEDS} ids; ${EXPORT_TIMEOUT_MS / 60_000} minutes; fewer exports a minute than other questions.`,
  problems: problemsOfNames(ExportRequest.shape),
} as const;

/** What a client that reads the contract may expect; the formats themselves are described where they are at home. */
function schemaOf(mediaType: string): z.ZodType {
  if (mediaType.endsWith("json") && !mediaType.includes("ndjson")) return z.looseObject({});
  return mediaType === "application/zip" ? z.string().meta({ override: { format: "binary" } }) : z.string();
}

const content = Object.fromEntries(
  Object.values(EXPORTS).map(({ mediaType }) => [mediaType, { schema: schemaOf(mediaType) }]),
);

/** Node warns of a leak from eleven on. */
const MOST_LISTENERS = 20;

type Piece = string | Uint8Array;

/** What follows, once its beginning is there: a store that fails at once can still be answered with a problem. */
async function* continued(first: Piece | undefined, rest: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  if (first !== undefined) yield first;
  yield* rest;
}

function fileName(revision: number, extension: string): string {
  return `torch-atlas-revision-${revision}.${extension}`;
}

/** Records are read as fast as the client takes them, and no further once it is gone. */
export const exportGraph: Route = {
  method: "get",
  path: facts.path,
  operation: describeOperation(facts, ExportRequest, content),
  async serve(req, res, setting) {
    const { format, ...part } = readRequest(ExportRequest, {}, queryOf(req));
    const { mediaType, extension, write } = EXPORTS[format];
    refuseHeldWithoutTime(part);
    const asked = askedOf(res, setting, part.knownOn);
    await refuseUnknownNames(part, asked);
    const { atlas, read } = asked;
    const { revision } = await atlas.store.status();
    if (answeredByTag(req, res, revision, setting)) return;
    if (req.method === "HEAD") return void res.attachment(fileName(revision, extension)).type(mediaType).end();
    const slice = await sliceOf(atlas.store, part, { signal: read.signal, timeoutMs: EXPORT_TIMEOUT_MS });
    // A change set may have been committed since it was asked whether the client has the answer.
    if (answeredByTag(req, res, slice.revision, setting)) return void (await slice.records.return());
    res.attachment(fileName(slice.revision, extension)).type(mediaType);
    const pieces = write(slice.records)[Symbol.asyncIterator]();
    const first = await pieces.next();
    const rest = { [Symbol.asyncIterator]: () => pieces };
    // The pipeline listens for the end of the answer several times over, beside the log, the metrics and the limit of time.
    res.setMaxListeners(MOST_LISTENERS);
    await pipeline(Readable.from(continued(first.done ? undefined : first.value, rest)), res, { signal: read.signal });
  },
};
