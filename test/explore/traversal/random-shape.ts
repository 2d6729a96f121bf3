import fc from "fast-check";
import { ENTITY_KINDS } from "../../../server/model/vocabulary/kinds.ts";
import type { RelationType } from "../../../server/model/vocabulary/relation-types.ts";
import { CERTAINTIES, type Certainty, STATUSES, type Status } from "../../../server/model/vocabulary/statements.ts";
import { ReadGuard } from "../../../server/store/read-guard.ts";
import { OPEN_FUTURE, OPEN_PAST } from "../../../server/store/tie-columns.ts";
import { typeCode } from "../../../server/store/topology/ties.ts";
import { Topology } from "../../../server/store/topology/topology.ts";
import { Visit } from "../../../server/store/topology/visit.ts";

/** Small graphs of any form, straight as a topology: what is tried on thousands of them is the traversal alone. */
export interface RandomTie {
  readonly id: string;
  readonly type: RelationType;
  readonly from: number;
  readonly to: number;
  readonly status: Status;
  readonly certainty: Certainty;
  readonly sources: number;
}

const TYPES = ["COOPERATES_WITH", "LOCATED_IN", "PARTICIPATES_IN", "SUPPORTS"] as const;

export function randomTies(nodes: number, most: number): fc.Arbitrary<RandomTie[]> {
  const end = fc.integer({ min: 0, max: nodes - 1 });
  const tie = fc.record({
    id: fc.stringMatching(/^[a-d]{1,2}(-[0-9])?$/),
    type: fc.constantFrom(...TYPES),
    from: end,
    to: end,
    status: fc.constantFrom(...STATUSES),
    certainty: fc.constantFrom(...CERTAINTIES),
    sources: fc.integer({ min: 1, max: 3 }),
  });
  return fc.uniqueArray(
    tie.filter(({ from, to }) => from !== to),
    { maxLength: most, selector: ({ id }) => id },
  );
}

/** Entities are numbered from 0, and called `n0` and so on. */
export function shapeOf(nodes: number, ties: readonly RandomTie[]): Topology {
  const topology = new Topology();
  const days = { possibleFrom: OPEN_PAST, certainFrom: 18_000, certainTo: 18_000, possibleTo: OPEN_FUTURE };
  for (let node = 0; node < nodes; node++)
    topology.nodes.set({ id: `n${node}`, kind: ENTITY_KINDS[0], party: null, stamp: ties.length });
  topology.stamps.set(ties.length, {
    status: "actual",
    certainty: "stated",
    sources: 1,
    documents: ["d"],
    sightings: null,
    ...days,
  });
  for (const [code, { id, type, from, to, status, certainty, sources }] of ties.entries()) {
    topology.stamps.set(code, { status, certainty, sources, documents: ["d"], sightings: null, ...days });
    topology.ties.set(topology.ties.claim(id), typeCode(type), from, to, code);
  }
  topology.lay();
  return topology;
}

export function visitOf(topology: Topology): Visit {
  return new Visit(topology, new ReadGuard({ timeoutMs: 60_000 }, "Ask less."));
}
