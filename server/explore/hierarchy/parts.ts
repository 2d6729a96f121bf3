import type { HierarchyRequest } from "../../model/api/hierarchy.ts";
import { compareText } from "../../store/ordering.ts";
import { nodeTest, type Test, type TieTest, tieTest } from "../../store/topology/filters.ts";
import { nodeOf } from "../../store/topology/look-at-shape.ts";
import { neighborsSlice } from "../../store/topology/neighbors.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";

/** An entity in the tree, by ids only. */
export interface Part {
  readonly id: string;
  /** The tie to what stands above it; `null` at the root. */
  readonly tie: string | null;
  readonly members: number;
  /** All parts, listed or not. */
  readonly partCount: number;
  /** By id, then by tie. */
  readonly parts: Part[];
  readonly repeated: boolean;
}

/** A part whose own parts are still to be listed. */
interface Open {
  readonly part: Part;
  readonly below: readonly Below[];
}

interface Below {
  readonly node: number;
  readonly id: string;
  readonly tie: string;
}

/**
 * The tree of what is PART_OF an entity, level by level, so that a limit cuts the lowest. What is a part of several
 * wholes is listed with each, its own parts only with the first; so even a circle, which no store lets in, would end.
 */
export async function partsTree(topology: Topology, request: HierarchyRequest, visit: Visit): Promise<Part> {
  const entity = await nodeTest(topology, { ...request, type: [] }, visit);
  return new PartsTree(topology, request, entity, visit).grow();
}

class PartsTree {
  readonly #topology: Topology;
  readonly #request: HierarchyRequest;
  readonly #entity: Test;
  readonly #partOf: TieTest;
  readonly #memberOf: TieTest;
  readonly #visit: Visit;
  readonly #seen = new Set<number>();
  #listed = 0;

  constructor(topology: Topology, request: HierarchyRequest, entity: Test, visit: Visit) {
    this.#topology = topology;
    this.#request = request;
    this.#entity = entity;
    this.#partOf = tieTest(topology, { ...request, type: ["PART_OF"] });
    this.#memberOf = tieTest(topology, { ...request, type: ["MEMBER_OF"] });
    this.#visit = visit;
  }

  async grow(): Promise<Part> {
    const root = await this.#open(nodeOf(this.#topology, this.#request.id), null);
    let level = [root];
    for (let depth = 0; depth < this.#request.depth && level.length > 0; depth++) {
      const next: Open[] = [];
      for (const open of level) await this.#list(open, next);
      level = next;
    }
    return root.part;
  }

  /** Lists the parts of one, as far as the limit lets it. */
  async #list({ part, below }: Open, next: Open[]): Promise<void> {
    if (part.repeated) return;
    for (const { node, tie } of below) {
      if (this.#listed === this.#request.limit) return;
      this.#listed++;
      const open = await this.#open(node, tie);
      part.parts.push(open.part);
      next.push(open);
    }
  }

  async #open(node: number, tie: string | null): Promise<Open> {
    const repeated = this.#seen.has(node);
    this.#seen.add(node);
    const below = await this.#incoming(node, this.#partOf);
    // Two ties of one entity, from two times, are one member.
    const members = new Set((await this.#incoming(node, this.#memberOf)).map((member) => member.node)).size;
    const id = this.#topology.nodes.id(node);
    return { part: { id, tie, members, partCount: below.length, parts: [], repeated }, below };
  }

  /** What comes to a node by ties that pass the filters. */
  async #incoming(node: number, tie: TieTest): Promise<Below[]> {
    const { nodes, ties } = this.#topology;
    const question = { node, direction: "in" as const, tie, neighbor: this.#entity, after: null, limit: Infinity };
    const { entries } = await neighborsSlice(this.#topology, question, this.#visit);
    const found = entries.map((entry) => {
      const below = this.#topology.otherEnd(entry);
      return { node: below, id: nodes.id(below), tie: ties.ids.get(entry >>> 1) };
    });
    return found.sort((a, b) => compareText(a.id, b.id) || compareText(a.tie, b.tie));
  }
}
