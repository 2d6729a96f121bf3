import type { PathsAnswer } from "../model/api/answers.ts";
import type { PathsRequest } from "../model/api/requests.ts";
import { dayBounds, isoDay } from "../model/dates.ts";
import type { DocumentView, GraphStore, ReadOptions, Seen, StoredPath } from "../store/graph-store.ts";
import { documentKnownDay } from "../store/known.ts";
import { explainingOf, explainPath } from "./explain-path.ts";
import type { Library } from "./library.ts";
import { nearestMiss } from "./nearest-miss.ts";
import { rankedPaths } from "./strongest/ranked-paths.ts";
import { inSteps, pathsMethod } from "./strongest/strength-method.ts";

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

interface Found {
  readonly paths: readonly StoredPath[];
  /** Points of each; `null` where only length counts. */
  readonly costs: readonly number[] | null;
}

async function search(request: PathsRequest, store: GraphStore, read?: ReadOptions): Promise<Seen<Found>> {
  if (request.order === "shortest" && request.via.length === 0) {
    const { revision, value } = await store.shortestPaths(request, read);
    return { revision, value: { paths: value, costs: null } };
  }
  const { revision, value } = await rankedPaths(request, store, read);
  const paths = value.map(({ path }) => path);
  return { revision, value: { paths, costs: request.order === "strongest" ? value.map(({ cost }) => cost) : null } };
}

/**
 * Paths between two entities, each explained; where there is none, what was searched and the nearest miss. The revision
 * is the lowest that any part of the answer was read at.
 * @throws {EntityNotFoundError} for an end or a stop
 */
export async function findPaths(
  request: PathsRequest,
  store: GraphStore,
  library: Library,
  read?: ReadOptions,
): Promise<Seen<PathsAnswer>> {
  const { revision, value } = await search(request, store, read);
  const { paths, costs } = value;
  const ties = paths.flatMap(({ relations }) => relations);
  const explaining = await explainingOf(ties, request.at, revision, store, library, read);
  const documents = await library.documents(revision, read);
  return {
    revision,
    value: {
      items: paths.map((path, place) => {
        const cost = costs?.[place];
        return { ...explainPath(path, explaining), ...(cost === undefined ? {} : { cost: inSteps(cost) }) };
      }),
      searched: searched(request, documents.values()),
      nearest: paths.length > 0 ? null : await nearestMiss(request, store, read),
      ...(costs === null && request.via.length === 0 ? {} : { method: pathsMethod(request.order) }),
    },
  };
}
