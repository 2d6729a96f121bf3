import { ENTITY_KINDS, PARTIES } from "#model/vocabulary/kinds.ts";
import { RELATION_TYPES } from "#model/vocabulary/relation-types.ts";
import { CERTAINTIES, HELD, STATUSES } from "#model/vocabulary/statements.ts";
import type { Filters } from "./atlas-state.ts";

/** Filters as the address writes them: `kind=Lab~Park&status=planned`. Names are the API's. */

/** Those of `values` that a parameter names, in their own order. */
export function among<Value extends string>(params: URLSearchParams, name: string, values: readonly Value[]): Value[] {
  const asked = new Set((params.get(name) ?? "").split("~"));
  return values.filter((value) => asked.has(value));
}

export function readFilters(params: URLSearchParams): Filters {
  return {
    kinds: among(params, "kind", ENTITY_KINDS),
    parties: among(params, "party", PARTIES),
    types: among(params, "type", RELATION_TYPES),
    statuses: among(params, "status", STATUSES),
    certainties: among(params, "certainty", CERTAINTIES),
    held: among(params, "held", HELD),
  };
}

export function filterParts(filters: Filters): string[] {
  const named: [string, readonly string[]][] = [
    ["kind", filters.kinds],
    ["party", filters.parties],
    ["type", filters.types],
    ["status", filters.statuses],
    ["certainty", filters.certainties],
    ["held", filters.held],
  ];
  return named.flatMap(([name, values]) => (values.length === 0 ? [] : [`${name}=${values.join("~")}`]));
}
