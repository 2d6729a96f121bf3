import { isDeepStrictEqual } from "node:util";
import type { Operation } from "../../../server/model/change-set.ts";
import { ChangeRefusedError } from "../../../server/model/errors.ts";
import type { AtlasRecord, RecordType } from "../../../server/model/records/index.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { changeSet, puts } from "../fixtures/build.ts";
import type { Edit, RandomGraph } from "./random-graph.ts";

/** A graph as it stands after all that was written, with what was done to each record on the way. */
export interface Written extends Omit<RandomGraph, "edits"> {
  readonly history: readonly Recorded[];
}

export interface Recorded {
  readonly revision: number;
  readonly change: "added" | "replaced" | "removed";
  readonly record: RecordType;
  readonly id: string;
}

/** Writes a graph, without what no store may take, and then its edits one by one. */
export async function write(store: GraphStore, { edits, ...drawn }: RandomGraph): Promise<Written> {
  let graph = await writeWhole(store, drawn);
  // Whoever has looked at the shape has to follow the edits.
  await store.topology();
  const history: Recorded[] = recordsOf(graph).map(({ record, id }) => ({ revision: 1, change: "added", record, id }));
  for (const edit of edits) {
    const done = edited(graph, edit);
    if (done === null) continue;
    await store.apply(changeSet(done.operation));
    history.push({ revision: (history.at(-1)?.revision ?? 0) + 1, ...done.recorded });
    graph = done.graph;
  }
  return { ...graph, history };
}

type Plain = Omit<RandomGraph, "edits">;

function recordsOf({ documents, entities, relations, facts }: Plain): AtlasRecord[] {
  return [...documents, ...entities, ...relations, ...facts];
}

async function writeWhole(store: GraphStore, graph: Plain): Promise<Plain> {
  try {
    await store.apply(changeSet(...puts(...recordsOf(graph))));
    return graph;
  } catch (error) {
    if (!(error instanceof ChangeRefusedError)) throw error;
    const refused = new Set<string>(error.refused.map(({ id }) => id));
    return writeWhole(store, { ...graph, relations: graph.relations.filter(({ id }) => !refused.has(id)) });
  }
}

interface Done {
  readonly graph: Plain;
  readonly operation: Operation;
  readonly recorded: Omit<Recorded, "revision">;
}

const LISTS = { entity: "entities", tie: "relations", fact: "facts" } as const;

/** `null`: there is no such record, or nothing about it would change. */
function edited(graph: Plain, { what, place, status }: Edit): Done | null {
  const [verb, type] = what.split("-") as ["restate" | "remove", keyof typeof LISTS];
  const list: readonly AtlasRecord[] = graph[LISTS[type]];
  const before = list[place % Math.max(1, list.length)];
  if (before === undefined) return null;
  const { record, id } = before;
  const rest = (after: readonly AtlasRecord[]) => ({ ...graph, [LISTS[type]]: after });
  if (verb === "remove")
    return {
      graph: rest(list.filter((one) => one !== before)),
      operation: { op: "delete", record, id },
      recorded: { change: "removed", record, id },
    };
  const after = { ...before, status } as AtlasRecord;
  if (isDeepStrictEqual(before, after)) return null;
  return {
    graph: rest(list.map((one) => (one === before ? after : one))),
    operation: { op: "put", record: after },
    recorded: { change: "replaced", record, id },
  };
}
