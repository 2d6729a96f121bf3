import type { ExportFormat } from "#model/api/requests.ts";
import type { AtlasState } from "../app/atlas-state.ts";

/** Where the data of a view is to be had: of what is drawn, or of all of the graph, as the filters and clocks let through. */

/** @param drawn the entities it is of; none: all of the graph */
export function exportAddress(
  format: ExportFormat,
  { filters, clocks }: Pick<AtlasState, "filters" | "clocks">,
  drawn: readonly string[] = [],
): string {
  const query = new URLSearchParams({ format });
  for (const id of drawn) query.append("id", id);
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
