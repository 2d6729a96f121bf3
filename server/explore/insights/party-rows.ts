import type { Filters } from "../../model/api/filters.ts";
import { type FivePartyAnswer, type FivePartyRequest, MOST_NAMED } from "../../model/api/insights.ts";
import { PARTIES, type Party } from "../../model/vocabulary/kinds.ts";
import { compareText } from "../../store/ordering.ts";
import { both, nodeTest, tieTest } from "../../store/topology/filters.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { isAskedOccasion, type Participants, participantsOf } from "./taking-part.ts";

/** One occasion, and who of each party takes part in it. */
export interface PartyRow {
  readonly id: string;
  /** In the order of `PARTIES`. */
  readonly cells: readonly PartyCell[];
}

export interface PartyCell {
  readonly happened: number;
  readonly intended: number;
  /** Ids of the first of them. */
  readonly participants: readonly string[];
}

export interface PartyRows {
  /** Most parties first, counting what happened before what is intended; then most participants, then by id. */
  readonly rows: readonly PartyRow[];
  readonly meetings: FivePartyAnswer["meetings"];
  /** Occasions and participants, and the ties between them. */
  readonly nodes: number;
  readonly ties: number;
}

type Question = Pick<FivePartyRequest, "through"> & Filters;

export async function partyRows(topology: Topology, request: Question, visit: Visit): Promise<PartyRows> {
  const { nodes, rows: tieRows } = topology;
  const counts = {
    tie: tieTest(topology, request).passes,
    actor: both(await nodeTest(topology, request, visit), (node) => nodes.party(node) !== null),
  };
  const rows: PartyRow[] = [];
  const counted = new Set<number>();
  let ties = 0;
  for (const node of nodes.sorted()) {
    if (visit.isDue(1)) await visit.pause();
    if (!isAskedOccasion(nodes.kind(node), request.through)) continue;
    const found = participantsOf(topology, node, counts);
    if (visit.isDue(tieRows.length(node))) await visit.pause();
    if (found.ties === 0) continue;
    ties += found.ties;
    for (const one of [node, ...found.parts.keys()]) counted.add(one);
    rows.push({ id: nodes.id(node), cells: cellsOf(topology, found) });
  }
  return { rows: inOrder(rows), meetings: meetingsIn(rows), nodes: counted.size, ties };
}

function cellsOf({ nodes }: Topology, { parts }: Participants): PartyCell[] {
  const happened = new Map<Party, string[]>(PARTIES.map((party) => [party, []]));
  const intended = new Map<Party, string[]>(PARTIES.map((party) => [party, []]));
  for (const [node, part] of parts) {
    const party = nodes.party(node);
    if (party !== null) (part.happened ? happened : intended).get(party)?.push(nodes.id(node));
  }
  return PARTIES.map((party) => {
    const [done, meant] = [happened, intended].map((ids) => (ids.get(party) ?? []).sort(compareText));
    return {
      happened: done?.length ?? 0,
      intended: meant?.length ?? 0,
      participants: [...(done ?? []), ...(meant ?? [])].slice(0, MOST_NAMED),
    };
  });
}

function inOrder(rows: readonly PartyRow[]): PartyRow[] {
  const weighed = rows.map((row) => {
    const count = (isSo: (cell: PartyCell) => boolean) => row.cells.filter(isSo).length;
    const met = count(({ happened }) => happened > 0);
    const named = count(({ happened, intended }) => happened + intended > 0);
    const people = row.cells.reduce((sum, { happened, intended }) => sum + happened + intended, 0);
    return { row, met, named, people };
  });
  // They come by id, and equals stay as they come.
  weighed.sort((a, b) => b.met - a.met || b.named - a.named || b.people - a.people);
  return weighed.map(({ row }) => row);
}

/** How many occasions each two parties meet in; each pair once. */
function meetingsIn(rows: readonly PartyRow[]): PartyRows["meetings"] {
  const present = rows.map(({ cells }) => cells.map(({ happened }) => happened > 0));
  return PARTIES.flatMap((a, one) =>
    PARTIES.slice(one + 1).map((b, offset) => ({
      a,
      b,
      occasions: present.filter((parties) => parties[one] && parties[one + 1 + offset]).length,
    })),
  );
}
