import type { PathsAnswer } from "../model/api/answers.ts";
import type { PathsRequest } from "../model/api/requests.ts";
import { dayBounds, isoDay } from "../model/dates.ts";
import type { DocumentView, GraphStore, ReadOptions, Seen } from "../store/graph-store.ts";
import { documentKnownDay } from "../store/known.ts";
import { explainPath, speakersOf } from "./explain-path.ts";
import type { Library } from "./library.ts";
import { nearestMiss } from "./nearest-miss.ts";

function spokeInTime({ document }: DocumentView, request: PathsRequest): boolean {
  if (request.document.length > 0 && !request.document.includes(document.id)) return false;
  if (request.knownOn === undefined) return true;
  return documentKnownDay(document) <= (dayBounds(request.knownOn).latest ?? Infinity);
}

/** What was looked through, so that a "no" says how far it reaches. */
function searched(request: PathsRequest, documents: Iterable<DocumentView>): PathsAnswer["searched"] {
  const looked = [...documents].filter((view) => spokeInTime(view, request)).map(({ document }) => document);
  const first = Math.min(...looked.map(({ asOf }) => dayBounds(asOf.earliest).earliest ?? Infinity));
  const last = Math.max(...looked.map(documentKnownDay));
  return {
    maxHops: request.maxHops,
    documents: looked.length,
    from: Number.isFinite(first) ? isoDay(first) : null,
    to: Number.isFinite(last) ? isoDay(last) : null,
    avoidedTypes: request.avoidType,
  };
}

/**
 * The shortest paths between two entities, each explained; where there is none, what was searched and the nearest
 * miss. The revision is the lowest that any part of the answer was read at.
 * @throws {EntityNotFoundError} for either end
 */
export async function findPaths(
  request: PathsRequest,
  store: GraphStore,
  library: Library,
  read?: ReadOptions,
): Promise<Seen<PathsAnswer>> {
  const paths = await store.shortestPaths(request, read);
  const speakers = speakersOf(paths.value);
  const named = speakers.length === 0 ? [] : (await store.summaries(speakers, read)).value;
  const explaining = {
    at: request.at,
    show: await library.shower(paths.revision, read),
    speakers: new Map(named.map(({ id, name }) => [id as string, name])),
  };
  const documents = await library.documents(paths.revision, read);
  return {
    revision: paths.revision,
    value: {
      items: paths.value.map((path) => explainPath(path, explaining)),
      searched: searched(request, documents.values()),
      nearest: paths.value.length > 0 ? null : await nearestMiss(request, store, read),
    },
  };
}
