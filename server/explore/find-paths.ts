import type { PathsAnswer } from "../model/api/answers.ts";
import { Filters } from "../model/api/filters.ts";
import type { PathsRequest } from "../model/api/requests.ts";
import { type Day, dayBounds, isoDay } from "../model/dates.ts";
import type { DocumentRecord } from "../model/records/document.ts";
import type { DocumentView, GraphStore, ReadOptions, Seen, StoredPath } from "../store/graph-store.ts";
import { documentKnownDay } from "../store/known.ts";
import { explainingOf, explainPath } from "./explain-path.ts";
import type { Library } from "./library.ts";
import { nearestMiss } from "./no-path/nearest-miss.ts";
import { rankedPaths } from "./strongest/ranked-paths.ts";
import { inSteps, pathsMethod } from "./strongest/strength-method.ts";

/** What counts of a document for how far a search reaches. */
interface Reach {
  readonly id: DocumentRecord["id"];
  readonly first: Day;
  readonly known: Day;
}

/** Of each state of the library, which stands as long as the graph does. */
const reaches = new WeakMap<ReadonlyMap<string, DocumentView>, readonly Reach[]>();

function reachesOf(documents: ReadonlyMap<string, DocumentView>): readonly Reach[] {
  const before = reaches.get(documents);
  if (before !== undefined) return before;
  const found = Array.from(documents.values(), ({ document }) => ({
    id: document.id,
    first: dayBounds(document.asOf.earliest).earliest ?? Infinity,
    known: documentKnownDay(document),
  }));
  reaches.set(documents, found);
  return found;
}

/** The filters of a question without the rest of it. */
const JustFilters = Filters.strip();

/** What was looked through, so that a "no" says how far it reaches. */
function searched(request: PathsRequest, documents: ReadonlyMap<string, DocumentView>): PathsAnswer["searched"] {
  const knownBy = request.knownOn === undefined ? Infinity : (dayBounds(request.knownOn).latest ?? Infinity);
  let [looked, from, to] = [0, Infinity, -Infinity];
  for (const { id, first, known } of reachesOf(documents)) {
    if (known > knownBy || (request.document.length > 0 && !request.document.includes(id))) continue;
    looked++;
    from = Math.min(from, first);
    to = Math.max(to, known);
  }
  return {
    maxHops: request.maxHops,
    documents: looked,
    from: Number.isFinite(from) ? isoDay(from) : null,
    to: Number.isFinite(to) ? isoDay(to) : null,
    direction: request.direction,
    via: request.via,
    avoidedTypes: request.avoidType,
    avoidedIds: request.avoidId,
    filters: { ...JustFilters.parse(request), at: request.at ?? null, knownOn: request.knownOn ?? null },
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
      searched: searched(request, documents),
      nearest: paths.length > 0 ? null : await nearestMiss(request, store, read),
      ...(costs === null && request.via.length === 0 ? {} : { method: pathsMethod(request.order) }),
    },
  };
}
