import { join } from "node:path";
import { NO_FILTERS } from "../../../server/model/api/filters.ts";
import type { EntityId } from "../../../server/model/records/shared.ts";
import { Connection, type Query } from "../../../server/store/engines/embedded/connection.ts";
import { RECORD_CODES } from "../../../server/store/engines/embedded/schema.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { ReadGuard } from "../../../server/store/read-guard.ts";
import { lookAtShape } from "../../../server/store/topology/look-at-shape.ts";
import { neighborsSlice } from "../../../server/store/topology/neighbors.ts";
import { shortestEntryPaths } from "../../../server/store/topology/shortest-paths.ts";
import { TYPE_COUNT } from "../../../server/store/topology/ties.ts";
import type { Topology } from "../../../server/store/topology/topology.ts";
import { BarePaths } from "./bare-paths.ts";
import type { Samples } from "./samples.ts";
import { PAGE, WAYS } from "./samples.ts";

/** What the embedded engine is asked at the port, beside the least that could answer it. */
export interface PortQuestion {
  /** That of the question over HTTP which Neo4j is asked. */
  readonly name: string;
  readonly samples: number;
  /** Ids of the answer, by the port. */
  ids(sample: number): Promise<unknown>;
  /** The same ids, by the arrays alone. */
  bareIds(sample: number): unknown;
  /** The answer with its records, by the port. */
  records(sample: number): Promise<unknown>;
  /** The same rows, by SQLite alone. */
  bareRecords(sample: number): unknown;
}

const NO_TYPES = { time: { at: null, held: null, knownBy: Infinity }, types: [], ofStamp: null, passes: null } as const;

export interface PortQuestions {
  readonly asked: readonly PortQuestion[];
  /** Lets the file go. */
  close(): void;
}

export async function portQuestions(store: GraphStore, folder: string, samples: Samples): Promise<PortQuestions> {
  const { value: topology } = await store.topology();
  const rows = new BareRows(join(folder, "atlas.db"));
  const bare = new BarePaths(topology);
  const { ordinary, pageful, hubs, pairs } = samples;
  const neighbors = (name: string, ids: readonly string[]) => neighborsQuestion(store, topology, rows, name, ids);
  const paths = (name: string, limit: number) => pathsQuestion(store, topology, { rows, bare, name, limit }, pairs);
  const asked = [
    entityQuestion(store, topology, rows, "entity with its counts, median node", ordinary),
    entityQuestion(store, topology, rows, "entity with its counts, hub", hubs),
    neighbors("neighbors, median node", ordinary),
    neighbors("neighbors, node with a page of ties", pageful),
    neighbors("neighbors, hub", hubs),
    paths("one shortest path", 1),
    paths(`all shortest paths, the first ${WAYS}`, WAYS),
  ];
  return { asked, close: () => rows.close() };
}

const guard = () => new ReadGuard(undefined, "");

function entityQuestion(
  store: GraphStore,
  { nodes, rows: { entries, types }, rows }: Topology,
  bareRows: BareRows,
  name: string,
  ids: readonly string[],
): PortQuestion {
  const id = (sample: number) => ids[sample] ?? "";
  return {
    name,
    samples: ids.length,
    ids: (sample) => lookAtShape(store, guard(), (shape) => shape.counts(shape.nodes.find(id(sample)) ?? 0)),
    bareIds(sample) {
      const node = nodes.find(id(sample)) ?? 0;
      const tally = new Uint32Array(TYPE_COUNT * 2);
      for (let at = rows.begin(node); at < rows.end(node); at++) {
        const place = (types[at] ?? 0) * 2 + ((entries[at] ?? 0) & 1);
        tally[place] = (tally[place] ?? 0) + 1;
      }
      return tally;
    },
    records: (sample) => store.entity(id(sample)),
    bareRecords: (sample) => bareRows.entity(id(sample)),
  };
}

