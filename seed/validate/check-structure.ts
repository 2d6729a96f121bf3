import { ChangeRefusedError } from "../../server/model/errors.ts";
import { EMPTY_LOOKUP } from "../../server/store/graph-lookup.ts";
import { judgeChangeSet } from "../../server/store/judge-change-set.ts";
import type { Finding, GraphFiles } from "./graph-files.ts";

/**
 * What any store would refuse: dangling ends, kinds at ends, circles, dates out of order, ids taken twice. The
 * judge is the store's own, so that a graph that validates is one that imports.
 */
export async function checkStructure(graph: GraphFiles): Promise<Finding[]> {
  const operations = graph.all.map(({ record }) => ({ op: "put" as const, record }));
  try {
    if (operations.length > 0) await judgeChangeSet({ who: "validate", why: "dry run", operations }, EMPTY_LOOKUP);
    return [];
  } catch (error) {
    if (!(error instanceof ChangeRefusedError)) throw error;
    return error.refused.map(({ index, id, code, reason }) => {
      const { file, line } = graph.all[index] ?? { file: "", line: 0 };
      return { check: code, file, line, id, reason };
    });
  }
}
