import { WITHIN_TYPES } from "../../store/topology/places.ts";
import { typeCode } from "../../store/topology/ties.ts";
import type { Topology } from "../../store/topology/topology.ts";

const WITHIN_CODES = WITHIN_TYPES.map(typeCode);
const SITES: ReadonlySet<string> = new Set(["Place", "Park", "Facility"]);

/** The places, parks and facilities that an entity lies within, at any depth: the filter `place` read from the other end. */
export class Ancestors {
  readonly #topology: Topology;
  readonly #known = new Map<number, readonly number[]>();

  constructor(topology: Topology) {
    this.#topology = topology;
  }

  of(node: number): readonly number[] {
    const { nodes } = this.#topology;
    const reached = new Set<number>();
    const ways = [...this.#above(node)];
    for (let next = ways.pop(); next !== undefined; next = ways.pop()) {
      if (reached.has(next) || next === node) continue;
      reached.add(next);
      ways.push(...this.#above(next));
    }
    return [...reached].filter((one) => SITES.has(nodes.kind(one)));
  }

  /** What an entity lies within by a tie of its own. */
  #above(node: number): readonly number[] {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const { rows } = this.#topology;
    const found: number[] = [];
    for (const type of WITHIN_CODES) {
      const end = rows.end(node);
      for (let at = this.#topology.placeOf(node, type, ""); at < end && rows.types[at] === type; at++)
        if (((rows.entries[at] ?? 0) & 1) === 0) found.push(rows.ends[at] ?? 0);
    }
    this.#known.set(node, found);
    return found;
  }
}
