import type { NetworkAnswer, NetworkEdge } from "#model/api/answers.ts";
import type { Clocks } from "../app/atlas-state.ts";
import { standingOf } from "../graph/lit.ts";

function endsOf(ties: readonly NetworkEdge[]): ReadonlySet<string> {
  return new Set(ties.flatMap(({ from, to }) => [from, to]));
}

/**
 * What of a drawn network the clocks let through: what the map draws faintly, these views leave out and count. An
 * entity all of whose ties are left out goes with them; one that had none says nothing of time, and stays.
 * @param keeps `known`: whatever was known stays, however it stood; `holding`: only what may have held then
 */
export function throughClocks(
  network: NetworkAnswer,
  clocks: Clocks,
  knownTies: ReadonlySet<string> | null,
  keeps: "known" | "holding",
): { network: NetworkAnswer; left: number } {
  const edges = network.edges.filter((tie) => {
    const standing = standingOf(tie, clocks, knownTies);
    if (standing === "unknown") return false;
    return keeps === "known" || (standing !== "ended" && standing !== "not-yet");
  });
  const left = network.edges.length - edges.length;
  if (left === 0) return { network, left };
  const [before, after] = [endsOf(network.edges), endsOf(edges)];
  const nodes = network.nodes.filter(({ id }) => after.has(id) || !before.has(id));
  return { network: { ...network, nodes, edges }, left };
}
