import { EXPORT_FORMATS, type ExportFormat } from "#model/api/requests.ts";
import type { AtlasState } from "../app/atlas-state.ts";

/**
 * Where the data of a view is to be had. `/api/export` takes the filters and the clocks, and no ids: it gives all of
 * the graph that they let through. Exactly what is drawn is given by `/api/network`, with its ties.
 */

export { EXPORT_FORMATS };

export function exportAddress(
  format: ExportFormat,
  { filters, clocks }: Pick<AtlasState, "filters" | "clocks">,
): string {
  const query = new URLSearchParams({ format });
  const named: [string, readonly string[]][] = [
    ["kind", filters.kinds],
    ["party", filters.parties],
    ["type", filters.types],
    ["status", filters.statuses],
    ["held", clocks.at === null ? [] : filters.held],
  ];
  for (const [name, values] of named) for (const value of values) query.append(name, value);
  if (clocks.at !== null) query.set("at", clocks.at);
  if (clocks.knownOn !== null) query.set("knownOn", clocks.knownOn);
  return `/api/export?${query}`;
}

export function drawnAddress(ids: readonly string[]): string {
  return `/api/network?${new URLSearchParams(ids.map((id) => ["seed", id]))}`;
}
