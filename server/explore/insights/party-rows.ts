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
  /** Parties that take part, and those that do or are meant to. */
  readonly met: number;
  readonly named: number;
  readonly participants: number;
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
  const meetings = noMeetings();
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
    const row = rowOf(topology, node, found);
    for (const meeting of meetings) if (hasMet(row, meeting.a) && hasMet(row, meeting.b)) meeting.occasions++;
    rows.push(row);
  }
  await visit.pause();
  return { rows: rows.sort(compareRows), meetings, nodes: counted.size, ties };
}

/** Each two parties once. */
function noMeetings(): { a: Party; b: Party; occasions: number }[] {
  return PARTIES.flatMap((a, place) => PARTIES.slice(place + 1).map((b) => ({ a, b, occasions: 0 })));
}

function hasMet({ cells }: PartyRow, party: Party): boolean {
  return (cells[PARTIES.indexOf(party)]?.happened ?? 0) > 0;
}

function rowOf(topology: Topology, node: number, found: Participants): PartyRow {
  const cells = cellsOf(topology, found);
  const count = (isSo: (cell: PartyCell) => boolean) => cells.filter(isSo).length;
  return {
    id: topology.nodes.id(node),
    cells,
    met: count(({ happened }) => happened > 0),
    named: count(({ happened, intended }) => happened + intended > 0),
    participants: found.parts.size,
  };
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

function compareRows(a: PartyRow, b: PartyRow): number {
  return b.met - a.met || b.named - a.named || b.participants - a.participants || compareText(a.id, b.id);
}