function neighborsQuestion(
  store: GraphStore,
  { nodes, rows, ties }: Topology,
  bareRows: BareRows,
  name: string,
  ids: readonly string[],
): PortQuestion {
  const id = (sample: number) => ids[sample] ?? "";
  const page = (sample: number) => {
    const node = nodes.find(id(sample)) ?? 0;
    const found: [tie: string, end: string][] = [];
    const { entries, ends } = rows;
    const end = Math.min(rows.end(node), rows.begin(node) + PAGE);
    for (let at = rows.begin(node); at < end; at++)
      found.push([ties.ids.get((entries[at] ?? 0) >>> 1), nodes.id(ends[at] ?? 0)]);
    return found;
  };
  const named = (shape: Topology, entries: readonly number[]) =>
    entries.map((entry) => [shape.ties.ids.get(entry >>> 1), shape.nodes.id(shape.otherEnd(entry))]);
  const asked = { tie: NO_TYPES, neighbor: null, after: null, direction: "any", limit: PAGE } as const;
  return {
    name,
    samples: ids.length,
    ids: (sample) =>
      lookAtShape(store, guard(), async (shape, visit) => {
        const { entries } = await neighborsSlice(shape, { node: shape.nodes.find(id(sample)) ?? 0, ...asked }, visit);
        return named(shape, entries);
      }),
    bareIds: page,
    records: (sample) =>
      store.neighbors({ ...NO_FILTERS, id: id(sample) as EntityId, direction: "any", limit: PAGE, cursor: undefined }),
    bareRecords: (sample) => bareRows.ties(page(sample)),
  };
}

function pathsQuestion(
  store: GraphStore,
  { nodes, ties }: Topology,
  { rows, bare, name, limit }: { rows: BareRows; bare: BarePaths; name: string; limit: number },
  pairs: Samples["pairs"],
): PortQuestion {
  const pair = (sample: number) => pairs[sample] ?? (["", ""] as const);
  const open = { maxHops: 6, limit, outOnly: false, tie: null, between: null };
  const bareIds = (sample: number) => {
    const [from, to] = pair(sample);
    const paths = bare.find(nodes.find(from) ?? 0, nodes.find(to) ?? 0, limit);
    return paths.map((path) =>
      path.map(({ entry, end }): [string, string] => [ties.ids.get(entry >>> 1), nodes.id(end)]),
    );
  };
  return {
    name,
    samples: pairs.length,
    ids: (sample) =>
      lookAtShape(store, guard(), async (shape, visit) => {
        const [from, to] = pair(sample).map((end) => shape.nodes.find(end) ?? 0);
        const paths = await shortestEntryPaths(shape, { from: from ?? 0, to: to ?? 0, ...open }, visit);
        return paths.map((path) =>
          path.map((entry) => [shape.ties.ids.get(entry >>> 1), shape.nodes.id(shape.otherEnd(entry))]),
        );
      }),
    bareIds,
    records(sample) {
      const [from, to] = pair(sample) as [EntityId, EntityId];
      const asked = { from, to, maxHops: 6, limit, direction: "any", avoidType: [], avoidId: [] } as const;
      return store.shortestPaths({ ...NO_FILTERS, ...asked, avoidType: [], avoidId: [] });
    },
    bareRecords: (sample) => rows.ties(bareIds(sample).flat()),
  };
}

/** SQLite and nothing else: rows by id in one question, as one text, which is the fastest way that was found. */
class BareRows {
  readonly #connection: Connection;
  readonly #lines: Query<[string | null]>;
  readonly #naming: Query<[string | null]>;

  constructor(file: string) {
    const connection = new Connection(file);
    connection.exec("PRAGMA query_only = 1");
    this.#connection = connection;
    this.#lines = connection.query(
      `SELECT '[' || group_concat(line) || ']' FROM record
       WHERE type = ? AND id IN (SELECT value FROM json_each(?))`,
    );
    this.#naming = connection.query(
      `SELECT '[' || group_concat(r.line) || ']' FROM reference x CROSS JOIN record r ON r.seq = x.source
       WHERE x.source_type IN (${RECORD_CODES.contradiction}, ${RECORD_CODES.fact}, ${RECORD_CODES["same-as-candidate"]})
         AND x.target = (SELECT seq FROM record WHERE type = ${RECORD_CODES.entity} AND id = ?)`,
    );
  }

  ties(pairs: readonly (readonly [tie: string, end: string])[]): unknown {
    const ofTies = [...new Set(pairs.map(([tie]) => tie))];
    const ofEnds = [...new Set(pairs.map(([, end]) => end))];
    return [this.#read("relation", ofTies), this.#read("entity", ofEnds)];
  }

  /** With the documents that it and its facts cite. */
  entity(id: string): unknown {
    const found = [
      ...(this.#read("entity", [id]) as { evidence: { document: string }[] }[]),
      ...(JSON.parse(this.#naming.first(id)?.[0] ?? "[]") as { evidence: { document: string }[] }[]),
    ];
    const cited = new Set(found.flatMap(({ evidence }) => evidence.map(({ document }) => document)));
    return [found, this.#read("document", [...cited])];
  }

  close(): void {
    this.#connection.close();
  }

  #read(type: keyof typeof RECORD_CODES, ids: readonly string[]): unknown {
    return JSON.parse(this.#lines.first(RECORD_CODES[type], JSON.stringify(ids))?.[0] ?? "[]");
  }
}
