import { Filters } from "../../model/api/filters.ts";
import type { Slice } from "../../model/api/method.ts";

const JustFilters = Filters.strip();

/** What an answer says of the slice it was computed on. */
export function sliceOf(request: Filters, { nodes, ties }: Pick<Slice, "nodes" | "ties">, revision: number): Slice {
  return { filters: JustFilters.parse(request), nodes, ties, revision };
}
