import { z } from "zod";
import type { ShortestPathsRequest } from "../../../model/api/requests.ts";
import type { RelationType } from "../../../model/vocabulary/relation-types.ts";
import type { StoredPath } from "../../graph-store.ts";
import { compareText } from "../../ordering.ts";
import type { ReadGuard } from "../../read-guard.ts";
import type { Neo4jConnection, SeenRow } from "./connection.ts";
import { defineQuery, type Query } from "./define-query.ts";
import { FilterParams, filterParams, StatedFilterParams } from "./filter-params.ts";
import { anyOf } from "./full-text.ts";
import { KnownTie, knownRelation, NodeSummary, SeenColumns } from "./rows.ts";

/**
 * The first of very many shortest paths of a known length, in the order of their relation ids, without listing the
 * others: breadth first from both ends to the middle, back over what leads there, then depth first along the smallest
 * ids. There may be millions of paths, and never more steps than ties.
 */

const ids = z.array(z.string());
const reachQuery = defineQuery("read/reach-onward", {
  params: z.strictObject({ ids, target: z.string(), avoidId: ids.nullable(), ...FilterParams }),
  row: z.strictObject({ ...SeenColumns, reached: ids }),
});
const Step = z.strictObject({ id: z.string(), near: z.string(), far: z.string() });
type Step = z.infer<typeof Step>;
const betweenQuery = defineQuery("read/ties-between", {
  params: z.strictObject({ near: ids, far: ids, ...StatedFilterParams }),
  row: z.strictObject({ ...SeenColumns, ties: z.array(Step) }),
});
const recordsQuery = defineQuery("read/path-records", {
  params: z.strictObject({ ids, tieQueries: ids }),
  row: z.strictObject({
    ...SeenColumns,
    entities: z.array(NodeSummary),
    ties: z.array(KnownTie.extend({ id: z.string() })),
  }),
});

export interface FirstPaths {
  /** `null`: a change set was committed between two of its queries. */
  readonly revision: number | null;
  readonly paths: readonly StoredPath[];
}

/** @param length hops of the shortest paths */
export async function firstPaths(
  connection: Neo4jConnection,
  request: ShortestPathsRequest,
  ofTypes: readonly RelationType[],
  length: number,
  guard: ReadGuard,
): Promise<FirstPaths> {
  return new PathSearch(connection, request, ofTypes, guard).find(length);
}

class PathSearch {
  readonly #connection: Neo4jConnection;
  readonly #request: ShortestPathsRequest;
  readonly #ofTypes: readonly RelationType[];
  readonly #guard: ReadGuard;
  readonly #revisions = new Set<number>();

  constructor(
    connection: Neo4jConnection,
    request: ShortestPathsRequest,
    ofTypes: readonly RelationType[],
    guard: ReadGuard,
  ) {
    this.#connection = connection;
    this.#request = request;
    this.#ofTypes = ofTypes;
    this.#guard = guard;
  }

  async find(length: number): Promise<FirstPaths> {
    const { from, to } = this.#request;
    const middle = Math.ceil(length / 2);
    const forward = await this.#levels(from, to, middle, "forward");
    const backward = await this.#levels(to, from, length - middle, "backward");
    const met = new Set(backward.at(-1));
    const meeting = (forward.at(-1) ?? []).filter((id) => met.has(id));
    const steps = [
      ...(await this.#stepsBack(forward, meeting, "forward")).reverse(),
      ...(await this.#stepsBack(backward, meeting, "backward")),
    ];
    const paths = walks(from, steps, this.#request.limit);
    const stored = await this.#stored(paths);
    const [revision = null, ...others] = this.#revisions;
    return { revision: others.length > 0 ? null : revision, paths: stored };
  }

  /** What is 0, 1, … `depth` hops from `start`: every id on the first level that it is seen on. */
  async #levels(start: string, target: string, depth: number, side: Side): Promise<string[][]> {
    const { avoidId } = this.#request;
    const levels = [[start]];
    const met = new Set([start]);
    while (levels.length <= depth) {
      const params = {
        ids: levels.at(-1) ?? [],
        target,
        avoidId: avoidId.length === 0 ? null : avoidId,
        ...filterParams(this.#request),
      };
      const { reached } = await this.#seen(reachQuery, params, side);
      levels.push(reached.filter((id) => !met.has(id)));
      for (const id of reached) met.add(id);
    }
    return levels;
  }

  /**
   * Ties that lead from level to level towards `meeting`, from the middle outwards, all written from the end that
   * paths begin at to the end that they lead to.
   */
  async #stepsBack(levels: readonly string[][], meeting: readonly string[], side: Side): Promise<Step[][]> {
    const steps: Step[][] = [];
    let onPath = [...meeting];
    for (const level of levels.slice(0, -1).reverse()) {
      const { kind: _k, party: _p, place: _w, ...stated } = filterParams(this.#request);
      // Asked from the few that are on a path towards the many that were reached.
      const opposite = side === "forward" ? "backward" : "forward";
      const { ties } = await this.#seen(betweenQuery, { near: onPath, far: level, ...stated }, opposite);
      steps.push(side === "forward" ? ties.map(({ id, near, far }) => ({ id, near: far, far: near })) : ties);
      onPath = [...new Set(ties.map(({ far }) => far))];
    }
    return steps;
  }

  async #stored(paths: readonly Step[][]): Promise<StoredPath[]> {
    const ends = [this.#request.from, ...paths.flat().map(({ far }) => far)];
    const tieIds = [...new Set(paths.flat().map(({ id }) => id))];
    const params = { ids: [...new Set(ends)], tieQueries: anyOf(tieIds, "id") };
    const { entities, ties } = await this.#seen(recordsQuery, params, "forward");
    const entityOf = new Map(entities.map((entity) => [entity.id as string, entity]));
    const tieOf = new Map(ties.map((tie) => [tie.id, knownRelation(tie)]));
    return paths.map((path) => ({
      entities: [this.#request.from, ...path.map(({ far }) => far)].flatMap((id) => entityOf.get(id) ?? []),
      relations: path.flatMap(({ id }) => tieOf.get(id) ?? []),
    }));
  }

  async #seen<Params, Row extends SeenRow>(query: Query<Params, Row>, params: Params, side: Side): Promise<Row> {
    const outward = side === "forward" ? "out" : "in";
    const row = await this.#connection.readSeen(query, params, this.#guard, {
      ofTypes: this.#ofTypes,
      direction: this.#request.direction === "any" ? "any" : outward,
    });
    this.#revisions.add(row.revision);
    return row;
  }
}

/** The way paths run, or the way back. */
type Side = "forward" | "backward";

/** The first walks along `steps`, smallest ids first; every step leads on to the end, so none is ever a dead end. */
function walks(from: string, steps: readonly Step[][], limit: number): Step[][] {
  const onward = steps.map((level) => {
    const byNear = new Map<string, Step[]>();
    for (const step of [...level].sort((a, b) => compareText(a.id, b.id)))
      byNear.set(step.near, [...(byNear.get(step.near) ?? []), step]);
    return byNear;
  });
  const found: Step[][] = [];
  const walk = (at: string, path: Step[]): void => {
    if (path.length === steps.length) found.push(path);
    for (const step of onward[path.length]?.get(at) ?? []) if (found.length < limit) walk(step.far, [...path, step]);
  };
  walk(from, []);
  return found;
}
