import type { HierarchyAnswer, HierarchyNode, HierarchyRequest } from "../../model/api/hierarchy.ts";
import type { GraphStore, ReadOptions, Seen } from "../../store/graph-store.ts";
import { boundsOf, heldThen, timeQuestion } from "../../store/tie-columns.ts";
import type { Library } from "../library.ts";
import { atOneRevision } from "../one-revision.ts";
import { showRelation } from "../show-statement.ts";
import { type Part, partsTree } from "./parts.ts";

/** The tree of what is part of an entity, with how many members each is said to have and how many are known. */
export async function readHierarchy(
  request: HierarchyRequest,
  store: GraphStore,
  library: Library,
  options?: ReadOptions,
): Promise<Seen<HierarchyAnswer>> {
  return atOneRevision(store, options, "Ask for fewer levels or fewer parts.", async (reading) => {
    const tree = await reading.look((topology, visit) => partsTree(topology, request, visit));
    const all = [...everyPart(tree)];
    const ids = [...new Set(all.map(({ id }) => id))];
    const summary = await reading.summaries(ids);
    const relation = await reading.relations(all.flatMap(({ tie }) => tie ?? []));
    const records = await reading.take(store.entityRecords(ids, reading.options));
    const declared = new Map<string, number | null>(records.map((record) => [record.id, record.declaredMembers]));
    const show = await library.shower(reading.revision, reading.options);
    const time = timeQuestion({ ...request });
    const nodeOf = ({ id, tie, members, partCount, parts, repeated }: Part): HierarchyNode => {
      const record = tie === null ? null : relation(tie);
      return {
        entity: summary(id),
        relation: record && showRelation(record, show),
        held: record && heldThen(boundsOf(record), time),
        declaredMembers: declared.get(id) ?? null,
        knownMembers: { members, parts: partCount },
        parts: parts.map(nodeOf),
        unlisted: partCount - parts.length,
        repeated,
      };
    };
    const unlisted = all.reduce((sum, part) => sum + (part.repeated ? 0 : part.partCount - part.parts.length), 0);
    return { root: nodeOf(tree), total: all.length - 1, unlisted };
  });
}

function* everyPart(tree: Part): Generator<Part> {
  const open = [tree];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    yield part;
    open.push(...part.parts);
  }
}
