import type { NetworkAnswer, NetworkEdge } from "#model/api/answers.ts";
import { heldAt, holdingBounds } from "#model/held.ts";
import type { AtlasState } from "../app/atlas-state.ts";

function allows<Value>(wanted: readonly Value[], value: Value): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

type Asked = Pick<AtlasState, "filters" | "clocks">;

function passesTie(tie: NetworkEdge, { filters, clocks }: Asked): boolean {
  return (
    allows(filters.types, tie.type) &&
    allows(filters.statuses, tie.status) &&
    allows(filters.certainties, tie.certainty) &&
    (clocks.at === null || allows(filters.held, heldAt(holdingBounds(tie), clocks.at)))
  );
}

/**
 * What of a drawn network the filters let through: what the map fades, these views leave out and count. Where ties
 * were asked about, what is left without any goes with them.
 */
export function throughFilters(network: NetworkAnswer, asked: Asked): { network: NetworkAnswer; left: number } {
  const { kinds, parties, types, statuses, certainties, held } = asked.filters;
  const good = new Set(
    network.nodes
      .filter(({ kind, party }) => allows(kinds, kind) && (parties.length === 0 || (party && parties.includes(party))))
      .map(({ id }) => id),
  );
  const edges = network.edges.filter((tie) => good.has(tie.from) && good.has(tie.to) && passesTie(tie, asked));
  const asksTies = types.length + statuses.length + certainties.length + held.length > 0;
  const tied = asksTies ? new Set(edges.flatMap(({ from, to }) => [from, to])) : good;
  const nodes = network.nodes.filter(({ id }) => good.has(id) && tied.has(id));
  return { network: { ...network, nodes, edges }, left: network.nodes.length - nodes.length };
}
